package org.reskontra.core.journal;

import static org.reskontra.core.ledger.DetailedEntryType.INITIAL_ENTRY;
import static org.reskontra.core.ledger.DetailedEntryType.UNREALIZED_GAIN;
import static org.reskontra.core.ledger.DetailedEntryType.UNREALIZED_LOSS;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.reskontra.core.ledger.DetailedRow;
import org.reskontra.core.ledger.EntryState;
import org.reskontra.core.ledger.EntryTerms;
import org.reskontra.core.ledger.TransactionNo;
import org.reskontra.core.money.Money;
import org.reskontra.core.subledger.EntryHistory;
import org.reskontra.core.subledger.OpenEntry;
import org.reskontra.core.subledger.PostedDetail;

/** Takes an application back from one of its entries. */
final class EntryUnapplication {

    private final OpenEntry entry;
    private final List<DetailedRow> rows;
    private final LocalDate date;
    private final PostingSetup setup;
    private Money remaining;
    private Money remainingLocal;

    EntryUnapplication(EntryHistory history, TransactionNo application, LocalDate date, PostingSetup setup) {
        this.entry = history.entry();
        this.rows = history.details().stream()
                .filter(detail -> detail.transaction().equals(application))
                .map(PostedDetail::row)
                .filter(row -> row.type() != INITIAL_ENTRY)
                .toList();
        this.date = date;
        this.setup = setup;
        this.remaining = entry.remaining();
        this.remainingLocal = entry.remainingLocal();
    }

    /** Mirrors the rows of the application. */
    void mirror(TransactionBuilder transaction) {
        for (DetailedRow row : rows) {
            DetailedRow mirrored = row.mirroredOn(date);
            transaction.detailed(mirrored, setup.group(entry));
            remaining = remaining.plus(mirrored.amount());
            remainingLocal = remainingLocal.plus(mirrored.amountLocal());
        }
    }

    /** Whether the exchange rate was adjusted since the application, so that the open entry must be valued again. */
    boolean isToBeRevalued() {
        return !revaluation().isZero();
    }

    /** An entry that was adjusted since is worth its adjusted rate again (algorithms 9). */
    void revalue(TransactionBuilder transaction) {
        Money difference = revaluation();
        DetailedRow row = new DetailedRow(
                entry.no(),
                difference.isPositive() ? UNREALIZED_GAIN : UNREALIZED_LOSS,
                date,
                Money.zero(entry.currency()),
                difference,
                null);
        transaction.detailed(row, setup.group(entry), setup.currencyAccounts().get(entry.currency()));
        remainingLocal = remainingLocal.plus(difference);
    }

    private Money revaluation() {
        return entry.valuationRate().toLocal(remaining, setup.localCurrency()).minus(remainingLocal);
    }

    EntryState state() {
        return new EntryState(
                entry.no(),
                remaining,
                remainingLocal,
                termsBefore(),
                entry.valuationRate(),
                null,
                null,
                false,
                entry.version() + 1);
    }

    /** Discount and tolerance as the first row of the application found them. */
    private EntryTerms termsBefore() {
        return rows.stream()
                .flatMap(row -> Stream.ofNullable(row.before()))
                .findFirst()
                .orElse(entry.terms());
    }
}

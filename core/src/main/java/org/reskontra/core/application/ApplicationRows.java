package org.reskontra.core.application;

import static org.reskontra.core.ledger.DetailedEntryType.APPLICATION;
import static org.reskontra.core.ledger.DetailedEntryType.CORRECTION_OF_REMAINING_AMOUNT;
import static org.reskontra.core.ledger.DetailedEntryType.REALIZED_GAIN;
import static org.reskontra.core.ledger.DetailedEntryType.REALIZED_LOSS;
import static org.reskontra.core.ledger.DetailedEntryType.UNREALIZED_GAIN;
import static org.reskontra.core.ledger.DetailedEntryType.UNREALIZED_LOSS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.reskontra.core.ledger.DetailedEntryType;
import org.reskontra.core.ledger.DetailedRow;
import org.reskontra.core.ledger.EntryNo;
import org.reskontra.core.money.Money;

/** The detailed entries of an application as they come about; each moves its entry at once. */
final class ApplicationRows {

    private final LocalDate date;
    private final Exchange exchange;
    private final List<DetailedRow> rows = new ArrayList<>();

    ApplicationRows(LocalDate date, Exchange exchange) {
        this.date = date;
        this.exchange = exchange;
    }

    List<DetailedRow> all() {
        return rows;
    }

    /** A deduction or rounding on the applying entry; its local amount follows the original amount (algorithms 4.2). */
    void deduct(WorkingEntry applying, DetailedEntryType type, Money amount, EntryNo other) {
        Money original = applying.entry().amount();
        Money local = exchange.toLocal(original.plus(amount), applying.entry().rate())
                .minus(exchange.toLocal(original, applying.entry().rate()));
        add(applying, type, amount, local, other);
    }

    /** One end of an application. */
    void apply(WorkingEntry entry, Money amount, Money amountLocal, WorkingEntry other) {
        rows.add(new DetailedRow(entry.no(), APPLICATION, date, amount, amountLocal, other.no(), null, entry.terms()));
        entry.add(amount, amountLocal);
        entry.appliedTo(other.entry());
    }

    /** Takes back the share of the unrealized result that belongs to what is settled. */
    void reverseUnrealized(WorkingEntry entry, Money settled, Money before, EntryNo other) {
        Money sum = entry.unrealized();
        if (sum.isZero()) {
            return;
        }
        Money share = settled.compareSize(before) >= 0
                ? sum
                : sum.share(Math.absExact(settled.minor()), Math.absExact(before.minor()));
        if (!share.isZero()) {
            addLocal(entry, sum.isPositive() ? UNREALIZED_GAIN : UNREALIZED_LOSS, share.negate(), other);
            entry.addUnrealized(share.negate());
        }
    }

    void realize(WorkingEntry entry, Money gain, EntryNo other) {
        if (!gain.isZero()) {
            addLocal(entry, gain.isPositive() ? REALIZED_GAIN : REALIZED_LOSS, gain, other);
        }
    }

    /** Rounding of parts must not leave local currency behind: what remains is always worth its rate. */
    void correct(WorkingEntry entry, EntryNo other) {
        Money difference = exchange.toLocal(entry.remaining(), entry.entry().valuationRate())
                .minus(entry.remainingLocal());
        if (!difference.isZero()) {
            addLocal(entry, CORRECTION_OF_REMAINING_AMOUNT, difference, other);
        }
    }

    private void addLocal(WorkingEntry entry, DetailedEntryType type, Money amountLocal, EntryNo other) {
        add(entry, type, Money.zero(entry.remaining().currency()), amountLocal, other);
    }

    private void add(WorkingEntry entry, DetailedEntryType type, Money amount, Money amountLocal, EntryNo other) {
        rows.add(new DetailedRow(entry.no(), type, date, amount, amountLocal, other));
        entry.add(amount, amountLocal);
    }
}

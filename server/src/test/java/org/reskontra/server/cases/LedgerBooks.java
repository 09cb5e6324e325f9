package org.reskontra.server.cases;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.ledger.DetailedEntryType;
import org.reskontra.core.ledger.DetailedRow;
import org.reskontra.core.ledger.EntryNo;
import org.reskontra.core.ledger.EntryState;
import org.reskontra.core.ledger.EntryTerms;
import org.reskontra.core.ledger.LedgerNumbers;
import org.reskontra.core.ledger.PlannedTransaction;
import org.reskontra.core.ledger.SubledgerRow;
import org.reskontra.core.ledger.TransactionNo;
import org.reskontra.core.ledger.Undo;
import org.reskontra.core.money.Money;
import org.reskontra.core.subledger.EntryHistory;
import org.reskontra.core.subledger.OpenEntry;
import org.reskontra.core.subledger.PaymentDiscount;
import org.reskontra.core.subledger.PostedDetail;

/** What was posted in a case: keeps plans as the database keeps them. */
final class LedgerBooks {

    private final Map<EntryNo, OpenEntry> entries = new LinkedHashMap<>();
    private final Map<EntryNo, EntryState> states = new HashMap<>();
    private final List<PlannedTransaction> transactions = new ArrayList<>();
    private long lastTransaction;

    LedgerBooks(List<OpenEntry> entries) {
        entries.forEach(entry -> this.entries.put(entry.no(), entry));
    }

    Map<EntryNo, OpenEntry> entries() {
        return entries;
    }

    OpenEntry entry(EntryNo no) {
        OpenEntry entry = entries.get(no);
        if (entry == null) {
            throw new IllegalStateException("no entry " + no);
        }
        return entry;
    }

    List<PlannedTransaction> transactions() {
        return transactions;
    }

    /** Its state, as it was posted last; that of the set-up where nothing touched it. */
    EntryState state(OpenEntry entry) {
        return states.getOrDefault(
                entry.no(),
                new EntryState(
                        entry.no(),
                        entry.remaining(),
                        entry.remainingLocal(),
                        new EntryTerms(entry.remainingDiscount(), entry.maxTolerance()),
                        entry.valuationRate(),
                        null,
                        null,
                        false,
                        0));
    }

    /** Numbers for the next transaction, whose first entry gets this number. */
    LedgerNumbers numbers(long firstEntry) {
        return new LedgerNumbers() {
            private long entry = firstEntry - 1;

            @Override
            public EntryNo nextEntry() {
                return new EntryNo(++entry);
            }

            @Override
            public TransactionNo nextTransaction() {
                return new TransactionNo(++lastTransaction);
            }
        };
    }

    void write(PlannedTransaction transaction) {
        transactions.add(transaction);
        transaction.subledgerRows().forEach(row -> entries.put(row.no(), entry(row)));
        for (EntryState state : transaction.states()) {
            OpenEntry entry = entry(state.no());
            states.put(state.no(), state);
            entries.put(state.no(), entry.after(state, unrealized(entry)));
        }
    }

    private Money unrealized(OpenEntry entry) {
        return transactions.stream()
                .flatMap(transaction -> transaction.detailedRows().stream())
                .filter(row -> row.entry().equals(entry.no()) && row.type().isUnrealized())
                .map(DetailedRow::amountLocal)
                .reduce(Money.zero(entry.remainingLocal().currency()), Money::plus);
    }

    /** The detailed entries of an entry, in their order, without its initial one. */
    List<DetailedRow> effects(EntryNo no) {
        return transactions.stream()
                .flatMap(transaction -> transaction.detailedRows().stream())
                .filter(row -> row.entry().equals(no) && row.type() != DetailedEntryType.INITIAL_ENTRY)
                .toList();
    }

    private static OpenEntry entry(SubledgerRow row) {
        return new OpenEntry(
                row.no(),
                row.ledger(),
                row.party(),
                row.documentType(),
                row.documentNo(),
                row.postingDate(),
                row.documentDate(),
                row.dueDate(),
                row.postingGroup(),
                row.amount(),
                row.amount(),
                row.amountLocal(),
                row.rate(),
                row.rate(),
                Money.zero(row.amountLocal().currency()),
                row.discountDate() == null || row.discountGraceDate() == null
                        ? null
                        : new PaymentDiscount(row.discountPossible(), row.discountDate(), row.discountGraceDate()),
                row.maxTolerance(),
                List.of(),
                null,
                OpenEntry.NEW);
    }

    EntryHistory history(EntryNo no) {
        List<PostedDetail> details = new ArrayList<>();
        for (PlannedTransaction transaction : transactions) {
            transaction.detailedRows().stream()
                    .filter(row -> row.entry().equals(no))
                    .forEach(row -> details.add(new PostedDetail(transaction.no(), row, isUndone(transaction, row))));
        }
        return new EntryHistory(entry(no), isReversed(no), details);
    }

    boolean isUndone(PlannedTransaction transaction, DetailedRow row) {
        return row.type() != DetailedEntryType.INITIAL_ENTRY
                && undos(Undo.Kind.UNAPPLICATION)
                        .anyMatch(undo -> undo.no().equals(transaction.no())
                                || transaction.no().equals(undone(undo)));
    }

    boolean isReversed(EntryNo no) {
        return undos(Undo.Kind.REVERSAL)
                .flatMap(undo -> undo.subledgerRows().stream())
                .anyMatch(row -> row.no().equals(no) || no.equals(row.reverses()));
    }

    PlannedTransaction transaction(TransactionNo no) {
        return transactions.stream()
                .filter(transaction -> transaction.no().equals(no))
                .findFirst()
                .orElseThrow();
    }

    private Stream<PlannedTransaction> undos(Undo.Kind kind) {
        return transactions.stream()
                .filter(transaction ->
                        transaction.undo() != null && transaction.undo().kind() == kind);
    }

    private static @Nullable TransactionNo undone(PlannedTransaction undo) {
        return undo.undo() == null ? null : undo.undo().transaction();
    }
}

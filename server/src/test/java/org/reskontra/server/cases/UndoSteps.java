package org.reskontra.server.cases;

import java.util.List;
import org.reskontra.core.journal.PostedTransaction;
import org.reskontra.core.journal.PostedTransaction.PostedBankEntry;
import org.reskontra.core.journal.PostedTransaction.PostedEntry;
import org.reskontra.core.journal.PostingSetup;
import org.reskontra.core.journal.ReversalPlanner;
import org.reskontra.core.journal.UnapplicationPlanner;
import org.reskontra.core.journal.UnapplicationPlanner.PostedApplication;
import org.reskontra.core.journal.UnapplicationPlanner.Unapply;
import org.reskontra.core.ledger.Account;
import org.reskontra.core.ledger.BankAccountNo;
import org.reskontra.core.ledger.BankRow;
import org.reskontra.core.ledger.DetailedEntryType;
import org.reskontra.core.ledger.DetailedRow;
import org.reskontra.core.ledger.EntryNo;
import org.reskontra.core.ledger.LedgerNumbers;
import org.reskontra.core.ledger.PlannedTransaction;
import org.reskontra.core.ledger.SubledgerRow;
import org.reskontra.core.ledger.TransactionNo;
import org.reskontra.core.problem.Outcome;
import org.reskontra.core.subledger.EntryHistory;
import org.reskontra.core.subledger.OpenEntry;
import org.reskontra.core.subledger.PostedDetail;

/** What unapplying and reversing find in the books of a case. */
record UndoSteps(LedgerBooks books, PostingSetup posting) {

    Outcome<List<PlannedTransaction>> unapply(Fields action, LedgerNumbers numbers) {
        EntryHistory entry = books.history(new EntryNo(action.number("entry")));
        return UnapplicationPlanner.applicationOf(entry).then(no -> unapply(no, action, numbers));
    }

    Outcome<List<PlannedTransaction>> unapplyDetailed(Fields action, LedgerNumbers numbers) {
        EntryHistory entry = books.history(new EntryNo(action.number("entry")));
        DetailedEntryType type =
                action.constant("detailed_type", DetailedEntryType.class, DetailedEntryType.APPLICATION);
        PostedDetail detail = entry.details().stream()
                .filter(posted -> posted.row().type() == type)
                .findFirst()
                .orElseGet(() -> initial(entry.entry()));
        return UnapplicationPlanner.applicationOf(entry, detail).then(no -> unapply(no, action, numbers));
    }

    Outcome<List<PlannedTransaction>> reverse(Fields action, Fields entryOfSetup, LedgerNumbers numbers) {
        EntryNo no = new EntryNo(action.number("entry"));
        return ReversalPlanner.plan(posted(no, entryOfSetup), action.dateOrNull("posting_date"), "", posting, numbers)
                .map(List::of);
    }

    private Outcome<List<PlannedTransaction>> unapply(TransactionNo no, Fields action, LedgerNumbers numbers) {
        PlannedTransaction transaction = books.transaction(no);
        List<EntryHistory> participants = transaction.detailedRows().stream()
                .map(DetailedRow::entry)
                .distinct()
                .map(books::history)
                .toList();
        return UnapplicationPlanner.plan(
                new PostedApplication(no, transaction.postingDate(), participants, transaction.vatRows()),
                new Unapply(transaction.documentNo(), action.dateOrNull("posting_date"), ""),
                posting,
                numbers);
    }

    /** The initial detailed entry of an entry that the case brings along. */
    private static PostedDetail initial(OpenEntry entry) {
        return new PostedDetail(
                new TransactionNo(0),
                new DetailedRow(
                        entry.no(),
                        DetailedEntryType.INITIAL_ENTRY,
                        entry.postingDate(),
                        entry.amount(),
                        entry.remainingLocal(),
                        null),
                false);
    }

    /** The transaction of an entry: one posted in the case, or one made up for an entry that the case brings along. */
    private PostedTransaction posted(EntryNo no, Fields entryOfSetup) {
        OpenEntry entry = books.entry(no);
        EntryHistory history = books.history(no);
        return books.transactions().stream()
                .filter(transaction -> transaction.subledgerRows().stream()
                        .anyMatch(row -> row.no().equals(no)))
                .findFirst()
                .map(transaction -> new PostedTransaction(
                        transaction.no(),
                        transaction.postingDate(),
                        transaction.documentNo(),
                        true,
                        books.isReversed(no),
                        transaction.glRows(),
                        transaction.subledgerRows().stream()
                                .map(row -> new PostedEntry(row, history))
                                .toList(),
                        List.of(),
                        transaction.vatRows()))
                .orElseGet(() -> new PostedTransaction(
                        new TransactionNo(0),
                        entry.postingDate(),
                        entry.documentNo(),
                        true,
                        false,
                        List.of(),
                        List.of(new PostedEntry(row(entry), history)),
                        List.of(bankEntry(entry, entryOfSetup.object("bank_entry"))),
                        List.of()));
    }

    private static PostedBankEntry bankEntry(OpenEntry entry, Fields bankEntry) {
        BankRow row = new BankRow(
                new EntryNo(0),
                new BankAccountNo("BANK"),
                entry.postingDate(),
                entry.documentType(),
                entry.documentNo(),
                "",
                "",
                entry.amount().negate(),
                entry.remainingLocal().negate(),
                new Account.PartyAccount(entry.ledger(), entry.party()),
                null,
                null);
        return new PostedBankEntry(row, bankEntry.flag("open", true), bankEntry.flag("on_open_statement", false), 0);
    }

    private static SubledgerRow row(OpenEntry entry) {
        return new SubledgerRow(
                entry.no(),
                entry.ledger(),
                entry.party(),
                entry.documentType(),
                entry.documentNo(),
                1,
                "",
                "",
                "",
                entry.postingDate(),
                entry.documentDate(),
                entry.dueDate(),
                entry.amount(),
                entry.remainingLocal(),
                entry.rate(),
                entry.postingGroup(),
                entry.remainingDiscount(),
                null,
                null,
                entry.maxTolerance(),
                null);
    }
}

package org.reskontra.core.journal;

import static org.reskontra.core.application.ApplicationChecks.about;
import static org.reskontra.core.journal.JournalProblem.ACCOUNT_BLOCKED;
import static org.reskontra.core.journal.UndoProblem.ALREADY_REVERSED;
import static org.reskontra.core.journal.UndoProblem.BANK_LEDGER_ENTRY_CLOSED;
import static org.reskontra.core.journal.UndoProblem.BANK_LEDGER_ENTRY_ON_OPEN_STATEMENT;
import static org.reskontra.core.journal.UndoProblem.ENTRY_IS_ADJUSTED;
import static org.reskontra.core.journal.UndoProblem.ENTRY_IS_APPLIED;
import static org.reskontra.core.journal.UndoProblem.ONLY_JOURNAL_ENTRIES_CAN_BE_REVERSED;
import static org.reskontra.core.journal.UndoProblem.POSTING_DATE_BEFORE_TRANSACTION_DATE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.application.ApplicationChecks;
import org.reskontra.core.journal.PostedTransaction.PostedBankEntry;
import org.reskontra.core.journal.PostedTransaction.PostedEntry;
import org.reskontra.core.journal.PostingSetup.GlAccountCard;
import org.reskontra.core.ledger.GlRow;
import org.reskontra.core.ledger.LedgerNumbers;
import org.reskontra.core.ledger.PlannedTransaction;
import org.reskontra.core.ledger.Undo;
import org.reskontra.core.problem.Outcome;
import org.reskontra.core.problem.Problem;
import org.reskontra.core.subledger.OpenEntry;

/**
 * Plans how a transaction is taken back as a whole: everything it posted is posted again with the opposite sign, and the
 * entries of both close each other (specification 4.10, algorithms 4.5).
 */
public final class ReversalPlanner {

    private final PostedTransaction posted;
    private final LocalDate date;
    private final PostingSetup setup;
    private final List<Problem> problems = new ArrayList<>();

    private ReversalPlanner(PostedTransaction posted, LocalDate date, PostingSetup setup) {
        this.posted = posted;
        this.date = date;
        this.setup = setup;
    }

    /**
     * @param postingDate null for the earliest possible: the transaction's own date, as of which all balances are restored,
     *     unless its entries were settled until later
     */
    public static Outcome<PlannedTransaction> plan(
            PostedTransaction posted,
            @Nullable LocalDate postingDate,
            String description,
            PostingSetup setup,
            LedgerNumbers numbers) {
        ReversalPlanner planner =
                new ReversalPlanner(posted, postingDate == null ? earliest(posted) : postingDate, setup);
        planner.check();
        return planner.problems.isEmpty()
                ? Outcome.done(planner.mirror(description, numbers))
                : Outcome.rejected(planner.problems);
    }

    private static LocalDate earliest(PostedTransaction posted) {
        return Stream.concat(
                        Stream.of(posted.postingDate()),
                        posted.entries().stream()
                                .map(entry -> entry.history().entry().firstSettlement()))
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** Reverses all transactions of a register, the newest first, each on its earliest date; all of them or none. */
    public static Outcome<List<PlannedTransaction>> planRegister(
            List<PostedTransaction> register, String description, PostingSetup setup, LedgerNumbers numbers) {
        List<PlannedTransaction> reversals = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (PostedTransaction posted : register.stream()
                .sorted(Comparator.comparing(PostedTransaction::no).reversed())
                .toList()) {
            switch (plan(posted, null, description, setup, numbers)) {
                case Outcome.Done<PlannedTransaction>(PlannedTransaction reversal) -> reversals.add(reversal);
                case Outcome.Rejected<PlannedTransaction>(List<Problem> found) -> problems.addAll(found);
            }
        }
        return problems.isEmpty() ? Outcome.done(reversals) : Outcome.rejected(problems);
    }

    private void check() {
        if (!posted.fromJournal()) {
            problems.add(aboutTransaction(ONLY_JOURNAL_ENTRIES_CAN_BE_REVERSED));
        }
        if (posted.reversed()) {
            problems.add(aboutTransaction(ALREADY_REVERSED));
        }
        if (date.isBefore(posted.postingDate())) {
            problems.add(aboutTransaction(POSTING_DATE_BEFORE_TRANSACTION_DATE)
                    .with("date", posted.postingDate())
                    .inField("postingDate"));
        }
        problems.addAll(PostedEntryChecks.checkDate(date, setup));
        posted.entries().forEach(entry -> checkEntry(entry.history().entry(), entry));
        posted.bankEntries().forEach(this::checkBankEntry);
        posted.glRows().stream().map(GlRow::account).distinct().forEach(account -> {
            GlAccountCard card = setup.glAccounts().get(account);
            if (card != null && card.blocked()) {
                problems.add(Problem.of(ACCOUNT_BLOCKED).with("account", account.value()));
            }
        });
    }

    private Problem aboutTransaction(UndoProblem code) {
        return Problem.of(code)
                .with("transaction", posted.no().value())
                .with("document", posted.documentNo().value());
    }

    private void checkEntry(OpenEntry entry, PostedEntry postedEntry) {
        if (posted.reversed()) {
            return;
        }
        ApplicationChecks.checkUndone(date, entry).ifPresent(problems::add);
        if (postedEntry.history().lastApplication().isPresent()) {
            problems.add(about(ENTRY_IS_APPLIED, entry));
        } else if (!entry.unrealized().isZero()) {
            problems.add(about(ENTRY_IS_ADJUSTED, entry).with("unrealized", entry.unrealized()));
        }
        problems.addAll(PostedEntryChecks.checkParty(entry, setup));
    }

    private void checkBankEntry(PostedBankEntry entry) {
        if (posted.reversed()) {
            return;
        }
        if (!entry.open()) {
            problems.add(Problem.of(BANK_LEDGER_ENTRY_CLOSED)
                    .with("entry", entry.row().no().value()));
        } else if (entry.onOpenStatement()) {
            problems.add(Problem.of(BANK_LEDGER_ENTRY_ON_OPEN_STATEMENT)
                    .with("entry", entry.row().no().value()));
        }
    }

    private PlannedTransaction mirror(String description, LedgerNumbers numbers) {
        TransactionBuilder transaction =
                new TransactionBuilder(numbers.nextTransaction(), 0, date, posted.documentNo(), description);
        transaction.undoes(new Undo(Undo.Kind.REVERSAL, posted.no()));
        posted.glRows()
                .forEach(row -> transaction.gl(
                        row.account(), row.amountLocal().negate(), row.amount().negate()));
        posted.entries()
                .forEach(entry -> new EntryReversal(entry, numbers.nextEntry(), date).post(description, transaction));
        posted.bankEntries()
                .forEach(entry -> transaction.bankOnly(
                        entry.row().reversal(numbers.nextEntry(), date, description, entry.version())));
        posted.vatRows().forEach(row -> transaction.vat(row.negate()));
        return transaction.build();
    }
}

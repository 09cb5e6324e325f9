package org.reskontra.core.paymentreconciliation;

import static org.reskontra.core.paymentreconciliation.PaymentJournalProblem.ACCOUNT_MISSING_ON_LINE;
import static org.reskontra.core.paymentreconciliation.PaymentJournalProblem.BANK_ENTRY_AMOUNT_DIFFERS;
import static org.reskontra.core.paymentreconciliation.PaymentJournalProblem.BANK_LEDGER_ENTRY_CLOSED;
import static org.reskontra.core.paymentreconciliation.PaymentJournalProblem.LINE_HAS_DIFFERENCE;
import static org.reskontra.core.paymentreconciliation.PaymentJournalProblem.NOTHING_TO_POST;
import static org.reskontra.core.paymentreconciliation.PaymentJournalProblem.STATEMENT_ENDING_BALANCE_MISMATCH;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.journal.JournalLine;
import org.reskontra.core.journal.JournalLine.ApplyTo;
import org.reskontra.core.journal.JournalPlanner;
import org.reskontra.core.journal.PostingSetup;
import org.reskontra.core.ledger.Account;
import org.reskontra.core.ledger.Account.BankAccount;
import org.reskontra.core.ledger.Account.PartyAccount;
import org.reskontra.core.ledger.BankRow.StatementLineRef;
import org.reskontra.core.ledger.DocumentNo;
import org.reskontra.core.ledger.DocumentType;
import org.reskontra.core.ledger.EntryNo;
import org.reskontra.core.ledger.Ledger;
import org.reskontra.core.ledger.LedgerNumbers;
import org.reskontra.core.ledger.PlannedTransaction;
import org.reskontra.core.ledger.PostingPlan;
import org.reskontra.core.ledger.PostingPlan.BankReconciliation;
import org.reskontra.core.matching.AppliedLine;
import org.reskontra.core.matching.AppliedRow;
import org.reskontra.core.money.Money;
import org.reskontra.core.problem.Outcome;
import org.reskontra.core.problem.Outcome.Done;
import org.reskontra.core.problem.Outcome.Rejected;
import org.reskontra.core.problem.Place;
import org.reskontra.core.problem.Problem;
import org.reskontra.core.subledger.OpenEntry;

/**
 * Plans what a payment reconciliation journal posts (specification 10.9, algorithms 3): one transaction a line, or none where
 * the line confirms a bank entry that exists already. All problems of all lines are reported together.
 */
public final class PaymentJournalPlanner {

    /** What posting does with the bank account. */
    public enum Mode {
        /** The payments are posted and the bank account is reconciled with the statement. */
        POST_AND_RECONCILE,
        /** These lines are posted and reconciled with the statement, which stays open for the lines that are left. */
        POST_SOME_LINES,
        /** The payments are posted; their bank entries wait for a bank account reconciliation. */
        POST_PAYMENTS_ONLY
    }

    private final PaymentJournal journal;
    private final Mode mode;
    private final Map<EntryNo, OpenBankEntry> bankEntries;
    private final List<JournalLine> journalLines = new ArrayList<>();
    private final List<BankReconciliation> reconciliations = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    private PaymentJournalPlanner(PaymentJournal journal, Mode mode, Map<EntryNo, OpenBankEntry> bankEntries) {
        this.journal = journal;
        this.mode = mode;
        this.bankEntries = bankEntries;
    }

    /**
     * @param entries at least the customer and vendor entries that the lines are applied to, as far as they exist
     * @param bankEntries at least the bank entries that they are applied to, as far as they are open
     */
    public static Outcome<PostingPlan> plan(
            PaymentJournal journal,
            Mode mode,
            PostingSetup setup,
            Map<EntryNo, OpenEntry> entries,
            Map<EntryNo, OpenBankEntry> bankEntries,
            LedgerNumbers numbers) {
        PaymentJournalPlanner planner = new PaymentJournalPlanner(journal, mode, bankEntries);
        planner.checkJournal();
        planner.reconcilePosted();
        inPostingOrder(journal.lines()).forEach(planner::translate);
        return switch (JournalPlanner.plan(planner.journalLines, setup, entries, numbers)) {
            case Rejected<List<PlannedTransaction>>(List<Problem> found) -> {
                planner.problems.addAll(found);
                yield Outcome.rejected(planner.problems);
            }
            case Done<List<PlannedTransaction>>(List<PlannedTransaction> transactions) ->
                planner.problems.isEmpty()
                        ? Outcome.done(new PostingPlan(transactions, planner.reconciliations))
                        : Outcome.rejected(planner.problems);
        };
    }

    /**
     * A discount is granted to what closes its entry, so lines that take one are posted behind those that pay a part: several
     * lines may pay the same entry, whatever their order on the statement.
     */
    private static List<AppliedLine> inPostingOrder(List<AppliedLine> lines) {
        return lines.stream()
                .sorted(Comparator.comparing(line ->
                        line.rows().stream().anyMatch(row -> !row.discount().isZero())))
                .toList();
    }

    private void checkJournal() {
        if (journal.lines().isEmpty() && (journal.toReconcile().isEmpty() || mode != Mode.POST_AND_RECONCILE)) {
            problems.add(Problem.of(NOTHING_TO_POST));
        }
        Money difference = journal.balanceDifference();
        if (mode == Mode.POST_AND_RECONCILE && !difference.isZero()) {
            problems.add(Problem.of(STATEMENT_ENDING_BALANCE_MISMATCH)
                    .with("difference", difference)
                    .with("endingBalance", journal.endingBalance())
                    .inField("endingBalance"));
        }
    }

    private void reconcilePosted() {
        if (mode == Mode.POST_AND_RECONCILE) {
            reconciliations.addAll(journal.toReconcile());
        }
    }

    private void translate(AppliedLine line) {
        Account account = line.account();
        if (account == null || !line.isApplied()) {
            problems.add(about(ACCOUNT_MISSING_ON_LINE, line)
                    .with("amount", line.line().amount()));
            return;
        }
        if (!line.difference().isZero()) {
            problems.add(about(LINE_HAS_DIFFERENCE, line).with("difference", line.difference()));
        }
        if (account instanceof BankAccount && line.rows().stream().anyMatch(row -> row.entry() != null)) {
            line.rows().forEach(row -> confirm(line, row));
        } else {
            journalLines.add(journalLine(line, account));
        }
    }

    /** The payment was posted before; the statement confirms it. */
    private void confirm(AppliedLine line, AppliedRow row) {
        EntryNo no = row.entry();
        OpenBankEntry entry = no == null ? null : bankEntries.get(no);
        if (entry == null) {
            problems.add(about(BANK_LEDGER_ENTRY_CLOSED, line).with("entry", no == null ? 0 : no.value()));
        } else if (!entry.remaining().equals(row.applied())) {
            problems.add(about(BANK_ENTRY_AMOUNT_DIFFERS, line)
                    .with("entry", entry.no().value())
                    .with("remaining", entry.remaining())
                    .with("applied", row.applied()));
        } else if (mode != Mode.POST_PAYMENTS_ONLY) {
            reconciliations.add(new BankReconciliation(
                    line.no(), entry.no(), new StatementLineRef(journal.statementNo(), line.no()), entry.version()));
        }
    }

    private JournalLine journalLine(AppliedLine line, Account account) {
        List<ApplyTo> applications = new ArrayList<>();
        for (AppliedRow row : line.rows()) {
            EntryNo entry = row.entry();
            if (entry != null) {
                applications.add(new ApplyTo(entry, row.applied(), row.discount()));
            }
        }
        return new JournalLine(
                line.no(),
                line.line().date(),
                documentType(account, line.line().amount()),
                new DocumentNo(journal.statementNo()),
                line.line().transactionId(),
                line.line().text(),
                account,
                new BankAccount(journal.bankAccount()),
                line.appliedAmount().negate(),
                applications,
                reference(line));
    }

    private @Nullable StatementLineRef reference(AppliedLine line) {
        return mode == Mode.POST_PAYMENTS_ONLY ? null : new StatementLineRef(journal.statementNo(), line.no());
    }

    /** Money to a customer and from a vendor is a refund. */
    private static DocumentType documentType(Account account, Money received) {
        return switch (account) {
            case PartyAccount(Ledger ledger, var no) -> {
                boolean usual = ledger == Ledger.CUSTOMER ? received.isPositive() : received.isNegative();
                yield usual ? DocumentType.PAYMENT : DocumentType.REFUND;
            }
            case Account.GlAccount gl -> DocumentType.NONE;
            case BankAccount bank -> DocumentType.NONE;
        };
    }

    private static Problem about(PaymentJournalProblem code, AppliedLine line) {
        return Problem.of(code).at(Place.line(line.no()));
    }
}

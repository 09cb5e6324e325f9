package org.reskontra.server.paymentreconciliation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.journal.PostingSetup;
import org.reskontra.core.journal.PostingSetup.PartyKey;
import org.reskontra.core.ledger.Account;
import org.reskontra.core.ledger.EntryNo;
import org.reskontra.core.ledger.LedgerNumbers;
import org.reskontra.core.ledger.PlannedTransaction;
import org.reskontra.core.ledger.PostingPlan;
import org.reskontra.core.matching.AppliedLine;
import org.reskontra.core.money.Money;
import org.reskontra.core.paymentreconciliation.OpenBankEntry;
import org.reskontra.core.paymentreconciliation.PaymentJournal;
import org.reskontra.core.paymentreconciliation.PaymentJournalPlanner;
import org.reskontra.core.paymentreconciliation.PaymentJournalPlanner.Mode;
import org.reskontra.core.problem.Outcome;
import org.reskontra.core.problem.Outcome.Done;
import org.reskontra.core.problem.Outcome.Rejected;
import org.reskontra.core.problem.Problem;
import org.reskontra.core.subledger.OpenEntry;
import org.reskontra.server.audit.CommandRequest;
import org.reskontra.server.audit.Commands;
import org.reskontra.server.company.CompanyId;
import org.reskontra.server.paymentreconciliation.store.JournalStore;
import org.reskontra.server.paymentreconciliation.store.ReconciledAccountStore;
import org.reskontra.server.posting.Posting;
import org.reskontra.server.posting.SourceCode;
import org.reskontra.server.security.Actor;
import org.reskontra.server.security.Permission;
import org.springframework.stereotype.Component;

/**
 * Posts a payment reconciliation journal (specification 10.9). All lines are planned before any is written; a long journal is
 * written in parts of whole lines, each line keeping what it posted, so that a run that was killed goes on where it stopped. The
 * statement closes with the last line.
 */
@Component
public class PostJournal {

    /** Bounds the rows of one database transaction; nearly every journal is one part. */
    static final int LINES_PER_PART = 10_000;

    private static final Set<JournalStatus> POSTABLE = Set.of(JournalStatus.OPEN, JournalStatus.POSTING);

    /** Where the payments are posted, the bank account can still be reconciled. */
    private static final Set<JournalStatus> RECONCILABLE =
            Set.of(JournalStatus.OPEN, JournalStatus.POSTING, JournalStatus.POSTED);

    private final Commands commands;
    private final JournalLock lock;
    private final JournalStore journals;
    private final ReconciledAccountStore bankAccounts;
    private final Posting posting;

    PostJournal(
            Commands commands,
            JournalLock lock,
            JournalStore journals,
            ReconciledAccountStore bankAccounts,
            Posting posting) {
        this.commands = commands;
        this.lock = lock;
        this.journals = journals;
        this.bankAccounts = bankAccounts;
        this.posting = posting;
    }

    /**
     * @param status of the journal afterwards
     * @param transactions how many this call posted
     */
    public record Posted(JournalStatus status, int transactions) {}

    /** Which lines a run posts. */
    enum Scope {
        ALL_LINES,
        COMPLETE_LINES
    }

    record Arguments(Mode mode, Scope scope) {}

    private static final IntConsumer NOBODY_WATCHES = done -> {};

    /** Posts all lines; where the payments are posted already, reconciles the bank account with them. */
    public Outcome<Posted> post(Actor actor, long journal, Mode mode, @Nullable String idempotencyKey) {
        return run(actor, journal, new Arguments(mode, Scope.ALL_LINES), idempotencyKey, NOBODY_WATCHES);
    }

    /**
     * Posts the lines that need nobody: applied in full, by a rule without review or by a person. Where none is left, the bank
     * account is reconciled; else the journal stays open for the others.
     */
    public Outcome<Posted> postCompleteLines(Actor actor, long journal, @Nullable String idempotencyKey) {
        Arguments arguments = new Arguments(Mode.POST_AND_RECONCILE, Scope.COMPLETE_LINES);
        return run(actor, journal, arguments, idempotencyKey, NOBODY_WATCHES);
    }

    /** @param progress is told how many lines are posted; may end the run by throwing, between two parts */
    Outcome<Posted> run(
            Actor actor, long journal, Arguments arguments, @Nullable String idempotencyKey, IntConsumer progress) {
        int transactions = 0;
        for (int number = 1; ; number++) {
            progress.accept(transactions);
            // Each part is a command of its own, so that a repeated request finds the outcome of each.
            String key = idempotencyKey == null || number == 1 ? idempotencyKey : idempotencyKey + "/" + number;
            Outcome<Posted> part = commands.run(
                    request(actor, journal, arguments, key), Posted.class, () -> postPart(actor, journal, arguments));
            switch (part) {
                case Rejected<Posted> rejected -> {
                    return rejected;
                }
                case Done<Posted>(Posted posted) -> {
                    transactions += posted.transactions();
                    if (posted.status() != JournalStatus.POSTING) {
                        return Outcome.done(new Posted(posted.status(), transactions));
                    }
                }
            }
        }
    }

    /** What posting would write, or all that keeps it from posting; without any effect. */
    public Outcome<PostingPlan> preview(Actor actor, long journal, Mode mode) {
        return commands.dryRun(
                request(actor, journal, new Arguments(mode, Scope.ALL_LINES), null),
                () -> lock.open(actor.company(), journal, statuses(mode)).then(header -> {
                    List<AppliedLine> lines = journals.unpostedLines(actor.company(), header).stream()
                            .map(StoredLine::line)
                            .toList();
                    return plan(actor, header, lines, mode, any -> LedgerNumbers.forPreview());
                }));
    }

    private static CommandRequest request(
            Actor actor, long journal, Arguments arguments, @Nullable String idempotencyKey) {
        return new CommandRequest(
                actor,
                Permission.POST,
                "payment-journal.post",
                JournalChange.subject(journal),
                arguments,
                idempotencyKey);
    }

    private Outcome<Posted> postPart(Actor actor, long journal, Arguments arguments) {
        CompanyId company = actor.company();
        return lock.open(company, journal, statuses(arguments.mode())).then(header -> {
            List<StoredLine> all = journals.unpostedLines(company, header);
            List<AppliedLine> lines = all.stream()
                    .filter(line -> arguments.scope() == Scope.ALL_LINES || line.isComplete())
                    .map(StoredLine::line)
                    .toList();
            Mode mode = lines.size() == all.size() ? arguments.mode() : Mode.POST_SOME_LINES;
            return plan(actor, header, lines, mode, posting::reserve).map(plan -> write(actor, header, plan, mode));
        });
    }

    private static Set<JournalStatus> statuses(Mode mode) {
        return mode == Mode.POST_AND_RECONCILE ? RECONCILABLE : POSTABLE;
    }

    private Outcome<PostingPlan> plan(
            Actor actor, StoredJournal header, List<AppliedLine> lines, Mode mode, IntFunction<LedgerNumbers> numbers) {
        CompanyId company = actor.company();
        List<Problem> problems = new ArrayList<>();
        if (mode == Mode.POST_AND_RECONCILE) {
            problems.addAll(checkOrder(company, header));
        }
        problems.addAll(checkMode(company, header, mode));
        PaymentJournal journal = new PaymentJournal(
                header.bankAccount(),
                header.statementNo(),
                header.balanceLastStatement(),
                header.endingBalance(),
                journals.postedTotal(company, header),
                lines,
                header.status() == JournalStatus.POSTED ? bankAccounts.postedEntries(company, header) : List.of());
        Set<EntryNo> entryNumbers = entries(lines);
        PostingSetup setup = posting.setup(actor, parties(lines));
        Map<EntryNo, OpenEntry> open = posting.entries(company, entryNumbers);
        Map<EntryNo, OpenBankEntry> openAtBank = bankAccounts.openEntries(company, header, entryNumbers);
        // Drawn after reading, so that who applies to an entry later has the later numbers.
        Outcome<PostingPlan> plan =
                PaymentJournalPlanner.plan(journal, mode, setup, open, openAtBank, numbers.apply(lines.size()));
        if (plan instanceof Rejected<PostingPlan>(List<Problem> found)) {
            problems.addAll(found);
        }
        return problems.isEmpty() ? plan : Outcome.rejected(problems);
    }

    /** What an earlier part of the journal did with the bank account, the rest must do too, or it would never be reconciled. */
    private List<Problem> checkMode(CompanyId company, StoredJournal header, Mode mode) {
        boolean reconciles = mode != Mode.POST_PAYMENTS_ONLY;
        if (header.status() == JournalStatus.POSTED
                || !journals.hasDoneLines(company, header)
                || bankAccounts.hasReconciledEntries(company, header) == reconciles) {
            return List.of();
        }
        return List.of(Problem.of(ReconciliationProblem.POSTED_IN_OTHER_MODE));
    }

    /** Statements of a bank account close one after the other, or its balance would be wrong in between. */
    private List<Problem> checkOrder(CompanyId company, StoredJournal header) {
        Money balance = bankAccounts.lockBalanceLastStatement(company, header.bankAccount());
        if (balance.equals(header.balanceLastStatement())) {
            return List.of();
        }
        return List.of(Problem.of(ReconciliationProblem.EARLIER_STATEMENT_NOT_RECONCILED)
                .with("balance", balance)
                .with("expected", header.balanceLastStatement()));
    }

    private Posted write(Actor actor, StoredJournal header, PostingPlan plan, Mode mode) {
        CompanyId company = actor.company();
        int part = Math.min(LINES_PER_PART, plan.transactions().size());
        boolean last = part == plan.transactions().size();
        List<PlannedTransaction> transactions = plan.transactions().subList(0, part);
        PostingPlan now = new PostingPlan(transactions, last ? plan.reconciliations() : List.of());
        posting.write(
                actor,
                SourceCode.PAYMENT_RECONCILIATION,
                now,
                header.bankAccount().value());
        journals.markDone(company, header.id(), now);
        JournalStatus status = last ? statusAfter(mode) : JournalStatus.POSTING;
        if (status == JournalStatus.RECONCILED) {
            bankAccounts.closeStatement(company, header);
        }
        journals.setStatus(company, header.id(), status);
        return new Posted(status, part);
    }

    private static JournalStatus statusAfter(Mode mode) {
        return switch (mode) {
            case POST_AND_RECONCILE -> JournalStatus.RECONCILED;
            case POST_SOME_LINES -> JournalStatus.OPEN;
            case POST_PAYMENTS_ONLY -> JournalStatus.POSTED;
        };
    }

    private static Set<PartyKey> parties(List<AppliedLine> lines) {
        return lines.stream()
                .map(AppliedLine::account)
                .filter(Account.PartyAccount.class::isInstance)
                .map(Account.PartyAccount.class::cast)
                .map(party -> new PartyKey(party.ledger(), party.no()))
                .collect(Collectors.toSet());
    }

    private static Set<EntryNo> entries(List<AppliedLine> lines) {
        Set<EntryNo> numbers = new HashSet<>();
        for (AppliedLine line : lines) {
            line.rows().forEach(row -> {
                if (row.entry() != null) {
                    numbers.add(row.entry());
                }
            });
        }
        return numbers;
    }
}

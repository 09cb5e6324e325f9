package org.reskontra.core.journal;

import static org.reskontra.core.application.ApplicationChecks.about;
import static org.reskontra.core.journal.UndoProblem.CANNOT_UNAPPLY_REVERSED_ENTRY;
import static org.reskontra.core.journal.UndoProblem.DETAILED_ENTRY_ALREADY_UNAPPLIED;
import static org.reskontra.core.journal.UndoProblem.DETAILED_ENTRY_TYPE_MUST_BE_APPLICATION;
import static org.reskontra.core.journal.UndoProblem.ENTRY_HAS_NO_APPLICATION;
import static org.reskontra.core.journal.UndoProblem.LATER_APPLICATIONS_MUST_BE_UNAPPLIED_FIRST;
import static org.reskontra.core.journal.UndoProblem.POSTING_DATE_BEFORE_APPLICATION_DATE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.ledger.DetailedEntryType;
import org.reskontra.core.ledger.DocumentNo;
import org.reskontra.core.ledger.LedgerNumbers;
import org.reskontra.core.ledger.PlannedTransaction;
import org.reskontra.core.ledger.TransactionNo;
import org.reskontra.core.ledger.Undo;
import org.reskontra.core.ledger.VatRow;
import org.reskontra.core.problem.Outcome;
import org.reskontra.core.problem.Problem;
import org.reskontra.core.subledger.EntryHistory;
import org.reskontra.core.subledger.PostedDetail;

/**
 * Plans how one application is taken back: each of its rows, with discount, tolerance, currency and VAT, is mirrored on the
 * account it was posted to, and its entries are as open as they were before (specification 4.9, algorithms 4.4).
 */
public final class UnapplicationPlanner {

    private final PostedApplication application;
    private final Unapply command;
    private final PostingSetup setup;
    private final List<Problem> problems = new ArrayList<>();

    private UnapplicationPlanner(PostedApplication application, Unapply command, PostingSetup setup) {
        this.application = application;
        this.command = command;
        this.setup = setup;
    }

    /**
     * An application that was posted.
     *
     * @param date of its rows
     * @param participants every entry that has rows in the transaction, each with its whole history
     * @param vatRows that its deductions made
     */
    public record PostedApplication(
            TransactionNo transaction, LocalDate date, List<EntryHistory> participants, List<VatRow> vatRows) {

        public PostedApplication {
            participants = participants.stream()
                    .sorted(Comparator.comparing(history -> history.entry().no()))
                    .toList();
            vatRows = List.copyOf(vatRows);
        }
    }

    /** @param postingDate null for the application's own date, as of which all balances are restored */
    public record Unapply(DocumentNo documentNo, @Nullable LocalDate postingDate, String description) {}

    /** The transaction to be unapplied where somebody points at an entry: that of its last application. */
    public static Outcome<TransactionNo> applicationOf(EntryHistory entry) {
        if (entry.reversed()) {
            return Outcome.rejected(about(CANNOT_UNAPPLY_REVERSED_ENTRY, entry.entry()));
        }
        return entry.lastApplication()
                .map(Outcome::done)
                .orElseGet(() -> Outcome.rejected(about(ENTRY_HAS_NO_APPLICATION, entry.entry())));
    }

    /** The transaction to be unapplied where somebody points at a detailed entry. */
    public static Outcome<TransactionNo> applicationOf(EntryHistory entry, PostedDetail detail) {
        if (detail.row().type() != DetailedEntryType.APPLICATION) {
            return Outcome.rejected(about(DETAILED_ENTRY_TYPE_MUST_BE_APPLICATION, entry.entry())
                    .with("type", detail.row().type()));
        }
        if (detail.undone()) {
            return Outcome.rejected(about(DETAILED_ENTRY_ALREADY_UNAPPLIED, entry.entry()));
        }
        return Outcome.done(detail.transaction());
    }

    /**
     * @return the mirrored transaction; after it, where entries were adjusted since, one that values them again. Written
     *     together
     */
    public static Outcome<List<PlannedTransaction>> plan(
            PostedApplication application, Unapply command, PostingSetup setup, LedgerNumbers numbers) {
        UnapplicationPlanner planner = new UnapplicationPlanner(application, command, setup);
        planner.check();
        return planner.problems.isEmpty()
                ? Outcome.done(planner.transactions(numbers))
                : Outcome.rejected(planner.problems);
    }

    private LocalDate date() {
        return command.postingDate() == null ? application.date() : command.postingDate();
    }

    private void check() {
        if (date().isBefore(application.date())) {
            problems.add(Problem.of(POSTING_DATE_BEFORE_APPLICATION_DATE)
                    .with("date", date())
                    .with("applicationDate", application.date())
                    .inField("postingDate"));
        }
        problems.addAll(PostedEntryChecks.checkDate(date(), setup));
        application.participants().forEach(this::checkParticipant);
        problems.addAll(PostedEntryChecks.checkParty(
                application.participants().getFirst().entry(), setup));
    }

    /** Later rows of exchange-rate adjustments do not count: the entry is valued again afterwards. */
    private void checkParticipant(EntryHistory history) {
        if (history.reversed()) {
            problems.add(about(CANNOT_UNAPPLY_REVERSED_ENTRY, history.entry()));
        }
        if (isUnapplied(history)) {
            problems.add(about(DETAILED_ENTRY_ALREADY_UNAPPLIED, history.entry()));
        }
        history.lastApplication()
                .filter(last -> last.compareTo(application.transaction()) > 0)
                .ifPresent(last -> problems.add(about(LATER_APPLICATIONS_MUST_BE_UNAPPLIED_FIRST, history.entry())
                        .with("transaction", last.value())));
    }

    /** Whoever asked may have seen the entry before another one unapplied it. */
    private boolean isUnapplied(EntryHistory history) {
        return history.details().stream()
                .anyMatch(detail -> detail.undone() && detail.transaction().equals(application.transaction()));
    }

    private List<PlannedTransaction> transactions(LedgerNumbers numbers) {
        List<EntryUnapplication> unapplied = application.participants().stream()
                .map(history -> new EntryUnapplication(history, application.transaction(), date(), setup))
                .toList();
        TransactionBuilder mirror = builder(numbers);
        mirror.undoes(new Undo(Undo.Kind.UNAPPLICATION, application.transaction()));
        unapplied.forEach(entry -> entry.mirror(mirror));
        application.vatRows().forEach(row -> mirror.vat(row.negate()));
        List<EntryUnapplication> adjusted =
                unapplied.stream().filter(EntryUnapplication::isToBeRevalued).toList();
        if (adjusted.isEmpty()) {
            unapplied.forEach(entry -> mirror.state(entry.state()));
            return List.of(mirror.build());
        }
        TransactionBuilder revaluation = builder(numbers);
        adjusted.forEach(entry -> entry.revalue(revaluation));
        unapplied.forEach(entry -> (adjusted.contains(entry) ? revaluation : mirror).state(entry.state()));
        return List.of(mirror.build(), revaluation.build());
    }

    private TransactionBuilder builder(LedgerNumbers numbers) {
        return new TransactionBuilder(
                numbers.nextTransaction(), 0, date(), command.documentNo(), command.description());
    }
}

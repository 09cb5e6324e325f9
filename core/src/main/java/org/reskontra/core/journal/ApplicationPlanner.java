package org.reskontra.core.journal;

import static org.reskontra.core.application.ApplicationProblem.APPLICATION_DATE_BEFORE_ENTRY_POSTING_DATE;
import static org.reskontra.core.application.ApplicationProblem.APPLIES_TO_ENTRY_MUST_HAVE_OPPOSITE_SIGN;
import static org.reskontra.core.application.ApplicationProblem.CANNOT_APPLY_CLOSED_ENTRIES;
import static org.reskontra.core.application.ApplicationProblem.NO_ENTRIES_SPECIFIED_TO_APPLY;
import static org.reskontra.core.journal.JournalProblem.ENTRY_NOT_FOUND;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.application.Application;
import org.reskontra.core.application.ApplicationChecks;
import org.reskontra.core.application.ApplyRequest;
import org.reskontra.core.application.ToleranceAnswers;
import org.reskontra.core.journal.JournalLine.ApplyTo;
import org.reskontra.core.journal.PostingSetup.PartyCard;
import org.reskontra.core.ledger.DocumentNo;
import org.reskontra.core.ledger.EntryNo;
import org.reskontra.core.ledger.LedgerNumbers;
import org.reskontra.core.ledger.PlannedTransaction;
import org.reskontra.core.problem.Outcome;
import org.reskontra.core.problem.Problem;
import org.reskontra.core.subledger.OpenEntry;

/** Plans the application of posted entries to each other: detailed entries only, no new entry (specification 6.5). */
public final class ApplicationPlanner {

    private ApplicationPlanner() {}

    /**
     * @param applying the entry that the others are applied to; its document number, sign and dates lead
     * @param postingDate null for the earliest possible, on which each of the entries may be settled
     */
    public record PostedEntries(
            EntryNo applying,
            List<ApplyTo> appliesTo,
            DocumentNo documentNo,
            @Nullable LocalDate postingDate,
            String description,
            ToleranceAnswers answers) {

        public PostedEntries {
            appliesTo = List.copyOf(appliesTo);
        }
    }

    /**
     * @param entries at least those that the command names, as far as they exist
     * @return one transaction, or all problems: the questions that have no answer yet among them
     */
    public static Outcome<PlannedTransaction> plan(
            PostedEntries command, PostingSetup setup, Map<EntryNo, OpenEntry> entries, LedgerNumbers numbers) {
        List<Problem> unknown = Stream.concat(
                        Stream.of(command.applying()),
                        command.appliesTo().stream().map(ApplyTo::entry))
                .filter(no -> !entries.containsKey(no))
                .map(no -> Problem.of(ENTRY_NOT_FOUND).with("entry", no.value()))
                .toList();
        OpenEntry applying = entries.get(command.applying());
        if (applying == null) {
            return Outcome.rejected(unknown);
        }
        List<ApplyRequest> requests = command.appliesTo().stream()
                .filter(applyTo -> entries.containsKey(applyTo.entry()))
                .map(applyTo -> new ApplyRequest(
                        PostingSetup.known(entries, applyTo.entry()), applyTo.amountToApply(), applyTo.deduction()))
                .toList();
        LocalDate date = command.postingDate() == null ? earliest(applying, requests) : command.postingDate();
        List<Problem> problems = new ArrayList<>(unknown);
        if (command.appliesTo().isEmpty()) {
            problems.add(Problem.of(NO_ENTRIES_SPECIFIED_TO_APPLY));
        }
        problems.addAll(check(applying, requests, date, setup));
        if (!problems.isEmpty()) {
            return Outcome.rejected(problems);
        }
        PartyCard card = setup.card(applying);
        ToleranceAnswers answers =
                card != null && card.toleranceBlocked() ? ToleranceAnswers.REFUSE_ALL : command.answers();
        return Application.apply(applying, requests, date, answers, setup.applicationSetup())
                .map(result -> transaction(command, date, result, setup, numbers));
    }

    private static PlannedTransaction transaction(
            PostedEntries command,
            LocalDate date,
            Application.Result result,
            PostingSetup setup,
            LedgerNumbers numbers) {
        TransactionBuilder transaction =
                new TransactionBuilder(numbers.nextTransaction(), 0, date, command.documentNo(), command.description());
        ApplicationPosting.post(result, setup, transaction);
        return transaction.build();
    }

    private static LocalDate earliest(OpenEntry applying, List<ApplyRequest> requests) {
        return Stream.concat(Stream.of(applying), requests.stream().map(ApplyRequest::entry))
                .map(OpenEntry::firstSettlement)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static List<Problem> check(
            OpenEntry applying, List<ApplyRequest> requests, LocalDate date, PostingSetup setup) {
        List<Problem> problems =
                ApplicationChecks.check(applying, requests, setup.application().currencyMix());
        List<OpenEntry> involved =
                new ArrayList<>(requests.stream().map(ApplyRequest::entry).toList());
        involved.add(applying);
        problems.addAll(ApplicationChecks.checkDate(date, involved, APPLICATION_DATE_BEFORE_ENTRY_POSTING_DATE));
        problems.addAll(PostedEntryChecks.checkDate(date, setup));
        problems.addAll(ApplicationPosting.checkCurrencies(applying, requests, date, setup));
        if (!applying.isOpen()) {
            problems.add(ApplicationChecks.about(CANNOT_APPLY_CLOSED_ENTRIES, applying));
        } else if (!requests.isEmpty()
                && requests.stream()
                        .allMatch(request -> request.entry().remaining().hasSignOf(applying.remaining()))) {
            problems.add(ApplicationChecks.about(APPLIES_TO_ENTRY_MUST_HAVE_OPPOSITE_SIGN, applying)
                    .with("amount", applying.remaining())
                    .with("remaining", requests.getFirst().entry().remaining()));
        }
        problems.addAll(PostedEntryChecks.checkParty(applying, setup));
        return problems;
    }
}

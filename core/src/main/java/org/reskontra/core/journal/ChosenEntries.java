package org.reskontra.core.journal;

import static org.reskontra.core.application.ApplicationProblem.CANNOT_APPLY_TO_ENTRY_WITH_LATER_POSTING_DATE;
import static org.reskontra.core.journal.JournalProblem.ENTRY_NOT_FOUND;

import java.util.ArrayList;
import java.util.List;
import org.reskontra.core.application.ApplicationChecks;
import org.reskontra.core.application.ApplyRequest;
import org.reskontra.core.application.EntrySelection;
import org.reskontra.core.journal.JournalLine.ApplyTo;
import org.reskontra.core.journal.PostingSetup.ApplicationMethod;
import org.reskontra.core.journal.PostingSetup.PartyCard;
import org.reskontra.core.journal.PostingSetup.PartyKey;
import org.reskontra.core.problem.Outcome;
import org.reskontra.core.problem.Problem;
import org.reskontra.core.subledger.OpenEntry;

/** The entries that a journal line settles: chosen, or by the rule of its party (specification 4.5); and whether it may. */
final class ChosenEntries {

    private final PostingSetup setup;
    private final OpenEntries entries;

    ChosenEntries(PostingSetup setup, OpenEntries entries) {
        this.setup = setup;
        this.entries = entries;
    }

    /** @param entry the new one of the line, to which they are to be applied */
    Outcome<List<ApplyRequest>> of(JournalLine line, PartyCard card, OpenEntry entry) {
        return select(line, card, entry).then(requests -> checked(line, entry, requests));
    }

    private Outcome<List<ApplyRequest>> select(JournalLine line, PartyCard card, OpenEntry entry) {
        return switch (line.appliesTo()) {
            case AppliesTo.OnAccount onAccount -> Outcome.done(List.of());
            case AppliesTo.NothingChosen nothing ->
                Outcome.done(
                        card.applicationMethod() == ApplicationMethod.APPLY_TO_OLDEST
                                ? EntrySelection.oldest(
                                        entry, setup.application().currencyMix(), ofParty(entry))
                                : List.of());
            case AppliesTo.Document(var type, var no) -> EntrySelection.document(entry, type, no, ofParty(entry));
            case AppliesTo.Entries entriesChosen -> Outcome.done(requests(entriesChosen.chosen()));
            case AppliesTo.AsShown shown -> Outcome.done(requests(shown.chosen()));
        };
    }

    private List<OpenEntry> ofParty(OpenEntry entry) {
        return entries.ofParty(new PartyKey(entry.ledger(), entry.party()));
    }

    /** Those that exist; the others are reported with what is wrong with these. */
    private List<ApplyRequest> requests(List<ApplyTo> chosen) {
        List<ApplyRequest> requests = new ArrayList<>();
        for (ApplyTo applyTo : chosen) {
            OpenEntry entry = entries.find(applyTo.entry());
            if (entry != null) {
                requests.add(new ApplyRequest(entry, applyTo.amountToApply(), applyTo.deduction()));
            }
        }
        return requests;
    }

    private List<Problem> unknown(AppliesTo appliesTo) {
        return appliesTo.chosen().stream()
                .map(ApplyTo::entry)
                .filter(no -> entries.find(no) == null)
                .map(no -> Problem.of(ENTRY_NOT_FOUND).with("entry", no.value()))
                .toList();
    }

    private Outcome<List<ApplyRequest>> checked(JournalLine line, OpenEntry entry, List<ApplyRequest> requests) {
        List<Problem> problems = new ArrayList<>(unknown(line.appliesTo()));
        problems.addAll(
                ApplicationChecks.check(entry, requests, setup.application().currencyMix()));
        problems.addAll(ApplicationChecks.checkDate(
                line.postingDate(),
                requests.stream().map(ApplyRequest::entry).toList(),
                CANNOT_APPLY_TO_ENTRY_WITH_LATER_POSTING_DATE));
        problems.addAll(ApplicationPosting.checkCurrencies(entry, requests, line.postingDate(), setup));
        return problems.isEmpty() ? Outcome.done(requests) : Outcome.rejected(problems);
    }
}

package org.reskontra.core.journal;

import static java.util.Objects.requireNonNull;
import static org.reskontra.core.application.ApplicationProblem.CANNOT_APPLY_TO_ENTRY_WITH_LATER_POSTING_DATE;
import static org.reskontra.core.journal.JournalProblem.ENTRY_NOT_FOUND;
import static org.reskontra.core.journal.JournalProblem.TOTAL_NOT_FULLY_APPLIED;
import static org.reskontra.core.journal.PostingSetup.known;

import java.util.ArrayList;
import java.util.List;
import org.reskontra.core.application.Application;
import org.reskontra.core.application.ApplicationChecks;
import org.reskontra.core.application.ApplyRequest;
import org.reskontra.core.application.EntrySelection;
import org.reskontra.core.application.ToleranceAnswers;
import org.reskontra.core.journal.JournalLine.ApplyTo;
import org.reskontra.core.journal.PostingSetup.ApplicationMethod;
import org.reskontra.core.journal.PostingSetup.PartyCard;
import org.reskontra.core.journal.PostingSetup.PartyKey;
import org.reskontra.core.ledger.Account.PartyAccount;
import org.reskontra.core.ledger.LedgerNumbers;
import org.reskontra.core.ledger.SubledgerRow;
import org.reskontra.core.money.ExchangeRate;
import org.reskontra.core.money.Money;
import org.reskontra.core.problem.Outcome;
import org.reskontra.core.problem.Problem;
import org.reskontra.core.subledger.OpenEntry;

/** Posts the customer or vendor side of a journal line: a new entry, applied at once (specification 4.4). */
final class PartyPosting {

    private final PostingSetup setup;
    private final OpenEntries entries;
    private final LedgerNumbers numbers;

    PartyPosting(PostingSetup setup, OpenEntries entries, LedgerNumbers numbers) {
        this.setup = setup;
        this.entries = entries;
        this.numbers = numbers;
    }

    /** @return why it cannot be posted, questions included; empty where it is */
    List<Problem> post(
            JournalLine line,
            PartyAccount party,
            Money amount,
            Money amountLocal,
            ExchangeRate rate,
            TransactionBuilder transaction) {
        PartyCard card = known(setup.parties(), new PartyKey(party.ledger(), party.no()));
        OpenEntry entry = newEntry(line, party, card, amount, amountLocal, rate);
        Outcome<Application.Result> application = select(line, card, entry)
                .then(requests -> checked(line, entry, requests))
                .then(requests -> Application.apply(
                        entry, requests, line.postingDate(), answers(line, card), setup.applicationSetup()));
        return switch (application) {
            case Outcome.Rejected<Application.Result>(List<Problem> problems) -> problems;
            case Outcome.Done<Application.Result>(Application.Result result) -> {
                List<Problem> problems = requireAsShown(line, result);
                transaction.entry(row(line, entry), setup.group(entry));
                ApplicationPosting.post(result, setup, transaction);
                entries.put(result.entries());
                yield problems;
            }
        };
    }

    private OpenEntry newEntry(
            JournalLine line, PartyAccount party, PartyCard card, Money amount, Money amountLocal, ExchangeRate rate) {
        Money maxTolerance = card.toleranceBlocked()
                ? Money.zero(amount.currency())
                : setup.tolerance().maxTolerance(line.documentType(), amount);
        return new OpenEntry(
                numbers.nextEntry(),
                party.ledger(),
                party.no(),
                line.documentType(),
                line.documentNo(),
                line.postingDate(),
                line.documentDate(),
                line.dueDate(),
                card.postingGroup(),
                amount,
                amount,
                amountLocal,
                rate,
                rate,
                Money.zero(setup.localCurrency()),
                null,
                maxTolerance,
                List.of(),
                null,
                OpenEntry.NEW);
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
            case AppliesTo.Entries(List<ApplyTo> chosen) -> requests(chosen);
            case AppliesTo.AsShown(List<ApplyTo> shown) -> requests(shown);
        };
    }

    private List<OpenEntry> ofParty(OpenEntry entry) {
        return entries.ofParty(new PartyKey(entry.ledger(), entry.party()));
    }

    private Outcome<List<ApplyRequest>> requests(List<ApplyTo> chosen) {
        List<ApplyRequest> requests = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (ApplyTo applyTo : chosen) {
            OpenEntry entry = entries.find(applyTo.entry());
            if (entry == null) {
                problems.add(Problem.of(ENTRY_NOT_FOUND)
                        .with("entry", applyTo.entry().value()));
            } else {
                requests.add(new ApplyRequest(entry, applyTo.amountToApply(), applyTo.deduction()));
            }
        }
        return problems.isEmpty() ? Outcome.done(requests) : Outcome.rejected(problems);
    }

    private Outcome<List<ApplyRequest>> checked(JournalLine line, OpenEntry entry, List<ApplyRequest> requests) {
        List<Problem> problems =
                ApplicationChecks.check(entry, requests, setup.application().currencyMix());
        problems.addAll(ApplicationChecks.checkDate(
                line.postingDate(),
                requests.stream().map(ApplyRequest::entry).toList(),
                CANNOT_APPLY_TO_ENTRY_WITH_LATER_POSTING_DATE));
        problems.addAll(ApplicationPosting.checkCurrencies(entry, requests, line.postingDate(), setup));
        return problems.isEmpty() ? Outcome.done(requests) : Outcome.rejected(problems);
    }

    /** Tolerance needs an explicit choice of entries (specification 8.3). */
    private static ToleranceAnswers answers(JournalLine line, PartyCard card) {
        boolean chosen = !(line.appliesTo() instanceof AppliesTo.NothingChosen);
        return chosen && !card.toleranceBlocked() ? line.answers() : ToleranceAnswers.REFUSE_ALL;
    }

    /** What was shown before posting is what is posted: the amount of a line must suffice for all that it is applied to. */
    private List<Problem> requireAsShown(JournalLine line, Application.Result result) {
        List<Problem> problems = new ArrayList<>();
        if (line.appliesTo() instanceof AppliesTo.AsShown(List<ApplyTo> shown)) {
            for (ApplyTo applyTo : shown) {
                OpenEntry before = requireNonNull(entries.find(applyTo.entry()));
                Money actual = remainingAfter(result, before);
                if (!actual.equals(before.remaining().minus(applyTo.amountToApply()))) {
                    problems.add(Problem.of(TOTAL_NOT_FULLY_APPLIED)
                            .with("document", before.documentNo().value())
                            .with("amount", applyTo.amountToApply())
                            .with("applied", before.remaining().minus(actual)));
                }
            }
        }
        return problems;
    }

    private static Money remainingAfter(Application.Result result, OpenEntry before) {
        for (OpenEntry after : result.entries()) {
            if (after.no().equals(before.no())) {
                return after.remaining();
            }
        }
        return before.remaining();
    }

    private static SubledgerRow row(JournalLine line, OpenEntry entry) {
        return new SubledgerRow(
                entry.no(),
                entry.ledger(),
                entry.party(),
                line.documentType(),
                line.documentNo(),
                1,
                line.externalDocumentNo(),
                "",
                line.description(),
                line.postingDate(),
                line.documentDate(),
                line.dueDate(),
                entry.amount(),
                entry.remainingLocal(),
                entry.rate(),
                entry.postingGroup(),
                Money.zero(entry.currency()),
                null,
                null,
                entry.maxTolerance(),
                null);
    }
}

package org.reskontra.core.journal;

import static java.util.Objects.requireNonNull;
import static org.reskontra.core.journal.JournalProblem.TOTAL_NOT_FULLY_APPLIED;
import static org.reskontra.core.journal.PostingSetup.known;

import java.util.ArrayList;
import java.util.List;
import org.reskontra.core.application.Application;
import org.reskontra.core.application.ApplyRequest;
import org.reskontra.core.application.ToleranceAnswers;
import org.reskontra.core.journal.JournalLine.ApplyTo;
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
    private final ChosenEntries chosen;
    private final LedgerNumbers numbers;

    PartyPosting(PostingSetup setup, OpenEntries entries, LedgerNumbers numbers) {
        this.setup = setup;
        this.entries = entries;
        this.chosen = new ChosenEntries(setup, entries);
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
        Outcome<Application.Result> application = chosen.of(line, card, entry)
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

    /**
     * Whether what a line settles could be settled, though the line itself cannot be posted. Lines after it find it settled.
     *
     * @param found what keeps the line from being posted
     */
    List<Problem> check(JournalLine line, List<Problem> found) {
        if (line.parties().size() != 1) {
            return List.of();
        }
        PartyAccount party = line.parties().getFirst();
        PartyCard card = setup.parties().get(new PartyKey(party.ledger(), party.no()));
        if (card == null) {
            return List.of();
        }
        Money amount = line.amountOn(party);
        if (found.stream().map(Problem::code).anyMatch(LineChecks.AMOUNT_PROBLEMS::contains)) {
            return checkWithoutAmount(line, party, card, Money.zero(amount.currency()));
        }
        ExchangeRate rate =
                setup.rates().on(line.postingDate(), amount.currency()).orElseThrow();
        TransactionBuilder neverPosted = new TransactionBuilder(
                numbers.nextTransaction(), line.no(), line.postingDate(), line.documentNo(), line.description());
        return post(line, party, amount, rate.toLocal(amount, setup.localCurrency()), rate, neverPosted);
    }

    private List<Problem> checkWithoutAmount(JournalLine line, PartyAccount party, PartyCard card, Money nothing) {
        OpenEntry entry = newEntry(line, party, card, nothing, Money.zero(setup.localCurrency()), ExchangeRate.ONE);
        return switch (chosen.of(line, card, entry)) {
            case Outcome.Rejected<List<ApplyRequest>>(List<Problem> problems) -> problems;
            case Outcome.Done<List<ApplyRequest>> done -> List.of();
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

package org.reskontra.core.journal;

import static org.reskontra.core.journal.JournalProblem.ENTRY_NOT_FOUND;
import static org.reskontra.core.journal.JournalProblem.TOTAL_NOT_FULLY_APPLIED;
import static org.reskontra.core.journal.PostingSetup.known;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.application.Application;
import org.reskontra.core.application.ApplicationChecks;
import org.reskontra.core.application.ApplyRequest;
import org.reskontra.core.application.ApplyingEntry;
import org.reskontra.core.journal.JournalLine.ApplyTo;
import org.reskontra.core.journal.PostingSetup.BankAccountCard;
import org.reskontra.core.journal.PostingSetup.PartyKey;
import org.reskontra.core.ledger.Account;
import org.reskontra.core.ledger.Account.BankAccount;
import org.reskontra.core.ledger.Account.GlAccount;
import org.reskontra.core.ledger.Account.PartyAccount;
import org.reskontra.core.ledger.BankRow;
import org.reskontra.core.ledger.DetailedRow;
import org.reskontra.core.ledger.EntryNo;
import org.reskontra.core.ledger.EntryState;
import org.reskontra.core.ledger.LedgerNumbers;
import org.reskontra.core.ledger.PlannedTransaction;
import org.reskontra.core.ledger.SubledgerRow;
import org.reskontra.core.money.CurrencyCode;
import org.reskontra.core.money.ExchangeRate;
import org.reskontra.core.money.Money;
import org.reskontra.core.problem.Outcome;
import org.reskontra.core.problem.Place;
import org.reskontra.core.problem.Problem;
import org.reskontra.core.subledger.OpenEntry;
import org.reskontra.core.subledger.PaymentDiscount;

/**
 * Plans what journal lines post: one balanced transaction a line, in the order of the lines, or all their problems and
 * nothing. Later lines see what earlier ones leave of an entry. One instance plans one run; it is not thread-safe.
 */
public final class JournalPlanner {

    private final PostingSetup setup;
    private final Map<EntryNo, OpenEntry> entries;
    private final LedgerNumbers numbers;
    private final List<PlannedTransaction> transactions = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    private JournalPlanner(PostingSetup setup, Map<EntryNo, OpenEntry> entries, LedgerNumbers numbers) {
        this.setup = setup;
        this.entries = new HashMap<>(entries);
        this.numbers = numbers;
    }

    /**
     * @param openEntries at least the entries that the lines are applied to, as far as they exist
     * @return one transaction a line, or the problems of all lines
     */
    public static Outcome<List<PlannedTransaction>> plan(
            List<JournalLine> lines, PostingSetup setup, Map<EntryNo, OpenEntry> openEntries, LedgerNumbers numbers) {
        JournalPlanner planner = new JournalPlanner(setup, openEntries, numbers);
        lines.forEach(planner::planLine);
        return planner.problems.isEmpty()
                ? Outcome.done(List.copyOf(planner.transactions))
                : Outcome.rejected(planner.problems);
    }

    private void planLine(JournalLine line) {
        List<Problem> found = LineChecks.check(line, setup);
        if (!found.isEmpty()) {
            problems.addAll(found);
            return;
        }
        ExchangeRate rate =
                setup.rates().on(line.postingDate(), line.amount().currency()).orElseThrow();
        TransactionBuilder transaction = new TransactionBuilder(
                numbers.nextTransaction(), line.no(), line.postingDate(), line.documentNo(), line.description());
        int problemsBefore = problems.size();
        post(line, line.account(), line.balancingAccount(), line.amount(), rate, transaction);
        post(line, line.balancingAccount(), line.account(), line.amount().negate(), rate, transaction);
        if (problems.size() == problemsBefore) {
            transactions.add(transaction.build());
        }
    }

    private void post(
            JournalLine line,
            Account account,
            Account counterpart,
            Money amount,
            ExchangeRate rate,
            TransactionBuilder transaction) {
        Money amountLocal = rate.toLocal(amount, setup.localCurrency());
        switch (account) {
            case GlAccount(var no) -> transaction.gl(no, amountLocal, amount);
            case BankAccount bank -> {
                BankAccountCard card = known(setup.bankAccounts(), bank.no());
                BankRow row = new BankRow(
                        numbers.nextEntry(),
                        bank.no(),
                        line.postingDate(),
                        line.documentType(),
                        line.documentNo(),
                        line.externalDocumentNo(),
                        line.description(),
                        amount,
                        amountLocal,
                        counterpart,
                        line.reconciledBy());
                transaction.bank(row, card.glAccount());
            }
            case PartyAccount party -> postParty(line, party, amount, amountLocal, rate, transaction);
        }
    }

    private void postParty(
            JournalLine line,
            PartyAccount party,
            Money amount,
            Money amountLocal,
            ExchangeRate rate,
            TransactionBuilder transaction) {
        ApplyingEntry entry = new ApplyingEntry(
                numbers.nextEntry(),
                party.ledger(),
                party.no(),
                line.documentType(),
                line.postingDate(),
                amount,
                amountLocal,
                rate);
        List<ApplyRequest> requests = requests(line);
        List<Problem> found = ApplicationChecks.check(entry, requests);
        if (!found.isEmpty()) {
            found.forEach(problem -> problems.add(problem.atLine(line.no())));
            return;
        }
        String groupCode =
                known(setup.parties(), new PartyKey(party.ledger(), party.no())).postingGroup();
        transaction.entry(row(line, entry, groupCode), setup.group(party.ledger(), groupCode));
        Application.Result result = Application.apply(entry, requests);
        Map<EntryNo, String> groupOf = new HashMap<>();
        groupOf.put(entry.no(), groupCode);
        requests.forEach(
                request -> groupOf.put(request.entry().no(), request.entry().postingGroup()));
        CurrencyCode currency = amount.currency();
        for (DetailedRow row : result.rows()) {
            transaction.detailed(
                    row,
                    setup.group(party.ledger(), known(groupOf, row.entry())),
                    setup.currencyAccounts().get(currency));
        }
        result.states().forEach(transaction::state);
        remember(result.states());
        requireSatisfied(line, requests);
    }

    private List<ApplyRequest> requests(JournalLine line) {
        List<ApplyRequest> requests = new ArrayList<>();
        for (ApplyTo applyTo : line.applications()) {
            OpenEntry entry = entries.get(applyTo.entry());
            if (entry == null) {
                problems.add(Problem.of(ENTRY_NOT_FOUND)
                        .with("entry", applyTo.entry().value())
                        .at(Place.line(line.no())));
            } else {
                requests.add(new ApplyRequest(entry, applyTo.amountToApply()));
            }
        }
        return requests;
    }

    /** The amount of a line must suffice for all that it is applied to: what was shown before posting is what is posted. */
    private void requireSatisfied(JournalLine line, List<ApplyRequest> requests) {
        for (ApplyRequest request : requests) {
            OpenEntry before = request.entry();
            Money expected = before.remaining().minus(request.amountToApply());
            Money actual = known(entries, before.no()).remaining();
            if (!actual.equals(expected)) {
                problems.add(Problem.of(TOTAL_NOT_FULLY_APPLIED)
                        .with("document", before.documentNo().value())
                        .with("amount", request.amountToApply())
                        .with("applied", before.remaining().minus(actual))
                        .at(Place.line(line.no())));
            }
        }
    }

    private void remember(List<EntryState> states) {
        for (EntryState state : states) {
            entries.computeIfPresent(
                    state.no(),
                    (no, entry) -> new OpenEntry(
                            no,
                            entry.ledger(),
                            entry.party(),
                            entry.documentType(),
                            entry.documentNo(),
                            entry.postingDate(),
                            entry.dueDate(),
                            entry.postingGroup(),
                            state.remaining(),
                            state.remainingLocal(),
                            entry.rate(),
                            remainingDiscount(entry, state),
                            state.version()));
        }
    }

    private static @Nullable PaymentDiscount remainingDiscount(OpenEntry entry, EntryState state) {
        return state.remainingDiscount().isZero() ? null : entry.discount();
    }

    private SubledgerRow row(JournalLine line, ApplyingEntry entry, String postingGroup) {
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
                line.postingDate(),
                line.postingDate(),
                entry.amount(),
                entry.amountLocal(),
                entry.rate(),
                postingGroup,
                Money.zero(entry.amount().currency()),
                null);
    }
}

package org.reskontra.core.journal;

import static org.reskontra.core.journal.PostingSetup.known;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.reskontra.core.journal.PostingSetup.BankAccountCard;
import org.reskontra.core.ledger.Account;
import org.reskontra.core.ledger.Account.BankAccount;
import org.reskontra.core.ledger.Account.GlAccount;
import org.reskontra.core.ledger.Account.PartyAccount;
import org.reskontra.core.ledger.BankRow;
import org.reskontra.core.ledger.EntryNo;
import org.reskontra.core.ledger.LedgerNumbers;
import org.reskontra.core.ledger.PlannedTransaction;
import org.reskontra.core.money.ExchangeRate;
import org.reskontra.core.money.Money;
import org.reskontra.core.problem.Outcome;
import org.reskontra.core.problem.Problem;
import org.reskontra.core.subledger.OpenEntry;

/**
 * Plans what journal lines post: one balanced transaction a line, in the order of the lines, or all their problems and
 * nothing. Later lines see what earlier ones leave of an entry. One instance plans one run; it is not thread-safe.
 */
public final class JournalPlanner {

    private final PostingSetup setup;
    private final LedgerNumbers numbers;
    private final PartyPosting parties;
    private final List<PlannedTransaction> transactions = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    private JournalPlanner(PostingSetup setup, Map<EntryNo, OpenEntry> entries, LedgerNumbers numbers) {
        this.setup = setup;
        this.numbers = numbers;
        this.parties = new PartyPosting(setup, new OpenEntries(entries), numbers);
    }

    /**
     * @param openEntries at least the entries that the lines may be applied to, as far as they exist: for a line that names a
     *     document, or settles the oldest entries, all open ones of its party that nobody has marked
     * @return one transaction a line, or the problems of all lines, unanswered questions included
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
                        line.reconciledBy(),
                        null);
                transaction.bank(row, card.glAccount());
            }
            case PartyAccount party ->
                parties.post(line, party, amount, amountLocal, rate, transaction)
                        .forEach(problem -> problems.add(problem.atLine(line.no())));
        }
    }
}

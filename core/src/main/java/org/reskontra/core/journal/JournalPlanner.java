package org.reskontra.core.journal;

import static org.reskontra.core.journal.PostingSetup.known;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.reskontra.core.journal.DocumentSides.Side;
import org.reskontra.core.journal.PostingSetup.BankAccountCard;
import org.reskontra.core.ledger.Account.BankAccount;
import org.reskontra.core.ledger.Account.GlAccount;
import org.reskontra.core.ledger.Account.PartyAccount;
import org.reskontra.core.ledger.BankRow;
import org.reskontra.core.ledger.EntryNo;
import org.reskontra.core.ledger.LedgerNumbers;
import org.reskontra.core.ledger.PlannedTransaction;
import org.reskontra.core.problem.Outcome;
import org.reskontra.core.problem.Problem;
import org.reskontra.core.subledger.OpenEntry;

/**
 * Plans what journal lines post: one balanced transaction a document, in the order of the lines, or all their problems and
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
     * @return one transaction a document, or the problems of all lines, unanswered questions included
     */
    public static Outcome<List<PlannedTransaction>> plan(
            List<JournalLine> lines, PostingSetup setup, Map<EntryNo, OpenEntry> openEntries, LedgerNumbers numbers) {
        JournalPlanner planner = new JournalPlanner(setup, openEntries, numbers);
        DocumentSides.documents(lines).forEach(planner::planDocument);
        return planner.problems.isEmpty()
                ? Outcome.done(List.copyOf(planner.transactions))
                : Outcome.rejected(planner.problems);
    }

    private void planDocument(List<JournalLine> lines) {
        List<List<Problem>> found =
                lines.stream().map(line -> LineChecks.check(line, setup)).toList();
        List<Problem> outOfBalance = DocumentSides.checkBalance(lines);
        if (!outOfBalance.isEmpty() || !found.stream().allMatch(List::isEmpty)) {
            report(lines, found, outOfBalance);
            return;
        }
        switch (DocumentSides.of(lines, setup)) {
            case Outcome.Rejected<List<Side>>(List<Problem> outOfBalanceLocally) ->
                report(lines, found, outOfBalanceLocally);
            case Outcome.Done<List<Side>>(List<Side> sides) -> planSides(lines.getFirst(), sides);
        }
    }

    /** Reports what keeps a document from being posted, together with what else would if that were put right. */
    private void report(List<JournalLine> lines, List<List<Problem>> found, List<Problem> outOfBalance) {
        for (int i = 0; i < lines.size(); i++) {
            JournalLine line = lines.get(i);
            problems.addAll(found.get(i));
            parties.check(line, found.get(i)).forEach(problem -> problems.add(problem.atLine(line.no())));
        }
        problems.addAll(outOfBalance);
    }

    private void planSides(JournalLine first, List<Side> sides) {
        TransactionBuilder transaction = new TransactionBuilder(
                numbers.nextTransaction(), first.no(), first.postingDate(), first.documentNo(), first.description());
        int problemsBefore = problems.size();
        sides.forEach(side -> post(side, transaction));
        if (problems.size() == problemsBefore) {
            transactions.add(transaction.build());
        }
    }

    private void post(Side side, TransactionBuilder transaction) {
        JournalLine line = side.line();
        switch (side.account()) {
            case GlAccount(var no) -> transaction.gl(no, side.amountLocal(), side.amount());
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
                        side.amount(),
                        side.amountLocal(),
                        side.counterpart(),
                        line.reconciledBy(),
                        null);
                transaction.bank(row, card.glAccount());
            }
            case PartyAccount party ->
                parties.post(line, party, side.amount(), side.amountLocal(), side.rate(), transaction)
                        .forEach(problem -> problems.add(problem.atLine(line.no())));
        }
    }
}

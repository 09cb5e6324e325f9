package org.reskontra.core.journal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.reskontra.core.ledger.Account;
import org.reskontra.core.ledger.Account.PartyAccount;
import org.reskontra.core.ledger.DocumentNo;
import org.reskontra.core.money.CurrencyCode;
import org.reskontra.core.money.ExchangeRate;
import org.reskontra.core.money.Money;
import org.reskontra.core.problem.Outcome;
import org.reskontra.core.problem.Problem;

/**
 * What a document posts: a line with a balancing account is a document by itself, the others make one with all of the same date
 * and number (specification 4.3).
 */
final class DocumentSides {

    private DocumentSides() {}

    /**
     * One account that gets an amount.
     *
     * @param counterpart what stands against it; of a document with many accounts, the first other one
     */
    record Side(
            JournalLine line,
            Account account,
            Account counterpart,
            Money amount,
            Money amountLocal,
            ExchangeRate rate) {

        private Side plusLocal(Money rounding) {
            return new Side(line, account, counterpart, amount, amountLocal.plus(rounding), rate);
        }
    }

    /** The lines of each document, in the order of their first lines. */
    static Collection<List<JournalLine>> documents(List<JournalLine> lines) {
        record Key(LocalDate date, DocumentNo no) {}
        Map<Object, List<JournalLine>> documents = new LinkedHashMap<>();
        for (JournalLine line : lines) {
            Object key = line.balancingAccount() == null ? new Key(line.postingDate(), line.documentNo()) : line;
            documents.computeIfAbsent(key, one -> new ArrayList<>()).add(line);
        }
        return documents.values();
    }

    /** By how much a document does not balance, in each currency. */
    static List<Problem> checkBalance(List<JournalLine> document) {
        Map<CurrencyCode, Money> left = new TreeMap<>();
        for (JournalLine line : document) {
            if (line.balancingAccount() == null) {
                left.merge(line.amount().currency(), line.amount(), Money::plus);
            }
        }
        return left.values().stream()
                .filter(amount -> !amount.isZero())
                .map(amount -> outOfBalance(document.getFirst(), amount))
                .toList();
    }

    /** All sides of a document that balances and whose lines are right by themselves; or what is left in local currency. */
    static Outcome<List<Side>> of(List<JournalLine> document, PostingSetup setup) {
        List<Side> sides = new ArrayList<>();
        for (JournalLine line : document) {
            ExchangeRate rate = setup.rates()
                    .on(line.postingDate(), line.amount().currency())
                    .orElseThrow();
            Money local = rate.toLocal(line.amount(), setup.localCurrency());
            Account balancing = line.balancingAccount();
            if (balancing == null) {
                sides.add(new Side(line, line.account(), counterpart(line, document), line.amount(), local, rate));
            } else {
                sides.add(new Side(line, line.account(), balancing, line.amount(), local, rate));
                Money opposite = line.amount().negate();
                sides.add(new Side(
                        line,
                        balancing,
                        line.account(),
                        opposite,
                        rate.toLocal(opposite, setup.localCurrency()),
                        rate));
            }
        }
        return balancedLocally(sides, setup.localCurrency());
    }

    private static Account counterpart(JournalLine line, List<JournalLine> document) {
        return document.stream()
                .map(JournalLine::account)
                .filter(account -> !account.equals(line.account()))
                .findFirst()
                .orElse(line.account());
    }

    /** Amounts that balance in their currency may leave a rounding in local currency: an account that is no party takes it. */
    private static Outcome<List<Side>> balancedLocally(List<Side> sides, CurrencyCode local) {
        Money left = sides.stream().map(Side::amountLocal).reduce(Money.zero(local), Money::plus);
        for (int i = sides.size() - 1; i >= 0 && !left.isZero(); i--) {
            if (!(sides.get(i).account() instanceof PartyAccount)) {
                sides.set(i, sides.get(i).plusLocal(left.negate()));
                left = Money.zero(local);
            }
        }
        return left.isZero()
                ? Outcome.done(List.copyOf(sides))
                : Outcome.rejected(outOfBalance(sides.getFirst().line(), left));
    }

    private static Problem outOfBalance(JournalLine first, Money amount) {
        return Problem.of(JournalProblem.DOCUMENT_OUT_OF_BALANCE)
                .with("document", first.documentNo().value())
                .with("amount", amount)
                .inField("amount")
                .atLine(first.no());
    }
}

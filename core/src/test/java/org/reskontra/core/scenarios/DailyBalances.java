package org.reskontra.core.scenarios;

import static org.reskontra.core.scenarios.Company.BANK;
import static org.reskontra.core.scenarios.Company.EURO_BANK;
import static org.reskontra.core.scenarios.Company.RECEIVABLES;
import static org.reskontra.core.scenarios.Company.SEK;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.reskontra.core.ledger.BankRow;
import org.reskontra.core.ledger.DetailedRow;
import org.reskontra.core.ledger.GlRow;
import org.reskontra.core.ledger.PlannedTransaction;
import org.reskontra.core.ledger.SubledgerRow;
import org.reskontra.core.money.Money;

/**
 * The balances of all accounts of the general ledger, and what remains of all entries, day by day.
 *
 * @param moved what moved an account or an entry on a day; nothing where it moved to and fro
 */
record DailyBalances(Map<Move, Money> moved) {

    /** @param what an account or an entry */
    private record Move(String what, LocalDate day) {}

    static DailyBalances of(Books books) {
        Map<Move, Money> moved = new HashMap<>();
        for (PlannedTransaction transaction : books.transactions()) {
            for (GlRow row : transaction.glRows()) {
                add(moved, row.account().value(), transaction.postingDate(), row.amountLocal());
            }
            for (DetailedRow row : transaction.detailedRows()) {
                add(moved, "entry " + row.entry(), row.postingDate(), row.amount());
            }
        }
        return new DailyBalances(moved);
    }

    /** These, and what a transaction posts but for its application: its new entries and its money. */
    DailyBalances withoutApplication(PlannedTransaction transaction) {
        Map<Move, Money> more = new HashMap<>(moved);
        for (SubledgerRow row : transaction.subledgerRows()) {
            add(more, RECEIVABLES, row.postingDate(), row.amountLocal());
            add(more, "entry " + row.no(), row.postingDate(), row.amount());
        }
        for (BankRow row : transaction.bankRows()) {
            String account = row.amount().currency().equals(SEK) ? BANK : EURO_BANK;
            add(more, account, row.postingDate(), row.amountLocal());
        }
        return new DailyBalances(more);
    }

    /** The balances on this day and after it; what moved before is taken as if it moved on this day. */
    DailyBalances from(LocalDate day) {
        Map<Move, Money> collected = new HashMap<>();
        moved.forEach(
                (move, amount) -> add(collected, move.what(), move.day().isBefore(day) ? day : move.day(), amount));
        return new DailyBalances(collected);
    }

    /** The balances on all days before this one. */
    DailyBalances before(LocalDate day) {
        Map<Move, Money> earlier = new HashMap<>(moved);
        earlier.keySet().removeIf(move -> !move.day().isBefore(day));
        return new DailyBalances(earlier);
    }

    private static void add(Map<Move, Money> moved, String what, LocalDate day, Money amount) {
        Move move = new Move(what, day);
        moved.merge(move, amount, Money::plus);
        moved.remove(move, Money.zero(amount.currency()));
    }
}

package org.reskontra.core.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reskontra.core.scenarios.Company.RECEIVABLES;
import static org.reskontra.core.scenarios.Company.SEK;
import static org.reskontra.core.scenarios.Company.account;
import static org.reskontra.core.scenarios.Company.sek;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.reskontra.core.ledger.DetailedRow;
import org.reskontra.core.ledger.GlRow;
import org.reskontra.core.ledger.PlannedTransaction;
import org.reskontra.core.money.CurrencyCode;
import org.reskontra.core.money.Money;
import org.reskontra.core.subledger.OpenEntry;

/** What holds of the books at all times, whatever was posted. */
final class LedgerLaws {

    private LedgerLaws() {}

    static void requireAll(Books books) {
        books.transactions().forEach(LedgerLaws::requireBalance);
        for (OpenEntry entry : books.entries()) {
            requireSums(books, entry);
            requireWithinBoundsOnEveryDate(books, entry);
        }
        requireControlAccountOnEveryDate(books);
    }

    /** A transaction balances in local currency and in every currency of its documents. */
    private static void requireBalance(PlannedTransaction transaction) {
        Map<CurrencyCode, Money> sums = new TreeMap<>();
        Money local = Money.zero(SEK);
        for (GlRow row : transaction.glRows()) {
            local = local.plus(row.amountLocal());
            sums.merge(row.amount().currency(), row.amount(), Money::plus);
        }
        assertThat(local).as("%s", transaction).isEqualTo(sek("0"));
        assertThat(sums.values()).as("%s", transaction).allMatch(Money::isZero);
    }

    private static void requireSums(Books books, OpenEntry entry) {
        Money remaining = sum(books.rows(entry.no()).map(DetailedRow::amount), entry.currency());
        Money remainingLocal = sum(books.rows(entry.no()).map(DetailedRow::amountLocal), SEK);
        assertThat(entry.remaining()).as("%s", entry).isEqualTo(remaining);
        assertThat(entry.remainingLocal()).as("%s", entry).isEqualTo(remainingLocal);
        assertThat(books.state(entry.no()).isOpen()).isEqualTo(!remaining.isZero());
        assertThat(remaining.hasSignOf(entry.amount())).as("sign of %s", entry).isTrue();
        assertThat(remaining.compareSize(entry.amount()))
                .as("size of %s", entry)
                .isNotPositive();
        assertThat(remaining.isZero()).as("%s", entry).isEqualTo(remainingLocal.isZero());
        assertThat(entry.remainingDiscount().compareSize(entry.amount())).isNotPositive();
        assertThat(entry.maxTolerance().compareSize(remaining)).as("%s", entry).isNotPositive();
        Money worth = entry.valuationRate().toLocal(remaining, SEK);
        assertThat(remainingLocal).as("worth of %s", entry).isEqualTo(worth);
    }

    /** On every date an entry remains open for no more than its amount, and never for less than nothing. */
    private static void requireWithinBoundsOnEveryDate(Books books, OpenEntry entry) {
        Map<LocalDate, Money> moved = new TreeMap<>();
        books.rows(entry.no()).forEach(row -> moved.merge(row.postingDate(), row.amount(), Money::plus));
        Money remaining = Money.zero(entry.currency());
        for (Map.Entry<LocalDate, Money> day : moved.entrySet()) {
            remaining = remaining.plus(day.getValue());
            assertThat(remaining.hasSignOf(entry.amount()) && remaining.compareSize(entry.amount()) <= 0)
                    .as("%s remains of %s on %s", remaining, entry, day.getKey())
                    .isTrue();
        }
    }

    /** On every date the receivables of the general ledger are what the customers owe. */
    private static void requireControlAccountOnEveryDate(Books books) {
        Map<LocalDate, Money> difference = new TreeMap<>();
        for (PlannedTransaction transaction : books.transactions()) {
            Money moved = Money.zero(SEK);
            for (DetailedRow row : transaction.detailedRows()) {
                moved = moved.plus(row.amountLocal());
            }
            for (GlRow row : transaction.glRows()) {
                moved = row.account().equals(account(RECEIVABLES)) ? moved.minus(row.amountLocal()) : moved;
            }
            difference.merge(transaction.postingDate(), moved, Money::plus);
        }
        assertThat(difference.values()).as("%s", difference).allMatch(Money::isZero);
    }

    private static Money sum(Stream<Money> amounts, CurrencyCode currency) {
        return amounts.reduce(Money.zero(currency), Money::plus);
    }
}

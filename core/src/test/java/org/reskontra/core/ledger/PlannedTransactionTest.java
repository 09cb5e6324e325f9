package org.reskontra.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.reskontra.core.money.CurrencyCode;
import org.reskontra.core.money.Money;

/** Nothing that does not balance can be built, so nothing that does not balance can be written. */
class PlannedTransactionTest {

    private static final CurrencyCode SEK = CurrencyCode.of("SEK");
    private static final CurrencyCode EUR = CurrencyCode.of("EUR");

    @Test
    void a_transaction_balances() {
        assertThat(transaction(row("1510", sek("114"), eur("10")), row("3001", sek("-114"), eur("-10")))
                        .glRows())
                .hasSize(2);
    }

    @Test
    void a_transaction_that_does_not_balance_in_local_currency_is_a_bug() {
        assertThatThrownBy(() -> transaction(row("1510", sek("114"), eur("10")), row("3001", sek("-113"), eur("-10"))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("100");
    }

    @Test
    void a_transaction_that_does_not_balance_in_one_of_its_currencies_is_a_bug() {
        assertThatThrownBy(() -> transaction(row("1510", sek("114"), eur("10")), row("3001", sek("-114"), sek("-114"))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("10.00 EUR");
    }

    private static PlannedTransaction transaction(GlRow... rows) {
        return new PlannedTransaction(
                new TransactionNo(1),
                1,
                LocalDate.parse("2026-03-01"),
                new DocumentNo("D1"),
                null,
                Arrays.asList(rows),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static GlRow row(String account, Money local, Money amount) {
        return new GlRow(new GlAccountNo(account), local, amount, "");
    }

    private static Money sek(String amount) {
        return Money.of(amount, SEK);
    }

    private static Money eur(String amount) {
        return Money.of(amount, EUR);
    }
}

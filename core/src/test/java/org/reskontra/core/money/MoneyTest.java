package org.reskontra.core.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTest {

    private static final CurrencyCode SEK = CurrencyCode.of("SEK");

    @ParameterizedTest
    @CsvSource({"SEK, 12.34, 1234", "JPY, 12, 12", "KWD, 12.345, 12345", "SEK, -0.01, -1"})
    void an_amount_is_kept_in_minor_units_of_its_currency(String currency, String amount, long minor) {
        Money money = Money.of(amount, CurrencyCode.of(currency));

        assertThat(money.minor()).isEqualTo(minor);
        assertThat(money.toDecimal()).isEqualTo(amount);
        assertThat(money).hasToString(amount + " " + currency);
    }

    @Test
    void an_amount_has_no_more_decimals_than_its_currency() {
        assertThatThrownBy(() -> sek("1.005")).isInstanceOf(ArithmeticException.class);
        assertThat(sek("1.50000")).isEqualTo(sek("1.5"));
    }

    @ParameterizedTest
    @CsvSource({"1.004, 1.00", "1.005, 1.01", "-1.004, -1.00", "-1.005, -1.01"})
    void halves_are_rounded_away_from_zero(String exact, String rounded) {
        assertThat(Money.rounded(new BigDecimal(exact), SEK)).isEqualTo(sek(rounded));
    }

    @Test
    void an_amount_is_shared_in_proportion_and_rounded_once() {
        assertThat(sek("100").share(1, 3)).isEqualTo(sek("33.33"));
        assertThat(sek("100").share(2, 3)).isEqualTo(sek("66.67"));
        assertThat(sek("-0.01").share(1, 2)).isEqualTo(sek("-0.01"));
        assertThat(sek("100").share(3, 2)).isEqualTo(sek("150"));
    }

    @Test
    void amounts_of_one_currency_are_added_and_subtracted() {
        assertThat(sek("1.10").plus(sek("2.20"))).isEqualTo(sek("3.30"));
        assertThat(sek("1.10").minus(sek("2.20"))).isEqualTo(sek("-1.10"));
        assertThat(sek("1.10").negate()).isEqualTo(sek("-1.10"));
        assertThat(sek("-1.10").abs()).isEqualTo(sek("1.10"));
        assertThat(sek("1.10").abs()).isEqualTo(sek("1.10"));
    }

    @Test
    void amounts_of_different_currencies_are_never_mixed() {
        Money euro = Money.of("1", CurrencyCode.of("EUR"));

        assertThatThrownBy(() -> sek("1").plus(euro)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> sek("1").minus(euro)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> sek("1").compareSize(euro)).isInstanceOf(IllegalArgumentException.class);
    }

    /** More than 64 bits of minor units is an error, never a wrong amount. */
    @Test
    void nothing_overflows_silently() {
        Money most = new Money(Long.MAX_VALUE, SEK);
        Money least = new Money(Long.MIN_VALUE, SEK);

        assertThatThrownBy(() -> most.plus(sek("0.01"))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> least.minus(sek("0.01"))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(least::negate).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> most.share(2, 1)).isInstanceOf(ArithmeticException.class);
    }

    @ParameterizedTest
    @CsvSource({"0.01, true, false, false, 1", "-0.01, false, true, false, -1", "0, false, false, true, 0"})
    void an_amount_is_positive_or_negative_or_zero(
            String amount, boolean positive, boolean negative, boolean zero, int signum) {
        assertThat(sek(amount).isPositive()).isEqualTo(positive);
        assertThat(sek(amount).isNegative()).isEqualTo(negative);
        assertThat(sek(amount).isZero()).isEqualTo(zero);
        assertThat(sek(amount).signum()).isEqualTo(signum);
    }

    @ParameterizedTest
    @CsvSource({"1, 2, true", "-1, -2, true", "1, -2, false", "-1, 2, false", "0, -2, true", "0, 2, true", "-2, 0, true"
    })
    void zero_has_the_sign_of_everything(String one, String other, boolean same) {
        assertThat(sek(one).hasSignOf(sek(other))).isEqualTo(same);
    }

    @Test
    void amounts_are_compared_with_their_sign() {
        assertThat(sek("-2").compareTo(sek("1"))).isNegative();
        assertThat(sek("2").compareTo(sek("1"))).isPositive();
        assertThat(sek("2").compareTo(sek("2"))).isZero();
    }

    @Test
    void sizes_are_compared_without_sign() {
        assertThat(sek("-2").compareSize(sek("1"))).isPositive();
        assertThat(sek("-1").compareSize(sek("2"))).isNegative();
        assertThat(sek("-2").compareSize(sek("2"))).isZero();
    }

    @Test
    void the_smaller_amount_is_the_one_nearer_to_zero_and_the_first_among_equals() {
        assertThat(sek("-1").smaller(sek("2"))).isEqualTo(sek("-1"));
        assertThat(sek("2").smaller(sek("-1"))).isEqualTo(sek("-1"));
        assertThat(sek("2").smaller(sek("-2"))).isEqualTo(sek("2"));
    }

    private static Money sek(String amount) {
        return Money.of(amount, SEK);
    }
}

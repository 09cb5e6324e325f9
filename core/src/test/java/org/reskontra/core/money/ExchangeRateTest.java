package org.reskontra.core.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExchangeRateTest {

    private static final CurrencyCode SEK = CurrencyCode.of("SEK");
    private static final CurrencyCode EUR = CurrencyCode.of("EUR");
    private static final CurrencyCode JPY = CurrencyCode.of("JPY");

    @Test
    void an_amount_is_worth_its_rate_rounded_once() {
        ExchangeRate euro = rate("1", "11.2345");

        assertThat(euro.toLocal(Money.of("100", EUR), SEK)).isEqualTo(Money.of("1123.45", SEK));
        assertThat(euro.toLocal(Money.of("-0.01", EUR), SEK)).isEqualTo(Money.of("-0.11", SEK));
        assertThat(euro.toForeign(Money.of("1123.45", SEK), EUR)).isEqualTo(Money.of("100", EUR));
    }

    /** A hundred yen cost 7.03 kronor; through the rates of the day they cost so many euros. */
    @Test
    void an_amount_goes_from_one_foreign_currency_to_another_through_both_rates() {
        assertThat(rate("100", "7.03").exchange(Money.of("10000", JPY), rate("1", "11.4"), EUR))
                .isEqualTo(Money.of("61.67", EUR));
    }

    @Test
    void an_amount_in_the_wanted_currency_stays_as_it_is() {
        assertThat(rate("3", "7").toLocal(Money.of("100", SEK), SEK)).isEqualTo(Money.of("100", SEK));
        assertThat(rate("3", "7").toForeign(Money.of("100", EUR), EUR)).isEqualTo(Money.of("100", EUR));
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 0", "-1, 1", "1, -1"})
    void both_sides_of_a_rate_are_positive(String foreign, String local) {
        assertThatThrownBy(() -> rate(foreign, local)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_rate_holds_from_its_day_until_the_next_one() {
        ExchangeRate winter = rate("1", "11");
        ExchangeRate spring = rate("1", "11.4");
        ExchangeRates rates = new ExchangeRates(
                SEK, Map.of(EUR, Map.of(LocalDate.parse("2026-01-01"), winter, LocalDate.parse("2026-03-01"), spring)));

        assertThat(rates.on(LocalDate.parse("2025-12-31"), EUR)).isEmpty();
        assertThat(rates.on(LocalDate.parse("2026-01-01"), EUR)).contains(winter);
        assertThat(rates.on(LocalDate.parse("2026-02-28"), EUR)).contains(winter);
        assertThat(rates.on(LocalDate.parse("2026-03-01"), EUR)).contains(spring);
        assertThat(rates.on(LocalDate.parse("2026-03-01"), JPY)).isEmpty();
        assertThat(rates.on(LocalDate.parse("1900-01-01"), SEK)).contains(ExchangeRate.ONE);
    }

    private static ExchangeRate rate(String foreign, String local) {
        return new ExchangeRate(new BigDecimal(foreign), new BigDecimal(local));
    }
}

package org.reskontra.core.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CurrencyCodeTest {

    /** XXX is ISO's code for no currency, which has no decimals; POI is nobody's but a company's own. */
    @ParameterizedTest
    @CsvSource({"SEK, 2", "EUR, 2", "JPY, 0", "KWD, 3", "XXX, 0", "POI, 2"})
    void each_currency_has_its_decimals(String code, int decimals) {
        assertThat(CurrencyCode.of(code).exponent()).isEqualTo(decimals);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sek", "SE", "SEKS", "S1K", ""})
    void a_code_is_three_capital_letters(String text) {
        assertThat(CurrencyCode.isWellFormed(text)).isFalse();
        assertThatThrownBy(() -> CurrencyCode.of(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void codes_are_ordered_and_shown_as_written() {
        assertThat(CurrencyCode.isWellFormed("SEK")).isTrue();
        assertThat(CurrencyCode.of("EUR")).isLessThan(CurrencyCode.of("SEK")).hasToString("EUR");
        assertThat(CurrencyCode.of("EUR")).isSameAs(CurrencyCode.of("EUR"));
    }
}

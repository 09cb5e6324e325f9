package org.reskontra.server.shell.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.reskontra.core.money.CurrencyCode;
import org.reskontra.core.money.Money;

class FormatsTest {

    private final Formats swedish = Formats.of(Language.SWEDISH);
    private final Formats english = Formats.of(Locale.US);

    @Test
    void writesAmountsWithTheCurrencysDecimals() {
        assertThat(swedish.money(Money.of("-1234567.5", CurrencyCode.of("SEK"))))
                .isEqualTo("−1\u00a0234\u00a0567,50\u00a0SEK");
        assertThat(english.amount(Money.of("1234567.5", CurrencyCode.of("SEK"))))
                .isEqualTo("1,234,567.50");
        assertThat(english.amount(Money.of("-1500", CurrencyCode.of("JPY")))).isEqualTo("-1,500");
        assertThat(english.amount(Money.of("-0.05", CurrencyCode.of("EUR")))).isEqualTo("-0.05");
    }

    @Test
    void writesDatesTheWayOfTheLanguage() {
        LocalDate day = LocalDate.of(2026, 3, 9);
        assertThat(swedish.date(day)).isEqualTo("2026-03-09");
        assertThat(english.date(day)).isEqualTo("09/03/2026");
        assertThat(swedish.time(Instant.parse("2026-03-09T07:05:59Z"), ZoneOffset.UTC))
                .isEqualTo("2026-03-09 07:05");
    }

    @Test
    void setsThousandsOfCountsApartFromTenThousandOn() {
        assertThat(english.count(9_999)).isEqualTo("9999");
        assertThat(english.count(10_000)).isEqualTo("10,000");
        assertThat(swedish.decimal(new BigDecimal("0.125"))).isEqualTo("0,125");
    }

    @Test
    void whatIsWrittenCanBeTypedAgain() {
        for (Language language : Language.values()) {
            Money money = Money.of("-98765432.10", CurrencyCode.of("SEK"));
            String written = Formats.of(language).amount(money);
            assertThat(new AmountTyping(language).money(written, money.currency()))
                    .isEqualTo(org.reskontra.core.problem.Outcome.done(money));
        }
    }
}

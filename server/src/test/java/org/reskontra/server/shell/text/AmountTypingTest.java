package org.reskontra.server.shell.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reskontra.core.money.CurrencyCode;
import org.reskontra.core.money.Money;
import org.reskontra.core.problem.Outcome;
import org.reskontra.core.problem.Problem;

class AmountTypingTest {

    private static final CurrencyCode SEK = CurrencyCode.of("SEK");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    SWEDISH | 1234,50           | 1234.50
                    SWEDISH | 1234.5            | 1234.50
                    SWEDISH | 1 234,50          | 1234.50
                    SWEDISH | 1.234,50          | 1234.50
                    SWEDISH | 1.234.567         | 1234567.00
                    SWEDISH | −12,50            | -12.50
                    SWEDISH | (1 234,50)        | -1234.50
                    SWEDISH | 1 234,50 SEK      | 1234.50
                    SWEDISH | sek 10            | 10.00
                    SWEDISH | ,5                | 0.50
                    SWEDISH | 10+5*2            | 20.00
                    SWEDISH | =(10+5)*2         | 30.00
                    SWEDISH | 100*1,25          | 125.00
                    SWEDISH | 10/3              | 3.33
                    SWEDISH | -(2-5)            | 3.00
                    ENGLISH | 1,234.50          | 1234.50
                    ENGLISH | 1,234             | 1234.00
                    ENGLISH | 12,5              | 12.50
                    ENGLISH | 1234,56           | 1234.56
                    ENGLISH | 1.234,50          | 1234.50
                    """)
    void readsWhatPeopleTypeAndSpreadsheetsCopy(Language language, String text, String amount) {
        assertThat(new AmountTyping(language).money(text, SEK)).isEqualTo(Outcome.done(Money.of(amount, SEK)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    abc                   | AMOUNT_NOT_UNDERSTOOD
                    10+                   | AMOUNT_NOT_UNDERSTOOD
                    (10                   | AMOUNT_NOT_UNDERSTOOD
                    1,2,3                 | AMOUNT_NOT_UNDERSTOOD
                    12,34.567,8           | AMOUNT_NOT_UNDERSTOOD
                    1 000 kr              | AMOUNT_NOT_UNDERSTOOD
                    10 EUR                | AMOUNT_OF_OTHER_CURRENCY
                    1,234                 | TOO_MANY_DECIMALS
                    1/0                   | DIVISION_BY_ZERO
                    99999999999999999999  | AMOUNT_TOO_LARGE
                    """)
    void saysWhyOtherTextsAreNoAmounts(String text, TypingProblem why) {
        assertThat(codes(new AmountTyping(Language.SWEDISH).money(text, SEK))).isEqualTo(why);
    }

    @Test
    void roundsOnlyTheResultsOfFormulas() {
        CurrencyCode yen = CurrencyCode.of("JPY");
        AmountTyping typing = new AmountTyping(Language.ENGLISH);

        assertThat(typing.money("5/2", yen)).isEqualTo(Outcome.done(Money.of("3", yen)));
        assertThat(codes(typing.money("2.5", yen))).isEqualTo(TypingProblem.TOO_MANY_DECIMALS);
    }

    @Test
    void readsPlainNumbersWithTheDecimalsTheyHave() {
        assertThat(new AmountTyping(Language.SWEDISH).decimal("8,125"))
                .isEqualTo(Outcome.done(new BigDecimal("8.125")));
    }

    @Test
    void doesNotFollowParenthesesWithoutEnd() {
        assertThat(codes(new AmountTyping(Language.SWEDISH).money("(".repeat(90), SEK)))
                .isEqualTo(TypingProblem.AMOUNT_NOT_UNDERSTOOD);
    }

    private static Object codes(Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Done<?>(Object value) -> value;
            case Outcome.Rejected<?>(java.util.List<Problem> problems) ->
                problems.getFirst().code();
        };
    }
}

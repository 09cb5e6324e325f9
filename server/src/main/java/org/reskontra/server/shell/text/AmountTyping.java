package org.reskontra.server.shell.text;

import static org.reskontra.core.problem.Outcome.done;
import static org.reskontra.core.problem.Outcome.rejected;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.reskontra.core.money.CurrencyCode;
import org.reskontra.core.money.Money;
import org.reskontra.core.problem.Outcome;
import org.reskontra.core.problem.Problem;

/**
 * Reads amounts as people type and spreadsheets copy them: either decimal separator, thousands separators, formulas
 * such as {@code 10+5*2} (specification 23.4). A number alone in parentheses is negative, as accountants write it.
 */
public final class AmountTyping {

    private static final int LONGEST = 100;
    /** A currency's code before or behind the figures. */
    private static final Pattern CODE = Pattern.compile("^[A-Za-z]{3}(?=.*\\d)|(?<=[\\d)][\\s\\u00a0]?)[A-Za-z]{3}$");

    private final NumberReading numbers;

    public AmountTyping(Language language) {
        numbers = new NumberReading(language);
    }

    /**
     * The amount in the currency. A number must not have more decimals than the currency; the result of a formula is
     * rounded half away from zero. The currency's code before or behind the amount is accepted, another is not.
     */
    public Outcome<Money> money(String text, CurrencyCode currency) {
        String figures = text.strip();
        Matcher code = CODE.matcher(figures);
        if (code.find()) {
            if (!code.group().equalsIgnoreCase(currency.code())) {
                return rejected(Problem.of(TypingProblem.AMOUNT_OF_OTHER_CURRENCY)
                        .with("text", text)
                        .with("currency", currency.code()));
            }
            figures = code.replaceFirst("").strip();
        }
        return switch (read(figures)) {
            case Reading.Number(BigDecimal number)
            when number.stripTrailingZeros().scale() > currency.exponent() ->
                rejected(Problem.of(TypingProblem.TOO_MANY_DECIMALS)
                        .with("text", text)
                        .with("currency", currency.code())
                        .with("decimals", currency.exponent()));
            case Reading.Number(BigDecimal number) -> money(number, currency, text);
            case Reading.Result(BigDecimal number) -> money(number, currency, text);
            case Reading.Wrong(TypingProblem problem) ->
                rejected(Problem.of(problem).with("text", text));
        };
    }

    /** A plain number, such as a percentage or a quantity. */
    public Outcome<BigDecimal> decimal(String text) {
        return switch (read(text.strip())) {
            case Reading.Number(BigDecimal number) -> done(number);
            case Reading.Result(BigDecimal number) -> done(number.stripTrailingZeros());
            case Reading.Wrong(TypingProblem problem) ->
                rejected(Problem.of(problem).with("text", text));
        };
    }

    private static Outcome<Money> money(BigDecimal number, CurrencyCode currency, String text) {
        try {
            return done(Money.rounded(number, currency));
        } catch (ArithmeticException tooLarge) {
            return rejected(Problem.of(TypingProblem.AMOUNT_TOO_LARGE).with("text", text));
        }
    }

    private Reading read(String text) {
        if (text.length() > LONGEST) {
            return new Reading.Wrong(TypingProblem.AMOUNT_NOT_UNDERSTOOD);
        }
        if (text.startsWith("(") && text.endsWith(")")) {
            BigDecimal alone = numbers.read(text.substring(1, text.length() - 1));
            if (alone != null) {
                return new Reading.Number(alone.negate());
            }
        }
        return new Formula(text, numbers).read();
    }

    /** What a text turned out to be: one number, the result of a formula, or neither. */
    sealed interface Reading {
        record Number(BigDecimal value) implements Reading {}

        record Result(BigDecimal value) implements Reading {}

        record Wrong(TypingProblem problem) implements Reading {}
    }

    /** Precision of a division on the way to a result that is rounded to the currency's decimals. */
    static final MathContext DIVISION = MathContext.DECIMAL128;
}

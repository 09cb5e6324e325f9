package org.reskontra.formats.reading;

import static org.reskontra.core.statement.StatementProblem.AMOUNT_TOO_LONG;
import static org.reskontra.core.statement.StatementProblem.AMOUNT_TOO_PRECISE;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.money.CurrencyCode;
import org.reskontra.core.money.Money;
import org.reskontra.core.problem.Problem;

/** Turns plain decimals into money. */
public final class Amounts {

    private Amounts() {}

    /**
     * @param plain digits, at most one point among them, with or without a minus sign before
     * @param written as the file has it, for the problem
     * @return null where it is longer or more precise than money is; zeros after the last decimal do not count
     */
    public static @Nullable Money money(
            String plain, String written, CurrencyCode currency, String field, FileProblems problems) {
        long digits = plain.chars().filter(c -> c >= '0' && c <= '9').count();
        if (digits > Limits.AMOUNT_DIGITS) {
            return tooLong(written, field, problems);
        }
        BigDecimal amount = new BigDecimal(plain);
        if (amount.stripTrailingZeros().scale() > currency.exponent()) {
            problems.report(
                    AMOUNT_TOO_PRECISE,
                    Problem.of(AMOUNT_TOO_PRECISE)
                            .with("value", written)
                            .with("currency", currency)
                            .with("decimals", currency.exponent())
                            .inField(field));
            return null;
        }
        try {
            return Money.of(amount, currency);
        } catch (ArithmeticException e) {
            return tooLong(written, field, problems);
        }
    }

    private static @Nullable Money tooLong(String written, String field, FileProblems problems) {
        problems.report(
                AMOUNT_TOO_LONG,
                Problem.of(AMOUNT_TOO_LONG)
                        .with("value", written)
                        .with("limit", Limits.AMOUNT_DIGITS)
                        .inField(field));
        return null;
    }
}

package org.reskontra.core.opening;

import static org.reskontra.core.opening.OpeningProblem.OPENING_AMOUNT_IMPOSSIBLE;
import static org.reskontra.core.opening.OpeningProblem.OPENING_DATE_OUT_OF_RANGE;
import static org.reskontra.core.opening.OpeningProblem.OPENING_DATE_TOO_LATE;
import static org.reskontra.core.opening.OpeningProblem.OPENING_TEXT_TOO_LONG;
import static org.reskontra.core.opening.OpeningProblem.OPENING_VALUE_MISSING;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.money.CurrencyCode;
import org.reskontra.core.money.Money;
import org.reskontra.core.problem.Place;
import org.reskontra.core.problem.Problem;

/** The values of one row, each reported where it is missing or wrong; counts what was reported. */
final class RowChecks {

    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final int AMOUNT_DIGITS = 12;

    private final String document;
    private final @Nullable Integer row;
    private final List<Problem> problems;
    private int found;

    /** @param document the kind of rows, as the API names it */
    RowChecks(String document, @Nullable Integer row, List<Problem> problems) {
        this.document = document;
        this.row = row;
        this.problems = problems;
    }

    boolean foundNothing() {
        return found == 0;
    }

    void report(String field, Problem problem) {
        found++;
        problems.add(problem.at(new Place(document, row, field)));
    }

    /** The text; empty, and reported, where there is none. */
    String required(@Nullable String text, int most, String field) {
        String value = optional(text, most, field);
        if (value.isEmpty()) {
            missing(field);
        }
        return value;
    }

    String optional(@Nullable String text, int most, String field) {
        String value = text == null ? "" : text.strip();
        if (value.length() > most) {
            report(
                    field,
                    Problem.of(OPENING_TEXT_TOO_LONG)
                            .with("length", value.length())
                            .with("most", most));
        }
        return value;
    }

    void missing(String field) {
        report(field, Problem.of(OPENING_VALUE_MISSING));
    }

    /** The date, which is not after the opening date; that one, and reported, where it is missing or wrong. */
    LocalDate past(@Nullable LocalDate date, LocalDate opening, String field) {
        if (date == null) {
            missing(field);
            return opening;
        }
        if (date.isBefore(FIRST)) {
            report(field, Problem.of(OPENING_DATE_OUT_OF_RANGE).with("date", date));
            return opening;
        }
        if (date.isAfter(opening)) {
            report(field, Problem.of(OPENING_DATE_TOO_LATE).with("date", date).with("opening", opening));
            return opening;
        }
        return date;
    }

    void possible(@Nullable LocalDate date, String field) {
        if (date != null && (date.isBefore(FIRST) || date.getYear() > 9999)) {
            report(field, Problem.of(OPENING_DATE_OUT_OF_RANGE).with("date", date));
        }
    }

    /** The amount in the currency; null, and reported, where it has too many decimals or digits. */
    @Nullable
    Money money(@Nullable BigDecimal amount, CurrencyCode currency, String field) {
        if (amount == null) {
            return null;
        }
        BigDecimal plain = amount.stripTrailingZeros();
        if (plain.scale() > currency.exponent() || (long) plain.precision() - plain.scale() > AMOUNT_DIGITS) {
            report(
                    field,
                    Problem.of(OPENING_AMOUNT_IMPOSSIBLE).with("amount", amount).with("currency", currency.code()));
            return null;
        }
        return Money.of(plain, currency);
    }
}

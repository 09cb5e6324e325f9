package org.reskontra.server.cli;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import org.reskontra.core.money.CurrencyCode;
import org.reskontra.core.money.Money;
import org.reskontra.core.problem.Place;
import org.reskontra.core.problem.Problem;

/** A row of a table. A value that cannot be understood is a problem, and then empty. */
record MatchRow(Path file, CsvRecord record, Map<String, Integer> columns, MatchProblems problems) {

    private static final int MOST_DIGITS = 18;

    int line() {
        return Math.toIntExact(record.getStartingLineNumber());
    }

    /** Without blanks around it; empty where the column is not there. */
    String text(String column) {
        Integer index = columns.get(column);
        return index == null ? "" : record.getField(index).strip();
    }

    Optional<String> required(String column) {
        String text = text(column);
        if (text.isEmpty()) {
            add(column, Problem.of(MatchInputProblem.INPUT_VALUE_MISSING));
            return Optional.empty();
        }
        return Optional.of(text);
    }

    Optional<LocalDate> date(String column) {
        String text = text(column);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return invalid(column, text, "a date as 2026-12-31");
        }
    }

    Optional<Long> number(String column) {
        return required(column).flatMap(text -> {
            boolean isNumber = text.length() <= MOST_DIGITS && text.chars().allMatch(c -> c >= '0' && c <= '9');
            return isNumber ? Optional.of(Long.valueOf(text)) : invalid(column, text, "a whole number");
        });
    }

    Optional<CurrencyCode> currency(String column) {
        return required(column)
                .flatMap(text -> CurrencyCode.isWellFormed(text)
                        ? Optional.of(CurrencyCode.of(text))
                        : invalid(column, text, "a currency code of three capital letters"));
    }

    Optional<Money> money(String column, CurrencyCode currency) {
        String text = text(column);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (!text.matches("-?[0-9]{1,13}(\\.[0-9]{1,8})?")) {
            return invalid(column, text, "an amount as 1234.50");
        }
        BigDecimal amount = new BigDecimal(text);
        if (amount.stripTrailingZeros().scale() > currency.exponent()) {
            add(
                    column,
                    Problem.of(MatchInputProblem.INPUT_TOO_MANY_DECIMALS)
                            .with("value", text)
                            .with("currency", currency)
                            .with("decimals", currency.exponent()));
            return Optional.empty();
        }
        return Optional.of(Money.of(amount, currency));
    }

    <T> Optional<T> invalid(String column, String value, String expected) {
        add(
                column,
                Problem.of(MatchInputProblem.INPUT_VALUE_INVALID)
                        .with("value", value)
                        .with("expected", expected));
        return Optional.empty();
    }

    void add(String column, Problem problem) {
        problems.add(problem.at(new Place(file.toString(), line(), column)));
    }
}

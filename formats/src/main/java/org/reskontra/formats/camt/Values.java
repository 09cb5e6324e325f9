package org.reskontra.formats.camt;

import static org.reskontra.core.statement.StatementProblem.AMOUNT_MISSING;
import static org.reskontra.core.statement.StatementProblem.AMOUNT_NOT_DECIMAL;
import static org.reskontra.core.statement.StatementProblem.AMOUNT_SIGNED;
import static org.reskontra.core.statement.StatementProblem.CURRENCY_INVALID;
import static org.reskontra.core.statement.StatementProblem.DATE_INVALID;
import static org.reskontra.core.statement.StatementProblem.DIRECTION_INVALID;
import static org.reskontra.core.statement.StatementProblem.STATUS_UNKNOWN;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.money.CurrencyCode;
import org.reskontra.core.money.Money;
import org.reskontra.core.problem.Problem;
import org.reskontra.core.statement.BankEntry.Direction;
import org.reskontra.core.statement.BankEntry.Status;
import org.reskontra.formats.reading.Amounts;
import org.reskontra.formats.reading.FileProblems;
import org.reskontra.formats.xml.Element;

/** The values of camt elements. Each reports what is wrong with it, and is null then. */
final class Values {

    private static final Pattern DECIMAL = Pattern.compile("\\d+(\\.\\d*)?|\\.\\d+");
    private static final Pattern SIGNED = Pattern.compile("[+-](\\d+(\\.\\d*)?|\\.\\d+)");
    private static final Pattern DATE = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(T.*|Z|[+-]\\d{2}:\\d{2})?");

    private final FileProblems problems;

    /** Most entries of a statement are of the same few days, so the last one is kept. */
    private String lastDay = "";

    private @Nullable LocalDate lastDate;

    Values(FileProblems problems) {
        this.problems = problems;
    }

    /** An unsigned amount; its direction stands elsewhere. Zero decimals beyond those of the currency are legal. */
    @Nullable
    Money amount(Element element) {
        String text = element.text().strip();
        CurrencyCode currency = currency(element.attribute(), element.name());
        if (text.isEmpty()) {
            problems.report(AMOUNT_MISSING, element.name());
        } else if (SIGNED.matcher(text).matches()) {
            problems.report(AMOUNT_SIGNED, element.name(), text);
        } else if (!DECIMAL.matcher(text).matches()) {
            problems.report(AMOUNT_NOT_DECIMAL, element.name(), text);
        } else if (currency != null) {
            return Amounts.money(text, text, currency, element.name(), problems);
        }
        return null;
    }

    @Nullable
    CurrencyCode currency(String code, String field) {
        if (CurrencyCode.isWellFormed(code)) {
            return CurrencyCode.of(code);
        }
        problems.report(CURRENCY_INVALID, field, code);
        return null;
    }

    /** Null also, without a problem, where the element is missing or empty. */
    @Nullable
    Direction direction(Element indicator) {
        String text = indicator.text().strip();
        return switch (text) {
            case "CRDT" -> Direction.CREDIT;
            case "DBIT" -> Direction.DEBIT;
            case "" -> null;
            default -> {
                problems.report(
                        DIRECTION_INVALID,
                        Problem.of(DIRECTION_INVALID)
                                .with("value", text)
                                .with("expected", "CRDT, DBIT")
                                .inField(indicator.name()));
                yield null;
            }
        };
    }

    /**
     * Of an element with {@code Dt} or {@code DtTm} in it; the date as written, in no time zone. Null also where none
     * is there.
     */
    @Nullable
    LocalDate date(Element element) {
        String text = element.textAt("Dt");
        if (text.isEmpty()) {
            text = element.textAt("DtTm");
        }
        return text.isEmpty() ? null : date(text, element.name());
    }

    @Nullable
    LocalDate date(String text, String field) {
        if (text.equals(lastDay)) {
            return lastDate;
        }
        Matcher matcher = DATE.matcher(text);
        if (matcher.matches()) {
            try {
                lastDate = LocalDate.parse(matcher.group(1));
                lastDay = text;
                return lastDate;
            } catch (DateTimeException e) {
                // No day of the calendar: reported below.
            }
        }
        problems.report(DATE_INVALID, field, text);
        return null;
    }

    /** Text up to version 6, a choice since; missing in files of booked entries only. */
    Status status(Element element) {
        String code = element.code();
        if (code.isEmpty()) {
            code = element.text().strip();
        }
        return switch (code) {
            case "BOOK", "" -> Status.BOOKED;
            case "PDNG" -> Status.PENDING;
            case "INFO" -> Status.INFORMATION;
            case "FUTR" -> Status.FUTURE;
            default -> {
                problems.report(STATUS_UNKNOWN, "Sts", code);
                yield Status.INFORMATION;
            }
        };
    }

    static boolean isTrue(String indicator) {
        return indicator.equals("true") || indicator.equals("1");
    }
}

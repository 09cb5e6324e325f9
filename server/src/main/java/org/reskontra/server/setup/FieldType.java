package org.reskontra.server.setup;

import static org.reskontra.core.problem.Outcome.done;
import static org.reskontra.core.problem.Outcome.rejected;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.iban4j.IbanUtil;
import org.reskontra.core.calendar.DateFormula;
import org.reskontra.core.money.CurrencyCode;
import org.reskontra.core.problem.Outcome;
import org.reskontra.core.problem.Problem;

/** What a field of the set-up holds, and how it is written in files and requests: ISO dates, decimal points, true and false. */
public sealed interface FieldType {

    /** The value that a text stands for, which is not empty and has no blanks around it. */
    Outcome<Object> read(String text);

    /** The text that {@link #read} understands. */
    default String write(Object value) {
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }

    /** A short key in capital letters. */
    record Code(int most) implements FieldType {
        @Override
        public Outcome<Object> read(String text) {
            return limited(text.toUpperCase(Locale.ROOT), most);
        }
    }

    record Text(int most) implements FieldType {
        @Override
        public Outcome<Object> read(String text) {
            return limited(text, most);
        }
    }

    record Flag() implements FieldType {
        @Override
        public Outcome<Object> read(String text) {
            return switch (text.toLowerCase(Locale.ROOT)) {
                case "true", "yes", "1" -> done(true);
                case "false", "no", "0" -> done(false);
                default -> wrong(SetupProblem.SETUP_YES_OR_NO_EXPECTED, text);
            };
        }
    }

    record Date() implements FieldType {

        private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
        private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

        @Override
        public Outcome<Object> read(String text) {
            try {
                LocalDate date = LocalDate.parse(text);
                if (!date.isBefore(FIRST) && !date.isAfter(LAST)) {
                    return done(date);
                }
            } catch (DateTimeParseException e) {
                // told below, like a year beyond all use
            }
            return wrong(SetupProblem.SETUP_DATE_EXPECTED, text);
        }
    }

    record Decimal(BigDecimal least, BigDecimal most, int decimals) implements FieldType {

        private static final int LONGEST = 30;

        static Decimal of(long least, long most, int decimals) {
            return new Decimal(BigDecimal.valueOf(least), BigDecimal.valueOf(most), decimals);
        }

        @Override
        public Outcome<Object> read(String text) {
            if (text.length() > LONGEST || !text.matches("[+-]?[0-9]+(\\.[0-9]+)?")) {
                return wrong(SetupProblem.SETUP_NUMBER_EXPECTED, text);
            }
            BigDecimal number = new BigDecimal(text).stripTrailingZeros();
            if (number.compareTo(least) < 0 || number.compareTo(most) > 0 || number.scale() > decimals) {
                return rejected(Problem.of(SetupProblem.SETUP_NUMBER_OUT_OF_RANGE)
                        .with("text", text)
                        .with("least", least)
                        .with("most", most)
                        .with("decimals", decimals));
            }
            return done(number.setScale(Math.max(0, number.scale()), RoundingMode.UNNECESSARY));
        }
    }

    /** One of few; {@code labelKey} with a point and the choice is the key of its text. */
    record Choice(String labelKey, List<String> choices) implements FieldType {
        @Override
        public Outcome<Object> read(String text) {
            return choices.stream()
                    .filter(choice -> choice.equalsIgnoreCase(text))
                    .findFirst()
                    .<Outcome<Object>>map(Outcome::done)
                    .orElseGet(() -> rejected(Problem.of(SetupProblem.SETUP_CHOICE_UNKNOWN)
                            .with("text", text)
                            .with("choices", choices)));
        }
    }

    /** Moves a date by a century at most: what is further away is a mistake. */
    record Formula() implements FieldType {

        private static final LocalDate SOME_DAY = LocalDate.of(2000, 6, 15);
        private static final int MOST_YEARS = 100;

        @Override
        public Outcome<Object> read(String text) {
            return DateFormula.parse(text)
                    .filter(formula -> Math.abs(formula.from(SOME_DAY).getYear() - SOME_DAY.getYear()) <= MOST_YEARS)
                    .<Outcome<Object>>map(formula -> done(formula.toString()))
                    .orElseGet(() -> wrong(SetupProblem.SETUP_DATE_FORMULA_EXPECTED, text));
        }
    }

    record Currency() implements FieldType {
        @Override
        public Outcome<Object> read(String text) {
            String code = text.toUpperCase(Locale.ROOT);
            return CurrencyCode.isWellFormed(code) ? done(code) : wrong(SetupProblem.SETUP_CURRENCY_EXPECTED, text);
        }
    }

    record Iban() implements FieldType {
        @Override
        public Outcome<Object> read(String text) {
            String iban = text.replace(" ", "").toUpperCase(Locale.ROOT);
            return IbanUtil.isValid(iban) ? done(iban) : wrong(SetupProblem.SETUP_IBAN_WRONG, text);
        }
    }

    record Email() implements FieldType {

        private static final Pattern FORM = Pattern.compile("[^\\s@,;<>]+@[^\\s@,;<>]+\\.[^\\s@,;<>]+");
        private static final int LONGEST = 254;

        @Override
        public Outcome<Object> read(String text) {
            return text.length() <= LONGEST && FORM.matcher(text).matches()
                    ? done(text)
                    : wrong(SetupProblem.SETUP_EMAIL_EXPECTED, text);
        }
    }

    /** The key of a row in another table, which has one key field. */
    record Reference(String table) implements FieldType {

        private static final int LONGEST_KEY = 20;

        @Override
        public Outcome<Object> read(String text) {
            return limited(text.toUpperCase(Locale.ROOT), LONGEST_KEY);
        }
    }

    /** The number of an account of the kind that another field of the row names. */
    record AccountNo(String kindField) implements FieldType {
        @Override
        public Outcome<Object> read(String text) {
            return new Reference("").read(text);
        }
    }

    /** The name of a user. */
    record User() implements FieldType {
        @Override
        public Outcome<Object> read(String text) {
            return limited(text.toLowerCase(Locale.ROOT), 50);
        }
    }

    private static Outcome<Object> limited(String text, int most) {
        if (text.length() > most) {
            return rejected(Problem.of(SetupProblem.SETUP_TEXT_TOO_LONG)
                    .with("text", text.substring(0, most))
                    .with("most", most));
        }
        return text.chars().anyMatch(Character::isISOControl)
                ? wrong(SetupProblem.SETUP_TEXT_NOT_PRINTABLE, text)
                : done(text);
    }

    private static Outcome<Object> wrong(SetupProblem problem, String text) {
        return rejected(Problem.of(problem).with("text", text.length() > 60 ? text.substring(0, 60) + "…" : text));
    }
}

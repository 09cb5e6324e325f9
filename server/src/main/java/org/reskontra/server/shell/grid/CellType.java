package org.reskontra.server.shell.grid;

import static org.reskontra.core.problem.Outcome.done;
import static org.reskontra.core.problem.Outcome.rejected;

import java.math.BigDecimal;
import java.text.Collator;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.money.CurrencyCode;
import org.reskontra.core.money.Money;
import org.reskontra.core.problem.Outcome;
import org.reskontra.core.problem.Problem;
import org.reskontra.server.shell.text.PlainText;
import org.reskontra.server.shell.text.TypingProblem;

/** What a column holds: how its values are written, read and ordered. */
sealed interface CellType<T, V> {

    String show(V value, Typist typist);

    /** @param text never blank */
    Outcome<V> read(T row, String text, Typist typist);

    Comparator<V> order(Locale locale);

    /** The editor that the browser opens. */
    String editor();

    /** What an emptied cell holds. */
    default @Nullable V blank() {
        return null;
    }

    /** All texts that can be chosen; empty where anything can be typed. */
    default List<String> choices(Typist typist) {
        return List.of();
    }

    /** What fits the text typed so far into the row's cell. */
    default List<Suggestion> suggestions(T row, String typed) {
        return List.of();
    }

    record Text<T>(int longest) implements CellType<T, String> {
        @Override
        public String show(String value, Typist typist) {
            return PlainText.shown(value);
        }

        @Override
        public Outcome<String> read(T row, String text, Typist typist) {
            return text.length() <= longest
                    ? done(text)
                    : rejected(Problem.of(TypingProblem.TEXT_TOO_LONG)
                            .with("length", text.length())
                            .with("most", longest));
        }

        @Override
        public Comparator<String> order(Locale locale) {
            return Collator.getInstance(locale)::compare;
        }

        @Override
        public String editor() {
            return "text";
        }
    }

    record Date<T>() implements CellType<T, LocalDate> {
        @Override
        public String show(LocalDate value, Typist typist) {
            return typist.formats().date(value);
        }

        @Override
        public Outcome<LocalDate> read(T row, String text, Typist typist) {
            return typist.dates().date(text);
        }

        @Override
        public Comparator<LocalDate> order(Locale locale) {
            return Comparator.naturalOrder();
        }

        @Override
        public String editor() {
            return "date";
        }
    }

    /** @param currency the currency that an amount typed into the row is of */
    record Amount<T>(Function<T, CurrencyCode> currency) implements CellType<T, Money> {
        @Override
        public String show(Money value, Typist typist) {
            return typist.formats().amount(value);
        }

        @Override
        public Outcome<Money> read(T row, String text, Typist typist) {
            return typist.amounts().money(text, currency.apply(row));
        }

        @Override
        public Comparator<Money> order(Locale locale) {
            return Comparator.comparing(Money::toDecimal).thenComparing(Money::currency);
        }

        @Override
        public String editor() {
            return "amount";
        }
    }

    record Number<T>() implements CellType<T, BigDecimal> {
        @Override
        public String show(BigDecimal value, Typist typist) {
            return typist.formats().decimal(value);
        }

        @Override
        public Outcome<BigDecimal> read(T row, String text, Typist typist) {
            return typist.amounts().decimal(text);
        }

        @Override
        public Comparator<BigDecimal> order(Locale locale) {
            return Comparator.naturalOrder();
        }

        @Override
        public String editor() {
            return "amount";
        }
    }

    /** One of few values, each with a text of its own. */
    record Choice<T, V extends Comparable<? super V>>(List<V> choices, Function<V, String> labelKey)
            implements CellType<T, V> {
        @Override
        public String show(V value, Typist typist) {
            return typist.text().apply(labelKey.apply(value));
        }

        /** A choice's whole text, or the beginning of one only. */
        @Override
        public Outcome<V> read(T row, String text, Typist typist) {
            String typed = text.toLowerCase(Locale.ROOT);
            List<V> begun = choices.stream()
                    .filter(choice -> lower(choice, typist).startsWith(typed))
                    .toList();
            return begun.stream()
                    .filter(choice -> lower(choice, typist).equals(typed))
                    .findFirst()
                    .or(() -> begun.size() == 1 ? begun.stream().findFirst() : Optional.empty())
                    .map(Outcome::done)
                    .orElseGet(() ->
                            rejected(Problem.of(TypingProblem.CHOICE_NOT_KNOWN).with("text", text)));
        }

        private String lower(V choice, Typist typist) {
            return show(choice, typist).toLowerCase(Locale.ROOT);
        }

        @Override
        public Comparator<V> order(Locale locale) {
            return Comparator.naturalOrder();
        }

        @Override
        public String editor() {
            return "choice";
        }

        @Override
        public List<String> choices(Typist typist) {
            return choices.stream().map(choice -> show(choice, typist)).toList();
        }
    }

    /** A value found by typing a part of it or of the name behind it. */
    record Lookup<T>(BiFunction<T, String, List<Suggestion>> suggestions) implements CellType<T, String> {
        @Override
        public String show(String value, Typist typist) {
            return PlainText.shown(value);
        }

        /** The suggestion that was typed, or the only one; any other text is for the column's writer to judge. */
        @Override
        public Outcome<String> read(T row, String text, Typist typist) {
            List<Suggestion> found = suggestions.apply(row, text);
            return done(found.stream()
                    .map(Suggestion::value)
                    .filter(value -> value.equalsIgnoreCase(text))
                    .findFirst()
                    .orElseGet(() -> found.size() == 1 ? found.getFirst().value() : text));
        }

        @Override
        public Comparator<String> order(Locale locale) {
            return Collator.getInstance(locale)::compare;
        }

        @Override
        public String editor() {
            return "lookup";
        }

        @Override
        public List<Suggestion> suggestions(T row, String typed) {
            return suggestions.apply(row, typed);
        }
    }

    record Check<T>() implements CellType<T, Boolean> {

        static final String CHECKED = "✓";

        private static final Set<String> YES = Set.of(CHECKED, "1", "x", "true", "yes", "y", "ja", "j", "sant");
        private static final Set<String> NO = Set.of("0", "-", "false", "no", "n", "nej", "falskt");

        @Override
        public String show(Boolean value, Typist typist) {
            return value ? CHECKED : "";
        }

        @Override
        public Outcome<Boolean> read(T row, String text, Typist typist) {
            String typed = text.toLowerCase(Locale.ROOT);
            if (YES.contains(typed) || NO.contains(typed)) {
                return done(YES.contains(typed));
            }
            return rejected(Problem.of(TypingProblem.YES_OR_NO_EXPECTED).with("text", text));
        }

        @Override
        public Comparator<Boolean> order(Locale locale) {
            return Comparator.naturalOrder();
        }

        @Override
        public String editor() {
            return "check";
        }

        @Override
        public Boolean blank() {
            return false;
        }
    }
}

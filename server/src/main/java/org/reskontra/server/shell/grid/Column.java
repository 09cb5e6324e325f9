package org.reskontra.server.shell.grid;

import static org.reskontra.core.problem.Outcome.rejected;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.money.CurrencyCode;
import org.reskontra.core.money.Money;
import org.reskontra.core.problem.Outcome;
import org.reskontra.core.problem.Problem;
import org.reskontra.server.shell.text.TypingProblem;

/**
 * A column of a {@link WorksheetGrid}, as a value: what it holds, where the value of a row comes from, and, where it can be
 * changed, where it goes. The {@code with}-like methods return a changed copy.
 *
 * <pre>{@code
 * Column.<Line>date("postingDate", "journal.postingDate", Line::postingDate)
 *         .editable((line, date) -> journal.changeDate(line, date))
 *         .required()
 * }</pre>
 *
 * @param key identifies it in its grid; letters and digits, as the API spells the field
 * @param headerKey key of its header's text
 * @param writer null for a column that is only read
 * @param editableWhen whether the cell of a row can be changed in the state the row is in
 */
public record Column<T, V>(
        String key,
        String headerKey,
        CellType<T, V> type,
        Function<T, @Nullable V> getter,
        @Nullable CellWriter<T, V> writer,
        Predicate<T> editableWhen,
        Looks<T> looks,
        boolean isRequired,
        boolean isQuickEntry) {

    private static final int LONGEST_TEXT = 250;

    /**
     * @param width width as CSS has it
     * @param grows whether it takes a share of the width that is left over
     * @param badge the tone of the badge that the value is shown in; null for plain text
     * @param link path of the page that the value leads to; null for none
     */
    record Looks<T>(
            String width,
            boolean grows,
            boolean isFrozen,
            boolean isSortable,
            @Nullable Function<T, Tone> badge,
            @Nullable Function<T, @Nullable String> link) {}

    private static <T, V> Column<T, V> of(
            String key, String headerKey, CellType<T, V> type, Function<T, @Nullable V> getter, String width) {
        return new Column<>(
                key,
                headerKey,
                type,
                getter,
                null,
                row -> true,
                new Looks<>(width, false, false, false, null, null),
                false,
                true);
    }

    public static <T> Column<T, String> text(String key, String headerKey, Function<T, @Nullable String> getter) {
        return of(key, headerKey, new CellType.Text<T>(LONGEST_TEXT), getter, "10rem");
    }

    /** @param longest most characters that fit */
    public static <T> Column<T, String> text(
            String key, String headerKey, Function<T, @Nullable String> getter, int longest) {
        return of(key, headerKey, new CellType.Text<T>(longest), getter, "10rem");
    }

    public static <T> Column<T, LocalDate> date(String key, String headerKey, Function<T, @Nullable LocalDate> getter) {
        return of(key, headerKey, new CellType.Date<T>(), getter, "7.5rem");
    }

    /** An amount that is only read. */
    public static <T> Column<T, Money> amount(String key, String headerKey, Function<T, @Nullable Money> getter) {
        return amount(key, headerKey, getter, row -> {
            Money shown = getter.apply(row);
            if (shown == null) {
                throw new IllegalStateException("the column " + key + " does not know its currency");
            }
            return shown.currency();
        });
    }

    /** @param currency the currency that an amount typed into the row is of */
    public static <T> Column<T, Money> amount(
            String key, String headerKey, Function<T, @Nullable Money> getter, Function<T, CurrencyCode> currency) {
        return of(key, headerKey, new CellType.Amount<>(currency), getter, "9rem");
    }

    /** A number that is no amount of money. */
    public static <T> Column<T, BigDecimal> number(
            String key, String headerKey, Function<T, @Nullable BigDecimal> getter) {
        return of(key, headerKey, new CellType.Number<T>(), getter, "7rem");
    }

    /** A constant of an enum, shown by the text {@code <EnumType>.<CONSTANT>}. */
    public static <T, E extends Enum<E>> Column<T, E> choice(
            String key, String headerKey, Class<E> choices, Function<T, @Nullable E> getter) {
        return of(
                key,
                headerKey,
                new CellType.Choice<T, E>(
                        Arrays.asList(choices.getEnumConstants()),
                        choice -> choices.getSimpleName() + "." + choice.name()),
                getter,
                "8rem");
    }

    /** One of few codes, shown by texts of their own. */
    public static <T> Column<T, String> choice(
            String key,
            String headerKey,
            List<String> choices,
            UnaryOperator<String> labelKey,
            Function<T, @Nullable String> getter) {
        return of(key, headerKey, new CellType.Choice<T, String>(choices, labelKey), getter, "8rem");
    }

    /**
     * A code or number of something, found by typing a part of it or of a name.
     *
     * @param suggestions what fits the text typed into the row's cell, best first; few
     */
    public static <T> Column<T, String> lookup(
            String key,
            String headerKey,
            Function<T, @Nullable String> getter,
            BiFunction<T, String, List<Suggestion>> suggestions) {
        return of(key, headerKey, new CellType.Lookup<>(suggestions), getter, "7.5rem");
    }

    public static <T> Column<T, Boolean> check(String key, String headerKey, Function<T, @Nullable Boolean> getter) {
        return of(key, headerKey, new CellType.Check<T>(), getter, "6rem");
    }

    /** Can be changed; each committed cell is one call of the writer. */
    public Column<T, V> editable(CellWriter<T, V> write) {
        return new Column<>(key, headerKey, type, getter, write, editableWhen, looks, isRequired, isQuickEntry);
    }

    /** Can be changed in rows of this state only. */
    public Column<T, V> editableWhen(Predicate<T> state) {
        return new Column<>(key, headerKey, type, getter, writer, state, looks, isRequired, isQuickEntry);
    }

    /** Cannot be emptied. */
    public Column<T, V> required() {
        return new Column<>(key, headerKey, type, getter, writer, editableWhen, looks, true, isQuickEntry);
    }

    /** Is passed over by Enter where that goes from cell to cell. */
    public Column<T, V> notQuickEntry() {
        return new Column<>(key, headerKey, type, getter, writer, editableWhen, looks, isRequired, false);
    }

    public Column<T, V> width(String width) {
        return with(new Looks<>(width, looks.grows, looks.isFrozen, looks.isSortable, looks.badge, looks.link));
    }

    /** Takes a share of the width that is left over. */
    public Column<T, V> grows() {
        return with(new Looks<>(looks.width, true, looks.isFrozen, looks.isSortable, looks.badge, looks.link));
    }

    /** Stays in place when the others are scrolled sideways. */
    public Column<T, V> frozen() {
        return with(new Looks<>(looks.width, looks.grows, true, looks.isSortable, looks.badge, looks.link));
    }

    /** Can be sorted by; rows that are fetched as they are needed are asked for by this column's key. */
    public Column<T, V> sortable() {
        return with(new Looks<>(looks.width, looks.grows, looks.isFrozen, true, looks.badge, looks.link));
    }

    /** Shows the value in a badge. */
    public Column<T, V> badge(Function<T, Tone> tone) {
        return with(new Looks<>(looks.width, looks.grows, looks.isFrozen, looks.isSortable, tone, looks.link));
    }

    /** Leads from the value to a page. */
    public Column<T, V> link(Function<T, @Nullable String> path) {
        return with(new Looks<>(looks.width, looks.grows, looks.isFrozen, looks.isSortable, looks.badge, path));
    }

    private Column<T, V> with(Looks<T> changed) {
        return new Column<>(key, headerKey, type, getter, writer, editableWhen, changed, isRequired, isQuickEntry);
    }

    boolean isAtEnd() {
        return type instanceof CellType.Amount || type instanceof CellType.Number;
    }

    boolean isEditable(T row) {
        return writer != null && editableWhen.test(row);
    }

    String show(T row, Typist typist) {
        V value = getter.apply(row);
        return value == null ? "" : type.show(value, typist);
    }

    /** Puts a text into the row's cell. */
    Outcome<T> enter(T row, String text, Typist typist) {
        if (writer == null || !editableWhen.test(row)) {
            return rejected(Problem.of(TypingProblem.CELL_NOT_EDITABLE).with("text", text));
        }
        if (text.isBlank()) {
            return isRequired ? rejected(Problem.of(TypingProblem.VALUE_REQUIRED)) : writer.write(row, type.blank());
        }
        return switch (type.read(row, text.strip(), typist)) {
            case Outcome.Done<V>(V value) -> writer.write(row, value);
            case Outcome.Rejected<V>(List<Problem> problems) -> rejected(problems);
        };
    }
}

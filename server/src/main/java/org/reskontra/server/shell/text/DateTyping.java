package org.reskontra.server.shell.text;

import static org.reskontra.core.problem.Outcome.done;
import static org.reskontra.core.problem.Outcome.rejected;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.problem.Outcome;
import org.reskontra.core.problem.Problem;

/**
 * Reads dates in the short forms of specification 23.4: 1 or 2 digits are a day of the work date's month, 4 digits day and
 * month, 6 and 8 digits a whole date, in the order of the language (Swedish: year, month, day; English: day, month, year);
 * {@code t} is today and {@code w} the work date (Swedish also {@code d} and {@code a}); a weekday is the one in the work
 * date's week, with a number the one in that ISO week. ISO dates are read in every language.
 */
public final class DateTyping {

    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final Pattern PARTS = Pattern.compile("(\\d{1,4})([-/. ])(\\d{1,2})(?:\\2(\\d{1,4}))?");
    private static final Pattern WEEKDAY = Pattern.compile("(\\p{L}+)(\\d{1,2})?");

    private static final Words ENGLISH = new Words(
            Set.of("t", "today"),
            Set.of("w", "work", "work date"),
            List.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"));
    private static final Words SWEDISH = new Words(
            Set.of("t", "d", "idag", "i dag", "today"),
            Set.of("w", "a", "arbetsdatum", "work"),
            List.of("måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag"));

    private final Language language;
    private final LocalDate today;
    private final LocalDate workDate;

    public DateTyping(Language language, LocalDate today, LocalDate workDate) {
        this.language = language;
        this.today = today;
        this.workDate = workDate;
    }

    public Outcome<LocalDate> date(String text) {
        try {
            LocalDate date = read(text.strip().toLowerCase(Locale.ROOT));
            if (date != null) {
                return done(date);
            }
        } catch (DateTimeException noSuchDay) {
            // A 31 April or a week 54: not understood either.
        }
        return rejected(Problem.of(TypingProblem.DATE_NOT_UNDERSTOOD)
                .with("text", text)
                .with("example", Formats.of(language).date(today)));
    }

    private @Nullable LocalDate read(String text) {
        Words words =
                switch (language) {
                    case ENGLISH -> ENGLISH;
                    case SWEDISH -> SWEDISH;
                };
        if (words.today.contains(text)) {
            return today;
        }
        if (words.workDate.contains(text)) {
            return workDate;
        }
        if (text.matches("\\d+")) {
            return digits(text);
        }
        Matcher iso = ISO.matcher(text);
        if (iso.matches()) {
            return LocalDate.of(number(iso, 1), number(iso, 2), number(iso, 3));
        }
        Matcher parts = PARTS.matcher(text);
        if (parts.matches()) {
            return parts(parts);
        }
        Matcher weekday = WEEKDAY.matcher(text);
        return weekday.matches() ? weekday(words, weekday) : null;
    }

    private @Nullable LocalDate digits(String text) {
        return switch (text.length()) {
            case 1, 2 -> workDate.withDayOfMonth(Integer.parseInt(text));
            case 4 -> yearFirst() ? date(workDate.getYear(), text, 0, 2) : date(workDate.getYear(), text, 2, 0);
            case 6 ->
                yearFirst()
                        ? date(year(Integer.parseInt(text.substring(0, 2))), text, 2, 4)
                        : date(year(Integer.parseInt(text.substring(4))), text, 2, 0);
            case 8 ->
                yearFirst() || Integer.parseInt(text.substring(2, 4)) > 12
                        ? date(Integer.parseInt(text.substring(0, 4)), text, 4, 6)
                        : date(Integer.parseInt(text.substring(4)), text, 2, 0);
            default -> null;
        };
    }

    private static LocalDate date(int year, String text, int month, int day) {
        return LocalDate.of(
                year,
                Integer.parseInt(text.substring(month, month + 2)),
                Integer.parseInt(text.substring(day, day + 2)));
    }

    /** Swedes write year-month-day with hyphens, and day/month with a slash. */
    private @Nullable LocalDate parts(Matcher parts) {
        boolean threeParts = parts.group(4) != null;
        if (yearFirst() && parts.group(2).equals("-")) {
            return threeParts
                    ? LocalDate.of(year(number(parts, 1)), number(parts, 3), number(parts, 4))
                    : LocalDate.of(workDate.getYear(), number(parts, 1), number(parts, 3));
        }
        int year = threeParts ? year(number(parts, 4)) : workDate.getYear();
        return LocalDate.of(year, number(parts, 3), number(parts, 1));
    }

    private @Nullable LocalDate weekday(Words words, Matcher matcher) {
        DayOfWeek day = words.weekday(matcher.group(1));
        if (day == null) {
            return null;
        }
        LocalDate week = matcher.group(2) == null
                ? workDate
                : workDate.with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, number(matcher, 2));
        return week.with(ChronoField.DAY_OF_WEEK, day.getValue());
    }

    private boolean yearFirst() {
        return language == Language.SWEDISH;
    }

    /** Two-digit years: 50 to 99 are of the last century. */
    private static int year(int typed) {
        return typed >= 100 ? typed : typed >= 50 ? 1900 + typed : 2000 + typed;
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    private record Words(Set<String> today, Set<String> workDate, List<String> weekdays) {

        /** The weekday that the letters begin; a single s is Sunday, otherwise the first that fits. */
        @Nullable
        DayOfWeek weekday(String letters) {
            if (letters.equals("s")) {
                return DayOfWeek.SUNDAY;
            }
            for (int i = 0; i < weekdays.size(); i++) {
                if (weekdays.get(i).startsWith(letters)) {
                    return DayOfWeek.of(i + 1);
                }
            }
            return null;
        }
    }
}

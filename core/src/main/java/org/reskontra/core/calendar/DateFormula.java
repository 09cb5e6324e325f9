package org.reskontra.core.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date formula such as {@code 30D}, {@code 1M}, {@code CM} (end of the current month), {@code -CM} (its first day) or
 * {@code CM+10D} (specification 2.4 and 19.2). Months clip to their last day. The empty formula leaves a date as it is.
 */
public final class DateFormula {

    /** Formulas are short; longer text is a mistake (specification 23.4). */
    private static final int LENGTH_MAX = 20;

    private static final Pattern STEP = Pattern.compile("([+-]?)(C?)(\\d{0,4})([DWMQY])");

    public static final DateFormula NONE = new DateFormula("", List.of());

    private final String text;
    private final List<Step> steps;

    /** @param count how many units further; of the current unit 1 for its last day, -1 for its first */
    private record Step(boolean current, int count, char unit) {}

    private DateFormula(String text, List<Step> steps) {
        this.text = text;
        this.steps = steps;
    }

    /** The formula with this text, in either case and with blanks; empty where the text is no formula. */
    public static Optional<DateFormula> parse(String text) {
        String compact = text.replace(" ", "").toUpperCase(Locale.ROOT);
        if (compact.length() > LENGTH_MAX) {
            return Optional.empty();
        }
        List<Step> steps = new ArrayList<>();
        Matcher matcher = STEP.matcher(compact);
        int position = 0;
        while (position < compact.length()) {
            matcher.region(position, compact.length());
            if (!matcher.lookingAt()
                    || matcher.group(2).isEmpty() == matcher.group(3).isEmpty()) {
                return Optional.empty();
            }
            boolean current = !matcher.group(2).isEmpty();
            int count = current ? 1 : Integer.parseInt(matcher.group(3));
            boolean backwards = matcher.group(1).equals("-");
            steps.add(new Step(
                    current, backwards ? -count : count, matcher.group(4).charAt(0)));
            position = matcher.end();
        }
        return Optional.of(steps.isEmpty() ? NONE : new DateFormula(compact, List.copyOf(steps)));
    }

    public LocalDate from(LocalDate date) {
        LocalDate result = date;
        for (Step step : steps) {
            if (!step.current()) {
                result = shifted(result, step);
            } else {
                result = step.count() > 0 ? endOfCurrent(result, step.unit()) : startOfCurrent(result, step.unit());
            }
        }
        return result;
    }

    private static LocalDate shifted(LocalDate date, Step step) {
        return switch (step.unit()) {
            case 'D' -> date.plusDays(step.count());
            case 'W' -> date.plusWeeks(step.count());
            case 'M' -> date.plusMonths(step.count());
            case 'Q' -> date.plusMonths(3L * step.count());
            case 'Y' -> date.plusYears(step.count());
            default -> throw new IllegalStateException("no such unit: " + step.unit());
        };
    }

    private static LocalDate startOfCurrent(LocalDate date, char unit) {
        return switch (unit) {
            case 'D' -> date;
            case 'W' -> date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case 'M' -> date.withDayOfMonth(1);
            case 'Q' ->
                date.withDayOfMonth(1)
                        .withMonth(date.getMonth().firstMonthOfQuarter().getValue());
            case 'Y' -> date.withDayOfYear(1);
            default -> throw new IllegalStateException("no such unit: " + unit);
        };
    }

    private static LocalDate endOfCurrent(LocalDate date, char unit) {
        return switch (unit) {
            case 'D' -> date;
            case 'W' -> date.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
            case 'M' -> date.with(TemporalAdjusters.lastDayOfMonth());
            case 'Q' ->
                date.withDayOfMonth(1)
                        .withMonth(date.getMonth().firstMonthOfQuarter().getValue() + 2)
                        .with(TemporalAdjusters.lastDayOfMonth());
            case 'Y' -> LocalDate.of(date.getYear(), Month.DECEMBER, 31);
            default -> throw new IllegalStateException("no such unit: " + unit);
        };
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DateFormula formula && formula.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}

package org.reskontra.server.export;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** The days that a company closes its books over. */
public record FiscalYear(LocalDate from, LocalDate to) {

    /**
     * The year that a day is in. Where no year begins before it, the calendar year; after the last year that was set up, years go
     * on like it.
     *
     * @param starts the days on which fiscal years begin, ascending
     */
    static FiscalYear of(LocalDate day, List<LocalDate> starts) {
        Optional<LocalDate> begun =
                starts.stream().filter(start -> !start.isAfter(day)).reduce((one, later) -> later);
        Optional<LocalDate> next =
                starts.stream().filter(start -> start.isAfter(day)).findFirst();
        LocalDate start = begun.orElse(day.withDayOfYear(1));
        if (begun.isPresent() && next.isEmpty()) {
            start = start.plusYears(ChronoUnit.YEARS.between(start, day));
        }
        LocalDate afterAYear = start.plusYears(1);
        LocalDate end = begun.isPresent()
                ? next.orElse(afterAYear)
                : next.filter(cut -> cut.isBefore(afterAYear)).orElse(afterAYear);
        return new FiscalYear(start, end.minusDays(1));
    }

    boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}

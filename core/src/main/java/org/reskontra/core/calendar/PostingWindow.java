package org.reskontra.core.calendar;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The dates on which posting is allowed (specification 19.2).
 *
 * @param from first day, null where open to the past
 * @param to last day, null where open to the future
 */
public record PostingWindow(@Nullable LocalDate from, @Nullable LocalDate to) {

    public static final PostingWindow ALWAYS = new PostingWindow(null, null);

    public boolean allows(LocalDate date) {
        return (from == null || !date.isBefore(from)) && (to == null || !date.isAfter(to));
    }

    /** The first day on which posting is allowed, from this one on; empty where there is none. */
    public Optional<LocalDate> firstFrom(LocalDate date) {
        LocalDate first = from != null && date.isBefore(from) ? from : date;
        return allows(first) ? Optional.of(first) : Optional.empty();
    }
}

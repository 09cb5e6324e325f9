package org.reskontra.core.calendar;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The dates on which somebody allows posting (specification 19.2): each boundary a date, or a formula on the work date.
 *
 * @param from null where open to the past
 * @param to null where open to the future
 */
public record AllowedPostingDates(@Nullable Boundary from, @Nullable Boundary to) {

    public static final AllowedPostingDates ANY = new AllowedPostingDates(null, null);

    /** A boundary of allowed posting dates. */
    public sealed interface Boundary {

        LocalDate on(LocalDate workDate);

        record Fixed(LocalDate date) implements Boundary {
            @Override
            public LocalDate on(LocalDate workDate) {
                return date;
            }
        }

        record Moving(DateFormula formula) implements Boundary {
            @Override
            public LocalDate on(LocalDate workDate) {
                return formula.from(workDate);
            }
        }
    }

    /** What one says who says nothing: then others are asked. */
    public boolean isEmpty() {
        return from == null && to == null;
    }

    public PostingWindow on(LocalDate workDate) {
        return new PostingWindow(from == null ? null : from.on(workDate), to == null ? null : to.on(workDate));
    }
}

package org.reskontra.server.company;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The date that is proposed where none is given: today, or the one set as {@code reskontra.work-date}. */
@Component
public class WorkDate {

    private final Clock clock;
    private final @Nullable LocalDate fixed;

    WorkDate(Clock clock, @Value("${reskontra.work-date:#{null}}") @Nullable String fixed) {
        this.clock = clock;
        this.fixed = fixed == null ? null : LocalDate.parse(fixed);
    }

    public LocalDate get() {
        return fixed == null ? LocalDate.now(clock) : fixed;
    }
}

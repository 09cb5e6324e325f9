package org.reskontra.server.party;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A range of days, both ends among them.
 *
 * @param from null for any time before
 * @param to null for any time after
 */
public record Days(@Nullable LocalDate from, @Nullable LocalDate to) {

    public static final Days ALL = new Days(null, null);

    public boolean isAll() {
        return from == null && to == null;
    }
}

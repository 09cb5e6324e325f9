package org.reskontra.server.generalledger;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Some posting dates.
 *
 * @param from null for all before {@code to}
 * @param to null for all after {@code from}
 */
public record Period(@Nullable LocalDate from, @Nullable LocalDate to) {

    public static final Period ALL = new Period(null, null);
}

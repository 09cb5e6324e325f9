package org.reskontra.server.rest;

import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is wanted; a parameter of controller methods, from {@code ?after=...&limit=...}.
 *
 * @param after the key of the last row that the caller has; null for the start
 * @param limit how many rows at most, 1 to {@value #MOST}
 */
public record Window(@Nullable String after, int limit) {

    /** Bounds memory and time of one request; a list is read on by its {@code next} link. */
    public static final int MOST = 1000;

    static final int USUAL = 100;

    /** How many rows to fetch: one more than asked for tells whether there is a next page. */
    public int fetch() {
        return limit + 1;
    }

    /**
     * {@link #after()} of a list whose keys are positive whole numbers; 0 for the start.
     *
     * @throws RequestRejected where it is none
     */
    public int afterNumber() {
        if (after == null) {
            return 0;
        }
        try {
            int number = Integer.parseInt(after);
            if (number >= 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            // told below, like a negative number
        }
        throw RequestRejected.invalidParameter("after", after);
    }
}

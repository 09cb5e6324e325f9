package org.reskontra.core.problem;

import java.util.Locale;

/**
 * A kind of problem, stable for callers of the API. Each area has an enum of its own codes; the message bundles hold a
 * sentence for each under {@code problem.<code>}.
 */
public interface ProblemCode {

    /** The enum constant's name. */
    String name();

    /** The code as the API, log rows and message bundles spell it, for example {@code posting_date_not_allowed}. */
    default String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}

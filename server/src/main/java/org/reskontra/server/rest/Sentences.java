package org.reskontra.server.rest;

import java.util.Locale;
import org.reskontra.core.problem.Problem;

/** Says problems in the caller's language. */
interface Sentences {
    String of(Problem problem, Locale locale);
}

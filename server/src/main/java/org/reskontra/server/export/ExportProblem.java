package org.reskontra.server.export;

import org.reskontra.core.problem.ProblemCode;

/** Why postings cannot be handed over as asked. */
public enum ExportProblem implements ProblemCode {
    /** {@code from}, {@code to}. */
    EXPORT_DATES_REVERSED,
    /** {@code from}, {@code to}: the fiscal year that the first day is in. */
    EXPORT_BEYOND_FISCAL_YEAR
}

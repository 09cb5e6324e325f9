package org.reskontra.server.currency;

import org.reskontra.core.problem.ProblemCode;

/** Why exchange rates are not adjusted, beyond what posting asks for. */
public enum CurrencyProblem implements ProblemCode {
    /** {@code date}. */
    ADJUSTMENT_DATE_OUT_OF_RANGE,
    /** {@code date}: of the last adjustment. */
    ADJUSTED_LATER,
    /** {@code most} characters. */
    ADJUSTMENT_DOCUMENT_NO_WRONG,
    /** {@code most} characters. */
    ADJUSTMENT_DESCRIPTION_TOO_LONG
}

package org.reskontra.server.currency;

import org.reskontra.core.problem.ProblemCode;

/** Why exchange rates are not adjusted, beyond what posting asks for. */
public enum CurrencyProblem implements ProblemCode {
    /** {@code most} characters. */
    ADJUSTMENT_DOCUMENT_NO_WRONG,
    /** {@code most} characters. */
    ADJUSTMENT_DESCRIPTION_TOO_LONG
}

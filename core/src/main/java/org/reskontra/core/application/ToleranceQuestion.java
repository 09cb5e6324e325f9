package org.reskontra.core.application;

import org.reskontra.core.problem.ProblemCode;

/**
 * What must be answered before an application is posted (specification 8.5). A question comes as a problem that another try
 * with {@link ToleranceAnswers} solves.
 */
public enum ToleranceQuestion implements ProblemCode {
    /** Is the late payment discount of this entry granted? */
    PAYMENT_DISCOUNT_TOLERANCE_WARNING,
    /** Is the difference posted as payment tolerance? */
    PAYMENT_TOLERANCE_WARNING
}

package org.reskontra.core.application;

import org.reskontra.core.problem.ProblemCode;

/** Why entries cannot be applied to each other. */
public enum ApplicationProblem implements ProblemCode {
    CANNOT_APPLY_CLOSED_ENTRIES,
    ALL_APPLICATIONS_MUST_USE_THE_SAME_ACCOUNT,
    APPLN_BETWEEN_CURRENCIES_NOT_ALLOWED,
    CANNOT_APPLY_TO_ENTRY_WITH_LATER_POSTING_DATE,
    AMOUNT_TO_APPLY_MUST_HAVE_SAME_SIGN_AS_REMAINING,
    AMOUNT_TO_APPLY_LARGER_THAN_REMAINING,
    APPLIED_AMOUNT_MUST_NOT_BE_ZERO,
    ENTRY_ALREADY_APPLIED_ON_LINE
}

package org.reskontra.core.application;

import org.reskontra.core.problem.ProblemCode;

/** Why entries cannot be applied to each other. */
public enum ApplicationProblem implements ProblemCode {
    NO_ENTRIES_SPECIFIED_TO_APPLY,
    CANNOT_APPLY_CLOSED_ENTRIES,
    ALL_APPLICATIONS_MUST_USE_THE_SAME_ACCOUNT,
    APPLIES_TO_DOCUMENT_NOT_FOUND_FOR_CUSTOMER,
    APPLIES_TO_ENTRY_MUST_HAVE_OPPOSITE_SIGN,
    APPLN_BETWEEN_CURRENCIES_NOT_ALLOWED,
    APPLICATION_DATE_BEFORE_ENTRY_POSTING_DATE,
    CANNOT_APPLY_TO_ENTRY_WITH_LATER_POSTING_DATE,
    /** {@code date}: until then the entry is settled as it was, so that nothing can settle it a second time before. */
    DATE_BEFORE_LAST_UNDOING,
    AMOUNT_TO_APPLY_MUST_HAVE_SAME_SIGN_AS_REMAINING,
    AMOUNT_TO_APPLY_LARGER_THAN_REMAINING,
    APPLIED_AMOUNT_MUST_NOT_BE_ZERO,
    ENTRY_ALREADY_APPLIED_ON_LINE
}

package org.reskontra.core.matching;

import org.reskontra.core.problem.ProblemCode;

/** What can be wrong with rules and with applications made by hand (specification 10.4 and 10.7). */
public enum MatchingProblem implements ProblemCode {
    PRIORITY_OUT_OF_RANGE,
    PRIORITY_ALREADY_USED,
    /** More than what the entry has left beside other lines. */
    APPLIED_AMOUNT_EXCEEDS_REMAINING,
    APPLIED_AMOUNT_MUST_HAVE_SAME_SIGN,
    /** The entry is marked for an application elsewhere. */
    ENTRY_HAS_ONGOING_APPLICATION,
    /** Money is left over on a line that is applied to a bank account. */
    EXCESSIVE_AMOUNT_MUST_BE_APPLIED_MANUALLY,
    /** {@code account}: the statement's own. Its money cannot go to where it is. */
    ACCOUNT_IS_OWN_BANK_ACCOUNT,
    LINE_NOT_APPLIED,
    /** Nothing is left of the line's amount. */
    LINE_FULLY_APPLIED,
    LINE_HAS_NO_PARENT,
    /** The line that it was split from is posted, and its amount with it. */
    PARENT_LINE_POSTED
}

package org.reskontra.server.startup;

import org.reskontra.core.problem.ProblemCode;

/** Why a company is not made, or its opening balances are not taken. */
public enum StartupProblem implements ProblemCode {
    COMPANY_NAME_MISSING,
    /** {@code most}. */
    COMPANY_NAME_TOO_LONG,
    /** {@code pack}, {@code known}. */
    COUNTRY_PACK_UNKNOWN,
    /** {@code currency}. */
    LOCAL_CURRENCY_WRONG,
    /** {@code register}: where they were posted. */
    OPENING_ALREADY_POSTED,
    /** {@code most}. */
    OPENING_TOO_MANY_ROWS,
    WORKBOOK_UNREADABLE,
    /** {@code limit}, in bytes. */
    WORKBOOK_TOO_LARGE
}

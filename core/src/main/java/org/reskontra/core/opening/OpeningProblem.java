package org.reskontra.core.opening;

import org.reskontra.core.problem.ProblemCode;

/** Why opening balances are not posted. */
public enum OpeningProblem implements ProblemCode {
    /** In the field of the place. */
    OPENING_VALUE_MISSING,
    OPENING_NOTHING_GIVEN,
    /** {@code length}, {@code most}. */
    OPENING_TEXT_TOO_LONG,
    /** {@code date}, {@code opening}. */
    OPENING_DATE_TOO_LATE,
    /** {@code date}. */
    OPENING_DATE_OUT_OF_RANGE,
    /** {@code amount}, {@code currency}: more decimals than it has, or more digits than can be kept. */
    OPENING_AMOUNT_IMPOSSIBLE,
    /** {@code remaining}, {@code amount}. */
    OPENING_REMAINING_TOO_LARGE,
    /** {@code remaining}, {@code amount}. */
    OPENING_REMAINING_OPPOSITE,
    OPENING_NOTHING_REMAINS,
    /** {@code local}, {@code amount}. */
    OPENING_LOCAL_AMOUNT_WRONG,
    /** {@code discount}, {@code remaining}. */
    OPENING_DISCOUNT_WRONG,
    /** {@code key}, {@code row}: where it stands first. */
    OPENING_ROW_TWICE,
    /** {@code account}: one that has a subledger. */
    OPENING_COUNTER_ACCOUNT_HAS_SUBLEDGER,
    /** {@code account}, {@code stated}, {@code found}, {@code difference}. */
    OPENING_CONTROL_ACCOUNT_DIFFERS,
    /** {@code sum}. */
    OPENING_BALANCES_NOT_ZERO
}

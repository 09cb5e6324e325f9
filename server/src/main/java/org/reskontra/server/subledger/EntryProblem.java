package org.reskontra.server.subledger;

import org.reskontra.core.problem.ProblemCode;

/** Why a posted entry is not changed as asked. */
public enum EntryProblem implements ProblemCode {
    /** {@code entry}. */
    LEDGER_ENTRY_NOT_FOUND,
    /** {@code entry}: what a closed entry was due and could be settled for is history. */
    CLOSED_ENTRY_NOT_EDITABLE,
    /** {@code amount}, {@code currency}. */
    AMOUNT_HAS_TOO_MANY_DECIMALS,
    /** {@code length}, {@code most}. */
    TEXT_TOO_LONG_TO_KEEP,
    DESCRIPTION_MISSING,
    /** {@code date}. */
    DATE_OUT_OF_RANGE,
    /** {@code amount}, {@code original}: other sign, or more. */
    DISCOUNT_EXCEEDS_ORIGINAL_AMOUNT,
    DISCOUNT_WITHOUT_DATE,
    /** {@code amount}, {@code remaining}: other sign, or more. */
    TOLERANCE_EXCEEDS_REMAINING_AMOUNT,
    /** {@code document}. */
    NOTHING_TO_REFUND
}

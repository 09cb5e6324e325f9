package org.reskontra.server.settlement;

import org.reskontra.core.problem.ProblemCode;

/** Why posted entries are not settled as asked, before any rule of the ledger is looked at. */
public enum SettlementProblem implements ProblemCode {
    /** {@code entry}. */
    LEDGER_ENTRY_NOT_FOUND,
    /** {@code transaction}. */
    TRANSACTION_NOT_FOUND,
    /** {@code register}. */
    REGISTER_NOT_FOUND,
    /** {@code register}, {@code most}: so many transactions can be taken back at once. */
    REGISTER_TOO_LARGE_TO_REVERSE,
    /** {@code entry}, {@code amount}, {@code currency}. */
    AMOUNT_TO_APPLY_HAS_TOO_MANY_DECIMALS
}

package org.reskontra.server.settlement;

import org.reskontra.core.problem.ProblemCode;

/** Why posted entries are not settled as asked, before any rule of the ledger is looked at. */
public enum SettlementProblem implements ProblemCode {
    /** {@code entry}. */
    LEDGER_ENTRY_NOT_FOUND,
    /** {@code transaction}. */
    TRANSACTION_NOT_FOUND,
    /** {@code date}: until then the entries are settled as they were, so that nothing can be settled a second time before. */
    DATE_BEFORE_LAST_UNDOING,
    /** {@code entry}, {@code amount}, {@code currency}. */
    AMOUNT_TO_APPLY_HAS_TOO_MANY_DECIMALS
}

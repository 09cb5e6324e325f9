package org.reskontra.server.paymentreconciliation;

import org.reskontra.core.problem.ProblemCode;

/** What keeps a command on a payment reconciliation journal from being carried out. */
public enum ReconciliationProblem implements ProblemCode {
    JOURNAL_NOT_FOUND,
    JOURNAL_NOT_OPEN,
    JOURNAL_HELD,
    JOURNAL_NOT_HELD,
    LINE_NOT_FOUND,
    LINE_CHANGED_MEANWHILE,
    ENTRY_NOT_OPEN,
    UNIDENTIFIED_RECEIPTS_ACCOUNT_MISSING,
    EARLIER_STATEMENT_NOT_RECONCILED,
    POSTED_IN_OTHER_MODE,
    AMOUNT_HAS_TOO_MANY_DECIMALS,
    ACCOUNT_NO_MISSING
}

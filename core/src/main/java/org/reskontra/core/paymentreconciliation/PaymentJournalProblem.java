package org.reskontra.core.paymentreconciliation;

import org.reskontra.core.problem.ProblemCode;

/** Why a payment reconciliation journal cannot be posted (specification 10.9). */
public enum PaymentJournalProblem implements ProblemCode {
    ACCOUNT_MISSING_ON_LINE,
    LINE_HAS_DIFFERENCE,
    STATEMENT_ENDING_BALANCE_MISMATCH,
    BANK_LEDGER_ENTRY_CLOSED,
    BANK_ENTRY_AMOUNT_DIFFERS,
    NOTHING_TO_POST
}

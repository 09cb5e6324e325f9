package org.reskontra.server.verify;

import org.reskontra.core.problem.ProblemCode;

/**
 * What always holds of the stored ledger, named by what breaks it. Each law is a query in {@code verify/<code>.sql} that finds
 * the culprits; as a problem it has the arguments {@code company}, {@code subject}, {@code found} and {@code expected}.
 */
public enum Law implements ProblemCode {
    TRANSACTION_UNBALANCED_IN_LOCAL_CURRENCY,
    TRANSACTION_UNBALANCED_IN_DOCUMENT_CURRENCY,
    TRANSACTION_HEADER_MISSING,
    TRANSACTION_EMPTY,
    REGISTER_MISSING,
    POSTING_DATE_DIFFERS,
    ENTRY_STATE_MISSING,
    ENTRY_FACT_MISSING,
    INITIAL_AMOUNT_DIFFERS,
    REMAINING_AMOUNT_DIFFERS,
    REMAINING_AMOUNT_OUT_OF_BOUNDS,
    LOCAL_REMAINDER_OF_CLOSED_ENTRY,
    CLOSING_MARKS_WRONG,
    APPLICATION_ONE_SIDED,
    CONTROL_ACCOUNT_DIFFERS,
    BANK_GL_ACCOUNT_DIFFERS,
    BANK_ENTRY_STATE_MISSING,
    BANK_ENTRY_REMAINDER_WRONG,
    VOUCHER_NUMBERS_WITH_GAP,
    STATEMENT_LINE_POSTED_TWICE,
    STATEMENT_LINE_POSTED_WITH_OTHER_AMOUNT,
    RECONCILED_JOURNAL_INCOMPLETE,
    STATEMENT_DOES_NOT_ADD_UP,
    STATEMENT_CHAIN_BROKEN,
    BANK_MONEY_TAKEN_IN_TWICE,
    COMMAND_WITHOUT_TRACE
}

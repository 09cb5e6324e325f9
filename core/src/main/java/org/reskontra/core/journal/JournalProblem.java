package org.reskontra.core.journal;

import org.reskontra.core.problem.ProblemCode;

/** Why a document or journal line cannot be posted (specification 4.2). */
public enum JournalProblem implements ProblemCode {
    POSTING_DATE_NOT_ALLOWED,
    DOCUMENT_NO_MISSING,
    AMOUNT_MISSING,
    TWO_PARTIES_ON_LINE,
    /** Only customers and vendors have entries to apply to. */
    LINE_HAS_NO_PARTY,
    DOCUMENT_OUT_OF_BALANCE,
    ACCOUNT_IS_ITS_OWN_BALANCING_ACCOUNT,
    AMOUNT_HAS_WRONG_SIGN_FOR_DOCUMENT_TYPE,
    ACCOUNT_NOT_FOUND,
    ACCOUNT_BLOCKED,
    DIRECT_POSTING_NOT_ALLOWED,
    PARTY_NOT_FOUND,
    PARTY_BLOCKED,
    BANK_ACCOUNT_NOT_FOUND,
    BANK_ACCOUNT_BLOCKED,
    CURRENCY_OF_DOCUMENT_AND_BALANCING_ACCOUNT_DIFFER,
    EXCHANGE_RATE_MISSING,
    CURRENCY_ACCOUNTS_MISSING,
    ENTRY_NOT_FOUND,
    TOTAL_NOT_FULLY_APPLIED,
    DOCUMENT_WITHOUT_LINES,
    /** {@code amount}: of a sales document, which is the other type then. */
    DOCUMENT_AMOUNT_NOT_POSITIVE,
    DOCUMENT_AMOUNT_TOO_LARGE,
    /** {@code amount}. */
    INSTALMENT_NOT_POSITIVE,
    /** {@code sum} of the instalments, {@code total} of the document. */
    INSTALMENTS_DO_NOT_ADD_UP,
    VAT_SETUP_MISSING,
    DOCUMENT_ALREADY_POSTED
}

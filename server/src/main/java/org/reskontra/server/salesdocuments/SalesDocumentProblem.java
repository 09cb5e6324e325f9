package org.reskontra.server.salesdocuments;

import org.reskontra.core.problem.ProblemCode;

/** Why sales documents are not taken as they come. */
public enum SalesDocumentProblem implements ProblemCode {
    /** It is an invoice or a credit memo. */
    SALES_DOCUMENT_TYPE_INVALID,
    SALES_CUSTOMER_MISSING,
    POSTING_DATE_MISSING,
    /** Both a number and a series to take one from. */
    NUMBER_AND_SERIES_GIVEN,
    /** {@code terms}. */
    PAYMENT_TERMS_NOT_FOUND,
    /** {@code terms}, {@code formula}. */
    PAYMENT_TERMS_MALFORMED,
    /** {@code amount}, {@code digits}. */
    SALES_AMOUNT_TOO_LARGE,
    /** {@code count}, {@code most}. */
    TOO_MANY_LINES,
    /** {@code count}, {@code most}. */
    TOO_MANY_DOCUMENTS,
    NO_DOCUMENTS,
    /** {@code problems} in all, {@code rows} that have any, {@code shown}. */
    MORE_PROBLEMS_IN_FILE,
    /** {@code ids}: what the file calls him by. */
    EINVOICE_CUSTOMER_NOT_FOUND,
    /** {@code customers}: all that have one of those numbers. */
    EINVOICE_CUSTOMER_AMBIGUOUS,
    /** {@code tax}, for example S 25. */
    EINVOICE_VAT_NOT_MAPPED,
    /** {@code amount}. */
    EINVOICE_ROUNDING_NOT_MAPPED
}

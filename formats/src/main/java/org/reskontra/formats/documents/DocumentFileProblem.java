package org.reskontra.formats.documents;

import org.reskontra.core.problem.ProblemCode;

/** Why a file of sales documents cannot be taken as it is. */
public enum DocumentFileProblem implements ProblemCode {
    /** {@code column}, {@code known}. */
    DOCUMENT_COLUMN_UNKNOWN,
    /** {@code column}. */
    DOCUMENT_COLUMN_MISSING,
    /** {@code column}. */
    DOCUMENT_COLUMN_TWICE,
    /** {@code found}, {@code expected}. */
    DOCUMENT_ROW_LENGTH,
    /** {@code value}, {@code expected}. */
    DOCUMENT_VALUE_UNKNOWN,
    /** {@code value}. */
    DOCUMENT_DATE_INVALID,
    /** {@code value}, {@code decimal}: the separator. */
    DOCUMENT_AMOUNT_INVALID,
    /** {@code value}, {@code first}, {@code row}: where the document begins. */
    DOCUMENT_ROWS_DIFFER,
    /** {@code most}. */
    DOCUMENT_FILE_TOO_MANY_ROWS,
    DOCUMENT_FILE_WITHOUT_ROWS,
    /** {@code found}: the root element. */
    EINVOICE_NOT_UBL,
    /** {@code element}. */
    EINVOICE_VALUE_MISSING,
    /** {@code value}: of another currency than the document's, {@code currency}. */
    EINVOICE_CURRENCY_DIFFERS,
    /** {@code found}, {@code expected}: the sum of the lines, allowances and charges. */
    EINVOICE_TOTAL_WRONG,
    /** {@code most}. */
    EINVOICE_TOO_MANY_LINES
}

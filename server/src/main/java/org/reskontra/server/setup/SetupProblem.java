package org.reskontra.server.setup;

import org.reskontra.core.problem.ProblemCode;

/** Why a row of the set-up is not kept. The place of each is the table, the row in the request or file, and the field. */
public enum SetupProblem implements ProblemCode {
    SETUP_VALUE_REQUIRED,
    /** {@code text}, {@code most}. */
    SETUP_TEXT_TOO_LONG,
    /** {@code text}: a line break or another character that cannot be shown. */
    SETUP_TEXT_NOT_PRINTABLE,
    /** {@code text}. */
    SETUP_YES_OR_NO_EXPECTED,
    /** {@code text}. */
    SETUP_DATE_EXPECTED,
    /** {@code text}. */
    SETUP_NUMBER_EXPECTED,
    /** {@code text}, {@code least}, {@code most}, {@code decimals}. */
    SETUP_NUMBER_OUT_OF_RANGE,
    /** {@code text}, {@code choices}. */
    SETUP_CHOICE_UNKNOWN,
    /** {@code text}. */
    SETUP_DATE_FORMULA_EXPECTED,
    /** {@code text}. */
    SETUP_CURRENCY_EXPECTED,
    /** {@code text}. */
    SETUP_IBAN_WRONG,
    /** {@code text}. */
    SETUP_EMAIL_EXPECTED,
    /** {@code text}, {@code table}. */
    SETUP_REFERENCE_NOT_FOUND,
    /** {@code text}. */
    SETUP_USER_NOT_FOUND,
    /** {@code field}. */
    SETUP_FIELD_UNKNOWN,
    /** {@code key}. */
    SETUP_ROW_EXISTS,
    /** {@code key}. */
    SETUP_ROW_NOT_FOUND,
    /** {@code key}: what was seen when the change was made is no longer so. */
    SETUP_ROW_CHANGED,
    /** {@code key}: twice in one request or file. */
    SETUP_ROW_TWICE,
    /** {@code key}, {@code user}: the table, or ledger, that names it. */
    SETUP_ROW_IN_USE,
    /** {@code key}: what was posted depends on it. */
    SETUP_FIELD_FIXED,
    /** The one row of its table is there always. */
    SETUP_ROW_CANNOT_BE_DELETED,
    /** {@code account}: it belongs to a subledger, or is to, and so nobody may post to it directly. */
    SETUP_CONTROL_ACCOUNT_OPEN,
    /** {@code account}: it has entries of its own, and so cannot come to equal a subledger. */
    SETUP_CONTROL_ACCOUNT_HAS_ENTRIES,
    /** {@code account}: it belongs to a subledger. */
    SETUP_ACCOUNT_IS_CONTROL,
    /** {@code currency}: the company's own. */
    SETUP_CURRENCY_IS_LOCAL,
    /** {@code prefix}, {@code series}: another series numbers with it. */
    SETUP_PREFIX_TAKEN,
    /** {@code field}: a date and a formula for one boundary. */
    SETUP_DATE_AND_FORMULA,
    /** {@code from}, {@code to}. */
    SETUP_DATES_REVERSED,
    /** A balancing account has a type and a number. */
    SETUP_ACCOUNT_INCOMPLETE,
    /** A direct debit is settled by the bank's statement, never at posting. */
    SETUP_DIRECT_DEBIT_WITH_ACCOUNT,
    /** One of IBAN and account number is needed. */
    SETUP_BANK_ACCOUNT_NUMBER_MISSING,
    /** The file has no header, or nothing under it. */
    SETUP_FILE_EMPTY,
    /** {@code most}. */
    SETUP_FILE_TOO_LONG,
    /** Not text in UTF-8. */
    SETUP_FILE_UNREADABLE
}

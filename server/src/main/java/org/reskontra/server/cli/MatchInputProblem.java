package org.reskontra.server.cli;

import org.reskontra.core.problem.ProblemCode;

/** What can be wrong with the files given to {@code match}. */
enum MatchInputProblem implements ProblemCode {
    /** Arguments: {@code reason}. */
    INPUT_NOT_READABLE,
    INPUT_NOT_UTF8,
    /** A quote that is not closed, or a row with another number of fields. Arguments: {@code reason}. */
    INPUT_NOT_CSV,
    INPUT_EMPTY,
    /** Arguments: {@code column}. */
    INPUT_COLUMN_MISSING,
    /** Arguments: {@code column}. */
    INPUT_COLUMN_TWICE,
    /** Only a warning. Arguments: {@code column}. */
    INPUT_COLUMN_UNKNOWN,
    INPUT_VALUE_MISSING,
    /** Arguments: {@code value}, {@code expected}, a word for the kind of value. */
    INPUT_VALUE_INVALID,
    /** Arguments: {@code value}, {@code first}, the line that has it too. */
    INPUT_VALUE_TWICE,
    /** Arguments: {@code value}. */
    INPUT_CUSTOMER_UNKNOWN,
    /** Arguments: {@code value}, {@code currency}, {@code decimals}. */
    INPUT_TOO_MANY_DECIMALS,
    /** Discount and remaining amount. */
    INPUT_SIGNS_DIFFER,
    /** Arguments: {@code reason}. */
    SETTINGS_NOT_JSON,
    /** Arguments: {@code field}. */
    SETTINGS_FIELD_UNKNOWN,
    /** Arguments: {@code field}, {@code expected}. */
    SETTINGS_VALUE_INVALID,
    /** Arguments: {@code reason}. */
    OUTPUT_NOT_WRITABLE,
    OUTPUT_IS_INPUT,
    /** More problems than are listed. Arguments: {@code limit}. */
    INPUT_MORE_PROBLEMS
}

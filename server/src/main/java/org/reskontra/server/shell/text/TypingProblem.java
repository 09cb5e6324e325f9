package org.reskontra.server.shell.text;

import org.reskontra.core.problem.ProblemCode;

/** What can be wrong with what somebody typed or pasted. */
public enum TypingProblem implements ProblemCode {
    AMOUNT_NOT_UNDERSTOOD,
    AMOUNT_OF_OTHER_CURRENCY,
    TOO_MANY_DECIMALS,
    AMOUNT_TOO_LARGE,
    DIVISION_BY_ZERO,
    DATE_NOT_UNDERSTOOD,
    CHOICE_NOT_KNOWN,
    YES_OR_NO_EXPECTED,
    TEXT_TOO_LONG,
    VALUE_REQUIRED,
    CELL_NOT_EDITABLE,
    COLUMN_NOT_EDITABLE,
    NO_COLUMN_FOR_VALUES,
    NO_ROW_FOR_VALUES,
    ROW_NOT_THERE
}

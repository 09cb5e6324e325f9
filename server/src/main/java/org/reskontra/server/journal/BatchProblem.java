package org.reskontra.server.journal;

import org.reskontra.core.problem.ProblemCode;

/** What keeps a command on a journal from being carried out. */
public enum BatchProblem implements ProblemCode {
    /** {@code batch}. */
    BATCH_NOT_FOUND,
    /** {@code name}: of a template or batch. */
    BATCH_NAME_MALFORMED,
    /** {@code template}, {@code type}: that of its batches. */
    TEMPLATE_HAS_OTHER_TYPE,
    /** {@code batch}, {@code lines}: how many. */
    BATCH_HAS_LINES,
    /** {@code account}. */
    BALANCING_ACCOUNT_NOT_FOUND,
    /** {@code series}: of document numbers. */
    NUMBER_SERIES_NOT_FOUND,
    NO_LINES_TO_POST,
    NO_LINES_TO_KEEP,
    /** {@code code}. */
    STANDARD_JOURNAL_EXISTS,
    /** {@code code}. */
    STANDARD_JOURNAL_NOT_FOUND,
    LINE_NOT_FOUND,
    LINE_NAMED_TWICE,
    /** {@code document}, {@code line}: the document number of the one before. */
    DOCUMENT_SETTLED_BY_LINE_BEFORE,
    LINE_CHANGED_MEANWHILE,
    /** {@code amount}, {@code currency}. */
    AMOUNT_HAS_TOO_MANY_DECIMALS,
    /** {@code length}, {@code most}. */
    TEXT_TOO_LONG_TO_KEEP,
    /** {@code date}. */
    DATE_OUT_OF_RANGE,
    LINE_ACCOUNT_MISSING,
    /** It has a balancing account. */
    LINE_BALANCES_ALREADY,
    /** {@code entry}. */
    ENTRY_NOT_OPEN,
    /** {@code entry}, {@code journal}: the other line's. */
    ENTRY_WAITS_ON_OTHER_LINE
}

package org.reskontra.server.rest;

import org.reskontra.core.problem.ProblemCode;

/** Why a request is not understood, before any command sees it. */
public enum RestProblem implements ProblemCode {
    /** {@code line}, {@code column}. */
    JSON_MALFORMED,
    /** Nested too deeply, or a text or number too long. */
    JSON_TOO_LARGE,
    FIELD_UNKNOWN,
    FIELD_MISSING,
    /** {@code expected}: text, number, true or false, object, list, or the name of a type. */
    FIELD_INVALID,
    /** The character NUL, which no text of the database can hold. */
    TEXT_HAS_NUL,
    /** {@code digits} before the decimal point, {@code decimals} behind it. */
    NUMBER_OUT_OF_RANGE,
    /** {@code parameter}. */
    PARAMETER_MISSING,
    /** {@code parameter}, {@code value}. */
    PARAMETER_INVALID,
    /** {@code dryRun} where the command has none. */
    DRY_RUN_NOT_OFFERED,
    NOT_FOUND,
    NOT_SIGNED_IN,
    /** The request is wrong in a way that HTTP names: its method, its media type. */
    REQUEST_NOT_SUPPORTED,
    /** {@code incident}: stands in the server's log. */
    INTERNAL_ERROR
}

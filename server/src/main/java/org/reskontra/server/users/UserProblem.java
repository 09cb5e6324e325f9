package org.reskontra.server.users;

import org.reskontra.core.problem.ProblemCode;

/** Why a user, role or token is not changed. */
public enum UserProblem implements ProblemCode {
    /** {@code name}. */
    USER_NAME_MALFORMED,
    /** {@code name}. */
    USER_NAME_TAKEN,
    /** {@code name}. */
    USER_UNKNOWN,
    /** {@code role}. */
    ROLE_UNKNOWN,
    /** {@code name}: he also works in a company that the administrator does not administer. */
    USER_OF_OTHER_COMPANIES,
    /** {@code company}: nobody would be left to administer it. */
    LAST_ADMINISTRATOR,
    /** {@code least} characters. */
    PASSWORD_TOO_SHORT,
    /** {@code most} bytes. */
    PASSWORD_TOO_LONG,
    PASSWORD_CONTAINS_NAME,
    PASSWORD_UNCHANGED,
    OLD_PASSWORD_WRONG,
    /** {@code permission}: the user does not have it himself. */
    SCOPE_NOT_HELD,
    SCOPES_MISSING,
    EXPIRY_IN_THE_PAST,
    /** {@code token}. */
    TOKEN_UNKNOWN
}

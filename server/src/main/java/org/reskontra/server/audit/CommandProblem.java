package org.reskontra.server.audit;

import org.reskontra.core.problem.ProblemCode;

/** Why a command is not run, whatever it is. */
public enum CommandProblem implements ProblemCode {
    /** {@code permission}. */
    PERMISSION_MISSING,
    /** {@code key}: it came with another request before. */
    IDEMPOTENCY_KEY_REUSED,
    /** What it works on was changed by someone else again and again; asking once more is safe. */
    CHANGED_MEANWHILE,
    /** {@code job}: it works on the same, but was told otherwise. */
    OTHER_WORK_IN_PROGRESS
}

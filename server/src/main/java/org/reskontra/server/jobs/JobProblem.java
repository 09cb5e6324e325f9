package org.reskontra.server.jobs;

import org.reskontra.core.problem.ProblemCode;

/** Why a job failed, where its own work does not say, or is not what was asked about. */
public enum JobProblem implements ProblemCode {
    /** {@code job}: the log tells more. */
    JOB_BROKEN,
    /** {@code actor}: he is no member of the company any more. */
    JOB_ACTOR_GONE,
    /** {@code job}. */
    JOB_NOT_FOUND,
    /** {@code job}: what it did stays. */
    JOB_ENDED_ALREADY,
    /** {@code actor}: only he, or an administrator, may cancel it. */
    JOB_OF_SOMEBODY_ELSE
}

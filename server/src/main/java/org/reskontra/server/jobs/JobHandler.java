package org.reskontra.server.jobs;

import org.reskontra.core.problem.Outcome;

/** Does one kind of job; a Spring bean. */
public interface JobHandler {

    /** For example {@code statement-import}. */
    String kind();

    /**
     * Does the job. It may be run again after a process was killed in the middle, so it goes on from what is stored, and its
     * commands carry idempotency keys made from the job's number.
     *
     * @return its result, a record that can be written as JSON; or why it failed
     */
    Outcome<?> run(JobContext context);
}

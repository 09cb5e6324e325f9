package org.reskontra.server.jobs;

/** Ends the work of a job that is cancelled, that another process has taken over, or whose server shuts down. */
public final class JobStopped extends RuntimeException {

    private static final long serialVersionUID = 1;

    JobStopped() {
        super("the job shall end", null, false, false);
    }
}

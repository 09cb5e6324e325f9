package org.reskontra.server.jobs;

/** How far a job is. The last three are final. */
public enum JobStatus {
    WAITING,
    RUNNING,
    DONE,
    /** Rejected with problems, or broken. */
    FAILED,
    CANCELLED
}

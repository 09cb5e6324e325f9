package org.reskontra.server.jobs;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reskontra.server.jobs.JobContext.Progress;
import org.reskontra.server.jobs.store.JobStore;

/** The right to work on one job, prolonged while the work lives. */
final class Lease {

    private final JobStore store;
    private final Clock clock;
    private final Duration length;
    private final JobId job;
    private Instant until;
    private boolean cancelled;

    Lease(JobStore store, Clock clock, Duration length, JobId job, Instant until) {
        this.store = store;
        this.clock = clock;
        this.length = length;
        this.job = job;
        this.until = until;
    }

    /** The end of a lease taken now, as exact as the database keeps it. */
    static Instant end(Clock clock, Duration length) {
        return clock.instant().plus(length).truncatedTo(ChronoUnit.MICROS);
    }

    /** Prolongs it; false where the work shall end: cancelled, or lost to another. */
    synchronized boolean prolong(Progress progress) {
        Instant longer = end(clock, length);
        Optional<Boolean> cancel = store.beat(job, until, longer, progress.done(), progress.total());
        if (cancel.isEmpty()) {
            return false;
        }
        until = longer;
        cancelled = cancel.get();
        return !cancelled;
    }

    synchronized boolean isCancelled() {
        return cancelled;
    }

    synchronized boolean finish(JobStatus status, @Nullable String outcome, Progress progress) {
        return store.finish(job, until, status, outcome, progress.done(), progress.total(), clock.instant());
    }

    synchronized void giveBack() {
        store.giveBack(job, until);
    }
}

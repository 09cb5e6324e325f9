package org.reskontra.server.jobs.rest;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reskontra.server.jobs.Job;
import org.reskontra.server.jobs.JobStatus;
import org.reskontra.server.rest.ProblemItem;

/**
 * How far a job is.
 *
 * @param done of {@code total}; both 0 until the work knows
 * @param result what the command would have answered at once; null until it is done
 * @param problems why it failed
 */
record JobView(
        long id,
        String kind,
        String subject,
        String actor,
        JobStatus status,
        long done,
        long total,
        boolean cancelRequested,
        @JsonRawValue @Nullable String result,
        List<ProblemItem> problems,
        Instant createdAt,
        @Nullable Instant finishedAt) {

    static JobView of(Job job, List<ProblemItem> problems) {
        return new JobView(
                job.id().value(),
                job.kind(),
                job.subject(),
                job.actor(),
                job.status(),
                job.done(),
                job.total(),
                job.cancelRequested(),
                job.result(),
                problems,
                job.createdAt(),
                job.finishedAt());
    }
}

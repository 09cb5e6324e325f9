package org.reskontra.server.jobs;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.reskontra.core.problem.Outcome;
import org.reskontra.core.problem.Outcome.Done;
import org.reskontra.core.problem.Outcome.Rejected;
import org.reskontra.core.problem.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/** One job being worked on here: the work on one thread, the heartbeat on another. */
final class JobRun {

    private static final Logger LOG = LoggerFactory.getLogger(JobRun.class);

    private final JobHandler handler;
    private final JobContext context;
    private final Lease lease;
    private final Duration beat;
    private final StoredProblems problems;
    private final JsonMapper json;
    private final CountDownLatch ended = new CountDownLatch(1);

    JobRun(
            JobHandler handler,
            JobContext context,
            Lease lease,
            Duration beat,
            StoredProblems problems,
            JsonMapper json) {
        this.handler = handler;
        this.context = context;
        this.lease = lease;
        this.beat = beat;
        this.problems = problems;
        this.json = json;
    }

    /** Does the work to its end. */
    void work() {
        Thread heart = Thread.ofVirtual()
                .name("job-" + context.id().value() + "-heart")
                .start(this::keepLease);
        try {
            finish(handler.run(context));
        } catch (JobStopped e) {
            if (lease.isCancelled()) {
                lease.finish(JobStatus.CANCELLED, null, context.progress());
            } else {
                lease.giveBack();
            }
        } catch (RuntimeException e) {
            LOG.error("job {} ({}) broke", context.id().value(), handler.kind(), e);
            fail(List.of(
                    Problem.of(JobProblem.JOB_BROKEN).with("job", context.id().value())));
        } finally {
            ended.countDown();
        }
    }

    void stop() {
        context.stop();
    }

    private void finish(Outcome<?> outcome) {
        switch (outcome) {
            case Done<?>(Object result) -> end(JobStatus.DONE, json.writeValueAsString(result));
            case Rejected<?> rejected -> fail(rejected.problems());
        }
    }

    private void fail(List<Problem> why) {
        end(JobStatus.FAILED, problems.write(why));
    }

    private void end(JobStatus status, String outcome) {
        if (!lease.finish(status, outcome, context.progress())) {
            LOG.warn("job {}: another process has taken it over", context.id().value());
        }
    }

    private void keepLease() {
        try {
            while (!ended.await(beat.toMillis(), TimeUnit.MILLISECONDS)) {
                try {
                    if (!lease.prolong(context.progress())) {
                        context.stop();
                        return;
                    }
                } catch (RuntimeException e) {
                    LOG.warn("job {}: heartbeat failed ({})", context.id().value(), e.toString());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

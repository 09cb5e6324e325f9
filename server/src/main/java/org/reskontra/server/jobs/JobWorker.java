package org.reskontra.server.jobs;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.reskontra.core.problem.Problem;
import org.reskontra.server.jobs.JobContext.Progress;
import org.reskontra.server.jobs.store.JobStore;
import org.reskontra.server.security.Actor;
import org.reskontra.server.security.Actors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Takes jobs and does them, several at a time, as long as the server lives. Servers on one database share the jobs. */
@Component
class JobWorker implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(JobWorker.class);

    /** How long a killed server's jobs wait before another goes on with them. */
    private static final Duration LEASE = Duration.ofSeconds(30);

    private static final Duration LOOK = Duration.ofMillis(500);
    private static final Duration SHUTDOWN = Duration.ofSeconds(20);
    private static final int AT_A_TIME = 4;

    private final JobStore store;
    private final Actors actors;
    private final StoredProblems problems;
    private final JsonMapper json;
    private final Clock clock;
    private final Map<String, JobHandler> handlers;
    private final Duration leaseLength;
    private final Semaphore places = new Semaphore(AT_A_TIME);
    private final Set<JobRun> running = ConcurrentHashMap.newKeySet();

    /** Opens when the worker shall stop. Nothing is interrupted: that would break database connections in use. */
    private volatile CountDownLatch stopped = new CountDownLatch(0);

    private Thread looking = Thread.currentThread();

    @Autowired
    JobWorker(
            JobStore store,
            Actors actors,
            StoredProblems problems,
            JsonMapper json,
            Clock clock,
            List<JobHandler> handlers) {
        this(store, actors, problems, json, clock, handlers, LEASE);
    }

    JobWorker(
            JobStore store,
            Actors actors,
            StoredProblems problems,
            JsonMapper json,
            Clock clock,
            List<JobHandler> handlers,
            Duration leaseLength) {
        this.store = store;
        this.actors = actors;
        this.problems = problems;
        this.json = json;
        this.clock = clock;
        this.handlers = handlers.stream().collect(Collectors.toMap(JobHandler::kind, Function.identity()));
        this.leaseLength = leaseLength;
    }

    @Override
    public void start() {
        stopped = new CountDownLatch(1);
        looking = Thread.ofVirtual().name("jobs").start(this::look);
    }

    /** Tells running jobs to end at their next step; they go on when a server starts again. */
    @Override
    public void stop() {
        stopped.countDown();
        try {
            looking.join();
            running.forEach(JobRun::stop);
            if (places.tryAcquire(AT_A_TIME, SHUTDOWN.toSeconds(), TimeUnit.SECONDS)) {
                places.release(AT_A_TIME);
            } else {
                LOG.warn("{} jobs did not end in time; they go on after their lease", running.size());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return stopped.getCount() > 0;
    }

    private void look() {
        try {
            while (isRunning()) {
                if (places.tryAcquire(LOOK.toMillis(), TimeUnit.MILLISECONDS) && !takeOne()) {
                    places.release();
                    if (stopped.await(LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
                        return;
                    }
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether there was a job, which then gives its place back. */
    private boolean takeOne() {
        try {
            Instant until = Lease.end(clock, leaseLength);
            Optional<Job> job = store.claim(handlers.keySet(), clock.instant(), until);
            if (job.isEmpty()) {
                return false;
            }
            Lease lease = new Lease(store, clock, leaseLength, job.get().id(), until);
            Optional<Actor> actor = actor(job.get());
            if (actor.isEmpty()) {
                refuse(job.get(), lease);
                return false;
            }
            begin(job.get(), actor.get(), lease);
            return true;
        } catch (RuntimeException e) {
            LOG.warn("cannot look for jobs ({})", e.toString());
            return false;
        }
    }

    private Optional<Actor> actor(Job job) {
        return job.actor().equals(Actor.OPERATOR)
                ? Optional.of(Actor.operator(job.company()))
                : actors.find(job.actor(), job.company());
    }

    private void refuse(Job job, Lease lease) {
        Problem gone = Problem.of(JobProblem.JOB_ACTOR_GONE).with("actor", job.actor());
        lease.finish(JobStatus.FAILED, problems.write(List.of(gone)), new Progress(job.done(), job.total()));
    }

    private void begin(Job job, Actor actor, Lease lease) {
        JobHandler handler = Objects.requireNonNull(handlers.get(job.kind()));
        JobRun run =
                new JobRun(handler, new JobContext(job, actor, json), lease, leaseLength.dividedBy(30), problems, json);
        running.add(run);
        Thread.ofVirtual().name("job-" + job.id().value()).start(() -> {
            try {
                run.work();
            } catch (RuntimeException e) {
                LOG.error(
                        "job {} could not be finished; it goes on after its lease",
                        job.id().value(),
                        e);
            } finally {
                running.remove(run);
                places.release();
            }
        });
    }
}

package org.reskontra.server.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.reskontra.core.money.CurrencyCode;
import org.reskontra.core.money.Money;
import org.reskontra.core.problem.Outcome;
import org.reskontra.core.problem.Problem;
import org.reskontra.server.TestDatabase;
import org.reskontra.server.audit.CommandProblem;
import org.reskontra.server.company.CompanyId;
import org.reskontra.server.company.store.CompanyStore;
import org.reskontra.server.demo.DemoData;
import org.reskontra.server.jobs.store.JobStore;
import org.reskontra.server.rest.CoreTypesModule;
import org.reskontra.server.security.Actor;
import org.reskontra.server.security.Permission;
import org.reskontra.server.security.TestActors;
import tools.jackson.databind.json.JsonMapper;

class JobsTest {

    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final DSLContext DB = DATABASE.dsl();
    private static final CurrencyCode SEK = CurrencyCode.of("SEK");
    private static final CompanyId COMPANY = new CompanyStore(DB)
            .insert("acme", "Acme", SEK, false)
            .orElseThrow()
            .id();
    private static final Actor ANNA = Actor.operator(COMPANY);
    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(new CoreTypesModule()).build();

    private final StoredProblems problems = new StoredProblems(JSON);
    private final JobStore store = new JobStore(DB, problems);
    private final Jobs jobs = DemoData.context(DATABASE).getBean(Jobs.class);
    private final List<JobWorker> workers = new CopyOnWriteArrayList<>();

    @AfterEach
    void stop() {
        workers.forEach(JobWorker::stop);
    }

    @Test
    void aJobRunsWithItsArgumentsAndKeepsItsResult() {
        JobId id = enqueue("add", "a", 20);
        worker("add", context -> {
            context.progress(1, 2);
            return Outcome.done(new Told(context.arguments(Told.class).number() + 1));
        });

        Job job = finished(id);
        assertThat(job.status()).isEqualTo(JobStatus.DONE);
        assertThat(job.result()).isEqualTo("{\"number\": 21}");
        assertThat(job.done()).isEqualTo(1);
        assertThat(job.total()).isEqualTo(2);
    }

    @Test
    void oneSubjectHasOneActiveJobOfAKind() {
        JobId first = enqueue("never", "a", 1);

        assertThat(enqueue("never", "a", 1)).isEqualTo(first);
        assertThat(jobs.enqueue(ANNA, "never", Permission.POST, "a", new Told(2)))
                .isEqualTo(Outcome.rejected(
                        Problem.of(CommandProblem.OTHER_WORK_IN_PROGRESS).with("job", first.value())));
        assertThat(enqueue("never", "b", 2)).isNotEqualTo(first);
        jobs.cancel(ANNA, first);
        assertThat(enqueue("never", "a", 2)).isNotEqualTo(first);
    }

    @Test
    void cancellingTakesWhatAskingForItTakes() {
        JobId id = enqueue("never", "c", 1);
        Actor reader = new Actor(Actor.OPERATOR, COMPANY, Set.of(Permission.READ));

        assertThat(jobs.cancel(reader, id))
                .isEqualTo(Outcome.rejected(
                        Problem.of(CommandProblem.PERMISSION_MISSING).with("permission", Permission.POST)));
    }

    @Test
    void whatHasEndedIsNotCancelled() {
        JobId id = enqueue("quick", "a", 1);
        worker("quick", context -> Outcome.done(new Told(1)));
        finished(id);

        assertThat(jobs.cancel(ANNA, id))
                .isEqualTo(Outcome.rejected(
                        Problem.of(JobProblem.JOB_ENDED_ALREADY).with("job", id.value())));
    }

    @Test
    void problemsAreKeptWithTheirArguments() {
        Problem problem = Problem.of(JobProblem.JOB_BROKEN)
                .with("amount", Money.of("12.50", SEK))
                .with("date", LocalDate.of(2026, 11, 25))
                .with("text", "x")
                .atLine(3);
        JobId id = enqueue("reject", "a", 1);
        worker("reject", context -> Outcome.rejected(problem));

        Job job = finished(id);
        assertThat(job.status()).isEqualTo(JobStatus.FAILED);
        assertThat(job.problems()).singleElement().satisfies(kept -> {
            assertThat(kept.code().code()).isEqualTo("job_broken");
            assertThat(kept.arguments()).isEqualTo(problem.arguments());
            assertThat(kept.place()).isEqualTo(problem.place());
        });
    }

    @Test
    void aBrokenJobFails() {
        JobId id = enqueue("break", "a", 1);
        worker("break", context -> {
            throw new IllegalStateException("a bug");
        });

        assertThat(finished(id).problems())
                .extracting(problem -> problem.code().code())
                .containsExactly("job_broken");
    }

    @Test
    void aCancelledJobEndsAtItsNextStep() {
        CountDownLatch started = new CountDownLatch(1);
        JobId id = enqueue("long", "a", 1);
        worker("long", context -> {
            started.countDown();
            while (true) {
                context.progress(1, 100);
                pause();
            }
        });
        await(started);
        jobs.cancel(ANNA, id);

        assertThat(finished(id).status()).isEqualTo(JobStatus.CANCELLED);
    }

    @Test
    void theJobOfAKilledServerIsTakenOverWhenItsLeaseRanOut() {
        JobId id = enqueue("resume", "a", 7);
        Instant now = Instant.now();
        Instant lease = now.plusMillis(800).truncatedTo(java.time.temporal.ChronoUnit.MICROS);
        assertThat(store.claim(List.of("resume"), now, lease)).isPresent(); // and then it was killed
        assertThat(store.claim(List.of("resume"), now, lease)).isEmpty();
        worker("resume", context -> Outcome.done(context.arguments(Told.class)));

        assertThat(finished(id).status()).isEqualTo(JobStatus.DONE);
        assertThat(Instant.now()).isAfter(lease);
        assertThat(store.finish(id, lease, JobStatus.FAILED, null, 0, 0, now))
                .as("who lost the lease changes nothing")
                .isFalse();
    }

    @Test
    void aJobThatTakesLongerThanItsLeaseIsNotTakenOver() {
        List<Long> runs = new CopyOnWriteArrayList<>();
        JobId id = enqueue("slow", "a", 1);
        Function<JobContext, Outcome<?>> slow = context -> {
            runs.add(context.id().value());
            for (int i = 0; i < 25; i++) {
                pause();
            }
            return Outcome.done(new Told(1));
        };
        worker("slow", slow);
        worker("slow", slow);

        assertThat(finished(id).status()).isEqualTo(JobStatus.DONE);
        assertThat(runs).containsExactly(id.value());
    }

    @Test
    void aServerThatShutsDownGivesItsJobsBack() {
        CountDownLatch started = new CountDownLatch(1);
        JobId id = enqueue("move", "a", 1);
        JobWorker first = worker("move", context -> {
            started.countDown();
            while (true) {
                context.progress(0, 0);
                pause();
            }
        });
        await(started);
        first.stop();

        assertThat(jobs.find(COMPANY, id).orElseThrow().status()).isEqualTo(JobStatus.WAITING);
        worker("move", context -> Outcome.done(new Told(1)));
        assertThat(finished(id).status()).isEqualTo(JobStatus.DONE);
    }

    private JobId enqueue(String kind, String subject, int number) {
        return jobs.enqueue(ANNA, kind, Permission.POST, subject, new Told(number))
                        instanceof Outcome.Done<JobId>(JobId id)
                ? id
                : fail("there is another");
    }

    private JobWorker worker(String kind, Function<JobContext, Outcome<?>> work) {
        JobHandler handler = new JobHandler() {
            @Override
            public String kind() {
                return kind;
            }

            @Override
            public Outcome<?> run(JobContext context) {
                return work.apply(context);
            }
        };
        JobWorker worker = new JobWorker(
                store, TestActors.of(DB), problems, JSON, Clock.systemUTC(), List.of(handler), Duration.ofSeconds(1));
        workers.add(worker);
        worker.start();
        return worker;
    }

    private Job finished(JobId id) {
        waitUntil(() -> jobs.find(COMPANY, id).orElseThrow().finishedAt() != null);
        return jobs.find(COMPANY, id).orElseThrow();
    }

    private static void waitUntil(BooleanSupplier condition) {
        Instant end = Instant.now().plusSeconds(10);
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).isBefore(end);
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Told(int number) {}
}

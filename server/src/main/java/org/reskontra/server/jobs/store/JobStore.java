package org.reskontra.server.jobs.store;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.when;
import static org.reskontra.server.db.Tables.JOB;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.problem.Problem;
import org.reskontra.server.company.CompanyId;
import org.reskontra.server.db.tables.records.JobRecord;
import org.reskontra.server.jobs.Job;
import org.reskontra.server.jobs.JobId;
import org.reskontra.server.jobs.JobStatus;
import org.reskontra.server.jobs.StoredProblems;
import org.reskontra.server.security.Actor;
import org.reskontra.server.security.Permission;
import org.springframework.stereotype.Repository;

/**
 * Rows of {@code job}. A running job belongs to whoever knows the end of its lease: that instant is the key to change it, so
 * that a process that slept through its lease cannot disturb the one that took over.
 */
@Repository
public class JobStore {

    private static final Condition ACTIVE = JOB.STATUS.in(JobStatus.WAITING.name(), JobStatus.RUNNING.name());

    private final DSLContext db;
    private final StoredProblems problems;

    public JobStore(DSLContext db, StoredProblems problems) {
        this.db = db;
        this.problems = problems;
    }

    /** @param asAsked whether it has the arguments that were asked for */
    public record Active(JobId id, boolean asAsked) {}

    /** The new job, or the active one of the same kind and subject. */
    public Active enqueue(
            Actor actor, String kind, Permission permission, String subject, String arguments, Instant now) {
        JSONB told = JSONB.jsonb(arguments);
        while (true) {
            Optional<Long> added = db.insertInto(JOB)
                    .set(JOB.COMPANY_ID, actor.company().value())
                    .set(JOB.KIND, kind)
                    .set(JOB.PERMISSION, permission.name())
                    .set(JOB.SUBJECT, subject)
                    .set(JOB.ARGUMENTS, told)
                    .set(JOB.ACTOR, actor.name())
                    .set(JOB.STATUS, JobStatus.WAITING.name())
                    .set(JOB.CREATED_AT, at(now))
                    .onConflictDoNothing()
                    .returning(JOB.JOB_ID)
                    .fetchOptional(JOB.JOB_ID);
            Optional<Active> active = added.map(number -> new Active(new JobId(number), true))
                    .or(() -> db.select(JOB.JOB_ID, field(JOB.ARGUMENTS.eq(told)))
                            .from(JOB)
                            .where(
                                    JOB.COMPANY_ID.eq(actor.company().value()),
                                    JOB.KIND.eq(kind),
                                    JOB.SUBJECT.eq(subject))
                            .and(ACTIVE)
                            .fetchOptional(row -> new Active(new JobId(row.value1()), row.value2())));
            if (active.isPresent()) {
                return active.get();
            }
            // The active one ended between the two statements: its place is free now.
        }
    }

    /** Takes the oldest job that waits or whose lease ran out; empty where there is none. */
    public Optional<Job> claim(Collection<String> kinds, Instant now, Instant leaseUntil) {
        return db.update(JOB)
                .set(JOB.STATUS, JobStatus.RUNNING.name())
                .set(JOB.LEASE_UNTIL, at(leaseUntil))
                .where(JOB.JOB_ID.eq(db.select(JOB.JOB_ID)
                        .from(JOB)
                        .where(JOB.KIND.in(kinds))
                        .and(JOB.STATUS
                                .eq(JobStatus.WAITING.name())
                                .or(JOB.STATUS.eq(JobStatus.RUNNING.name()).and(JOB.LEASE_UNTIL.lt(at(now)))))
                        .orderBy(JOB.JOB_ID)
                        .limit(1)
                        .forUpdate()
                        .skipLocked()))
                .returning()
                .fetchOptional(this::job);
    }

    /**
     * Prolongs the lease and tells how far the job is.
     *
     * @return whether it shall be cancelled; empty where the lease was lost to another
     */
    public Optional<Boolean> beat(JobId id, Instant lease, Instant newLease, long done, long total) {
        return db.update(JOB)
                .set(JOB.LEASE_UNTIL, at(newLease))
                .set(JOB.DONE, done)
                .set(JOB.TOTAL, total)
                .where(held(id, lease))
                .returning(JOB.CANCEL_REQUESTED)
                .fetchOptional(JOB.CANCEL_REQUESTED);
    }

    /** @return false where the lease was lost to another */
    public boolean finish(
            JobId id, Instant lease, JobStatus status, @Nullable String outcome, long done, long total, Instant now) {
        return db.update(JOB)
                        .set(JOB.STATUS, status.name())
                        .set(JOB.OUTCOME, outcome == null ? null : JSONB.jsonb(outcome))
                        .set(JOB.DONE, done)
                        .set(JOB.TOTAL, total)
                        .set(JOB.FINISHED_AT, at(now))
                        .setNull(JOB.LEASE_UNTIL)
                        .where(held(id, lease))
                        .execute()
                == 1;
    }

    /** Gives a job back, for another process to go on with at once. */
    public void giveBack(JobId id, Instant lease) {
        db.update(JOB)
                .set(JOB.STATUS, JobStatus.WAITING.name())
                .setNull(JOB.LEASE_UNTIL)
                .where(held(id, lease))
                .execute();
    }

    public void cancel(CompanyId company, JobId id, Instant now) {
        Condition waiting = JOB.STATUS.eq(JobStatus.WAITING.name());
        db.update(JOB)
                .set(JOB.CANCEL_REQUESTED, true)
                .set(JOB.STATUS, when(waiting, JobStatus.CANCELLED.name()).otherwise(JOB.STATUS))
                .set(JOB.FINISHED_AT, when(waiting, at(now)))
                .where(JOB.COMPANY_ID.eq(company.value()), JOB.JOB_ID.eq(id.value()))
                .and(ACTIVE)
                .execute();
    }

    public Optional<Job> find(CompanyId company, JobId id) {
        return db.fetchOptional(JOB, JOB.COMPANY_ID.eq(company.value()), JOB.JOB_ID.eq(id.value()))
                .map(this::job);
    }

    public List<Job> active(CompanyId company) {
        return db.selectFrom(JOB)
                .where(JOB.COMPANY_ID.eq(company.value()))
                .and(ACTIVE)
                .orderBy(JOB.JOB_ID)
                .fetch(this::job);
    }

    private static Condition held(JobId id, Instant lease) {
        return JOB.JOB_ID
                .eq(id.value())
                .and(JOB.STATUS.eq(JobStatus.RUNNING.name()))
                .and(JOB.LEASE_UNTIL.eq(at(lease)));
    }

    private Job job(JobRecord row) {
        JobStatus status = JobStatus.valueOf(row.getStatus());
        String outcome = row.getOutcome() == null ? null : row.getOutcome().data();
        List<Problem> why = status == JobStatus.FAILED && outcome != null ? problems.read(outcome) : List.of();
        return new Job(
                new JobId(row.getJobId()),
                new CompanyId(row.getCompanyId()),
                row.getKind(),
                Permission.valueOf(row.getPermission()),
                row.getSubject(),
                row.getArguments().data(),
                row.getActor(),
                status,
                row.getDone(),
                row.getTotal(),
                row.getCancelRequested(),
                status == JobStatus.DONE ? outcome : null,
                why,
                row.getCreatedAt().toInstant(),
                row.getFinishedAt() == null ? null : row.getFinishedAt().toInstant());
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}

package org.reskontra.server.jobs;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.reskontra.core.problem.Outcome;
import org.reskontra.core.problem.Problem;
import org.reskontra.server.audit.CommandProblem;
import org.reskontra.server.audit.CommandRequest;
import org.reskontra.server.audit.Commands;
import org.reskontra.server.company.CompanyId;
import org.reskontra.server.jobs.store.JobStore;
import org.reskontra.server.jobs.store.JobStore.Active;
import org.reskontra.server.security.Actor;
import org.reskontra.server.security.Permission;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Asks for long work and tells what became of it. */
@Component
public class Jobs {

    private final Commands commands;
    private final JobStore store;
    private final JsonMapper json;
    private final Clock clock;

    Jobs(Commands commands, JobStore store, JsonMapper json, Clock clock) {
        this.commands = commands;
        this.store = store;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Asks for a job. Part of a command: it waits until the command is committed. Where the same is waiting or running already,
     * that job is meant; where something else of the kind is for the subject, this is refused.
     *
     * @param permission what it takes to ask for it, checked by the command
     * @param arguments a record
     */
    public Outcome<JobId> enqueue(Actor actor, String kind, Permission permission, String subject, Object arguments) {
        Active active =
                store.enqueue(actor, kind, permission, subject, json.writeValueAsString(arguments), clock.instant());
        return active.asAsked()
                ? Outcome.done(active.id())
                : Outcome.rejected(Problem.of(CommandProblem.OTHER_WORK_IN_PROGRESS)
                        .with("job", active.id().value()));
    }

    public Optional<Job> find(CompanyId company, JobId id) {
        return store.find(company, id);
    }

    /**
     * What a job that is done came to.
     *
     * @throws IllegalStateException where it is not done
     */
    public <T> T result(Job job, Class<T> type) {
        String result = job.result();
        if (result == null) {
            throw new IllegalStateException("not done: " + job);
        }
        return json.readValue(result, type);
    }

    /** The jobs that wait or run, oldest first. */
    public List<Job> active(CompanyId company) {
        return store.active(company);
    }

    /**
     * Ends a waiting job at once and a running one at its next step. One's own jobs, or any for an administrator; it takes the
     * permission that asking for the job takes.
     */
    public Outcome<Job> cancel(Actor actor, JobId id) {
        Optional<Job> found = find(actor.company(), id);
        if (found.isEmpty()) {
            return Outcome.rejected(Problem.of(JobProblem.JOB_NOT_FOUND).with("job", id.value()));
        }
        CommandRequest request =
                new CommandRequest(actor, found.get().permission(), "job.cancel", "job/" + id.value(), id, null);
        return commands.run(request, Job.class, () -> {
            if (!found.get().actor().equals(actor.name()) && !actor.may(Permission.ADMINISTER)) {
                return Outcome.rejected(Problem.of(JobProblem.JOB_OF_SOMEBODY_ELSE)
                        .with("actor", found.get().actor()));
            }
            store.cancel(actor.company(), id, clock.instant());
            Job job = find(actor.company(), id).orElseThrow();
            return switch (job.status()) {
                case WAITING, RUNNING, CANCELLED -> Outcome.done(job);
                case DONE, FAILED ->
                    Outcome.rejected(Problem.of(JobProblem.JOB_ENDED_ALREADY).with("job", id.value()));
            };
        });
    }
}

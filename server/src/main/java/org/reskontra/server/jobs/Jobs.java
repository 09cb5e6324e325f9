package org.reskontra.server.jobs;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.reskontra.core.problem.Outcome;
import org.reskontra.core.problem.Problem;
import org.reskontra.server.audit.CommandRequest;
import org.reskontra.server.audit.Commands;
import org.reskontra.server.company.CompanyId;
import org.reskontra.server.jobs.store.JobStore;
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
     * Asks for a job. Part of a command: it waits until the command is committed. Where one of the kind is waiting or running
     * for the subject already, that one is meant.
     *
     * @param arguments a record
     */
    public JobId enqueue(Actor actor, String kind, String subject, Object arguments) {
        return store.enqueue(actor, kind, subject, json.writeValueAsString(arguments), clock.instant());
    }

    public Optional<Job> find(CompanyId company, JobId id) {
        return store.find(company, id);
    }

    /** The jobs that wait or run, oldest first. */
    public List<Job> active(CompanyId company) {
        return store.active(company);
    }

    /**
     * Ends a waiting job at once and a running one at its next step; a finished one stays as it is. One's own jobs, or any for an
     * administrator.
     */
    public Outcome<Job> cancel(Actor actor, JobId id) {
        CommandRequest request =
                new CommandRequest(actor, Permission.READ, "job.cancel", "job/" + id.value(), id, null);
        return commands.run(request, Job.class, () -> {
            Optional<Job> found = find(actor.company(), id);
            if (found.isEmpty()) {
                return Outcome.rejected(Problem.of(JobProblem.JOB_NOT_FOUND).with("job", id.value()));
            }
            if (!found.get().actor().equals(actor.name()) && !actor.may(Permission.ADMINISTER)) {
                return Outcome.rejected(Problem.of(JobProblem.JOB_OF_SOMEBODY_ELSE)
                        .with("actor", found.get().actor()));
            }
            store.cancel(actor.company(), id, clock.instant());
            return Outcome.done(find(actor.company(), id).orElseThrow());
        });
    }
}

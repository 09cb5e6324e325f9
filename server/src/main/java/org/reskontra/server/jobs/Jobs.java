package org.reskontra.server.jobs;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.reskontra.server.company.CompanyId;
import org.reskontra.server.jobs.store.JobStore;
import org.reskontra.server.security.Actor;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Asks for long work and tells what became of it. */
@Component
public class Jobs {

    private final JobStore store;
    private final JsonMapper json;
    private final Clock clock;

    Jobs(JobStore store, JsonMapper json, Clock clock) {
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

    /** Ends a waiting job at once and a running one at its next step; a finished one stays as it is. */
    public void cancel(CompanyId company, JobId id) {
        store.cancel(company, id, clock.instant());
    }
}

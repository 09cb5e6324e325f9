package org.reskontra.server.jobs;

import org.reskontra.server.security.Actor;
import tools.jackson.databind.json.JsonMapper;

/** What a running job knows and tells. */
public final class JobContext {

    private final Job job;
    private final Actor actor;
    private final JsonMapper json;
    private volatile Progress progress;
    private volatile boolean stopping;

    JobContext(Job job, Actor actor, JsonMapper json) {
        this.job = job;
        this.actor = actor;
        this.json = json;
        this.progress = new Progress(job.done(), job.total());
    }

    public JobId id() {
        return job.id();
    }

    public String subject() {
        return job.subject();
    }

    /** Who asked for it, with what he may do now. */
    public Actor actor() {
        return actor;
    }

    public <T> T arguments(Class<T> type) {
        return json.readValue(job.arguments(), type);
    }

    /**
     * Tells how far the work is; cheap, call it often.
     *
     * @throws JobStopped where the job shall end: let it pass
     */
    public void progress(long done, long total) {
        progress = new Progress(done, total);
        if (stopping) {
            throw new JobStopped();
        }
    }

    Progress progress() {
        return progress;
    }

    void stop() {
        stopping = true;
    }

    record Progress(long done, long total) {}
}

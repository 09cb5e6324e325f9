package org.reskontra.server.paymentreconciliation;

import org.jspecify.annotations.Nullable;
import org.reskontra.core.problem.Outcome;
import org.reskontra.server.audit.CommandRequest;
import org.reskontra.server.audit.Commands;
import org.reskontra.server.jobs.JobId;
import org.reskontra.server.jobs.Jobs;
import org.reskontra.server.security.Actor;
import org.reskontra.server.security.Permission;
import org.springframework.stereotype.Component;

/** Asks for the work on a journal that takes longer than one waits; one job of a kind for a journal at a time. */
@Component
class JournalJobs {

    private final Commands commands;
    private final Jobs jobs;

    JournalJobs(Commands commands, Jobs jobs) {
        this.commands = commands;
        this.jobs = jobs;
    }

    Outcome<Asked> ask(
            Actor actor,
            String kind,
            Permission permission,
            long journal,
            Object arguments,
            @Nullable String idempotencyKey) {
        String subject = JournalChange.subject(journal);
        CommandRequest request =
                new CommandRequest(actor, permission, kind + "-in-background", subject, arguments, idempotencyKey);
        return commands.run(request, Asked.class, () -> jobs.enqueue(actor, kind, permission, subject, arguments)
                .map(job -> new Asked(job.value())));
    }

    /** The same each time the job is taken up again, so that what was done before a kill is not done again. */
    static String key(JobId id) {
        return "job/" + id.value();
    }
}

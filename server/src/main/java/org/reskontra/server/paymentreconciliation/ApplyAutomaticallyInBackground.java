package org.reskontra.server.paymentreconciliation;

import org.jspecify.annotations.Nullable;
import org.reskontra.core.problem.Outcome;
import org.reskontra.server.jobs.JobContext;
import org.reskontra.server.jobs.JobHandler;
import org.reskontra.server.security.Actor;
import org.reskontra.server.security.Permission;
import org.springframework.stereotype.Component;

/** Matches a long journal as a job; cancelled, nothing of it is kept. */
@Component
public class ApplyAutomaticallyInBackground implements JobHandler {

    private final JournalJobs jobs;
    private final ApplyAutomatically matching;

    ApplyAutomaticallyInBackground(JournalJobs jobs, ApplyAutomatically matching) {
        this.jobs = jobs;
        this.matching = matching;
    }

    private record Arguments(long journal, boolean overwrite) {}

    /** Like {@link ApplyAutomatically#apply}. */
    public Outcome<Asked> apply(Actor actor, long journal, boolean overwrite, @Nullable String idempotencyKey) {
        Arguments arguments = new Arguments(journal, overwrite);
        return jobs.ask(actor, kind(), Permission.EDIT_JOURNAL, journal, arguments, idempotencyKey);
    }

    @Override
    public String kind() {
        return "payment-journal.apply-automatically";
    }

    @Override
    public Outcome<ApplyAutomatically.Applied> run(JobContext context) {
        Arguments arguments = context.arguments(Arguments.class);
        return matching.apply(
                context.actor(),
                arguments.journal(),
                arguments.overwrite(),
                JournalJobs.key(context.id()),
                () -> context.progress(0, 0));
    }
}

package org.reskontra.server.paymentreconciliation;

import org.jspecify.annotations.Nullable;
import org.reskontra.core.paymentreconciliation.PaymentJournalPlanner.Mode;
import org.reskontra.core.problem.Outcome;
import org.reskontra.server.jobs.JobContext;
import org.reskontra.server.jobs.JobHandler;
import org.reskontra.server.paymentreconciliation.store.JournalStore;
import org.reskontra.server.security.Actor;
import org.reskontra.server.security.Permission;
import org.springframework.stereotype.Component;

/** Posts a journal as a job, for one so long that nobody wants to wait: with progress, and cancelled between its parts. */
@Component
public class PostJournalInBackground implements JobHandler {

    private final JournalJobs jobs;
    private final JournalStore journals;
    private final PostJournal posting;

    PostJournalInBackground(JournalJobs jobs, JournalStore journals, PostJournal posting) {
        this.jobs = jobs;
        this.journals = journals;
        this.posting = posting;
    }

    private record Arguments(long journal, Mode mode, PostJournal.Scope scope) {}

    /** Asks for all lines to be posted; where that is being done already, that job is meant. */
    public Outcome<Asked> post(Actor actor, long journal, Mode mode, @Nullable String idempotencyKey) {
        return ask(actor, new Arguments(journal, mode, PostJournal.Scope.ALL_LINES), idempotencyKey);
    }

    /** Asks for the lines that need nobody, like {@link PostJournal#postCompleteLines}. */
    public Outcome<Asked> postCompleteLines(Actor actor, long journal, @Nullable String idempotencyKey) {
        return ask(
                actor,
                new Arguments(journal, Mode.POST_AND_RECONCILE, PostJournal.Scope.COMPLETE_LINES),
                idempotencyKey);
    }

    private Outcome<Asked> ask(Actor actor, Arguments arguments, @Nullable String idempotencyKey) {
        return jobs.ask(actor, kind(), Permission.POST, arguments.journal(), arguments, idempotencyKey);
    }

    @Override
    public String kind() {
        return "payment-journal.post";
    }

    @Override
    public Outcome<PostJournal.Posted> run(JobContext context) {
        Arguments arguments = context.arguments(Arguments.class);
        int total = journals.countUnposted(context.actor().company(), arguments.journal());
        return posting.run(
                context.actor(),
                arguments.journal(),
                new PostJournal.Arguments(arguments.mode(), arguments.scope()),
                JournalJobs.key(context.id()),
                done -> context.progress(Math.min(done, total), total));
    }
}

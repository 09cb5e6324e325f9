package org.reskontra.server.paymentreconciliation;

import org.jspecify.annotations.Nullable;
import org.reskontra.core.paymentreconciliation.PaymentJournalPlanner.Mode;
import org.reskontra.core.problem.Outcome;
import org.reskontra.server.audit.CommandRequest;
import org.reskontra.server.audit.Commands;
import org.reskontra.server.jobs.JobContext;
import org.reskontra.server.jobs.JobHandler;
import org.reskontra.server.jobs.JobId;
import org.reskontra.server.jobs.Jobs;
import org.reskontra.server.paymentreconciliation.store.JournalStore;
import org.reskontra.server.security.Actor;
import org.reskontra.server.security.Permission;
import org.springframework.stereotype.Component;

/** Posts a journal as a job, for one so long that nobody wants to wait: with progress, and cancelled between its parts. */
@Component
public class PostJournalInBackground implements JobHandler {

    private final Commands commands;
    private final Jobs jobs;
    private final JournalStore journals;
    private final PostJournal posting;

    PostJournalInBackground(Commands commands, Jobs jobs, JournalStore journals, PostJournal posting) {
        this.commands = commands;
        this.jobs = jobs;
        this.journals = journals;
        this.posting = posting;
    }

    private record Arguments(long journal, Mode mode, PostJournal.Scope scope) {}

    /** @param job its number */
    public record Asked(long job) {}

    /** Asks for all lines to be posted; where the journal is being posted already, that job is meant. */
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
        String subject = JournalChange.subject(arguments.journal());
        CommandRequest request = new CommandRequest(
                actor, Permission.POST, "payment-journal.post-in-background", subject, arguments, idempotencyKey);
        return commands.run(
                request,
                Asked.class,
                () -> Outcome.done(new Asked(
                        jobs.enqueue(actor, kind(), subject, arguments).value())));
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
                key(context.id()),
                done -> context.progress(Math.min(done, total), total));
    }

    /** The same each time the job is taken up again, so that what was posted before a kill is not posted again. */
    private static String key(JobId id) {
        return "job/" + id.value();
    }
}

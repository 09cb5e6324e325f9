package org.reskontra.server.paymentreconciliation;

import org.jspecify.annotations.Nullable;
import org.reskontra.core.problem.Outcome;
import org.reskontra.core.problem.Problem;
import org.reskontra.server.audit.CommandRequest;
import org.reskontra.server.audit.Commands;
import org.reskontra.server.paymentreconciliation.store.JournalStore;
import org.reskontra.server.security.Actor;
import org.reskontra.server.security.Permission;
import org.springframework.stereotype.Component;

/** Confirms that a journal may be worked on though its file could not be trusted as it is. */
@Component
public class ReleaseJournal {

    private final Commands commands;
    private final JournalLock lock;
    private final JournalStore journals;

    ReleaseJournal(Commands commands, JournalLock lock, JournalStore journals) {
        this.commands = commands;
        this.lock = lock;
        this.journals = journals;
    }

    public record Released(long journal) {}

    public Outcome<Released> release(Actor actor, long journal, @Nullable String idempotencyKey) {
        CommandRequest request = new CommandRequest(
                actor,
                Permission.EDIT_JOURNAL,
                "payment-journal.release",
                JournalChange.subject(journal),
                new Released(journal),
                idempotencyKey);
        return commands.run(request, Released.class, () -> lock.any(actor.company(), journal)
                .then(header -> header.held()
                        ? release(actor, header)
                        : Outcome.rejected(Problem.of(ReconciliationProblem.JOURNAL_NOT_HELD))));
    }

    private Outcome<Released> release(Actor actor, StoredJournal header) {
        journals.release(actor.company(), header.id());
        return Outcome.done(new Released(header.id()));
    }
}

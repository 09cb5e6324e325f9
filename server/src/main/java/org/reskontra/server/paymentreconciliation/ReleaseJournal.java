package org.reskontra.server.paymentreconciliation;

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
    private final JournalStore journals;

    ReleaseJournal(Commands commands, JournalStore journals) {
        this.commands = commands;
        this.journals = journals;
    }

    public record Released(long journal) {}

    public Outcome<Released> release(Actor actor, long journal) {
        CommandRequest request = new CommandRequest(
                actor,
                Permission.EDIT_JOURNAL,
                "payment-journal.release",
                JournalChange.subject(journal),
                new Released(journal),
                null);
        return commands.run(request, Released.class, () -> journals.lock(actor.company(), journal)
                .map(header -> header.held()
                        ? release(actor, header)
                        : Outcome.<Released>rejected(Problem.of(ReconciliationProblem.JOURNAL_NOT_HELD)))
                .orElseGet(() -> Outcome.rejected(
                        Problem.of(ReconciliationProblem.JOURNAL_NOT_FOUND).with("journal", journal))));
    }

    private Outcome<Released> release(Actor actor, StoredJournal header) {
        journals.release(actor.company(), header.id());
        return Outcome.done(new Released(header.id()));
    }
}

package org.reskontra.server.subledger;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.ledger.EntryNo;
import org.reskontra.core.ledger.Ledger;
import org.reskontra.core.problem.Outcome;
import org.reskontra.core.problem.Problem;
import org.reskontra.server.audit.CommandProblem;
import org.reskontra.server.audit.CommandRequest;
import org.reskontra.server.audit.Commands;
import org.reskontra.server.party.EntryRow;
import org.reskontra.server.party.PartyEntries;
import org.reskontra.server.security.Actor;
import org.reskontra.server.security.Permission;
import org.reskontra.server.subledger.store.EntryChangeStore;
import org.springframework.stereotype.Component;

/**
 * Changes what may be changed about a posted entry: when it is due, what it may be settled for, who holds it. The posted facts
 * stay; the change stands beside them, and in the audit trail.
 */
@Component
public class EditEntry {

    private final Commands commands;
    private final PartyEntries entries;
    private final EntryChangeStore store;

    EditEntry(Commands commands, PartyEntries entries, EntryChangeStore store) {
        this.commands = commands;
        this.entries = entries;
        this.store = store;
    }

    /** @param version of the entry as it is now */
    public record Edited(EntryNo entry, long version) {}

    /** May be done by whoever prepares postings: no money moves before something is posted. */
    public Outcome<Edited> edit(
            Actor actor, Ledger ledger, EntryNo no, EntryChange change, @Nullable String idempotencyKey) {
        CommandRequest request = new CommandRequest(
                actor, Permission.EDIT_JOURNAL, "ledger-entry.edit", "entry/" + no, change, idempotencyKey);
        return commands.run(request, Edited.class, () -> entries.find(actor.company(), ledger, no)
                .map(entry -> edit(actor, entry, change))
                .orElseGet(() -> Outcome.rejected(
                        Problem.of(EntryProblem.LEDGER_ENTRY_NOT_FOUND).with("entry", no.value()))));
    }

    private Outcome<Edited> edit(Actor actor, EntryRow entry, EntryChange change) {
        if (change.version() != null && change.version() != entry.version()) {
            return Outcome.rejected(Problem.of(CommandProblem.CHANGED_MEANWHILE));
        }
        List<Problem> problems = EntryChangeChecks.check(entry, change);
        if (!problems.isEmpty()) {
            return Outcome.rejected(problems);
        }
        store.change(actor.company(), entry, change);
        return Outcome.done(new Edited(entry.no(), entry.version() + 1));
    }
}

package org.reskontra.server.subledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.application.ToleranceReset;
import org.reskontra.core.journal.PostingSetup;
import org.reskontra.core.journal.PostingSetup.PartyKey;
import org.reskontra.core.ledger.EntryNo;
import org.reskontra.core.ledger.Ledger;
import org.reskontra.core.problem.Outcome;
import org.reskontra.core.subledger.OpenEntry;
import org.reskontra.server.audit.CommandRequest;
import org.reskontra.server.audit.Commands;
import org.reskontra.server.posting.Posting;
import org.reskontra.server.security.Actor;
import org.reskontra.server.security.Permission;
import org.reskontra.server.subledger.store.ToleranceStore;
import org.springframework.stereotype.Component;

/**
 * Gives open entries the tolerances of the set-up as it is now: payment tolerance, and the grace period of discounts. What is
 * posted after a change of the set-up has them anyway; this is for what was posted before (specification 8.2).
 */
@Component
public class ResetTolerances {

    private final Commands commands;
    private final Posting posting;
    private final ToleranceStore store;

    ResetTolerances(Commands commands, Posting posting, ToleranceStore store) {
        this.commands = commands;
        this.posting = posting;
        this.store = store;
    }

    /** How many entries have other tolerances now. */
    public record Reset(int entries) {}

    /** @param party null for all parties of the ledger */
    public record Whose(Ledger ledger, @Nullable String party) {}

    public Outcome<Reset> reset(Actor actor, Whose whose, @Nullable String idempotencyKey) {
        return commands.run(
                request(actor, whose, idempotencyKey), Reset.class, () -> Outcome.done(reset(actor, whose)));
    }

    /** How many entries {@link #reset} would change, without any effect. */
    public Outcome<Reset> preview(Actor actor, Whose whose) {
        return commands.dryRun(request(actor, whose, null), () -> Outcome.done(reset(actor, whose)));
    }

    private static CommandRequest request(Actor actor, Whose whose, @Nullable String idempotencyKey) {
        return new CommandRequest(
                actor, Permission.EDIT_SETUP, "ledger-entry.reset-tolerances", "tolerances", whose, idempotencyKey);
    }

    private Reset reset(Actor actor, Whose whose) {
        List<EntryNo> documents = store.openDocuments(actor.company(), whose.ledger(), whose.party());
        Map<EntryNo, OpenEntry> entries = posting.entries(actor.company(), documents);
        Set<PartyKey> parties = entries.values().stream()
                .map(entry -> new PartyKey(entry.ledger(), entry.party()))
                .collect(Collectors.toSet());
        PostingSetup setup = posting.setup(actor, parties);
        List<ToleranceStore.Changed> changed = new ArrayList<>();
        for (OpenEntry entry : entries.values()) {
            PostingSetup.PartyCard card = setup.parties().get(new PartyKey(entry.ledger(), entry.party()));
            ToleranceReset reset = ToleranceReset.of(entry, setup.tolerance(), card != null && card.toleranceBlocked());
            if (!reset.maxTolerance().equals(entry.maxTolerance())
                    || !Objects.equals(reset.discount(), entry.discount())) {
                changed.add(new ToleranceStore.Changed(entry, reset));
            }
        }
        store.reset(actor.company(), changed);
        return new Reset(changed.size());
    }
}

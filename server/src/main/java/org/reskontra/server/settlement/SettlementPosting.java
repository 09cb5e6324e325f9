package org.reskontra.server.settlement;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.journal.PostingSetup;
import org.reskontra.core.journal.PostingSetup.PartyKey;
import org.reskontra.core.ledger.PlannedTransaction;
import org.reskontra.core.ledger.PostingPlan;
import org.reskontra.core.problem.Outcome;
import org.reskontra.core.subledger.OpenEntry;
import org.reskontra.server.audit.CommandRequest;
import org.reskontra.server.audit.Commands;
import org.reskontra.server.posting.Posting;
import org.reskontra.server.posting.SourceCode;
import org.reskontra.server.security.Actor;
import org.reskontra.server.security.Permission;
import org.springframework.stereotype.Component;

/** What all commands on posted entries have in common: transactions are planned from what is stored now, and written or only shown. */
@Component
class SettlementPosting {

    private final Commands commands;
    private final Posting posting;

    SettlementPosting(Commands commands, Posting posting) {
        this.commands = commands;
        this.posting = posting;
    }

    /** Plans what is posted: one transaction, and those that follow from it. */
    interface Plan {
        Outcome<List<PlannedTransaction>> make(Posting posting);
    }

    /**
     * A command.
     *
     * @param source numbers its transactions by a series of this name, without gaps
     * @param subject what it works on
     */
    record Command(Actor actor, SourceCode source, String subject, Object arguments, @Nullable String idempotencyKey) {}

    Outcome<Settled> post(Command command, Plan plan) {
        return commands.run(
                request(command), Settled.class, () -> plan.make(posting).map(transactions -> {
                    posting.write(
                            command.actor(),
                            command.source(),
                            new PostingPlan(transactions, List.of()),
                            command.source().name());
                    PlannedTransaction first = transactions.getFirst();
                    return new Settled(first.no(), first.postingDate());
                }));
    }

    Outcome<List<PlannedTransaction>> preview(Command command, Plan plan) {
        return commands.dryRun(request(command), () -> plan.make(posting));
    }

    private static CommandRequest request(Command command) {
        return new CommandRequest(
                command.actor(),
                Permission.POST,
                "settlement." + command.source().name().toLowerCase(Locale.ROOT),
                command.subject(),
                command.arguments(),
                command.idempotencyKey());
    }

    static PostingSetup setup(Posting posting, Actor actor, Collection<OpenEntry> entries) {
        return posting.setup(
                actor,
                entries.stream()
                        .map(entry -> new PartyKey(entry.ledger(), entry.party()))
                        .collect(Collectors.toSet()));
    }
}

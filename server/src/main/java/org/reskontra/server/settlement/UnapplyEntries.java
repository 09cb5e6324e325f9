package org.reskontra.server.settlement;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.journal.UnapplicationPlanner;
import org.reskontra.core.journal.UnapplicationPlanner.PostedApplication;
import org.reskontra.core.journal.UnapplicationPlanner.Unapply;
import org.reskontra.core.ledger.EntryNo;
import org.reskontra.core.ledger.PlannedTransaction;
import org.reskontra.core.ledger.TransactionNo;
import org.reskontra.core.problem.Outcome;
import org.reskontra.core.problem.Problem;
import org.reskontra.core.subledger.EntryHistory;
import org.reskontra.server.posting.Posting;
import org.reskontra.server.posting.SourceCode;
import org.reskontra.server.security.Actor;
import org.reskontra.server.settlement.SettlementPosting.Command;
import org.springframework.stereotype.Component;

/** Takes the last application of an entry back, with all that it deducted (specification 4.9). */
@Component
public class UnapplyEntries {

    private final SettlementPosting settlement;

    UnapplyEntries(SettlementPosting settlement) {
        this.settlement = settlement;
    }

    private record Arguments(@Nullable LocalDate postingDate) {}

    /** @param postingDate null for the application's own date, as of which all balances are restored */
    public Outcome<Settled> unapply(
            Actor actor, EntryNo entry, @Nullable LocalDate postingDate, @Nullable String idempotencyKey) {
        return settlement.post(
                command(actor, entry, postingDate, idempotencyKey),
                posting -> plan(posting, actor, entry, postingDate));
    }

    /** What {@link #unapply} would post, without any effect. */
    public Outcome<List<PlannedTransaction>> preview(Actor actor, EntryNo entry, @Nullable LocalDate postingDate) {
        return settlement.preview(
                command(actor, entry, postingDate, null), posting -> plan(posting, actor, entry, postingDate));
    }

    private static Command command(
            Actor actor, EntryNo entry, @Nullable LocalDate postingDate, @Nullable String idempotencyKey) {
        return new Command(
                actor, SourceCode.UNAPPLICATION, "entry/" + entry.value(), new Arguments(postingDate), idempotencyKey);
    }

    private static Outcome<List<PlannedTransaction>> plan(
            Posting posting, Actor actor, EntryNo no, @Nullable LocalDate postingDate) {
        return posting.history(actor.company(), no)
                .map(entry -> UnapplicationPlanner.applicationOf(entry)
                        .then(transaction -> plan(posting, actor, entry, transaction, postingDate)))
                .orElseGet(() -> Outcome.rejected(
                        Problem.of(SettlementProblem.LEDGER_ENTRY_NOT_FOUND).with("entry", no.value())));
    }

    private static Outcome<List<PlannedTransaction>> plan(
            Posting posting,
            Actor actor,
            EntryHistory entry,
            TransactionNo transaction,
            @Nullable LocalDate postingDate) {
        PostedApplication application =
                posting.application(actor.company(), transaction).orElseThrow();
        return UnapplicationPlanner.plan(
                application,
                new Unapply(
                        entry.entry().documentNo(),
                        postingDate,
                        entry.entry().documentNo().value()),
                SettlementPosting.setup(
                        posting,
                        actor,
                        application.participants().stream()
                                .map(EntryHistory::entry)
                                .toList()),
                posting.reserve(0, 2));
    }
}

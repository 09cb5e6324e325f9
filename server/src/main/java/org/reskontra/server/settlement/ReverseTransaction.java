package org.reskontra.server.settlement;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.journal.PostedTransaction;
import org.reskontra.core.journal.ReversalPlanner;
import org.reskontra.core.ledger.PlannedTransaction;
import org.reskontra.core.ledger.TransactionNo;
import org.reskontra.core.problem.Outcome;
import org.reskontra.core.problem.Problem;
import org.reskontra.core.subledger.OpenEntry;
import org.reskontra.server.posting.Posting;
import org.reskontra.server.posting.SourceCode;
import org.reskontra.server.security.Actor;
import org.reskontra.server.settlement.SettlementPosting.Command;
import org.springframework.stereotype.Component;

/** Takes a transaction back that was posted from a journal (specification 4.10). */
@Component
public class ReverseTransaction {

    private final SettlementPosting settlement;

    ReverseTransaction(SettlementPosting settlement) {
        this.settlement = settlement;
    }

    private record Arguments(@Nullable LocalDate postingDate) {}

    /** @param postingDate null for the transaction's own date, as of which all balances are restored */
    public Outcome<Settled> reverse(
            Actor actor, TransactionNo no, @Nullable LocalDate postingDate, @Nullable String idempotencyKey) {
        return settlement.post(
                command(actor, no, postingDate, idempotencyKey), posting -> plan(posting, actor, no, postingDate));
    }

    /** What {@link #reverse} would post, without any effect. */
    public Outcome<List<PlannedTransaction>> preview(Actor actor, TransactionNo no, @Nullable LocalDate postingDate) {
        return settlement.preview(
                command(actor, no, postingDate, null), posting -> plan(posting, actor, no, postingDate));
    }

    private static Command command(
            Actor actor, TransactionNo no, @Nullable LocalDate postingDate, @Nullable String idempotencyKey) {
        return new Command(
                actor, SourceCode.REVERSAL, "transaction/" + no.value(), new Arguments(postingDate), idempotencyKey);
    }

    private static Outcome<List<PlannedTransaction>> plan(
            Posting posting, Actor actor, TransactionNo no, @Nullable LocalDate postingDate) {
        return posting.transaction(actor.company(), no)
                .map(posted -> plan(posting, actor, posted, postingDate))
                .orElseGet(() -> Outcome.rejected(
                        Problem.of(SettlementProblem.TRANSACTION_NOT_FOUND).with("transaction", no.value())));
    }

    private static Outcome<List<PlannedTransaction>> plan(
            Posting posting, Actor actor, PostedTransaction posted, @Nullable LocalDate postingDate) {
        List<OpenEntry> entries =
                posted.entries().stream().map(entry -> entry.history().entry()).toList();
        return ReversalPlanner.plan(
                        posted,
                        postingDate,
                        posted.documentNo().value(),
                        SettlementPosting.setup(posting, actor, entries),
                        posting.reserve(
                                posted.entries().size() + posted.bankEntries().size(), 1))
                .map(List::of);
    }
}

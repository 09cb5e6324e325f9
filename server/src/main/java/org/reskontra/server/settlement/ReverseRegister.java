package org.reskontra.server.settlement;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.journal.PostedTransaction;
import org.reskontra.core.journal.ReversalPlanner;
import org.reskontra.core.ledger.PlannedTransaction;
import org.reskontra.core.problem.Outcome;
import org.reskontra.core.problem.Problem;
import org.reskontra.core.subledger.OpenEntry;
import org.reskontra.server.posting.Posting;
import org.reskontra.server.posting.SourceCode;
import org.reskontra.server.security.Actor;
import org.reskontra.server.settlement.SettlementPosting.Command;
import org.springframework.stereotype.Component;

/** Takes all that a journal posted at one time back, each transaction on its own date; all of it or nothing (specification 4.10). */
@Component
public class ReverseRegister {

    /** As many as are planned in memory and held at once. */
    private static final int MOST_TRANSACTIONS = 5_000;

    private final SettlementPosting settlement;

    ReverseRegister(SettlementPosting settlement) {
        this.settlement = settlement;
    }

    private record Arguments() {}

    public Outcome<Settled> reverse(Actor actor, long register, @Nullable String idempotencyKey) {
        return settlement.post(command(actor, register, idempotencyKey), posting -> plan(posting, actor, register));
    }

    /** What {@link #reverse} would post, without any effect. */
    public Outcome<List<PlannedTransaction>> preview(Actor actor, long register) {
        return settlement.preview(command(actor, register, null), posting -> plan(posting, actor, register));
    }

    private static Command command(Actor actor, long register, @Nullable String idempotencyKey) {
        return new Command(actor, SourceCode.REVERSAL, "register/" + register, new Arguments(), idempotencyKey);
    }

    private static Outcome<List<PlannedTransaction>> plan(Posting posting, Actor actor, long register) {
        List<PostedTransaction> posted = posting.register(actor.company(), register, MOST_TRANSACTIONS + 1);
        if (posted.isEmpty()) {
            return Outcome.rejected(
                    Problem.of(SettlementProblem.REGISTER_NOT_FOUND).with("register", register));
        }
        if (posted.size() > MOST_TRANSACTIONS) {
            return Outcome.rejected(Problem.of(SettlementProblem.REGISTER_TOO_LARGE_TO_REVERSE)
                    .with("register", register)
                    .with("most", MOST_TRANSACTIONS));
        }
        List<OpenEntry> entries = posted.stream()
                .flatMap(one -> one.entries().stream())
                .map(entry -> entry.history().entry())
                .toList();
        int bankEntries =
                posted.stream().mapToInt(one -> one.bankEntries().size()).sum();
        return ReversalPlanner.planRegister(
                posted,
                "Register " + register,
                SettlementPosting.setup(posting, actor, entries),
                posting.reserve(entries.size() + bankEntries, posted.size()));
    }
}

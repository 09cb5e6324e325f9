package org.reskontra.server.journal;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.ledger.LedgerNumbers;
import org.reskontra.core.ledger.PostingPlan;
import org.reskontra.core.problem.Outcome;
import org.reskontra.core.problem.Problem;
import org.reskontra.server.audit.CommandRequest;
import org.reskontra.server.audit.Commands;
import org.reskontra.server.company.CompanyId;
import org.reskontra.server.journal.store.BatchLineStore;
import org.reskontra.server.journal.store.BatchStore;
import org.reskontra.server.posting.Posting;
import org.reskontra.server.security.Actor;
import org.reskontra.server.security.Permission;
import org.springframework.stereotype.Component;

/**
 * Posts all lines of a batch, or none and all their problems (specification 4.3). Posted lines are gone from the batch, so that
 * none is posted twice.
 */
@Component
public class PostBatch {

    private final Commands commands;
    private final BatchStore batches;
    private final BatchLineStore lines;
    private final BatchPlanner planner;
    private final Posting posting;

    PostBatch(Commands commands, BatchStore batches, BatchLineStore lines, BatchPlanner planner, Posting posting) {
        this.commands = commands;
        this.batches = batches;
        this.lines = lines;
        this.planner = planner;
        this.posting = posting;
    }

    /**
     * @param transactions how many were posted
     * @param firstTransaction the number of the first of them; all are in one register
     */
    public record Posted(int transactions, long firstTransaction) {}

    /** Questions that nobody answers are among the problems (specification 8.5). */
    public Outcome<Posted> post(Actor actor, BatchId batch, BatchAnswers answers, @Nullable String idempotencyKey) {
        return commands.run(
                request(actor, batch, answers, idempotencyKey),
                Posted.class,
                () -> withLines(actor.company(), batch, opened -> planner.plan(
                                actor,
                                batch.template(),
                                opened.lines(),
                                line -> answers.of(line, opened.batch()),
                                posting::reserve)
                        .map(plan -> write(actor, opened, plan))));
    }

    /** What posting would write, or all that keeps it from posting; without any effect. It asks nothing, and accepts. */
    public Outcome<PostingPlan> preview(Actor actor, BatchId batch, BatchAnswers answers) {
        return commands.dryRun(
                request(actor, batch, answers, null),
                () -> withLines(
                        actor.company(),
                        batch,
                        opened -> planner.plan(
                                actor,
                                batch.template(),
                                opened.lines(),
                                line -> answers.accepting(line, opened.batch()),
                                any -> LedgerNumbers.forPreview())));
    }

    private static CommandRequest request(
            Actor actor, BatchId batch, BatchAnswers answers, @Nullable String idempotencyKey) {
        return new CommandRequest(
                actor, Permission.POST, "journal.post", BatchChange.subject(batch), answers, idempotencyKey);
    }

    private record Opened(JournalBatch batch, List<BatchLine> lines) {}

    private <T> Outcome<T> withLines(CompanyId company, BatchId id, Function<Opened, Outcome<T>> work) {
        return batches.lock(company, id)
                .map(batch -> {
                    List<BatchLine> all = lines.lines(company, id);
                    return all.isEmpty()
                            ? Outcome.<T>rejected(Problem.of(BatchProblem.NO_LINES_TO_POST))
                            : work.apply(new Opened(batch, all));
                })
                .orElseGet(() -> Outcome.rejected(BatchChange.notFound(id)));
    }

    private Posted write(Actor actor, Opened opened, PostingPlan plan) {
        JournalBatch batch = opened.batch();
        // Before voucher numbers are drawn, for which all who post from the same template wait.
        lines.delete(
                actor.company(),
                batch.id(),
                opened.lines().stream().map(BatchLine::lineNo).toList());
        posting.write(actor, batch.type().sourceCode(), plan, batch.voucherSeries());
        String series = batch.documentSeries();
        if (series != null) {
            batches.series(actor.company(), series)
                    .flatMap(present -> new DocumentNumbers(present, opened.lines()).highestOfSeries())
                    .ifPresent(last -> batches.useNumbers(actor.company(), series, last));
        }
        return new Posted(
                plan.transactions().size(), plan.transactions().getFirst().no().value());
    }
}

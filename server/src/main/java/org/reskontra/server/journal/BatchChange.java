package org.reskontra.server.journal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.problem.Outcome;
import org.reskontra.core.problem.Problem;
import org.reskontra.server.audit.CommandRequest;
import org.reskontra.server.audit.Commands;
import org.reskontra.server.journal.store.BatchLineStore;
import org.reskontra.server.journal.store.BatchStore;
import org.reskontra.server.paymentreconciliation.LineReference;
import org.reskontra.server.security.Actor;
import org.reskontra.server.security.Permission;
import org.springframework.stereotype.Component;

/** What every change of a batch has in common: permission, lock, audit, and versions of the lines that were seen. */
@Component
class BatchChange {

    private final Commands commands;
    private final BatchStore batches;
    private final BatchLineStore lines;

    BatchChange(Commands commands, BatchStore batches, BatchLineStore lines) {
        this.commands = commands;
        this.batches = batches;
        this.lines = lines;
    }

    /** The lines of a batch by number, in their order. */
    static Map<Integer, BatchLine> byNumber(List<BatchLine> lines) {
        Map<Integer, BatchLine> byNumber = new LinkedHashMap<>();
        lines.forEach(line -> byNumber.put(line.lineNo(), line));
        return byNumber;
    }

    <T> Outcome<T> run(
            Actor actor,
            BatchId batch,
            String action,
            Object arguments,
            @Nullable String idempotencyKey,
            Class<T> resultType,
            BiFunction<JournalBatch, Map<Integer, BatchLine>, Outcome<T>> work) {
        CommandRequest request = new CommandRequest(
                actor, Permission.EDIT_JOURNAL, "journal." + action, subject(batch), arguments, idempotencyKey);
        return commands.run(request, resultType, () -> batches.lock(actor.company(), batch)
                .map(header -> work.apply(header, byNumber(lines.lines(actor.company(), batch))))
                .orElseGet(() -> Outcome.rejected(notFound(batch))));
    }

    static Problem notFound(BatchId batch) {
        return Problem.of(BatchProblem.BATCH_NOT_FOUND).with("batch", batch.toString());
    }

    static String subject(BatchId batch) {
        return "journal/" + batch;
    }

    /** A problem for each line that is gone, no longer what the caller saw, or named twice. */
    static List<Problem> stale(Map<Integer, BatchLine> lines, List<LineReference> references) {
        List<Problem> problems = new ArrayList<>();
        Set<Integer> named = new HashSet<>();
        for (LineReference reference : references) {
            if (!named.add(reference.lineNo())) {
                problems.add(Problem.of(BatchProblem.LINE_NAMED_TWICE).atLine(reference.lineNo()));
            }
            BatchLine line = lines.get(reference.lineNo());
            if (line == null) {
                problems.add(Problem.of(BatchProblem.LINE_NOT_FOUND).atLine(reference.lineNo()));
            } else if (reference.version() != null && reference.version() != line.version()) {
                problems.add(Problem.of(BatchProblem.LINE_CHANGED_MEANWHILE).atLine(reference.lineNo()));
            }
        }
        return problems;
    }
}

package org.reskontra.server.journal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.problem.Outcome;
import org.reskontra.core.problem.Problem;
import org.reskontra.server.journal.store.BatchLineStore;
import org.reskontra.server.journal.store.BatchStore;
import org.reskontra.server.paymentreconciliation.LineReference;
import org.reskontra.server.security.Actor;
import org.springframework.stereotype.Component;

/** What is done to lines as they are: deleted, numbered anew, balanced. */
@Component
public class EditBatch {

    private final BatchChange change;
    private final BatchStore batches;
    private final BatchLineStore lines;

    EditBatch(BatchChange change, BatchStore batches, BatchLineStore lines) {
        this.change = change;
        this.batches = batches;
        this.lines = lines;
    }

    /** @param lines how many were changed or deleted */
    public record Edited(int lines) {}

    private record Lines(List<LineReference> lines) {}

    private record Nothing() {}

    /** Deletes lines, with what they are applied to. */
    public Outcome<Edited> delete(
            Actor actor, BatchId batch, List<LineReference> references, @Nullable String idempotencyKey) {
        return change.run(
                actor,
                batch,
                "delete-lines",
                new Lines(references),
                idempotencyKey,
                Edited.class,
                (header, present) -> {
                    List<Problem> stale = BatchChange.stale(present, references);
                    if (!stale.isEmpty()) {
                        return Outcome.rejected(stale);
                    }
                    List<Integer> numbers =
                            references.stream().map(LineReference::lineNo).toList();
                    lines.delete(actor.company(), batch, numbers);
                    return Outcome.done(new Edited(numbers.size()));
                });
    }

    /**
     * Gives the documents numbers without gaps, in the order of the lines: from the next of the batch's series on, else from the
     * first line's number on (specification 4.3). Lines of one document keep one number.
     */
    public Outcome<Edited> renumber(Actor actor, BatchId batch, @Nullable String idempotencyKey) {
        return change.run(actor, batch, "renumber", new Nothing(), idempotencyKey, Edited.class, (header, present) -> {
            List<BatchLine> changed = renumbered(actor, header, List.copyOf(present.values()));
            lines.update(actor.company(), batch, changed);
            return Outcome.done(new Edited(changed.size()));
        });
    }

    private List<BatchLine> renumbered(Actor actor, JournalBatch header, List<BatchLine> all) {
        record Document(String number, LocalDate date) {}
        String series = header.documentSeries();
        DocumentNumbers numbers = new DocumentNumbers(
                series == null ? null : batches.series(actor.company(), series).orElse(null), List.of());
        Map<Document, String> given = new LinkedHashMap<>();
        List<BatchLine> changed = new ArrayList<>();
        String number = "";
        for (BatchLine line : all) {
            Document document = new Document(line.documentNo(), line.postingDate());
            // A line that balances by itself is a document by itself.
            String known = line.balancingAccount().isPresent() ? null : given.get(document);
            if (known == null) {
                number = given.isEmpty() && number.isEmpty()
                        ? series == null ? line.documentNo() : numbers.first()
                        : numbers.after(number);
                numbers.use(number);
                if (line.balancingAccount().isEmpty()) {
                    given.put(document, number);
                }
                known = number;
            }
            if (!known.equals(line.documentNo())) {
                changed.add(line.withDocumentNo(known));
            }
        }
        return changed;
    }

    /** Gives the line the amount with which its document balances; of lines with a balancing account, each does already. */
    public Outcome<Edited> suggestBalancingAmount(
            Actor actor, BatchId batch, LineReference reference, @Nullable String idempotencyKey) {
        return change.run(
                actor,
                batch,
                "suggest-balancing-amount",
                reference,
                idempotencyKey,
                Edited.class,
                (header, present) -> {
                    List<Problem> stale = BatchChange.stale(present, List.of(reference));
                    BatchLine line = present.get(reference.lineNo());
                    if (line == null || !stale.isEmpty()) {
                        return Outcome.rejected(stale);
                    }
                    if (line.balancingAccount().isPresent()) {
                        return Outcome.rejected(
                                Problem.of(BatchProblem.LINE_BALANCES_ALREADY).atLine(line.lineNo()));
                    }
                    lines.update(
                            actor.company(),
                            batch,
                            List.of(line.withAmount(Documents.balancingAmount(line, present.values()))));
                    return Outcome.done(new Edited(1));
                });
    }
}

package org.reskontra.server.journal;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.reskontra.server.company.CompanyId;
import org.reskontra.server.journal.store.BatchLineStore;
import org.reskontra.server.journal.store.BatchStore;
import org.reskontra.server.security.Actor;
import org.springframework.stereotype.Component;

/** What there is to see of journals. */
@Component
public class JournalBatches {

    private final BatchStore batches;
    private final BatchLineStore lines;
    private final BatchPlanner planner;

    JournalBatches(BatchStore batches, BatchLineStore lines, BatchPlanner planner) {
        this.batches = batches;
        this.lines = lines;
        this.planner = planner;
    }

    /** By template and name. */
    public List<JournalBatch> all(CompanyId company) {
        return batches.all(company);
    }

    public Optional<JournalBatch> find(CompanyId company, BatchId batch) {
        return batches.find(company, batch);
    }

    /** The number series that may propose document numbers. */
    public List<String> documentSeries(CompanyId company) {
        return batches.seriesCodes(company);
    }

    /** All lines, in their order. */
    public List<BatchLine> lines(CompanyId company, BatchId batch) {
        return lines.lines(company, batch);
    }

    /** The same from behind a line on, from the first for 0; at most so many. */
    public List<BatchLine> lines(CompanyId company, BatchId batch, int after, int most) {
        Stream<BatchLine> all = lines(company, batch).stream();
        return (after == 0 ? all : all.dropWhile(line -> line.lineNo() != after).skip(1))
                .limit(most)
                .toList();
    }

    /** What the lines come to, and all that would keep them from being posted now; nothing is written. */
    public BatchCheck check(Actor actor, BatchId batch, List<BatchLine> all) {
        return planner.check(actor, batches.find(actor.company(), batch).orElseThrow(), all);
    }
}

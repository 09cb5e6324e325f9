package org.reskontra.server.journal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.ledger.EntryNo;
import org.reskontra.core.problem.Outcome;
import org.reskontra.core.problem.Problem;
import org.reskontra.core.subledger.OpenEntry;
import org.reskontra.server.company.CompanyId;
import org.reskontra.server.journal.BatchLine.Application;
import org.reskontra.server.journal.LineApplication.Choice;
import org.reskontra.server.journal.store.BatchLineStore;
import org.reskontra.server.journal.store.LineLookupStore;
import org.reskontra.server.party.EntryFilter;
import org.reskontra.server.party.EntryRow;
import org.reskontra.server.party.Order;
import org.reskontra.server.party.PartyEntries;
import org.reskontra.server.paymentreconciliation.LineReference;
import org.reskontra.server.posting.Posting;
import org.reskontra.server.security.Actor;
import org.springframework.stereotype.Component;

/** Applies a line to open entries of its customer or vendor (specification 6); they are settled when the line is posted. */
@Component
public class ApplyLine {

    /** More open entries of one party than anybody looks through; those due first are offered. */
    public static final int MOST_OFFERED = 5_000;

    private final BatchChange change;
    private final BatchLineStore lines;
    private final LineLookupStore lookups;
    private final Posting posting;
    private final PartyEntries partyEntries;

    ApplyLine(
            BatchChange change,
            BatchLineStore lines,
            LineLookupStore lookups,
            Posting posting,
            PartyEntries partyEntries) {
        this.change = change;
        this.lines = lines;
        this.lookups = lookups;
        this.posting = posting;
        this.partyEntries = partyEntries;
    }

    private record Arguments(LineReference line, List<Choice> entries) {}

    /**
     * Applies the line to these entries and no others; none takes away what it is applied to.
     *
     * @return the line's number and what became of its amount
     */
    public Outcome<SaveLines.Saved> apply(
            Actor actor,
            BatchId batch,
            LineReference reference,
            List<Choice> choices,
            @Nullable String idempotencyKey) {
        return change.run(
                actor,
                batch,
                "apply-entries",
                new Arguments(reference, choices),
                idempotencyKey,
                SaveLines.Saved.class,
                (header, present) -> {
                    List<Problem> stale = BatchChange.stale(present, List.of(reference));
                    BatchLine line = present.get(reference.lineNo());
                    if (line == null || !stale.isEmpty()) {
                        return Outcome.rejected(stale);
                    }
                    return apply(actor.company(), batch, line, choices);
                });
    }

    private Outcome<SaveLines.Saved> apply(CompanyId company, BatchId batch, BatchLine line, List<Choice> choices) {
        List<EntryNo> numbers =
                choices.stream().map(choice -> new EntryNo(choice.entryNo())).toList();
        List<Problem> waiting = new ArrayList<>();
        lookups.waitingElsewhere(company, batch, line.lineNo(), numbers)
                .forEach((entry, journal) -> waiting.add(waiting(line, entry, journal)));
        if (!waiting.isEmpty()) {
            return Outcome.rejected(waiting);
        }
        Outcome<LineApplication> outcome = choices.isEmpty()
                ? Outcome.done(new LineApplication(line.amount(), List.of(), line.amount()))
                : LineApplication.of(line, choices, open(company, numbers));
        return outcome.map(application -> {
            BatchLine applied = line.appliedTo(
                    application.applied().stream()
                            .map(one -> new Application(
                                    one.entry().no().value(),
                                    one.entry().documentType(),
                                    one.entry().documentNo().value(),
                                    one.amountToApply()))
                            .toList(),
                    application.amount());
            lines.deleteApplications(company, batch, List.of(line.lineNo()));
            lines.update(company, batch, List.of(applied));
            lines.insertApplications(company, batch, applied);
            return new SaveLines.Saved(List.of(line.lineNo()));
        });
    }

    private static Problem waiting(BatchLine line, EntryNo entry, String journal) {
        return Problem.of(BatchProblem.ENTRY_WAITS_ON_OTHER_LINE)
                .with("entry", entry.value())
                .with("journal", journal)
                .atLine(line.lineNo());
    }

    private Map<EntryNo, OpenEntry> open(CompanyId company, Collection<EntryNo> numbers) {
        return posting.entries(company, numbers).entrySet().stream()
                .filter(entry -> !entry.getValue().remaining().isZero())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** A line and all that it may be applied to, to try out what {@link #apply} would make of it. */
    public record Draft(
            BatchLine line,
            List<EntryRow> candidates,
            Map<EntryNo, String> waitingElsewhere,
            Map<EntryNo, OpenEntry> entries) {

        /** The line as it would be applied to these entries and no others; nothing is stored. */
        public Outcome<LineApplication> tryOut(List<Choice> choices) {
            for (Choice choice : choices) {
                EntryNo entry = new EntryNo(choice.entryNo());
                String journal = waitingElsewhere.get(entry);
                if (journal != null) {
                    return Outcome.rejected(waiting(line, entry, journal));
                }
            }
            return LineApplication.of(line, choices, entries);
        }
    }

    /** Empty where there is no such line, or none with a customer or vendor on it. */
    public Optional<Draft> draft(CompanyId company, BatchId batch, int lineNo) {
        return Optional.ofNullable(
                        BatchChange.byNumber(lines.lines(company, batch)).get(lineNo))
                .flatMap(line -> line.party().map(party -> {
                    List<EntryRow> rows = partyEntries
                            .list(
                                    company,
                                    party.account().ledger(),
                                    party.account().no(),
                                    EntryFilter.OPEN,
                                    new Order<>(Order.OfEntries.DUE_DATE, false),
                                    0,
                                    MOST_OFFERED)
                            .stream()
                            .filter(row -> row.remaining()
                                    .currency()
                                    .equals(line.amount().currency()))
                            .toList();
                    List<EntryNo> numbers = rows.stream().map(EntryRow::no).toList();
                    return new Draft(
                            line,
                            rows,
                            lookups.waitingElsewhere(company, batch, lineNo, numbers),
                            open(company, numbers));
                }));
    }
}

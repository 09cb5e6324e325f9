package org.reskontra.server.journal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.ledger.EntryNo;
import org.reskontra.core.problem.Outcome;
import org.reskontra.core.problem.Problem;
import org.reskontra.server.company.Companies;
import org.reskontra.server.company.WorkDate;
import org.reskontra.server.journal.store.BatchLineStore;
import org.reskontra.server.journal.store.BatchStore;
import org.reskontra.server.journal.store.LineLookupStore;
import org.reskontra.server.journal.store.LineLookupStore.OpenDocument;
import org.reskontra.server.paymentreconciliation.LineReference;
import org.reskontra.server.posting.Posting;
import org.reskontra.server.security.Actor;
import org.springframework.stereotype.Component;

/** Adds and changes lines, one or thousands at once; refused as a whole where one is. */
@Component
public class SaveLines {

    private final BatchChange change;
    private final BatchStore batches;
    private final BatchLineStore lines;
    private final LineLookupStore lookups;
    private final Posting posting;
    private final Companies companies;
    private final WorkDate workDate;

    SaveLines(
            BatchChange change,
            BatchStore batches,
            BatchLineStore lines,
            LineLookupStore lookups,
            Posting posting,
            Companies companies,
            WorkDate workDate) {
        this.change = change;
        this.batches = batches;
        this.lines = lines;
        this.lookups = lookups;
        this.posting = posting;
        this.companies = companies;
        this.workDate = workDate;
    }

    /** @param lineNos of the lines, in the order in which they were given */
    public record Saved(List<Integer> lineNos) {
        public Saved {
            lineNos = List.copyOf(lineNos);
        }
    }

    private record Arguments(List<LineInput> lines) {}

    /** A line whose party, currency or document changes is no longer applied to entries that were chosen for it. */
    public Outcome<Saved> save(Actor actor, BatchId batch, List<LineInput> inputs, @Nullable String idempotencyKey) {
        return change.run(
                actor,
                batch,
                "save-lines",
                new Arguments(inputs),
                idempotencyKey,
                Saved.class,
                (header, present) -> save(actor, header, present, inputs));
    }

    /** The same within a command that has locked the batch. */
    Outcome<Saved> save(Actor actor, JournalBatch header, Map<Integer, BatchLine> present, List<LineInput> inputs) {
        List<Problem> problems = new ArrayList<>(InputChecks.check(inputs));
        problems.addAll(BatchChange.stale(present, references(inputs)));
        if (!problems.isEmpty()) {
            return Outcome.rejected(problems);
        }
        List<BatchLine> complete = complete(actor, header, inputs, present);
        problems.addAll(InputChecks.checkDecimals(inputs, complete));
        return problems.isEmpty()
                ? Outcome.done(write(actor, header.id(), inputs, present, complete))
                : Outcome.rejected(problems);
    }

    /** The lines named: those to be changed, and those that new ones come after. */
    private static List<LineReference> references(List<LineInput> inputs) {
        List<LineReference> references = new ArrayList<>();
        Set<Integer> before = new LinkedHashSet<>();
        for (LineInput input : inputs) {
            if (input.lineNo() != null) {
                references.add(new LineReference(input.lineNo(), input.version()));
            } else if (input.after() != null && input.after() != 0) {
                before.add(input.after());
            }
        }
        before.removeAll(references.stream().map(LineReference::lineNo).collect(Collectors.toSet()));
        before.forEach(line -> references.add(new LineReference(line, null)));
        return references;
    }

    private List<BatchLine> complete(
            Actor actor, JournalBatch header, List<LineInput> inputs, Map<Integer, BatchLine> present) {
        LineDefaults defaults = defaults(actor, header, inputs, present);
        int count =
                (int) inputs.stream().filter(input -> input.lineNo() == null).count();
        int nextNo = count == 0 ? 0 : batches.nextLineNo(actor.company(), header.id(), count);
        Map<Integer, BatchLine> all = new LinkedHashMap<>(present);
        Map<Integer, @Nullable BatchLine> before = new HashMap<>();
        BatchLine last = null;
        for (BatchLine line : present.values()) {
            before.put(line.lineNo(), last);
            last = line;
        }
        Map<@Nullable Integer, BatchLine> lastAdded = new HashMap<>();
        List<BatchLine> complete = new ArrayList<>();
        for (LineInput input : inputs) {
            Integer no = input.lineNo();
            BatchLine previous = no != null
                    ? before.get(no)
                    : lastAdded.getOrDefault(input.after(), input.after() == null ? last : present.get(input.after()));
            BatchLine line = defaults.complete(no == null ? nextNo++ : no, input, previous, all.values());
            if (no == null) {
                lastAdded.put(input.after(), line);
            }
            defaults.numbers().use(line.documentNo());
            all.put(line.lineNo(), line);
            complete.add(line);
        }
        return complete;
    }

    private LineDefaults defaults(
            Actor actor, JournalBatch header, List<LineInput> inputs, Map<Integer, BatchLine> present) {
        Set<String> documentNos = texts(inputs.stream().map(LineInput::appliesToDocumentNo));
        Set<String> accountNos =
                texts(inputs.stream().flatMap(input -> Stream.of(input.accountNo(), input.balancingAccountNo())));
        List<OpenDocument> documents = lookups.openDocuments(actor.company(), documentNos, accountNos);
        documents.forEach(document -> accountNos.add(document.party().number()));
        if (header.balancingAccountNo() != null) {
            accountNos.add(header.balancingAccountNo());
        }
        Set<EntryNo> entries = documents.stream().map(OpenDocument::entry).collect(Collectors.toSet());
        String series = header.documentSeries();
        return new LineDefaults(
                header,
                new DocumentNumbers(
                        series == null
                                ? null
                                : batches.series(actor.company(), series).orElse(null),
                        present.values()),
                workDate.get(),
                companies.find(actor.company()).orElseThrow().localCurrency(),
                lookups.accounts(actor.company(), accountNos),
                documents.stream().collect(Collectors.groupingBy(OpenDocument::documentNo)),
                posting.entries(actor.company(), entries));
    }

    private static Set<String> texts(Stream<@Nullable String> given) {
        Set<String> texts = new HashSet<>();
        given.forEach(text -> {
            if (text != null && !text.isBlank()) {
                texts.add(text.strip());
            }
        });
        return texts;
    }

    private Saved write(
            Actor actor,
            BatchId batch,
            List<LineInput> inputs,
            Map<Integer, BatchLine> present,
            List<BatchLine> complete) {
        List<BatchLine> changed = complete.stream()
                .filter(line -> present.containsKey(line.lineNo()))
                .toList();
        List<BatchLine> added = complete.stream()
                .filter(line -> !present.containsKey(line.lineNo()))
                .toList();
        if (!changed.isEmpty()) {
            lines.deleteApplications(
                    actor.company(),
                    batch,
                    changed.stream()
                            .filter(line -> !keepsApplications(present.get(line.lineNo()), line))
                            .map(BatchLine::lineNo)
                            .toList());
            lines.update(actor.company(), batch, changed);
        }
        if (!added.isEmpty()) {
            LineOrder order = new LineOrder(lines.positions(actor.company(), batch));
            Map<@Nullable Integer, List<Integer>> byPlace = new LinkedHashMap<>();
            for (int i = 0; i < inputs.size(); i++) {
                if (inputs.get(i).lineNo() == null) {
                    byPlace.computeIfAbsent(inputs.get(i).after(), after -> new ArrayList<>())
                            .add(complete.get(i).lineNo());
                }
            }
            byPlace.forEach((after, lineNos) -> {
                if (after == null) {
                    order.append(lineNos);
                } else {
                    order.insertAfter(after, lineNos);
                }
            });
            lines.insert(actor.company(), batch, added, order.added());
        }
        return new Saved(complete.stream().map(BatchLine::lineNo).toList());
    }

    private static boolean keepsApplications(@Nullable BatchLine before, BatchLine after) {
        return before != null
                && after.appliesToDocumentNo().isEmpty()
                && before.party().equals(after.party())
                && before.amount().currency().equals(after.amount().currency());
    }
}

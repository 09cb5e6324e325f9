package org.reskontra.server.journal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.problem.Outcome;
import org.reskontra.core.problem.Problem;
import org.reskontra.server.audit.CommandRequest;
import org.reskontra.server.audit.Commands;
import org.reskontra.server.company.CompanyId;
import org.reskontra.server.journal.store.BatchStore;
import org.reskontra.server.journal.store.StandardJournalStore;
import org.reskontra.server.security.Actor;
import org.reskontra.server.security.Permission;
import org.springframework.stereotype.Component;

/** Keeps lines that come back again and again, and inserts them into batches (specification 19.9). */
@Component
public class StandardJournals {

    private final BatchChange change;
    private final Commands commands;
    private final BatchStore batches;
    private final StandardJournalStore journals;
    private final SaveLines saving;

    StandardJournals(
            BatchChange change,
            Commands commands,
            BatchStore batches,
            StandardJournalStore journals,
            SaveLines saving) {
        this.change = change;
        this.commands = commands;
        this.batches = batches;
        this.journals = journals;
        this.saving = saving;
    }

    /** Those of a template, by code. */
    public List<StandardJournal> all(CompanyId company, String template) {
        return journals.all(company, template);
    }

    /**
     * What is kept under which code.
     *
     * @param withAmounts whether the amounts are kept too; else they are typed each time
     */
    public record Keeping(String code, String description, boolean withAmounts) {}

    /** Keeps all lines of the batch; what they are applied to is not kept. */
    public Outcome<StandardJournal> save(Actor actor, BatchId batch, Keeping keeping, @Nullable String idempotencyKey) {
        return change.run(
                actor,
                batch,
                "save-standard-journal",
                keeping,
                idempotencyKey,
                StandardJournal.class,
                (header, present) -> {
                    List<Problem> problems = new ArrayList<>();
                    SetUpBatch.code("code", keeping.code(), problems);
                    if (present.isEmpty()) {
                        problems.add(Problem.of(BatchProblem.NO_LINES_TO_KEEP));
                    }
                    StandardJournal journal = new StandardJournal(
                            batch.template(), keeping.code(), keeping.description(), present.size());
                    if (problems.isEmpty()
                            && !journals.insert(actor.company(), journal, lines(present, keeping.withAmounts()))) {
                        problems.add(
                                Problem.of(BatchProblem.STANDARD_JOURNAL_EXISTS).with("code", keeping.code()));
                    }
                    return problems.isEmpty() ? Outcome.done(journal) : Outcome.rejected(problems);
                });
    }

    private static List<StandardLine> lines(Map<Integer, BatchLine> present, boolean withAmounts) {
        record Document(String number, LocalDate date) {}
        Map<Document, Integer> documents = new HashMap<>();
        List<StandardLine> lines = new ArrayList<>();
        int last = 0;
        for (BatchLine line : present.values()) {
            Document document = new Document(line.documentNo(), line.postingDate());
            // A line that balances by itself is a document by itself.
            Integer known = line.balancingAccount().isPresent() ? null : documents.get(document);
            if (known == null) {
                known = ++last;
                if (line.balancingAccount().isEmpty()) {
                    documents.put(document, known);
                }
            }
            lines.add(StandardLine.of(line, lines.size() + 1, known, withAmounts));
        }
        return lines;
    }

    private record Insertion(String code, @Nullable LocalDate postingDate) {}

    /**
     * Adds the lines at the end of a batch of the same template; their documents get new numbers.
     *
     * @param postingDate null for the date of the last line, or the work date
     */
    public Outcome<SaveLines.Saved> insert(
            Actor actor, BatchId batch, String code, @Nullable LocalDate postingDate, @Nullable String idempotencyKey) {
        return change.run(
                actor,
                batch,
                "insert-standard-journal",
                new Insertion(code, postingDate),
                idempotencyKey,
                SaveLines.Saved.class,
                (header, present) -> {
                    List<StandardLine> lines = journals.lines(actor.company(), batch.template(), code);
                    return lines.isEmpty()
                            ? Outcome.rejected(notFound(code))
                            : saving.save(actor, header, present, inputs(actor, header, present, lines, postingDate));
                });
    }

    private List<LineInput> inputs(
            Actor actor,
            JournalBatch header,
            Map<Integer, BatchLine> present,
            List<StandardLine> lines,
            @Nullable LocalDate postingDate) {
        String series = header.documentSeries();
        DocumentNumbers numbers = new DocumentNumbers(
                series == null ? null : batches.series(actor.company(), series).orElse(null), present.values());
        String number = present.values().stream()
                .reduce((first, next) -> next)
                .map(BatchLine::documentNo)
                .orElse("");
        Map<Integer, String> given = new HashMap<>();
        List<LineInput> inputs = new ArrayList<>();
        for (StandardLine line : lines) {
            String known = given.get(line.document());
            if (known == null) {
                number = numbers.after(number);
                numbers.use(number);
                given.put(line.document(), number);
                known = number;
            }
            inputs.add(line.input(postingDate, known));
        }
        return inputs;
    }

    /** @param code that was deleted */
    public record Deleted(String code) {}

    /** Lines that were inserted from it stay where they are. */
    public Outcome<Deleted> delete(Actor actor, String template, String code, @Nullable String idempotencyKey) {
        Deleted deleted = new Deleted(code);
        CommandRequest request = new CommandRequest(
                actor,
                Permission.EDIT_JOURNAL,
                "journal.delete-standard-journal",
                "standard-journal/" + template + "/" + code,
                deleted,
                idempotencyKey);
        return commands.run(
                request,
                Deleted.class,
                () -> journals.delete(actor.company(), template, code)
                        ? Outcome.done(deleted)
                        : Outcome.rejected(notFound(code)));
    }

    private static Problem notFound(String code) {
        return Problem.of(BatchProblem.STANDARD_JOURNAL_NOT_FOUND).with("code", code);
    }
}

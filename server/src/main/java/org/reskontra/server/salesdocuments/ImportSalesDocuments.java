package org.reskontra.server.salesdocuments;

import static java.util.Objects.requireNonNullElse;
import static org.reskontra.server.salesdocuments.SalesDocumentProblem.MORE_PROBLEMS_IN_FILE;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.journal.SalesDocument;
import org.reskontra.core.problem.Outcome;
import org.reskontra.core.problem.Outcome.Rejected;
import org.reskontra.core.problem.Place;
import org.reskontra.core.problem.Problem;
import org.reskontra.formats.documents.DocumentFile;
import org.reskontra.formats.documents.SalesCsvReader;
import org.reskontra.server.audit.CommandRequest;
import org.reskontra.server.audit.Commands;
import org.reskontra.server.security.Actor;
import org.springframework.stereotype.Component;

/** Posts all documents of a CSV file, or none where any row is wrong, and names the wrong rows. */
@Component
public class ImportSalesDocuments {

    /** Of the problems of a file; how many there are in all is told too. */
    public static final int SHOWN = 500;

    private final Commands commands;
    private final PostSalesDocuments posting;

    ImportSalesDocuments(Commands commands, PostSalesDocuments posting) {
        this.commands = commands;
        this.posting = posting;
    }

    /** @param totals by currency */
    public record Imported(int invoices, int creditMemos, int lines, List<ImportTotal> totals) {}

    private record Arguments(String name, String sha256, CsvOptions options) {}

    public Outcome<Imported> importCsv(
            Actor actor, IncomingDocuments file, CsvOptions options, @Nullable String idempotencyKey) {
        return importCsv(actor, file, options, idempotencyKey, (done, total) -> {});
    }

    /** What importing would post, or all that keeps it from being imported; without any effect. */
    public Outcome<Imported> preview(Actor actor, IncomingDocuments file, CsvOptions options) {
        DocumentFile read = read(file, options);
        return commands.dryRun(
                request(actor, file, options, null),
                () -> bounded(read, posting.check(actor, read.documents())).map(ImportTotal::summary));
    }

    /** Told how many of all documents are posted. */
    interface Progress {
        void at(int done, int total);
    }

    Outcome<Imported> importCsv(
            Actor actor,
            IncomingDocuments file,
            CsvOptions options,
            @Nullable String idempotencyKey,
            Progress progress) {
        DocumentFile read = read(file, options);
        int total = read.documents().size();
        progress.at(0, total);
        IntConsumer written = done -> progress.at(done, total);
        return commands.run(request(actor, file, options, idempotencyKey), Imported.class, () -> {
            Outcome<List<SalesDocument>> outcome = read.problemCount() == 0
                    ? posting.postWithin(actor, read.documents(), written)
                    : posting.check(actor, read.documents());
            return bounded(read, outcome).map(ImportTotal::summary);
        });
    }

    private static CommandRequest request(
            Actor actor, IncomingDocuments file, CsvOptions options, @Nullable String idempotencyKey) {
        return new CommandRequest(
                actor,
                PostSalesDocuments.NEEDS,
                "sales-documents.import",
                "sales-documents",
                new Arguments(file.name(), file.sha256(), options),
                idempotencyKey);
    }

    private static DocumentFile read(IncomingDocuments file, CsvOptions options) {
        try {
            return SalesCsvReader.read(new ByteArrayInputStream(file.contents()), options.format());
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory", e);
        }
    }

    /** Together what reading and checking found; of a cell that cannot be read only that. */
    private static <T> Outcome<T> bounded(DocumentFile read, Outcome<T> checked) {
        if (read.documents().isEmpty()) {
            return read.problems().isEmpty() ? checked : Outcome.rejected(read.problems());
        }
        List<Problem> found = checked instanceof Rejected<T>(List<Problem> problems) ? problems : List.of();
        if (read.problemCount() == 0 && found.isEmpty()) {
            return checked;
        }
        Set<Cell> unread = read.problems().stream().map(Cell::of).collect(Collectors.toSet());
        List<Problem> more = found.stream()
                .filter(problem -> !unread.contains(Cell.of(problem)))
                .toList();
        List<Problem> shown = new ArrayList<>(read.problems());
        shown.addAll(more);
        shown.sort(Comparator.comparing(
                problem -> requireNonNullElse(problem.place().line(), 0)));
        if (shown.size() <= SHOWN) {
            return Outcome.rejected(shown);
        }
        Set<Integer> rows = new HashSet<>();
        shown.forEach(problem -> rows.add(requireNonNullElse(problem.place().line(), 0)));
        List<Problem> first = new ArrayList<>(shown.subList(0, SHOWN));
        first.add(Problem.of(MORE_PROBLEMS_IN_FILE)
                .with("problems", read.problemCount() + more.size())
                .with("rows", Math.max(rows.size(), read.wrongRows()))
                .with("shown", SHOWN));
        return Outcome.rejected(first);
    }

    private record Cell(@Nullable Integer row, @Nullable String column) {

        static Cell of(Problem problem) {
            Place place = problem.place();
            return new Cell(place.line(), place.field());
        }
    }
}

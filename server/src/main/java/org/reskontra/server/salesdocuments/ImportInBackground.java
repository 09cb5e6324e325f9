package org.reskontra.server.salesdocuments;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.problem.Outcome;
import org.reskontra.core.problem.Problem;
import org.reskontra.server.audit.CommandRequest;
import org.reskontra.server.audit.Commands;
import org.reskontra.server.jobs.JobContext;
import org.reskontra.server.jobs.JobHandler;
import org.reskontra.server.jobs.Jobs;
import org.reskontra.server.salesdocuments.ImportSalesDocuments.Imported;
import org.reskontra.server.salesdocuments.store.DocumentFileStore;
import org.reskontra.server.security.Actor;
import org.springframework.stereotype.Component;

/** Imports a file as a job, for one so long that nobody wants to wait: with progress, and cancelled without a trace. */
@Component
public class ImportInBackground implements JobHandler {

    private final Commands commands;
    private final Jobs jobs;
    private final DocumentFileStore files;
    private final ImportSalesDocuments imports;

    ImportInBackground(Commands commands, Jobs jobs, DocumentFileStore files, ImportSalesDocuments imports) {
        this.commands = commands;
        this.jobs = jobs;
        this.files = files;
        this.imports = imports;
    }

    /** @param job the number of the job */
    public record Asked(long job) {}

    private record Asking(String name, String sha256, CsvOptions options) {}

    private record Arguments(long file, String name, CsvOptions options) {}

    public Outcome<Asked> ask(
            Actor actor, IncomingDocuments file, CsvOptions options, @Nullable String idempotencyKey) {
        CommandRequest request = new CommandRequest(
                actor,
                PostSalesDocuments.NEEDS,
                kind() + "-in-background",
                "sales-documents",
                new Asking(file.name(), file.sha256(), options),
                idempotencyKey);
        return commands.run(request, Asked.class, () -> {
            long kept = files.keep(actor, file);
            return jobs.enqueue(
                            actor,
                            kind(),
                            PostSalesDocuments.NEEDS,
                            "sales-document-file/" + kept,
                            new Arguments(kept, file.name(), options))
                    .map(job -> new Asked(job.value()));
        });
    }

    @Override
    public String kind() {
        return "sales-documents.import";
    }

    @Override
    public Outcome<Imported> run(JobContext context) {
        Arguments arguments = context.arguments(Arguments.class);
        Actor actor = context.actor();
        Optional<byte[]> contents = files.contents(actor.company(), arguments.file());
        if (contents.isEmpty()) {
            return Outcome.rejected(Problem.of(SalesDocumentProblem.NO_DOCUMENTS));
        }
        return imports.importCsv(
                actor,
                new IncomingDocuments(arguments.name(), contents.get()),
                arguments.options(),
                "job/" + context.id().value(),
                context::progress);
    }
}

package org.reskontra.server.salesdocuments.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.stream.Collectors;
import org.reskontra.core.problem.Outcome.Done;
import org.reskontra.core.problem.Outcome.Rejected;
import org.reskontra.core.problem.Problem;
import org.reskontra.server.jobs.Job;
import org.reskontra.server.jobs.JobId;
import org.reskontra.server.salesdocuments.CsvOptions;
import org.reskontra.server.salesdocuments.CsvOptions.Decimal;
import org.reskontra.server.salesdocuments.CsvOptions.Delimiter;
import org.reskontra.server.salesdocuments.CsvOptions.Encoding;
import org.reskontra.server.salesdocuments.ImportInBackground.Asked;
import org.reskontra.server.salesdocuments.ImportSalesDocuments.Imported;
import org.reskontra.server.salesdocuments.IncomingDocuments;
import org.reskontra.server.security.SignedIn;
import org.reskontra.server.shell.parts.Notices;
import org.reskontra.server.shell.parts.Progress;
import org.reskontra.server.shell.parts.ProgressDialog;
import org.reskontra.server.shell.text.Language;

/** A CSV file: how it is written is said, never guessed. */
final class ImportCsvDialog extends ImportDialog {

    private final Select<Decimal> decimal = new Select<>();
    private final Select<Delimiter> delimiter = new Select<>();
    private final Select<Encoding> encoding = new Select<>();

    ImportCsvDialog(IncomingDocuments file, SalesParts parts, SignedIn signedIn, Runnable imported) {
        super(file, parts, signedIn, imported);
        boolean swedish = formats.language() == Language.SWEDISH;
        choice(decimal, "salesDocuments.decimal", Decimal.values(), swedish ? Decimal.COMMA : Decimal.POINT);
        choice(
                delimiter,
                "salesDocuments.delimiter",
                Delimiter.values(),
                swedish ? Delimiter.SEMICOLON : Delimiter.COMMA);
        choice(encoding, "salesDocuments.encoding", Encoding.values(), Encoding.UTF_8);
        Paragraph columns = new Paragraph(getTranslation("salesDocuments.import.columns"));
        columns.addClassName("page-summary");
        form.add(columns);
    }

    private <E extends Enum<E>> void choice(Select<E> select, String label, E[] values, E usual) {
        select.setLabel(getTranslation(label));
        select.setItems(values);
        select.setItemLabelGenerator(value -> getTranslation(label + "." + value.name()));
        select.setValue(usual);
        select.addValueChangeListener(change -> changed());
        form.add(select);
    }

    private CsvOptions options() {
        return new CsvOptions(decimal.getValue(), delimiter.getValue(), encoding.getValue());
    }

    @Override
    void check() {
        switch (parts.imports().preview(signedIn.actor(), file, options())) {
            case Done<Imported>(Imported preview) -> ready(summary("salesDocuments.import.ready", preview));
            case Rejected<Imported>(List<Problem> problems) -> refused(problems);
        }
    }

    private String summary(String key, Imported result) {
        String totals = result.totals().stream()
                .map(total -> formats.decimal(total.lines()) + " " + total.currency())
                .collect(Collectors.joining(", "));
        return getTranslation(key, result.invoices(), result.creditMemos(), result.lines(), totals);
    }

    @Override
    void post() {
        switch (parts.importsLater().ask(signedIn.actor(), file, options(), null)) {
            case Done<Asked>(Asked asked) -> {
                close();
                follow(new JobId(asked.job()));
            }
            case Rejected<Asked>(List<Problem> problems) -> refused(problems);
        }
    }

    private void follow(JobId id) {
        new ProgressDialog(
                        getTranslation("salesDocuments.importing"),
                        () -> progress(job(id)),
                        // A refusal means that it has ended, which the next look at it tells.
                        () -> parts.jobs().cancel(signedIn.actor(), id),
                        () -> tell(job(id)))
                .open();
    }

    private Job job(JobId id) {
        return parts.jobs().find(signedIn.actor().company(), id).orElseThrow();
    }

    private Progress progress(Job job) {
        String step = getTranslation(
                job.cancelRequested() ? "salesDocuments.importing.cancelling" : "salesDocuments.importing.step");
        return new Progress(job.done(), job.done() == 0 ? 0 : job.total(), step, job.finishedAt() != null);
    }

    private void tell(Job job) {
        switch (job.status()) {
            case FAILED -> {
                open();
                refused(job.problems());
            }
            case CANCELLED -> Notices.success(getTranslation("salesDocuments.importing.cancelled"));
            case DONE -> {
                imported.run();
                Notices.success(summary("salesDocuments.imported", parts.jobs().result(job, Imported.class)));
            }
            case WAITING, RUNNING -> throw new IllegalStateException("not over: " + job);
        }
    }
}

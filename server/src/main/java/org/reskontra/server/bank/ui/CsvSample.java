package org.reskontra.server.bank.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.problem.Place;
import org.reskontra.core.problem.Problem;
import org.reskontra.core.statement.BankEntry;
import org.reskontra.core.statement.EntryDetail;
import org.reskontra.formats.csv.CsvProfileDraft;
import org.reskontra.server.bank.ChosenAccount;
import org.reskontra.server.bank.CsvTrial;
import org.reskontra.server.shell.grid.Column;
import org.reskontra.server.shell.grid.WorksheetGrid;
import org.reskontra.server.shell.text.PlainText;
import org.reskontra.server.shell.text.Sentences;

/** A file of the bank, as it is read with the profile on the left: its first rows, or what is wrong with it. */
final class CsvSample extends Div {

    private static final int SHOWN = 50;
    private static final int SAMPLE_BYTES = 5 << 20;

    private final ChosenAccount account;
    private final Paragraph summary = new Paragraph();
    private final UnorderedList problems = new UnorderedList();
    private final WorksheetGrid<BankEntry> rows = new WorksheetGrid<>(
            "csv.sample",
            BankEntry::no,
            List.of(
                    Column.<BankEntry>date("date", "csv.date", BankEntry::bookingDate)
                            .width("6.5rem"),
                    Column.<BankEntry>amount("amount", "field.columns.amount", BankEntry::signedAmount)
                            .width("7rem"),
                    Column.<BankEntry>text("text", "field.columns.text", CsvSample::text)
                            .width("8rem")
                            .grows(),
                    Column.<BankEntry>amount("balance", "csv.balance", BankEntry::runningBalance)
                            .width("7rem")));
    private @Nullable File file;

    private record File(String name, byte[] contents) {}

    /** @param arrived called when there is a file */
    CsvSample(ChosenAccount account, Runnable arrived) {
        this.account = account;
        addClassName("csv-sample");
        Upload upload = new Upload(UploadHandler.inMemory((about, contents) -> {
            file = new File(about.fileName(), contents);
            arrived.run();
        }));
        upload.setMaxFileSize(SAMPLE_BYTES);
        upload.setUploadButton(new Button(getTranslation("csv.sample.choose"), VaadinIcon.FILE_TABLE.create()));
        upload.setDropLabel(new Span(getTranslation("csv.sample.drop")));
        upload.addFileRejectedListener(rejected -> summary.setText(getTranslation("csv.sample.tooLarge")));
        upload.addAllFinishedListener(finished -> upload.clearFileList());
        problems.addClassName("problems");
        summary.setText(getTranslation("csv.sample.hint"));
        summary.getElement().setAttribute("aria-live", "polite");
        rows.setVisible(false);
        problems.setVisible(false);
        add(new H4(getTranslation("csv.sample")), upload, summary, problems, rows);
    }

    /** Reads the file with the profile; tells the columns that it has. */
    List<String> tryOut(CsvProfileDraft draft) {
        if (file == null) {
            return List.of();
        }
        CsvTrial trial = CsvTrial.of(file.name(), file.contents(), draft, account);
        summary.setText(getTranslation(
                trial.entries().isEmpty() ? "csv.sample.unreadable" : "csv.sample.read",
                PlainText.shown(file.name()),
                trial.entries().size()));
        problems.removeAll();
        trial.problems().stream().limit(SHOWN).forEach(problem -> problems.add(item(problem)));
        problems.setVisible(!trial.problems().isEmpty());
        rows.setVisible(!trial.entries().isEmpty());
        rows.setRows(trial.entries().stream().limit(SHOWN).toList());
        return trial.header();
    }

    private ListItem item(Problem problem) {
        ListItem item = new ListItem();
        // There is but one file.
        Place place = new Place(null, problem.place().line(), problem.place().field());
        String where = Sentences.place(this, place);
        if (!where.isEmpty()) {
            Span span = new Span(PlainText.shown(where));
            span.addClassName("problem-place");
            item.add(span);
        }
        item.add(new Span(PlainText.shown(Sentences.sentence(this, problem))));
        return item;
    }

    private static String text(BankEntry entry) {
        return entry.transactions().stream()
                .map(CsvSample::text)
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining(", "));
    }

    private static String text(EntryDetail detail) {
        return Stream.of(
                        List.of(detail.counterparty().name()),
                        detail.unstructured(),
                        detail.structuredReferences().stream()
                                .map(EntryDetail.StructuredReference::value)
                                .toList())
                .flatMap(List::stream)
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining(" · "));
    }
}

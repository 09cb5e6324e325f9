package org.reskontra.server.startup.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.problem.Problem;
import org.reskontra.server.salesdocuments.CsvOptions;
import org.reskontra.server.shell.parts.Download;
import org.reskontra.server.shell.parts.Notices;
import org.reskontra.server.shell.text.PlainText;
import org.reskontra.server.startup.OpeningFiles;
import org.reskontra.server.startup.OpeningKind;
import org.reskontra.server.startup.OpeningTable;
import org.reskontra.server.startup.StartupProblem;

/** Takes the file of one kind of rows, and hands out its template. */
final class OpeningFileCard extends Div {

    private static final int FILE_BYTES = 64 << 20;

    private final OpeningKind kind;
    private final Span state = new Span();
    private transient @Nullable File file;

    /** What came, as it came: it is read anew when options change. */
    private record File(String name, byte[] contents) {}

    OpeningFileCard(OpeningKind kind, Supplier<CsvOptions> options, Runnable changed) {
        this.kind = kind;
        addClassName("opening-file");
        Span hint = new Span(getTranslation("opening.file.hint." + kind.key()));
        hint.addClassName("pack-hint");
        state.addClassName("opening-file-state");
        Upload upload = new Upload(UploadHandler.inMemory((info, contents) -> {
            file = new File(info.fileName(), contents);
        }));
        Button choose = new Button(getTranslation("opening.file.choose"), VaadinIcon.UPLOAD.create());
        upload.setUploadButton(choose);
        upload.setDropAllowed(true);
        upload.setDropLabel(new Span(""));
        upload.setDropLabelIcon(new Span(""));
        upload.setMaxFileSize(FILE_BYTES);
        upload.addFileRejectedListener(rejected -> Notices.problems(
                this,
                getTranslation("opening.notPosted"),
                List.of(Problem.of(StartupProblem.WORKBOOK_TOO_LARGE).with("limit", FILE_BYTES))));
        upload.addAllFinishedListener(finished -> {
            upload.clearFileList();
            changed.run();
        });
        Button template = new Button(
                getTranslation("opening.file.template"),
                VaadinIcon.DOWNLOAD.create(),
                click -> Download.offer(
                        this,
                        kind.key() + ".csv",
                        "text/csv",
                        OpeningFiles.template(kind, options.get().format().delimiter())
                                .getBytes(StandardCharsets.UTF_8)));
        template.addThemeVariants(ButtonVariant.TERTIARY);
        Div buttons = new Div(upload, template);
        buttons.addClassName("opening-file-buttons");
        add(new H3(getTranslation("opening.file." + kind.key())), hint, state, buttons);
        forget();
    }

    void forget() {
        file = null;
        state.setText(getTranslation("opening.file.none"));
        removeClassName("has-file");
    }

    /** The rows of the file; none where there is none. A workbook may have those of other kinds too. */
    List<OpeningTable> tables(CsvOptions options) {
        File came = file;
        if (came == null) {
            return List.of();
        }
        List<OpeningTable> tables = OpeningFiles.isWorkbook(came.contents())
                ? OpeningFiles.workbook(kind, came.contents())
                : List.of(OpeningFiles.csv(kind, came.contents(), options));
        int rows = tables.stream().mapToInt(table -> table.rows().size()).sum();
        state.setText(getTranslation("opening.file.rows", PlainText.shown(came.name()), rows));
        addClassName("has-file");
        return tables;
    }
}

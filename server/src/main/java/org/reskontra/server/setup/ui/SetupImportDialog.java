package org.reskontra.server.setup.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.List;
import org.reskontra.core.problem.Outcome.Done;
import org.reskontra.core.problem.Outcome.Rejected;
import org.reskontra.core.problem.Problem;
import org.reskontra.server.setup.SaveSetup.Saved;
import org.reskontra.server.setup.SetupCsv;
import org.reskontra.server.setup.SetupProblem;
import org.reskontra.server.setup.SetupTable;
import org.reskontra.server.shell.parts.Notices;
import org.reskontra.server.shell.parts.Question;

/** Takes a CSV file, says what importing it would do, and imports it when that is wanted. */
final class SetupImportDialog extends Dialog {

    private static final long serialVersionUID = 1;

    /** Enough for 200,000 rows of the widest table. */
    private static final int FILE_BYTES = 64 << 20;

    private final transient SetupTable table;
    private final transient SetupQueries queries;
    private final transient Runnable changed;

    SetupImportDialog(SetupTable table, SetupQueries queries, Runnable changed) {
        super();
        this.table = table;
        this.queries = queries;
        this.changed = changed;
        setHeaderTitle(getTranslation("setup.import") + ": " + getTranslation(table.titleKey()));
        setWidth("min(34rem, 96vw)");
        Paragraph hint = new Paragraph(getTranslation("setup.import.hint"));
        hint.addClassName("page-summary");
        Upload upload = new Upload(UploadHandler.inMemory((file, contents) -> check(file.fileName(), contents)));
        upload.setUploadButton(new Button(getTranslation("setup.import.drop")));
        upload.setDropLabel(new Span(""));
        upload.setMaxFileSize(FILE_BYTES);
        upload.addFileRejectedListener(rejected -> Notices.problems(
                this,
                getTranslation("setup.notImported"),
                List.of(Problem.of(SetupProblem.SETUP_FILE_TOO_LONG).with("most", SetupCsv.MOST_ROWS))));
        upload.addAllFinishedListener(finished -> upload.clearFileList());
        add(hint, upload);
        getFooter().add(new Button(getTranslation("action.close"), click -> close()));
    }

    private void check(String name, byte[] file) {
        switch (queries.csv().importFile(queries.signedIn().actor(), table, file, true, null)) {
            case Done<Saved>(Saved saved) ->
                Question.ask(
                        this,
                        getTranslation("setup.import.question", name),
                        getTranslation("setup.import.text", saved.added(), saved.changed(), saved.unchanged()),
                        getTranslation("setup.import.do"),
                        () -> importFile(file));
            case Rejected<Saved>(List<Problem> problems) ->
                Notices.problems(this, getTranslation("setup.notImported"), problems);
        }
    }

    private void importFile(byte[] file) {
        switch (queries.csv().importFile(queries.signedIn().actor(), table, file, false, null)) {
            case Done<Saved>(Saved saved) -> {
                Notices.success(getTranslation("setup.imported", saved.added(), saved.changed(), saved.unchanged()));
                changed.run();
                close();
            }
            case Rejected<Saved>(List<Problem> problems) ->
                Notices.problems(this, getTranslation("setup.notImported"), problems);
        }
    }
}

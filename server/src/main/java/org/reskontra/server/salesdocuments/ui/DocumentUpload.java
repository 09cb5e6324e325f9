package org.reskontra.server.salesdocuments.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.problem.Problem;
import org.reskontra.core.statement.StatementProblem;
import org.reskontra.formats.reading.Limits;
import org.reskontra.server.salesdocuments.IncomingDocuments;
import org.reskontra.server.shell.parts.Notices;

/** Takes a file of sales documents: chosen with a button, or dropped onto it. */
final class DocumentUpload extends Upload {

    private transient @Nullable IncomingDocuments arrived;

    /** @param arrive called with the file, once it is here */
    DocumentUpload(Consumer<IncomingDocuments> arrive) {
        addClassName("document-upload");
        setUploadButton(new Button(getTranslation("salesDocuments.import"), VaadinIcon.UPLOAD.create()));
        setDropLabel(new Span(getTranslation("salesDocuments.import.drop")));
        setMaxFiles(1);
        setMaxFileSize(Limits.FILE_BYTES);
        setUploadHandler(
                UploadHandler.inMemory((file, contents) -> arrived = new IncomingDocuments(file.fileName(), contents)));
        addFileRejectedListener(rejected -> Notices.problems(
                this,
                getTranslation("salesDocuments.notImported"),
                List.of(Problem.of(StatementProblem.FILE_TOO_LARGE).with("limit", Limits.FILE_BYTES))));
        addAllFinishedListener(finished -> {
            IncomingDocuments file = arrived;
            arrived = null;
            clearFileList();
            if (file != null) {
                arrive.accept(file);
            }
        });
    }
}

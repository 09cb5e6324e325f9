package org.reskontra.server.paymentreconciliation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.ledger.BankAccountNo;
import org.reskontra.core.problem.Problem;
import org.reskontra.core.statement.StatementProblem;
import org.reskontra.formats.reading.Limits;
import org.reskontra.server.shell.parts.Notices;
import org.reskontra.server.statementimport.IncomingFile;

/** Takes bank files: chosen with a button, or dropped onto it. */
final class BankFileUpload extends Upload {

    private final List<BankFile> arrived = new ArrayList<>();

    /**
     * A file as it came from the reader's computer.
     *
     * @param bankAccount the one that he says it is of; null where he was not asked
     */
    record BankFile(String name, byte[] contents, @Nullable BankAccountNo bankAccount) {

        BankFile of(BankAccountNo account) {
            return new BankFile(name, contents, account);
        }

        IncomingFile incoming() {
            return new IncomingFile(name, new ByteArrayInputStream(contents), bankAccount);
        }
    }

    /** @param arrive called with the files of one choice, once all are here */
    BankFileUpload(Consumer<List<BankFile>> arrive) {
        addClassName("bank-file-upload");
        Button button = new Button(getTranslation("paymentJournals.import"), VaadinIcon.UPLOAD.create());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        setUploadButton(button);
        setDropLabel(new Span(getTranslation("paymentJournals.import.drop")));
        setUploadHandler(
                UploadHandler.inMemory((file, contents) -> arrived.add(new BankFile(file.fileName(), contents, null))));
        setMaxFileSize(Limits.FILE_BYTES);
        addFileRejectedListener(rejected -> Notices.problems(
                this,
                getTranslation("paymentJournals.import.rejected", rejected.getFileName()),
                List.of(Problem.of(StatementProblem.FILE_TOO_LARGE).with("limit", Limits.FILE_BYTES))));
        addAllFinishedListener(finished -> {
            List<BankFile> files = List.copyOf(arrived);
            arrived.clear();
            clearFileList();
            arrive.accept(files);
        });
    }
}

package org.reskontra.server.paymentreconciliation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Takes bank files: chosen with a button, or dropped onto it. */
final class BankFileUpload extends Upload {

    private final List<BankFile> arrived = new ArrayList<>();

    /** A file as it came from the reader's computer. */
    record BankFile(String name, byte[] contents) {}

    /** @param arrive called with the files of one choice, once all are here */
    BankFileUpload(Consumer<List<BankFile>> arrive) {
        addClassName("bank-file-upload");
        Button button = new Button(getTranslation("paymentJournals.import"), VaadinIcon.UPLOAD.create());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        setUploadButton(button);
        setDropLabel(new Span(getTranslation("paymentJournals.import.drop")));
        setUploadHandler(
                UploadHandler.inMemory((file, contents) -> arrived.add(new BankFile(file.fileName(), contents))));
        addAllFinishedListener(finished -> {
            List<BankFile> files = List.copyOf(arrived);
            arrived.clear();
            clearFileList();
            arrive.accept(files);
        });
    }
}

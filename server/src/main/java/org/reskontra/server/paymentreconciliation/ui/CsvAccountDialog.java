package org.reskontra.server.paymentreconciliation.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.select.Select;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.reskontra.server.bank.BankAccountRow;
import org.reskontra.server.paymentreconciliation.ui.BankFileUpload.BankFile;
import org.reskontra.server.shell.text.PlainText;

/** Asks which bank account each CSV file is of. */
final class CsvAccountDialog extends Dialog {

    private final Map<BankFile, Select<BankAccountRow>> choices = new LinkedHashMap<>();

    /**
     * @param files all files that came, in their order
     * @param isCsv those that are asked about
     * @param placed called with all files, once each CSV file has its account
     */
    CsvAccountDialog(
            List<BankFile> files,
            Predicate<BankFile> isCsv,
            List<BankAccountRow> accounts,
            Consumer<List<BankFile>> placed) {
        setHeaderTitle(getTranslation("paymentJournals.csv.title"));
        setWidth("30rem");
        VerticalLayout form = new VerticalLayout(new Paragraph(getTranslation("paymentJournals.csv.explanation")));
        form.addClassName("csv-accounts");
        List<BankAccountRow> ready = accounts.stream()
                .filter(account -> account.csvProfile() != null)
                .toList();
        files.stream().filter(isCsv).forEach(file -> {
            Select<BankAccountRow> choice = choice(PlainText.shown(file.name()), accounts);
            if (ready.size() == 1) {
                choice.setValue(ready.getFirst());
            }
            choices.put(file, choice);
            form.add(choice);
        });
        add(form);
        Button confirm = new Button(getTranslation("paymentJournals.csv.import"), click -> {
            if (allChosen()) {
                close();
                placed.accept(files.stream().map(this::placed).toList());
            }
        });
        confirm.setId("import-csv");
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        confirm.addClickShortcut(Key.ENTER);
        getFooter().add(new Button(getTranslation("action.cancel"), click -> close()), confirm);
        addOpenedChangeListener(opened -> choices.values().iterator().next().focus());
    }

    private Select<BankAccountRow> choice(String fileName, List<BankAccountRow> accounts) {
        Select<BankAccountRow> choice = new Select<>();
        choice.setLabel(fileName);
        choice.setWidthFull();
        choice.setItems(accounts);
        choice.setItemLabelGenerator(account -> account.csvProfile() == null
                ? getTranslation("paymentJournals.csv.noProfile", name(account))
                : name(account));
        choice.setPlaceholder(getTranslation("paymentJournals.csv.choose"));
        choice.setErrorMessage(getTranslation("paymentJournals.csv.missing"));
        return choice;
    }

    private static String name(BankAccountRow account) {
        return account.no().value() + " " + account.name();
    }

    private boolean allChosen() {
        choices.values().forEach(choice -> choice.setInvalid(choice.isEmpty()));
        return choices.values().stream().noneMatch(Select::isEmpty);
    }

    private BankFile placed(BankFile file) {
        Select<BankAccountRow> choice = choices.get(file);
        return choice == null ? file : file.of(choice.getValue().no());
    }
}

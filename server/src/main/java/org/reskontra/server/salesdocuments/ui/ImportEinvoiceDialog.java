package org.reskontra.server.salesdocuments.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.VaadinSession;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.ledger.PostingPlan;
import org.reskontra.core.money.Money;
import org.reskontra.core.problem.Outcome.Done;
import org.reskontra.core.problem.Outcome.Rejected;
import org.reskontra.core.problem.Problem;
import org.reskontra.server.paymentreconciliation.TransferAccounts;
import org.reskontra.server.salesdocuments.EinvoiceOptions;
import org.reskontra.server.salesdocuments.EinvoiceOptions.VatMapping;
import org.reskontra.server.salesdocuments.IncomingDocuments;
import org.reskontra.server.salesdocuments.PostSalesDocuments.Posted;
import org.reskontra.server.security.SignedIn;
import org.reskontra.server.shell.parts.Notices;

/** An electronic invoice: what it does not say is asked for once, and offered again for the next. */
final class ImportEinvoiceDialog extends ImportDialog {

    private final ComboBox<TransferAccounts.Choice> account = new ComboBox<>(getTranslation("salesDocuments.account"));
    private final ComboBox<TransferAccounts.Choice> roundingAccount =
            new ComboBox<>(getTranslation("salesDocuments.roundingAccount"));
    private final TextField vat = new TextField(getTranslation("salesDocuments.vatMapping"));
    private final TextField roundingVat = new TextField(getTranslation("salesDocuments.roundingVat"));
    private final DatePicker postingDate = new DatePicker(getTranslation("salesDocuments.postingDate"));

    ImportEinvoiceDialog(IncomingDocuments file, SalesParts parts, SignedIn signedIn, Runnable imported) {
        super(file, parts, signedIn, imported);
        Stream.of(account, roundingAccount)
                .forEach(field -> AccountChoices.offerGlAccounts(field, parts.accounts(), signedIn));
        vat.setHelperText(getTranslation("salesDocuments.vatMapping.hint"));
        vat.addClassName("wide");
        postingDate.setHelperText(getTranslation("salesDocuments.postingDate.ofInvoice"));
        postingDate.setClearButtonVisible(true);
        account.addValueChangeListener(change -> changed());
        vat.addValueChangeListener(change -> changed());
        roundingAccount.addValueChangeListener(change -> changed());
        roundingVat.addValueChangeListener(change -> changed());
        postingDate.addValueChangeListener(change -> changed());
        form.add(account, postingDate, vat, roundingAccount, roundingVat);
        if (VaadinSession.getCurrent().getAttribute(attribute()) instanceof EinvoiceOptions last) {
            account.setValue(new TransferAccounts.Choice(last.account(), ""));
            vat.setValue(String.join(
                    ", ",
                    last.vat().stream()
                            .map(mapping -> mapping.tax() + " = " + mapping.vatProductGroup())
                            .toList()));
            roundingVat.setValue(Objects.requireNonNullElse(last.roundingVatGroup(), ""));
            if (last.roundingAccount() != null) {
                roundingAccount.setValue(new TransferAccounts.Choice(last.roundingAccount(), ""));
            }
        }
    }

    private String attribute() {
        return "einvoice." + signedIn.actor().company().value();
    }

    private EinvoiceOptions options() {
        List<VatMapping> mappings = Stream.of(vat.getValue().split("[,;]"))
                .map(part -> part.split("=", 2))
                .filter(sides -> sides.length == 2)
                .map(sides -> new VatMapping(sides[0].strip(), sides[1].strip()))
                .toList();
        return new EinvoiceOptions(
                Objects.requireNonNullElse(number(account), ""),
                mappings,
                number(roundingAccount),
                roundingVat.isEmpty() ? null : roundingVat.getValue().strip(),
                postingDate.getValue());
    }

    private static @Nullable String number(ComboBox<TransferAccounts.Choice> field) {
        return field.isEmpty() ? null : field.getValue().no();
    }

    @Override
    void check() {
        switch (parts.einvoices().preview(signedIn.actor(), file, options())) {
            case Done<PostingPlan>(PostingPlan plan) -> ready(summary(plan));
            case Rejected<PostingPlan>(List<Problem> problems) -> refused(problems);
        }
    }

    private String summary(PostingPlan plan) {
        var row = plan.transactions().getFirst().subledgerRows().getFirst();
        Money amount = row.amount();
        return getTranslation(
                "salesDocuments.import.readyOne",
                getTranslation("DocumentType." + row.documentType().name()),
                row.documentNo().value(),
                row.party().value(),
                formats.money(amount),
                formats.date(row.dueDate()));
    }

    @Override
    void post() {
        EinvoiceOptions options = options();
        switch (parts.einvoices().importEinvoice(signedIn.actor(), file, options, null)) {
            case Done<Posted>(Posted posted) -> {
                VaadinSession.getCurrent().setAttribute(attribute(), options);
                close();
                imported.run();
                Notices.success(
                        getTranslation("salesDocuments.posted", posted.nos().getFirst()));
            }
            case Rejected<Posted>(List<Problem> problems) -> refused(problems);
        }
    }
}

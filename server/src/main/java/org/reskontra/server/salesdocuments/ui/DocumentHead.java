package org.reskontra.server.salesdocuments.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.journal.SalesDocument;
import org.reskontra.core.journal.SalesDocumentInput;
import org.reskontra.core.ledger.DocumentType;
import org.reskontra.core.money.CurrencyCode;
import org.reskontra.core.money.Money;
import org.reskontra.server.paymentreconciliation.TransferAccounts;
import org.reskontra.server.salesdocuments.DocumentChoices;
import org.reskontra.server.security.SignedIn;
import org.reskontra.server.shell.text.Formats;

/** What is said of the document as a whole. What is left empty follows from the customer, and is shown in its field. */
final class DocumentHead extends Div {

    private static final int MOST_INSTALMENTS = 36;

    final ComboBox<TransferAccounts.Choice> customer = new ComboBox<>(getTranslation("salesDocuments.customer"));
    private final DatePicker postingDate = new DatePicker(getTranslation("salesDocuments.postingDate"));
    private final DatePicker documentDate = new DatePicker(getTranslation("salesDocuments.documentDate"));
    private final Select<String> series = new Select<>();
    private final TextField no = new TextField(getTranslation("salesDocuments.no"));
    private final Select<DocumentChoices.Choice> terms = new Select<>();
    private final DatePicker dueDate = new DatePicker(getTranslation("salesDocuments.dueDate"));
    private final IntegerField instalments = new IntegerField(getTranslation("salesDocuments.instalments"));
    private final TextField currency = new TextField(getTranslation("salesDocuments.currency"));
    private final TextField reference = new TextField(getTranslation("salesDocuments.paymentReference"));
    private final TextField description = new TextField(getTranslation("salesDocuments.description"));
    private final Checkbox pricesIncludingVat = new Checkbox(getTranslation("salesDocuments.pricesIncludingVat"));
    private final transient SalesParts parts;
    private final transient SignedIn signedIn;

    DocumentHead(SalesParts parts, SignedIn signedIn, Runnable changed) {
        this.parts = parts;
        this.signedIn = signedIn;
        addClassName("document-form");
        AccountChoices.offerCustomers(customer, parts.accounts(), signedIn);
        customer.addClassName("wide");
        series.setLabel(getTranslation("salesDocuments.series"));
        series.setItems(parts.choices().series(signedIn.actor().company()));
        series.setEmptySelectionAllowed(true);
        no.setMaxLength(20);
        terms.setLabel(getTranslation("salesDocuments.paymentTerms"));
        terms.setItems(parts.choices().paymentTerms(signedIn.actor().company()));
        terms.setItemLabelGenerator(
                choice -> choice == null ? getTranslation("salesDocuments.ofCustomer") : choice.description());
        terms.setEmptySelectionAllowed(true);
        terms.setEmptySelectionCaption(getTranslation("salesDocuments.ofCustomer"));
        terms.setPlaceholder(getTranslation("salesDocuments.ofCustomer"));
        dueDate.setClearButtonVisible(true);
        instalments.setMin(1);
        instalments.setMax(MOST_INSTALMENTS);
        instalments.setStepButtonsVisible(true);
        currency.setMaxLength(3);
        reference.setMaxLength(50);
        description.setMaxLength(100);
        description.addClassName("wide");
        add(
                customer,
                postingDate,
                documentDate,
                series,
                no,
                terms,
                dueDate,
                instalments,
                currency,
                reference,
                description,
                pricesIncludingVat);
        customer.addValueChangeListener(change -> changed.run());
        postingDate.addValueChangeListener(change -> changed.run());
        documentDate.addValueChangeListener(change -> changed.run());
        no.addValueChangeListener(change -> changed.run());
        series.addValueChangeListener(change -> changed.run());
        terms.addValueChangeListener(change -> changed.run());
        dueDate.addValueChangeListener(change -> changed.run());
        instalments.addValueChangeListener(change -> changed.run());
        currency.addValueChangeListener(change -> changed.run());
        pricesIncludingVat.addValueChangeListener(change -> changed.run());
    }

    /** Ready for a new document, numbered like the last one. */
    void clear(DocumentType type) {
        customer.clear();
        LocalDate today = parts.workDate().get();
        postingDate.setValue(today);
        documentDate.setValue(today);
        no.clear();
        series.setValue(
                parts.choices().usualSeries(signedIn.actor().company(), type).orElse(null));
        terms.clear();
        dueDate.clear();
        instalments.setValue(1);
        currency.clear();
        reference.clear();
        description.clear();
    }

    String customerNo() {
        return customer.isEmpty() ? "" : customer.getValue().no();
    }

    /** What follows from the customer stands in the empty fields, as a hint. */
    void showResolved(@Nullable SalesDocument document) {
        dueDate.setPlaceholder(
                document == null
                        ? ""
                        : Formats.of(getLocale())
                                .date(document.instalments().getFirst().dueDate()));
        currency.setPlaceholder(document == null ? "" : document.currency().code());
    }

    boolean isCurrencyWrong() {
        boolean wrong = !currency.isEmpty() && !CurrencyCode.isWellFormed(typedCurrency());
        currency.setInvalid(wrong);
        return wrong;
    }

    private String typedCurrency() {
        return currency.getValue().strip().toUpperCase(Locale.ROOT);
    }

    /** @param checked what the document is and comes to so far, from which instalments are made; null where it is not known */
    SalesDocumentInput input(
            DocumentType type, List<SalesLine> lines, @Nullable SalesDocument checked, @Nullable Money total) {
        return new SalesDocumentInput(
                0,
                type,
                no.getValue(),
                no.isEmpty() ? series.getValue() : null,
                customerNo(),
                postingDate.getValue(),
                documentDate.getValue(),
                currency.isEmpty() || isCurrencyWrong() ? null : CurrencyCode.of(typedCurrency()),
                terms.isEmpty() ? null : terms.getValue().code(),
                dueDate.getValue(),
                instalments(checked, total),
                reference.getValue(),
                description.isEmpty() ? null : description.getValue(),
                pricesIncludingVat.getValue(),
                lines.stream().map(SalesLine::input).toList());
    }

    /** Equal parts, a month apart; the last one is what the others leave. */
    private List<SalesDocumentInput.Instalment> instalments(@Nullable SalesDocument checked, @Nullable Money total) {
        int count = Objects.requireNonNullElse(instalments.getValue(), 1);
        if (count <= 1 || count > MOST_INSTALMENTS || checked == null || total == null || !total.isPositive()) {
            return List.of();
        }
        BigDecimal part = total.toDecimal()
                .divide(BigDecimal.valueOf(count), total.currency().exponent(), RoundingMode.DOWN);
        LocalDate first = checked.instalments().getFirst().dueDate();
        List<SalesDocumentInput.Instalment> parts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            parts.add(new SalesDocumentInput.Instalment(first.plusMonths(i), i == count - 1 ? null : part));
        }
        return parts;
    }
}

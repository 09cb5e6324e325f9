package org.reskontra.server.subledger.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasEnabled;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.money.Money;
import org.reskontra.server.party.EntryRow;
import org.reskontra.server.subledger.EntryChange;

/** Changes what may be changed about a posted entry; open until that is done (specification 3.3). */
final class EditEntryDialog extends Dialog {

    private static final long serialVersionUID = 1;

    private final transient EntryRow entry;
    private final TextField onHold = new TextField(getTranslation("entries.onHold"));
    private final DatePicker promised = date("entries.promisedPayDate");
    private final TextField description = new TextField(getTranslation("entries.description"));
    private final TextField reference = new TextField(getTranslation("entries.paymentReference"));
    private final DatePicker due = date("entries.dueDate");
    private final DatePicker discountDate = date("entries.discountDate");
    private final DatePicker graceDate = date("entries.discountGraceDate");
    private final BigDecimalField discount = amount("entries.remainingDiscount");
    private final BigDecimalField tolerance = amount("entries.maxTolerance");

    /** @param save saves the change, and tells whether that was done */
    EditEntryDialog(EntryRow entry, Predicate<EntryChange> save) {
        this.entry = entry;
        setHeaderTitle(getTranslation(
                "entries.edit.title", entry.documentType(), entry.documentNo().value()));
        setWidth("min(40rem, 97vw)");
        onHold.setMaxLength(3);
        onHold.setHelperText(getTranslation("entries.onHold.hint"));
        promised.setClearButtonVisible(true);
        fill();
        if (!entry.isOpen()) {
            add(new Paragraph(getTranslation("entries.edit.closed")));
        }
        add(
                fields(onHold, promised),
                fields(description),
                fields(due, reference),
                fields(discount, discountDate),
                fields(tolerance, graceDate));
        Button confirm = new Button(getTranslation("entries.edit.confirm"));
        confirm.setId("confirm-edit");
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        confirm.setDisableOnClick(true);
        confirm.addClickShortcut(Key.ENTER);
        confirm.addClickListener(click -> {
            if (save.test(change())) {
                close();
            } else {
                confirm.setEnabled(true);
            }
        });
        getFooter().add(new Button(getTranslation("action.cancel"), click -> close()), confirm);
        addOpenedChangeListener(change -> onHold.focus());
    }

    private void fill() {
        onHold.setValue(entry.onHold());
        promised.setValue(entry.promisedPayDate());
        description.setValue(entry.description());
        reference.setValue(entry.paymentReference());
        due.setValue(entry.dueDate());
        discountDate.setValue(entry.discountDate());
        graceDate.setValue(entry.discountGraceDate());
        discount.setValue(shown(entry.remainingDiscount()));
        tolerance.setValue(shown(entry.maxTolerance()));
        for (var field : new HasEnabled[] {reference, due, discountDate, graceDate, discount, tolerance}) {
            field.setEnabled(entry.isOpen());
        }
    }

    /** Signs are the ledger's business: what may be deducted is typed as it is spoken of. */
    private static BigDecimal shown(Money amount) {
        return amount.toDecimal().abs();
    }

    private EntryChange change() {
        return new EntryChange(
                entry.version(),
                changed(onHold.getValue(), entry.onHold()),
                changed(description.getValue(), entry.description()),
                changed(promised.getValue(), entry.promisedPayDate()),
                (promised.getValue() == null && entry.promisedPayDate() != null) ? true : null,
                changed(due.getValue(), entry.dueDate()),
                changed(discountDate.getValue(), entry.discountDate()),
                changed(graceDate.getValue(), entry.discountGraceDate()),
                amount(discount.getValue(), entry.remainingDiscount()),
                amount(tolerance.getValue(), entry.maxTolerance()),
                changed(reference.getValue(), entry.paymentReference()));
    }

    private static <T> @Nullable T changed(@Nullable T now, @Nullable T before) {
        return Objects.equals(now, before) ? null : now;
    }

    private @Nullable BigDecimal amount(@Nullable BigDecimal now, Money before) {
        BigDecimal typed = now == null ? BigDecimal.ZERO : now;
        if (typed.compareTo(shown(before)) == 0) {
            return null;
        }
        return entry.amount().isNegative() ? typed.negate() : typed;
    }

    private DatePicker date(String label) {
        DatePicker date = new DatePicker(getTranslation(label));
        date.setWidthFull();
        return date;
    }

    private BigDecimalField amount(String label) {
        BigDecimalField amount = new BigDecimalField(getTranslation(label));
        amount.setLocale(getLocale());
        amount.setWidthFull();
        return amount;
    }

    private static Div fields(Component... fields) {
        Div row = new Div(fields);
        row.addClassName("field-pair");
        return row;
    }
}

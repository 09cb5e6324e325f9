package org.reskontra.server.subledger.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.function.Predicate;
import org.reskontra.server.journal.JournalBatch;
import org.reskontra.server.party.EntryRow;

/** Asks in which journal a refund is prepared. */
final class RefundDialog extends Dialog {

    private static final long serialVersionUID = 1;

    /** @param prepare prepares it there, and tells whether that was done */
    RefundDialog(EntryRow entry, List<JournalBatch> batches, Predicate<JournalBatch> prepare) {
        setHeaderTitle(getTranslation("entries.refund"));
        setWidth("30rem");
        Select<JournalBatch> batch = new Select<>();
        batch.setLabel(getTranslation("entries.refund.batch"));
        batch.setItems(batches);
        batch.setItemLabelGenerator(one -> one.id() + " · " + one.description());
        batch.setWidthFull();
        add(
                new Paragraph(getTranslation(
                        "entries.refund.text",
                        entry.remaining().negate(),
                        entry.documentType(),
                        entry.documentNo().value(),
                        entry.partyName())),
                batch);
        Button confirm = new Button(getTranslation("entries.refund.confirm"));
        confirm.setId("confirm-refund");
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        confirm.setDisableOnClick(true);
        confirm.addClickListener(click -> {
            if (prepare.test(batch.getValue())) {
                close();
            } else {
                confirm.setEnabled(true);
            }
        });
        batches.stream().findFirst().ifPresent(batch::setValue);
        confirm.setEnabled(!batches.isEmpty());
        getFooter().add(new Button(getTranslation("action.cancel"), click -> close()), confirm);
        addOpenedChangeListener(change -> batch.focus());
    }
}

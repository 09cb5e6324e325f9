package org.reskontra.server.subledger.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.function.Consumer;
import org.reskontra.core.ledger.DocumentType;
import org.reskontra.server.party.Days;
import org.reskontra.server.party.EntryFilter;

/** Asks for document type and dates that a list of entries is narrowed down to. */
final class EntryFilterDialog extends Dialog {

    private static final long serialVersionUID = 1;

    private final Select<DocumentType> type = new Select<>();
    private final DatePicker postedFrom = date("entries.filter.postedFrom");
    private final DatePicker postedTo = date("entries.filter.to");
    private final DatePicker dueFrom = date("entries.filter.dueFrom");
    private final DatePicker dueTo = date("entries.filter.to");

    EntryFilterDialog(EntryFilter now, Consumer<EntryFilter> choose) {
        setHeaderTitle(getTranslation("entries.filter.title"));
        setWidth("28rem");
        type.setLabel(getTranslation("entries.documentType"));
        type.setItems(DocumentType.values());
        type.setEmptySelectionAllowed(true);
        type.setEmptySelectionCaption(getTranslation("entries.filter.allTypes"));
        type.setItemLabelGenerator(
                one -> getTranslation(one == null ? "entries.filter.allTypes" : "DocumentType." + one.name()));
        type.setWidthFull();
        type.setValue(now.documentType());
        postedFrom.setValue(now.posted().from());
        postedTo.setValue(now.posted().to());
        dueFrom.setValue(now.due().from());
        dueTo.setValue(now.due().to());
        add(type, pair(postedFrom, postedTo), pair(dueFrom, dueTo));
        Button confirm = new Button(getTranslation("entries.filter.confirm"), click -> {
            choose.accept(chosen());
            close();
        });
        confirm.setId("confirm-filter");
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        confirm.addClickShortcut(Key.ENTER);
        getFooter().add(new Button(getTranslation("action.cancel"), click -> close()), confirm);
        addOpenedChangeListener(change -> type.focus());
    }

    private EntryFilter chosen() {
        return new EntryFilter(
                EntryFilter.State.ALL,
                "",
                type.getValue(),
                new Days(postedFrom.getValue(), postedTo.getValue()),
                new Days(dueFrom.getValue(), dueTo.getValue()));
    }

    private DatePicker date(String label) {
        DatePicker date = new DatePicker(getTranslation(label));
        date.setClearButtonVisible(true);
        date.setWidthFull();
        return date;
    }

    private static Div pair(DatePicker from, DatePicker to) {
        Div pair = new Div(from, to);
        pair.addClassName("field-pair");
        return pair;
    }
}

package org.reskontra.server.settlement.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Asks whether something is to be taken back, and on which date; open until that is done. */
final class UndoDialog extends Dialog {

    private static final long serialVersionUID = 1;

    /** Takes it back. */
    interface Deed {
        /**
         * @param date null for the date of what is taken back
         * @return whether it was done
         */
        boolean on(@Nullable LocalDate date);
    }

    UndoDialog(String title, String text, String dateHint, Deed deed) {
        super(title);
        setWidth("30rem");
        DatePicker date = new DatePicker(getTranslation("settlement.postingDate"));
        date.setHelperText(dateHint);
        date.setClearButtonVisible(true);
        date.setWidthFull();
        add(new Paragraph(text), date);
        Button confirm = new Button(title);
        confirm.setId("confirm-undo");
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        confirm.setDisableOnClick(true);
        confirm.addClickListener(click -> {
            if (deed.on(date.getValue())) {
                close();
            } else {
                confirm.setEnabled(true);
            }
        });
        getFooter().add(new Button(getTranslation("action.cancel"), click -> close()), confirm);
        addOpenedChangeListener(change -> confirm.focus());
    }
}

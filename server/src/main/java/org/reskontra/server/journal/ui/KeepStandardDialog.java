package org.reskontra.server.journal.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Locale;
import java.util.function.Consumer;
import org.reskontra.server.journal.StandardJournals.Keeping;

/** Asks under which code the lines of a batch are kept. Ctrl+Enter saves. */
final class KeepStandardDialog extends Dialog {

    private static final long serialVersionUID = 1;

    KeepStandardDialog(Consumer<Keeping> keep) {
        setHeaderTitle(getTranslation("journal.standard.save"));
        setWidth("28rem");
        TextField code = new TextField(getTranslation("journal.standard.code"));
        code.setMaxLength(10);
        code.setWidthFull();
        TextField description = new TextField(getTranslation("journal.description"));
        description.setWidthFull();
        Checkbox withAmounts = new Checkbox(getTranslation("journal.standard.withAmounts"), true);
        add(new Paragraph(getTranslation("journal.standard.hint")), code, description, withAmounts);
        Button save = new Button(getTranslation("journal.batches.save"), click -> {
            close();
            keep.accept(new Keeping(
                    code.getValue().strip().toUpperCase(Locale.ROOT),
                    description.getValue().strip(),
                    withAmounts.getValue()));
        });
        save.setId("keep-standard");
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClickShortcut(Key.ENTER, KeyModifier.CONTROL);
        getFooter().add(new Button(getTranslation("action.cancel"), click -> close()), save);
        addOpenedChangeListener(change -> code.focus());
    }
}

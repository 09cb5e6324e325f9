package org.reskontra.server.users.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;

/** Shows a secret once, ready to be copied. */
final class SecretDialog {

    private SecretDialog() {}

    static void show(Component page, String title, String hint, String label, String secret) {
        Dialog dialog = new Dialog(title);
        TextField field = new TextField(label);
        field.setValue(secret);
        field.setReadOnly(true);
        field.setWidthFull();
        field.setAutoselect(true);
        dialog.add(new Paragraph(hint), field);
        Button close = new Button(page.getTranslation("action.close"), click -> dialog.close());
        close.addThemeVariants(ButtonVariant.PRIMARY);
        dialog.getFooter().add(close);
        dialog.setCloseOnOutsideClick(false);
        dialog.setWidth("32rem");
        dialog.open();
    }
}

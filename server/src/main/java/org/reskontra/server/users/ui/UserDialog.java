package org.reskontra.server.users.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;

/** Asks for a new user. Stays open where he is rejected. */
final class UserDialog extends Dialog {

    /** Adds the user and tells whether that was done. */
    interface Adding {
        boolean add(String name, String displayName, String role);
    }

    UserDialog(List<String> roles, Adding adding) {
        setHeaderTitle(getTranslation("users.add"));
        TextField name = new TextField(getTranslation("users.name"));
        TextField displayName = new TextField(getTranslation("users.display-name"));
        Select<String> role = new Select<>();
        role.setLabel(getTranslation("users.role"));
        role.setItems(roles);
        role.setItemLabelGenerator(code -> getTranslation("role." + code));
        role.setValue(roles.getFirst());
        add(new FormLayout(name, displayName, role));
        Button add = new Button(getTranslation("users.add"), click -> {
            if (adding.add(name.getValue(), displayName.getValue(), role.getValue())) {
                close();
            }
        });
        add.addThemeVariants(ButtonVariant.PRIMARY);
        add.addClickShortcut(Key.ENTER);
        getFooter().add(new Button(getTranslation("action.cancel"), click -> close()), add);
        name.focus();
    }
}

package org.reskontra.server.users.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reskontra.server.security.Permission;

/** Asks for a new token. Stays open where it is rejected. */
final class TokenDialog extends Dialog {

    /** Makes the token and tells whether that was done. */
    interface Making {
        boolean make(String name, Set<Permission> scopes, @Nullable LocalDate lastDay);
    }

    TokenDialog(Set<Permission> permissions, Making making) {
        setHeaderTitle(getTranslation("tokens.add"));
        TextField name = new TextField(getTranslation("tokens.name"));
        CheckboxGroup<Permission> scopes = new CheckboxGroup<>(getTranslation("tokens.scopes"));
        scopes.setItems(permissions.stream().sorted().toList());
        scopes.setItemLabelGenerator(scope -> getTranslation("Permission." + scope));
        DatePicker lastDay = new DatePicker(getTranslation("tokens.last-day"));
        VerticalLayout form = new VerticalLayout(name, scopes, lastDay);
        form.setPadding(false);
        add(form);
        Button make = new Button(getTranslation("tokens.add"), click -> {
            if (making.make(name.getValue(), scopes.getValue(), lastDay.getValue())) {
                close();
            }
        });
        make.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("action.cancel"), click -> close()), make);
        name.focus();
    }
}

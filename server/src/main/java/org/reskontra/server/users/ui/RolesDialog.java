package org.reskontra.server.users.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import java.util.List;
import org.reskontra.server.users.User;

/** Gives and takes a user's roles, each at once; a change that is rejected is shown as not made. */
final class RolesDialog extends Dialog {

    /** Makes the change and tells whether that was done. */
    interface Changing {
        boolean change(String role, boolean granted);
    }

    RolesDialog(User user, List<String> roles, Changing changing) {
        setHeaderTitle(user.displayName());
        VerticalLayout choices = new VerticalLayout();
        choices.setPadding(false);
        for (String role : roles) {
            Checkbox choice =
                    new Checkbox(getTranslation("role." + role), user.roles().contains(role));
            choice.addValueChangeListener(change -> {
                if (change.isFromClient() && !changing.change(role, change.getValue())) {
                    choice.setValue(change.getOldValue());
                }
            });
            choices.add(choice);
        }
        add(choices);
        getFooter().add(new Button(getTranslation("action.close"), click -> close()));
    }
}

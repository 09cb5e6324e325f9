package org.reskontra.server.users.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.reskontra.core.problem.Outcome.Done;
import org.reskontra.core.problem.Outcome.Rejected;
import org.reskontra.core.problem.Problem;
import org.reskontra.server.security.SignedIn;
import org.reskontra.server.shell.parts.Notices;
import org.reskontra.server.users.OwnPassword;

/** Where one changes one's own password; shown instead of any other page to whoever has a one-time password. */
@Route(value = "password", autoLayout = false)
@PermitAll
public class ChangePasswordView extends Main implements HasDynamicTitle {

    private final OwnPassword passwords;
    private final SignedIn signedIn;
    private final PasswordField old = field("password.old", "current-password");
    private final PasswordField chosen = field("password.new", "new-password");
    private final PasswordField again = field("password.again", "new-password");

    ChangePasswordView(OwnPassword passwords, SignedIn signedIn) {
        this.passwords = passwords;
        this.signedIn = signedIn;
        addClassNames("page", "change-password");
        chosen.setHelperText(getTranslation("password.hint"));
        Button save = new Button(getTranslation("password.save"), click -> change());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClickShortcut(Key.ENTER);
        VerticalLayout form = new VerticalLayout(old, chosen, again, save);
        form.setPadding(false);
        form.addClassName("form");
        add(new H2(getTranslation("password.title")));
        if (passwords.mustChange(signedIn.name())) {
            add(new Paragraph(getTranslation("password.must-change")));
        }
        add(form);
        old.focus();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("password.title");
    }

    private void change() {
        again.setErrorMessage(getTranslation("password.differs"));
        again.setInvalid(!again.getValue().equals(chosen.getValue()));
        if (again.isInvalid()) {
            return;
        }
        String address = VaadinRequest.getCurrent().getRemoteAddr();
        switch (passwords.change(signedIn.name(), old.getValue(), chosen.getValue(), address)) {
            case Done<String> done -> {
                signedIn.passwordChanged();
                Notices.success(getTranslation("password.changed"));
                UI.getCurrent().navigate("");
            }
            case Rejected<String>(List<Problem> problems) ->
                Notices.problems(this, getTranslation("password.unchanged"), problems);
        }
    }

    private PasswordField field(String label, String autocomplete) {
        PasswordField field = new PasswordField(getTranslation(label));
        field.getElement().setAttribute("autocomplete", autocomplete);
        field.setWidth("20rem");
        return field;
    }
}

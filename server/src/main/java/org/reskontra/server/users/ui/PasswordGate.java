package org.reskontra.server.users.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.reskontra.server.security.SignedIn;
import org.reskontra.server.users.OwnPassword;
import org.springframework.stereotype.Component;

/** Leads whoever has a one-time password to the page that changes it, whatever page he asks for. */
@Component
class PasswordGate implements VaadinServiceInitListener {

    private final OwnPassword passwords;
    private final SignedIn signedIn;

    PasswordGate(OwnPassword passwords, SignedIn signedIn) {
        this.passwords = passwords;
        this.signedIn = signedIn;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> init.getUI().addBeforeEnterListener(this::enter));
    }

    private void enter(BeforeEnterEvent event) {
        String name = signedIn.name();
        if (!name.isEmpty() && event.getNavigationTarget() != ChangePasswordView.class && passwords.mustChange(name)) {
            event.forwardTo(ChangePasswordView.class);
        }
    }
}

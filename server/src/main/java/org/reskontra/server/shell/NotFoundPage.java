package org.reskontra.server.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletResponse;
import org.reskontra.server.shell.parts.EmptyState;

/** Says that an address leads nowhere, or not for whoever asks, which is told the same way; and leads back. */
@ParentLayout(MainLayout.class)
@PermitAll
final class NotFoundPage extends Div implements HasErrorParameter<NotFoundException>, HasDynamicTitle {

    private static final long serialVersionUID = 1;

    NotFoundPage() {
        addClassName("page");
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> why) {
        Button home = new Button(
                getTranslation("notFound.home"),
                click -> click.getSource().getUI().ifPresent(ui -> ui.navigate("")));
        home.addThemeVariants(ButtonVariant.PRIMARY);
        add(new EmptyState(VaadinIcon.ROAD, getTranslation("notFound.title"), getTranslation("notFound.hint"), home));
        return HttpServletResponse.SC_NOT_FOUND;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("notFound.title");
    }
}

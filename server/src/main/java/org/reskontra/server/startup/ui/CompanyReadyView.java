package org.reskontra.server.startup.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.reskontra.server.security.SignedIn;
import org.reskontra.server.shell.CurrentUser.CompanyChoice;

/** The last step of a new company: it is worked in now, and this leads on. */
@Route("company-ready")
@PermitAll
@StyleSheet("startup.css")
public final class CompanyReadyView extends Main implements HasDynamicTitle {

    private final String company;

    CompanyReadyView(SignedIn signedIn) {
        CompanyChoice current = signedIn.company();
        company = current == null ? "" : current.name();
        addClassNames("page", "startup");
        OrderedList steps = new OrderedList();
        steps.addClassName("wizard-steps");
        steps.add(NewCompanyView.stepList(this, NewCompanyForm.LAST_STEP + 1));
        Paragraph hint = new Paragraph(getTranslation("startup.new.created.hint", company));
        hint.addClassName("page-summary");
        Div next = new Div(
                link("startup.new.customers", "setup/table/customers", VaadinIcon.USERS),
                link("startup.new.vendors", "setup/table/vendors", VaadinIcon.TRUCK),
                link("startup.new.opening", "opening-balances", VaadinIcon.FLAG_CHECKERED),
                link("startup.new.setup", "setup", VaadinIcon.COG));
        next.addClassName("wizard-next");
        add(new H2(getPageTitle()), hint, steps, next);
    }

    private Component link(String key, String path, VaadinIcon icon) {
        Span title = new Span(getTranslation(key));
        title.addClassName("pack-name");
        Span hint = new Span(getTranslation(key + ".hint"));
        hint.addClassName("pack-hint");
        Div text = new Div(title, hint);
        text.addClassName("pack");
        return new Anchor(path, icon.create(), text);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("startup.new.created", company);
    }
}

package org.reskontra.server.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import org.reskontra.server.shell.CurrentUser.CompanyChoice;

/** Shows the company worked in, and lets somebody who has several change it. */
final class CompanyMenu {

    private CompanyMenu() {}

    static Component of(Component page, CurrentUser user) {
        CompanyChoice current = user.company();
        Span name = new Span(current == null ? page.getTranslation("shell.noCompany") : current.name());
        name.addClassName("company-name");
        if (user.companies().size() < 2) {
            Div only = new Div(VaadinIcon.BUILDING_O.create(), name);
            only.addClassName("company");
            return only;
        }
        Div face = new Div(VaadinIcon.BUILDING_O.create(), name);
        face.addClassName("company");
        MenuBar bar = new MenuBar();
        bar.addThemeVariants(MenuBarVariant.TERTIARY);
        bar.addClassName("company-menu");
        MenuItem top = bar.addItem(face);
        top.setAriaLabel(page.getTranslation("shell.company", name.getText()));
        for (CompanyChoice company : user.companies()) {
            MenuItem item = top.getSubMenu().addItem(company.name(), click -> {
                user.workIn(company);
                UI.getCurrent().getPage().setLocation("");
            });
            item.setCheckable(true);
            item.setChecked(company.equals(current));
        }
        return bar;
    }
}

package org.reskontra.server.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import java.util.List;
import org.reskontra.server.shell.CurrentUser.CompanyChoice;

/** Shows the company worked in, lets somebody who has several change it, and leads to what concerns companies as such. */
final class CompanyMenu {

    private CompanyMenu() {}

    static Component of(Component page, CurrentUser user, List<MenuEntry> entries) {
        CompanyChoice current = user.company();
        Span name = new Span(current == null ? page.getTranslation("shell.noCompany") : current.name());
        name.addClassName("company-name");
        if (user.companies().size() < 2 && entries.isEmpty()) {
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
        if (!entries.isEmpty()) {
            top.getSubMenu().addSeparator();
        }
        entries.forEach(
                entry -> top.getSubMenu().addItem(page.getTranslation(entry.labelKey()), click -> UI.getCurrent()
                        .navigate(entry.view())));
        return bar;
    }
}

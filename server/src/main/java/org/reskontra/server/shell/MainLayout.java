package org.reskontra.server.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.orderedlayout.Scroller;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Layout;
import jakarta.annotation.security.PermitAll;
import java.util.List;

/** The frame of all pages: navigation with company and user on the left, the way to the page on top. */
@Layout
@PermitAll
public final class MainLayout extends AppLayout implements AfterNavigationObserver {

    private final List<MenuEntry> menu;
    private final Nav crumbs = new Nav();

    MainLayout(List<MenuEntry> menu, CurrentUser user) {
        this.menu = menu.stream()
                .filter(entry -> user.may(entry.needs()))
                .sorted(MenuEntry.ORDER)
                .toList();
        setPrimarySection(Section.DRAWER);

        DrawerToggle toggle = new DrawerToggle();
        toggle.setAriaLabel(getTranslation("shell.menu"));
        crumbs.addClassName("crumbs");
        crumbs.setAriaLabel(getTranslation("shell.crumbs"));
        addToNavbar(toggle, crumbs);

        Div foot = new Div(UserMenu.of(this, user));
        foot.addClassName("drawer-foot");
        Scroller scroller = new Scroller(navigation());
        scroller.addClassName("drawer-nav");
        addToDrawer(brand(), CompanyMenu.of(this, user, entries(MenuSection.COMPANY)), scroller, foot);
    }

    private static Component brand() {
        Image logo = new Image("reskontra.svg", "");
        Div brand = new Div(logo, new Span("Reskontra"));
        brand.addClassName("brand");
        return brand;
    }

    private Component navigation() {
        Div sections = new Div();
        SideNav home = new SideNav();
        home.addItem(
                new SideNavItem(getTranslation("rolecentre.title"), RoleCentreView.class, VaadinIcon.HOME_O.create()));
        sections.add(home);
        for (MenuSection section : MenuSection.values()) {
            List<MenuEntry> entries = entries(section);
            if (section != MenuSection.COMPANY && !entries.isEmpty()) {
                SideNav nav = new SideNav(sectionTitle(section));
                entries.forEach(entry -> nav.addItem(new SideNavItem(
                        getTranslation(entry.labelKey()),
                        entry.view(),
                        entry.icon().create())));
                sections.add(nav);
            }
        }
        return sections;
    }

    private List<MenuEntry> entries(MenuSection section) {
        return menu.stream().filter(entry -> entry.section() == section).toList();
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        crumbs.removeAll();
        List<HasElement> chain = event.getActiveChain();
        if (chain.isEmpty()) {
            return;
        }
        HasElement page = chain.getFirst();
        menu.stream()
                .filter(entry -> entry.view() == page.getClass())
                .findFirst()
                .ifPresent(entry -> crumbs.add(new Span(sectionTitle(entry.section()))));
        if (page instanceof Trail below) {
            below.trail().forEach(crumb -> crumbs.add(new Anchor(crumb.path(), crumb.text())));
        }
        if (page instanceof HasDynamicTitle titled) {
            Span current = new Span(titled.getPageTitle());
            current.getElement().setAttribute("aria-current", "page");
            crumbs.add(current);
        }
    }

    private String sectionTitle(MenuSection section) {
        return getTranslation("MenuSection." + section.name());
    }
}

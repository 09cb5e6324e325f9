package org.reskontra.server.setup.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Locale;
import org.reskontra.server.security.Permission;
import org.reskontra.server.setup.SetupSection;
import org.reskontra.server.setup.SetupTable;
import org.reskontra.server.setup.SetupTables;

/** All tables of the set-up, by section, with the number of their rows. */
@Route("setup")
@PermitAll
@StyleSheet("setup.css")
public final class SetupView extends Main implements HasDynamicTitle, BeforeEnterObserver {

    private final transient SetupQueries queries;
    private final Div sections = new Div();

    SetupView(SetupQueries queries) {
        this.queries = queries;
        addClassNames("page", "setup");
        TextField search = new TextField();
        search.setPlaceholder(getTranslation("setup.search"));
        search.setAriaLabel(getTranslation("setup.search"));
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addClassName("search");
        search.addValueChangeListener(change -> show(change.getValue()));
        Shortcuts.addShortcutListener(this, () -> search.focus(), Key.F3);
        Div tools = new Div(search);
        tools.addClassName("page-tools");
        Div head = new Div(new H2(getTranslation("setup.title")));
        head.addClassName("page-head");
        sections.addClassName("setup-sections");
        add(head, tools, sections);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!queries.signedIn().may(Permission.READ)) {
            throw new NotFoundException();
        }
        show("");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("setup.title");
    }

    private void show(String sought) {
        sections.removeAll();
        for (SetupSection section : SetupSection.values()) {
            List<SetupTable> tables = SetupTables.all().stream()
                    .filter(table -> table.section() == section && fits(table, sought))
                    .toList();
            if (!tables.isEmpty()) {
                Div links = new Div();
                tables.forEach(table -> links.add(link(table)));
                links.addClassName("setup-links");
                Div part = new Div(new H3(getTranslation("setup.section." + section.name())), links);
                part.addClassName("setup-section");
                sections.add(part);
            }
        }
    }

    private boolean fits(SetupTable table, String sought) {
        return getTranslation(table.titleKey())
                .toLowerCase(Locale.ROOT)
                .contains(sought.strip().toLowerCase(Locale.ROOT));
    }

    private Anchor link(SetupTable table) {
        Anchor link = new Anchor(SetupTableView.path(table), getTranslation(table.titleKey()));
        if (!table.isSingle()) {
            int count = queries.rows().count(queries.company(), table, "");
            Span rows = new Span(getTranslation("setup.rows", count));
            rows.addClassName("page-summary");
            link.add(rows);
        }
        return link;
    }
}

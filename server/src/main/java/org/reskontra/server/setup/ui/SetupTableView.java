package org.reskontra.server.setup.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.reskontra.server.security.Permission;
import org.reskontra.server.setup.SetupTable;
import org.reskontra.server.setup.SetupTables;
import org.reskontra.server.shell.Trail;

/** One table of the set-up: its rows, or of a table with one row its card. With {@code ?key=} the card of that row opens. */
@Route("setup/table")
@PermitAll
@StyleSheet("setup.css")
public final class SetupTableView extends Div implements HasUrlParameter<String>, HasDynamicTitle, Trail {

    private final transient SetupQueries queries;
    private String title = "";

    SetupTableView(SetupQueries queries) {
        this.queries = queries;
        addClassName("setup-table");
    }

    static String path(SetupTable table) {
        return "setup/table/" + table.name();
    }

    @Override
    public void setParameter(BeforeEvent event, String name) {
        SetupTable table = SetupTables.find(name)
                .filter(any -> queries.signedIn().may(Permission.READ))
                .orElseThrow(NotFoundException::new);
        title = getTranslation(table.titleKey());
        removeAll();
        if (table.isSingle()) {
            add(new SetupCard(table, queries));
            return;
        }
        SetupList list = new SetupList(table, queries);
        add(list);
        event.getLocation().getQueryParameters().getSingleParameter("key").ifPresent(key -> list.open(List.of(key)));
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    @Override
    public List<Crumb> trail() {
        return List.of(new Crumb(getTranslation("setup.title"), "setup"));
    }
}

package org.reskontra.server.setup.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import org.reskontra.core.problem.Outcome.Done;
import org.reskontra.core.problem.Outcome.Rejected;
import org.reskontra.core.problem.Problem;
import org.reskontra.server.setup.RowInput;
import org.reskontra.server.setup.SaveSetup;
import org.reskontra.server.setup.SetupRow;
import org.reskontra.server.setup.SetupTable;
import org.reskontra.server.shell.parts.Action;
import org.reskontra.server.shell.parts.ActionBar;
import org.reskontra.server.shell.parts.Notices;

/** A table with one row, as a card in the page. */
final class SetupCard extends Main {

    private static final long serialVersionUID = 1;

    private final transient SetupTable table;
    private final transient SetupQueries queries;
    private final SetupForm form;
    private transient SetupRow seen;

    SetupCard(SetupTable table, SetupQueries queries) {
        this.table = table;
        this.queries = queries;
        addClassName("page");
        form = new SetupForm(table, queries);
        seen = read();
        form.show(seen, false);
        Div head = new Div(new H2(getTranslation(table.titleKey())));
        head.addClassName("page-head");
        Div tools = new Div(new ActionBar(
                this,
                List.of(Action.of("save", "setup.save", VaadinIcon.CHECK, this::save)
                        .key("Ctrl+Enter")
                        .primary()
                        .allowed(queries.mayEdit()))));
        tools.addClassName("page-tools");
        if (!queries.mayEdit()) {
            form.lock();
        }
        form.addClassName("setup-card");
        add(head, tools, form);
    }

    private SetupRow read() {
        return queries.rows().find(queries.company(), table, List.of()).orElseThrow();
    }

    private void save() {
        RowInput input = RowInput.change(form.texts(), seen);
        switch (queries.saving().save(queries.signedIn().actor(), table, List.of(input), null)) {
            case Done<SaveSetup.Saved> _ -> {
                form.clearMarks();
                seen = read();
                form.show(seen, false);
                Notices.success(getTranslation("setup.saved"));
            }
            case Rejected<SaveSetup.Saved>(List<Problem> problems) -> form.refuse(problems);
        }
    }
}

package org.reskontra.server.shell.grid;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import java.util.List;
import org.reskontra.server.shell.parts.Action;
import org.reskontra.server.shell.parts.ActionBar;
import org.reskontra.server.shell.parts.EmptyState;
import org.reskontra.server.shell.parts.FactBox;

/**
 * A page with a list: title, search (F3; arrow down leads to what was found), filters, actions, the rows as they come into view,
 * and a fact box. All rows that fit can be taken away as CSV or XLSX (Ctrl+Alt+E).
 *
 * <pre>{@code
 * @Route("customers")
 * class CustomersView extends ListPage<CustomerRow> {
 *     CustomersView(Customers customers) {
 *         super("customers.title", new WorksheetGrid<>("customers.title", CustomerRow::no, List.of(
 *                 Column.text("no", "customers.no", CustomerRow::no).link(row -> "customers/" + row.no()).sortable(),
 *                 Column.text("name", "customers.name", CustomerRow::name).grows().sortable())));
 *         addActions(Action.of("new", "customers.new", VaadinIcon.PLUS, this::create).key("Alt+N"));
 *     }
 *
 *     protected LazyRows<CustomerRow> rows(String search) {
 *         return customers.list(search);
 *     }
 * }
 * }</pre>
 */
public abstract class ListPage<T> extends Main implements HasDynamicTitle {

    private final String titleKey;
    private final WorksheetGrid<T> grid;
    private final Div tools = new Div();
    private final Div body = new Div();
    private final Span summary = new Span();
    private final TextField search = new TextField();
    private Component nothingYet;

    protected ListPage(String titleKey, WorksheetGrid<T> grid) {
        this.titleKey = titleKey;
        this.grid = grid;
        addClassName("page");
        summary.addClassName("page-summary");
        Div head = new Div(new H2(getTranslation(titleKey)), summary);
        head.addClassName("page-head");
        search.setPlaceholder(getTranslation("list.search"));
        search.setAriaLabel(getTranslation("list.search"));
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        Span key = new Span("F3");
        key.addClassName("shortcut");
        search.setSuffixComponent(key);
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addClassName("search");
        search.addValueChangeListener(change -> refresh());
        Shortcuts.addShortcutListener(this, () -> search.focus(), Key.F3);
        Shortcuts.addShortcutListener(search, () -> grid.focusFirst(), Key.ARROW_DOWN)
                .listenOn(search);
        tools.add(search);
        tools.addClassName("page-tools");
        tools.add(new ExportMenu(this, titleKey, grid));
        body.add(grid);
        body.addClassName("page-body");
        nothingYet = new EmptyState(VaadinIcon.INBOX, getTranslation("list.empty"), getTranslation("list.empty.hint"));
        add(head, tools, body);
    }

    /** The rows in which the reader's text is found; all for an empty text. */
    protected abstract LazyRows<T> rows(String search);

    /** What is shown while there is nothing to list at all. */
    protected final void setEmptyState(EmptyState emptyState) {
        nothingYet = emptyState;
    }

    protected final ActionBar addActions(Action... actions) {
        ActionBar bar = new ActionBar(this, List.of(actions));
        tools.addComponentAtIndex(tools.getComponentCount() - 1, bar);
        return bar;
    }

    /** Puts a filter beside the search; call {@link #refresh()} when it changes. */
    protected final void addFilter(Component filter) {
        tools.addComponentAtIndex(1, filter);
    }

    protected final void setFactBox(FactBox factBox) {
        body.add(factBox);
    }

    protected final WorksheetGrid<T> grid() {
        return grid;
    }

    /** Asks for the rows again. */
    protected final void refresh() {
        String sought = search.getValue().strip();
        grid.setEmptyState(
                sought.isEmpty()
                        ? nothingYet
                        : new EmptyState(
                                VaadinIcon.SEARCH,
                                getTranslation("list.notFound", sought),
                                getTranslation("list.notFound.hint")));
        LazyRows<T> rows = rows(sought);
        grid.setRows(rows);
        int count = rows.count();
        summary.setText(getTranslation(count == LazyRows.MOST ? "list.countMost" : "list.count", count));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        refresh();
    }

    @Override
    public String getPageTitle() {
        return getTranslation(titleKey);
    }
}

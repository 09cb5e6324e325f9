package org.reskontra.server.subledger.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.reskontra.server.company.CompanyId;
import org.reskontra.server.party.Order;
import org.reskontra.server.party.Order.OfParties;
import org.reskontra.server.party.PartyFilter;
import org.reskontra.server.party.PartyRow;
import org.reskontra.server.security.Permission;
import org.reskontra.server.security.SignedIn;
import org.reskontra.server.shell.grid.Column;
import org.reskontra.server.shell.grid.LazyRows;
import org.reskontra.server.shell.grid.ListPage;
import org.reskontra.server.shell.grid.WorksheetGrid;
import org.reskontra.server.shell.parts.Action;
import org.reskontra.server.shell.parts.ActionBar;
import org.reskontra.server.shell.parts.EmptyState;

/** The customers, or vendors, with what is owed (specification 2.3). */
abstract class PartiesView extends ListPage<PartyRow> implements BeforeEnterObserver {

    private static final String ENTRIES = "entries";

    private final LedgerPages pages;
    private final transient PartyQueries queries;
    private final transient SignedIn signedIn;
    private final Select<PartyFilter.Only> only = new Select<>();

    PartiesView(LedgerPages pages, PartyQueries queries, SignedIn signedIn) {
        super(pages.text("title"), columns(pages));
        this.pages = pages;
        this.queries = queries;
        this.signedIn = signedIn;
        only.setItems(PartyFilter.Only.values());
        only.setItemLabelGenerator(choice -> getTranslation("parties.only." + choice.name()));
        only.setAriaLabel(getTranslation(pages.text("only")));
        only.setValue(PartyFilter.Only.ALL);
        only.addValueChangeListener(change -> refresh());
        ActionBar bar =
                addActions(Action.of(ENTRIES, pages.text("entries"), VaadinIcon.LIST_UL, () -> grid().currentRow()
                                .ifPresent(row -> go(pages.entriesOf(row.no()))))
                        .key("Ctrl+F7"));
        bar.setEnabled(ENTRIES, false);
        grid().onCurrentRow(row -> bar.setEnabled(ENTRIES, true));
        addFilter(only);
        grid().onOpen(row -> go(pages.card(row.no())));
        setEmptyState(new EmptyState(
                pages.icon, getTranslation(pages.text("empty")), getTranslation(pages.text("empty") + ".hint")));
    }

    private static void go(String path) {
        UI.getCurrent().navigate(path);
    }

    private static WorksheetGrid<PartyRow> columns(LedgerPages pages) {
        return new WorksheetGrid<>(
                pages.text("title"),
                PartyRow::no,
                List.of(
                        Column.<PartyRow>text(
                                        "no", "parties.no", row -> row.no().value())
                                .link(row -> pages.card(row.no()))
                                .width("8rem")
                                .sortable(),
                        Column.<PartyRow>text("name", "parties.name", PartyRow::name)
                                .grows()
                                .sortable(),
                        Column.<PartyRow>text("city", "parties.city", PartyRow::city)
                                .width("10rem")
                                .sortable(),
                        Column.<PartyRow>number(
                                        "openEntries",
                                        "parties.openEntries",
                                        row -> BigDecimal.valueOf(row.openEntries()))
                                .width("8rem"),
                        Column.<PartyRow>amount("overdue", "parties.overdue", row -> pages.owed(row.overdue()))
                                .sortable(),
                        Column.<PartyRow>amount("balance", "parties.balance", row -> pages.owed(row.balance()))
                                .link(row -> pages.entriesOf(row.no()))
                                .sortable()));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!signedIn.may(Permission.READ)) {
            throw new NotFoundException();
        }
    }

    @Override
    protected LazyRows<PartyRow> rows(String search) {
        PartyFilter filter = new PartyFilter(search, only.getValue());
        CompanyId company = signedIn.actor().company();
        LocalDate today = queries.workDate().get();
        return new LazyRows<>() {
            @Override
            public int count() {
                return queries.parties().count(company, pages.ledger, filter, today);
            }

            @Override
            public List<PartyRow> fetch(int offset, int limit, Sorting sorting) {
                return queries.parties().list(company, pages.ledger, filter, today, order(sorting), offset, limit);
            }
        };
    }

    private Order<OfParties> order(LazyRows.Sorting sorting) {
        return switch (sorting.column()) {
            case "name" -> new Order<>(OfParties.NAME, sorting.descending());
            case "city" -> new Order<>(OfParties.CITY, sorting.descending());
            case "overdue" -> new Order<>(OfParties.OVERDUE, sorting.descending() != pages.isReversed());
            case "balance" -> new Order<>(OfParties.BALANCE, sorting.descending() != pages.isReversed());
            case null, default -> new Order<>(OfParties.NO, sorting.descending());
        };
    }
}

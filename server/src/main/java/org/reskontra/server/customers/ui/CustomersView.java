package org.reskontra.server.customers.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.math.BigDecimal;
import java.util.List;
import org.reskontra.core.ledger.Ledger;
import org.reskontra.server.company.WorkDate;
import org.reskontra.server.party.Order;
import org.reskontra.server.party.Order.OfParties;
import org.reskontra.server.party.Parties;
import org.reskontra.server.party.PartyFilter;
import org.reskontra.server.party.PartyRow;
import org.reskontra.server.security.Permission;
import org.reskontra.server.security.SignedIn;
import org.reskontra.server.shell.grid.Column;
import org.reskontra.server.shell.grid.LazyRows;
import org.reskontra.server.shell.grid.ListPage;
import org.reskontra.server.shell.grid.WorksheetGrid;
import org.reskontra.server.shell.parts.EmptyState;

/** The customers with what they owe (specification 2.3). */
@Route("customers")
@PermitAll
public final class CustomersView extends ListPage<PartyRow> implements BeforeEnterObserver {

    private final transient Parties parties;
    private final transient WorkDate workDate;
    private final transient SignedIn signedIn;
    private final Select<PartyFilter.Only> only = new Select<>();

    CustomersView(Parties parties, WorkDate workDate, SignedIn signedIn) {
        super("customers.title", columns());
        this.parties = parties;
        this.workDate = workDate;
        this.signedIn = signedIn;
        only.setItems(PartyFilter.Only.values());
        only.setItemLabelGenerator(choice -> getTranslation("customers.only." + choice.name()));
        only.setAriaLabel(getTranslation("customers.only"));
        only.setValue(PartyFilter.Only.ALL);
        only.addValueChangeListener(change -> refresh());
        addFilter(only);
        grid().onOpen(CustomerEntriesView::open);
        setEmptyState(new EmptyState(
                VaadinIcon.USERS, getTranslation("customers.empty"), getTranslation("customers.empty.hint")));
    }

    private static WorksheetGrid<PartyRow> columns() {
        return new WorksheetGrid<>(
                "customers.title",
                PartyRow::no,
                List.of(
                        Column.<PartyRow>text(
                                        "no", "customers.no", row -> row.no().value())
                                .link(CustomerEntriesView::path)
                                .width("8rem")
                                .sortable(),
                        Column.<PartyRow>text("name", "customers.name", PartyRow::name)
                                .grows()
                                .sortable(),
                        Column.<PartyRow>text("city", "customers.city", PartyRow::city)
                                .width("10rem")
                                .sortable(),
                        Column.<PartyRow>number(
                                        "openEntries",
                                        "customers.openEntries",
                                        row -> BigDecimal.valueOf(row.openEntries()))
                                .width("8rem"),
                        Column.<PartyRow>amount("overdue", "customers.overdue", PartyRow::overdue)
                                .sortable(),
                        Column.<PartyRow>amount("balance", "customers.balance", PartyRow::balance)
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
        return new LazyRows<>() {
            @Override
            public int count() {
                return parties.count(signedIn.actor().company(), Ledger.CUSTOMER, filter, workDate.get());
            }

            @Override
            public List<PartyRow> fetch(int offset, int limit, Sorting sorting) {
                return parties.list(
                        signedIn.actor().company(),
                        Ledger.CUSTOMER,
                        filter,
                        workDate.get(),
                        new Order<>(by(sorting), sorting.descending()),
                        offset,
                        limit);
            }
        };
    }

    private static OfParties by(LazyRows.Sorting sorting) {
        return switch (sorting.column()) {
            case "name" -> OfParties.NAME;
            case "city" -> OfParties.CITY;
            case "overdue" -> OfParties.OVERDUE;
            case "balance" -> OfParties.BALANCE;
            case null, default -> OfParties.NO;
        };
    }
}

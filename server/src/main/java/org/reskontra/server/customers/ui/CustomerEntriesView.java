package org.reskontra.server.customers.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.ledger.DocumentType;
import org.reskontra.core.ledger.Ledger;
import org.reskontra.core.ledger.PartyNo;
import org.reskontra.server.company.WorkDate;
import org.reskontra.server.party.EntryFilter;
import org.reskontra.server.party.EntryRow;
import org.reskontra.server.party.Order;
import org.reskontra.server.party.Order.OfEntries;
import org.reskontra.server.party.Parties;
import org.reskontra.server.party.PartyEntries;
import org.reskontra.server.party.PartyRow;
import org.reskontra.server.security.Permission;
import org.reskontra.server.security.SignedIn;
import org.reskontra.server.settlement.ui.EntryActions;
import org.reskontra.server.settlement.ui.SettlementCommands;
import org.reskontra.server.shell.Trail;
import org.reskontra.server.shell.grid.Column;
import org.reskontra.server.shell.grid.LazyRows;
import org.reskontra.server.shell.grid.ListPage;
import org.reskontra.server.shell.grid.Tone;
import org.reskontra.server.shell.grid.WorksheetGrid;
import org.reskontra.server.shell.parts.ActionBar;
import org.reskontra.server.shell.parts.EmptyState;
import org.reskontra.server.shell.text.Formats;

/** The ledger entries of a customer, open ones first asked for (specification 3.2). */
@Route("customers/entries")
@PermitAll
public final class CustomerEntriesView extends ListPage<EntryRow> implements HasUrlParameter<String>, Trail {

    private final transient Parties parties;
    private final transient PartyEntries entries;
    private final transient WorkDate workDate;
    private final transient SignedIn signedIn;
    private final Select<EntryFilter.State> state = new Select<>();
    private final Span who = new Span();
    private @Nullable PartyNo customer;

    CustomerEntriesView(
            Parties parties,
            PartyEntries entries,
            SettlementCommands settlement,
            WorkDate workDate,
            SignedIn signedIn) {
        super("customerEntries.title", columns(workDate));
        this.parties = parties;
        this.entries = entries;
        this.workDate = workDate;
        this.signedIn = signedIn;
        who.addClassName("page-summary");
        state.setItems(EntryFilter.State.values());
        state.setItemLabelGenerator(choice -> getTranslation("customerEntries.state." + choice.name()));
        state.setAriaLabel(getTranslation("customerEntries.state"));
        state.setValue(EntryFilter.State.OPEN);
        state.addValueChangeListener(change -> refresh());
        EntryActions actions = new EntryActions(
                this, Ledger.CUSTOMER, settlement, signedIn, grid()::currentRow, this::customer, this::refresh);
        ActionBar bar = addActions(actions.actions());
        actions.show(bar, null);
        grid().onCurrentRow(row -> actions.show(bar, row));
        addFilter(who);
        addFilter(state);
        setEmptyState(new EmptyState(
                VaadinIcon.INVOICE,
                getTranslation("customerEntries.empty"),
                getTranslation("customerEntries.empty.hint")));
    }

    static String path(PartyRow customer) {
        return "customers/entries/" + customer.no();
    }

    static void open(PartyRow customer) {
        UI.getCurrent().navigate(CustomerEntriesView.class, customer.no().value());
    }

    private static WorksheetGrid<EntryRow> columns(WorkDate workDate) {
        return new WorksheetGrid<>(
                "customerEntries.title",
                EntryRow::no,
                List.of(
                        Column.<EntryRow>date("postingDate", "customerEntries.postingDate", EntryRow::postingDate)
                                .sortable(),
                        Column.<EntryRow, DocumentType>choice(
                                        "documentType",
                                        "customerEntries.documentType",
                                        DocumentType.class,
                                        EntryRow::documentType)
                                .width("9rem"),
                        Column.<EntryRow>text("documentNo", "customerEntries.documentNo", row -> row.documentNo()
                                        .value())
                                .width("8rem")
                                .sortable(),
                        Column.<EntryRow>text("description", "customerEntries.description", EntryRow::description)
                                .grows(),
                        Column.<EntryRow>date("dueDate", "customerEntries.dueDate", EntryRow::dueDate)
                                .badge(row -> isOverdue(row, workDate) ? Tone.URGENT : Tone.NEUTRAL)
                                .width("8.5rem")
                                .sortable(),
                        Column.<EntryRow>amount("amount", "customerEntries.amount", EntryRow::amount)
                                .width("8.25rem")
                                .sortable(),
                        Column.<EntryRow>amount("remaining", "customerEntries.remaining", EntryRow::remaining)
                                .width("8.25rem")
                                .sortable(),
                        Column.<EntryRow>text(
                                        "reference", "customerEntries.paymentReference", EntryRow::paymentReference)
                                .width("11rem")));
    }

    /** Only what the customer owes can be: a credit memo waits for nobody. */
    private static boolean isOverdue(EntryRow row, WorkDate workDate) {
        return row.remaining().isPositive() && row.dueDate().isBefore(workDate.get());
    }

    @Override
    public List<Crumb> trail() {
        return List.of(new Crumb(getTranslation("customers.title"), "customers"));
    }

    @Override
    public void setParameter(BeforeEvent event, String number) {
        if (!signedIn.may(Permission.READ) || number.isBlank()) {
            throw new NotFoundException();
        }
        PartyNo no = new PartyNo(number);
        PartyRow row = parties.find(signedIn.actor().company(), Ledger.CUSTOMER, no, workDate.get())
                .orElseThrow(NotFoundException::new)
                .row();
        customer = no;
        Formats formats = Formats.of(getLocale());
        who.setText(getTranslation(
                "customerEntries.who",
                row.no(),
                row.name(),
                formats.money(row.balance()),
                formats.money(row.overdue())));
    }

    private PartyNo customer() {
        if (customer == null) {
            throw new IllegalStateException("no customer is shown yet");
        }
        return customer;
    }

    @Override
    protected LazyRows<EntryRow> rows(String search) {
        PartyNo no = customer();
        EntryFilter filter = new EntryFilter(state.getValue(), search);
        return new LazyRows<>() {
            @Override
            public int count() {
                return entries.count(signedIn.actor().company(), Ledger.CUSTOMER, no, filter);
            }

            @Override
            public List<EntryRow> fetch(int offset, int limit, Sorting sorting) {
                return entries.list(
                        signedIn.actor().company(), Ledger.CUSTOMER, no, filter, order(sorting), offset, limit);
            }
        };
    }

    private static Order<OfEntries> order(LazyRows.Sorting sorting) {
        OfEntries by =
                switch (sorting.column()) {
                    case "postingDate" -> OfEntries.POSTING_DATE;
                    case "dueDate" -> OfEntries.DUE_DATE;
                    case "documentNo" -> OfEntries.DOCUMENT_NO;
                    case "amount" -> OfEntries.AMOUNT;
                    case "remaining" -> OfEntries.REMAINING;
                    case null, default -> OfEntries.ENTRY_NO;
                };
        return new Order<>(by, sorting.column() == null || sorting.descending());
    }
}

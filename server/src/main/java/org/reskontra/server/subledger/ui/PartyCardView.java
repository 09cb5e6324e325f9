package org.reskontra.server.subledger.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.journal.PostingSetup.Blocked;
import org.reskontra.core.ledger.PartyNo;
import org.reskontra.server.company.CompanyId;
import org.reskontra.server.party.EntryFilter;
import org.reskontra.server.party.EntryRow;
import org.reskontra.server.party.Order;
import org.reskontra.server.party.PartyCard;
import org.reskontra.server.party.PartyRow;
import org.reskontra.server.security.Permission;
import org.reskontra.server.security.SignedIn;
import org.reskontra.server.shell.Trail;
import org.reskontra.server.shell.grid.WorksheetGrid;
import org.reskontra.server.shell.parts.Action;
import org.reskontra.server.shell.parts.ActionBar;
import org.reskontra.server.shell.parts.EmptyState;
import org.reskontra.server.shell.parts.FactBox;
import org.reskontra.server.shell.text.Formats;

/** A customer or vendor: who it is, how it stands and pays, and its open entries (specification 2.3, 23.5). */
@Route(":ledger(customers|vendors)/card/:no")
@PermitAll
public final class PartyCardView extends Main implements BeforeEnterObserver, HasDynamicTitle, Trail {

    private static final int MOST_ENTRIES = 200;

    private final transient PartyQueries queries;
    private final transient SignedIn signedIn;
    private final H2 title = new H2();
    private final Span blocked = new Span();
    private final Div aging = new Div();
    private final Div main = new Div();
    private final FactBox statistics = new FactBox("parties.statistics");
    private LedgerPages pages = LedgerPages.CUSTOMERS;
    private transient @Nullable PartyRow shown;

    PartyCardView(PartyQueries queries, SignedIn signedIn) {
        this.queries = queries;
        this.signedIn = signedIn;
        addClassName("page");
        blocked.addClassNames("badge", "badge-urgent");
        Div head = new Div(title, blocked);
        head.addClassName("page-head");
        aging.addClassName("totals");
        Div tools = new Div(new ActionBar(
                this,
                List.of(
                        Action.of("entries", "entries.all", VaadinIcon.LIST_UL, this::openEntries)
                                .key("Ctrl+F7"),
                        Action.of("edit", "party.edit", VaadinIcon.EDIT, this::edit)
                                .key("F2")
                                .allowed(signedIn.may(Permission.EDIT_SETUP)))));
        tools.addClassName("page-tools");
        main.addClassName("page-sections");
        Div body = new Div(main, statistics);
        body.addClassName("page-body");
        add(head, aging, tools, body);
    }

    private void openEntries() {
        if (shown != null) {
            UI.getCurrent().navigate(pages.entriesOf(shown.no()));
        }
    }

    /** What is agreed with the party is set up with everything else. */
    private void edit() {
        if (shown != null) {
            UI.getCurrent()
                    .navigate(
                            "setup/table/" + pages.parties,
                            QueryParameters.of("key", shown.no().value()));
        }
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!signedIn.may(Permission.READ)) {
            throw new NotFoundException();
        }
        var parameters = event.getRouteParameters();
        open(
                LedgerPages.at(parameters.get("ledger").orElse("")),
                parameters.get("no").map(PartyNo::new).orElseThrow(NotFoundException::new));
    }

    void open(LedgerPages of, PartyNo no) {
        pages = of;
        CompanyId company = signedIn.actor().company();
        show(
                company,
                queries.parties()
                        .find(company, pages.ledger, no, queries.workDate().get())
                        .orElseThrow(NotFoundException::new));
    }

    private void show(CompanyId company, PartyCard card) {
        PartyRow row = card.row();
        shown = row;
        title.setText(row.no() + " " + row.name());
        blocked.setVisible(row.blocked() != Blocked.NONE);
        blocked.setText(getTranslation("parties.blocked." + row.blocked().name()));
        var found = queries.statistics()
                .of(company, pages.ledger, row.no(), queries.workDate().get());
        Formats formats = Formats.of(getLocale());
        aging.removeAll();
        aging.add(PartyFacts.aging(this, pages, found, formats));
        statistics.show(PartyFacts.of(pages, found, formats));
        main.removeAll();
        main.add(facts(card), openEntries(company, row.no()));
    }

    private Div facts(PartyCard card) {
        PartyRow row = card.row();
        DescriptionList list = new DescriptionList();
        fact(list, "parties.address", card.address());
        fact(list, "parties.city", (card.postCode() + " " + row.city()).strip());
        fact(list, "parties.country", row.country());
        fact(list, "parties.registrationNo", card.registrationNo());
        fact(list, "parties.paymentTerms", Objects.requireNonNullElse(row.paymentTerms(), ""));
        fact(
                list,
                "parties.currency",
                row.currency() == null ? "" : row.currency().code());
        fact(list, "parties.postingGroup", card.postingGroup());
        fact(list, "parties.vatGroup", card.vatGroup());
        fact(list, "parties.language", card.language());
        fact(
                list,
                "parties.bankAccounts",
                card.bankAccounts().stream()
                        .map(account -> account.iban().isEmpty() ? account.accountNo() : account.iban())
                        .collect(Collectors.joining(", ")));
        Div facts = new Div(list);
        facts.addClassName("card-facts");
        return facts;
    }

    private void fact(DescriptionList list, String label, String value) {
        if (!value.isEmpty()) {
            list.add(new Div(new DescriptionList.Term(getTranslation(label)), new DescriptionList.Description(value)));
        }
    }

    private Div openEntries(CompanyId company, PartyNo no) {
        WorksheetGrid<EntryRow> grid = EntryColumns.grid(pages, queries.workDate());
        EntryColumns.showLess(grid);
        grid.onOpen(row -> UI.getCurrent().navigate(pages.entry(row.no())));
        grid.setEmptyState(new EmptyState(
                VaadinIcon.CHECK_CIRCLE, getTranslation("parties.settled"), getTranslation("parties.settled.hint")));
        grid.setRows(queries.entries()
                .list(
                        company,
                        pages.ledger,
                        no,
                        EntryFilter.OPEN,
                        new Order<>(Order.OfEntries.DUE_DATE, false),
                        0,
                        MOST_ENTRIES));
        Div section = new Div(new H3(getTranslation("parties.openEntries")), grid);
        section.addClassName("page-section");
        return section;
    }

    @Override
    public List<Crumb> trail() {
        return List.of(new Crumb(getTranslation(pages.text("title")), pages.parties));
    }

    @Override
    public String getPageTitle() {
        return shown == null ? "" : shown.name();
    }
}

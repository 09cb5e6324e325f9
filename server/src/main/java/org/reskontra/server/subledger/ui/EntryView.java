package org.reskontra.server.subledger.ui;

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
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.ledger.EntryNo;
import org.reskontra.server.company.CompanyId;
import org.reskontra.server.party.AppliedEntry;
import org.reskontra.server.party.EntryRow;
import org.reskontra.server.security.Permission;
import org.reskontra.server.security.SignedIn;
import org.reskontra.server.shell.Trail;
import org.reskontra.server.shell.grid.WorksheetGrid;
import org.reskontra.server.shell.parts.ActionBar;
import org.reskontra.server.shell.parts.EmptyState;
import org.reskontra.server.shell.parts.Figure;
import org.reskontra.server.shell.text.Formats;

/** One ledger entry: what moved it, and what it was applied to (specification 6.9). */
@Route(":ledger(customers|vendors)/entry/:entry([0-9]+)")
@PermitAll
public final class EntryView extends Main implements BeforeEnterObserver, HasDynamicTitle, Trail {

    private final transient PartyQueries queries;
    private final transient SignedIn signedIn;
    private final transient EntryPageActions actions;
    private final ActionBar bar;
    private final H2 title = new H2();
    private final Span held = new Span();
    private final Div figures = new Div();
    private final Div body = new Div();
    private LedgerPages pages = LedgerPages.CUSTOMERS;
    private transient @Nullable EntryRow entry;

    EntryView(PartyQueries queries, EntryCommands commands, SignedIn signedIn) {
        this.queries = queries;
        this.signedIn = signedIn;
        addClassName("page");
        held.addClassNames("badge", "badge-attention");
        Div head = new Div(title, held);
        head.addClassName("page-head");
        figures.addClassName("totals");
        actions = new EntryPageActions(this, commands, signedIn, () -> Optional.ofNullable(entry), this::refresh);
        bar = new ActionBar(this, List.of(actions.actions()));
        Div tools = new Div(bar);
        tools.addClassName("page-tools");
        body.addClassName("page-sections");
        add(head, figures, tools, body);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!signedIn.may(Permission.READ)) {
            throw new NotFoundException();
        }
        var parameters = event.getRouteParameters();
        open(
                LedgerPages.at(parameters.get("ledger").orElse("")),
                parameters
                        .get("entry")
                        .filter(digits -> digits.length() <= 18)
                        .map(digits -> new EntryNo(Long.parseLong(digits)))
                        .orElseThrow(NotFoundException::new));
    }

    void open(LedgerPages of, EntryNo no) {
        pages = of;
        show(find(no).orElseThrow(NotFoundException::new));
    }

    private Optional<EntryRow> find(EntryNo no) {
        return queries.entries().find(signedIn.actor().company(), pages.ledger, no);
    }

    private void refresh() {
        Optional.ofNullable(entry).flatMap(shown -> find(shown.no())).ifPresent(this::show);
    }

    private void show(EntryRow row) {
        entry = row;
        title.setText(name(row));
        held.setVisible(!row.onHold().isEmpty());
        held.setText(getTranslation("entries.heldBy", row.onHold()));
        figures.removeAll();
        Formats formats = Formats.of(getLocale());
        figure("parties.name", row.partyName());
        figure("entries.postingDate", formats.date(row.postingDate()));
        figure("entries.dueDate", formats.date(row.dueDate()));
        figure("entries.amount", formats.money(row.amount()));
        figure("entries.remaining", formats.money(row.remaining()));
        if (!row.remainingDiscount().isZero() && row.discountDate() != null) {
            figure(
                    "entries.remainingDiscount",
                    formats.money(row.remainingDiscount()) + " · " + formats.date(row.discountDate()));
        }
        if (row.promisedPayDate() != null) {
            figure("entries.promisedPayDate", formats.date(row.promisedPayDate()));
        }
        actions.show(bar, row);
        CompanyId company = signedIn.actor().company();
        WorksheetGrid<AppliedEntry> applied =
                EntryGrids.applied(pages, queries.entries().applied(company, pages.ledger, row.no()));
        applied.setEmptyState(new EmptyState(
                VaadinIcon.UNLINK, getTranslation("entries.notApplied"), getTranslation("entries.notApplied.hint")));
        body.removeAll();
        body.add(
                section(
                        "entries.details",
                        EntryGrids.details(queries.entries().details(company, pages.ledger, row.no()))),
                section("entries.applied", applied));
    }

    private String name(EntryRow row) {
        return getTranslation("DocumentType." + row.documentType().name()) + " "
                + row.documentNo().value();
    }

    private void figure(String label, String value) {
        figures.add(new Figure(getTranslation(label), value));
    }

    private Div section(String titleKey, WorksheetGrid<?> grid) {
        Div section = new Div(new H3(getTranslation(titleKey)), grid);
        section.addClassName("page-section");
        return section;
    }

    @Override
    public List<Crumb> trail() {
        EntryRow shown = entry;
        Crumb all = new Crumb(getTranslation(pages.text("title")), pages.parties);
        return shown == null
                ? List.of(all)
                : List.of(
                        all,
                        new Crumb(shown.partyName(), pages.card(shown.party())),
                        new Crumb(getTranslation(pages.text("entries")), pages.entriesOf(shown.party())));
    }

    @Override
    public String getPageTitle() {
        EntryRow shown = entry;
        return shown == null ? getTranslation("entries.one") : name(shown);
    }
}

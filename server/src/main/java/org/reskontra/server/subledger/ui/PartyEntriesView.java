package org.reskontra.server.subledger.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.OptionalParameter;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.ledger.PartyNo;
import org.reskontra.core.problem.Outcome;
import org.reskontra.core.problem.Outcome.Done;
import org.reskontra.core.problem.Outcome.Rejected;
import org.reskontra.core.problem.Problem;
import org.reskontra.server.company.CompanyId;
import org.reskontra.server.party.EntryFilter;
import org.reskontra.server.party.EntryRow;
import org.reskontra.server.party.Order;
import org.reskontra.server.party.Order.OfEntries;
import org.reskontra.server.party.PartyRow;
import org.reskontra.server.security.Permission;
import org.reskontra.server.security.SignedIn;
import org.reskontra.server.shell.Trail;
import org.reskontra.server.shell.grid.LazyRows;
import org.reskontra.server.shell.grid.ListPage;
import org.reskontra.server.shell.parts.Action;
import org.reskontra.server.shell.parts.ActionBar;
import org.reskontra.server.shell.parts.EmptyState;
import org.reskontra.server.shell.parts.Notices;
import org.reskontra.server.shell.parts.Question;
import org.reskontra.server.subledger.ResetTolerances.Reset;
import org.reskontra.server.subledger.ResetTolerances.Whose;

/** Ledger entries of a customer or vendor, or of all of them; open ones first asked for (specification 3.2, 6.9). */
abstract class PartyEntriesView extends ListPage<EntryRow> implements HasUrlParameter<String>, Trail {

    private final LedgerPages pages;
    private final transient PartyQueries queries;
    private final transient EntryCommands commands;
    private final transient SignedIn signedIn;
    private final EntryFilterBar filters = new EntryFilterBar(this::refresh);
    private final Span who = new Span();
    private @Nullable PartyNo party;

    PartyEntriesView(LedgerPages pages, PartyQueries queries, EntryCommands commands, SignedIn signedIn) {
        super(pages.text("entries"), EntryColumns.grid(pages, queries.workDate()));
        this.pages = pages;
        this.queries = queries;
        this.commands = commands;
        this.signedIn = signedIn;
        who.addClassName("page-summary");
        EntryPageActions actions = new EntryPageActions(this, commands, signedIn, grid()::currentRow, this::refresh);
        Action tolerances = Action.of(
                        "reset-tolerances", "entries.tolerances", VaadinIcon.SLIDERS, this::askToResetTolerances)
                .allowed(signedIn.may(Permission.EDIT_SETUP))
                .rare();
        ActionBar bar = addActions(Stream.concat(Stream.of(actions.actions()), Stream.of(tolerances))
                .toArray(Action[]::new));
        actions.show(bar, null);
        grid().onCurrentRow(row -> actions.show(bar, row));
        addFilter(who);
        addFilter(filters);
        grid().onOpen(row -> UI.getCurrent().navigate(pages.entry(row.no())));
        setEmptyState(new EmptyState(
                VaadinIcon.INVOICE, getTranslation("entries.empty"), getTranslation("entries.empty.hint")));
    }

    @Override
    public List<Crumb> trail() {
        Crumb all = new Crumb(getTranslation(pages.text("title")), pages.parties);
        PartyNo chosen = party;
        return chosen == null ? List.of() : List.of(all, new Crumb(chosen.value(), pages.card(chosen)));
    }

    @Override
    public void setParameter(BeforeEvent event, @OptionalParameter @Nullable String number) {
        if (!signedIn.may(Permission.READ)) {
            throw new NotFoundException();
        }
        party = number == null || number.isBlank() ? null : new PartyNo(number);
        EntryColumns.showParty(grid(), party == null);
        who.setVisible(party != null);
        if (party != null) {
            PartyRow row = queries.parties()
                    .find(
                            signedIn.actor().company(),
                            pages.ledger,
                            party,
                            queries.workDate().get())
                    .orElseThrow(NotFoundException::new)
                    .row();
            who.setText(getTranslation(
                    "entries.who", row.no(), row.name(), pages.owed(row.balance()), pages.owed(row.overdue())));
        }
    }

    /** After a change of the set-up, for what was posted before (specification 8.2). */
    private void askToResetTolerances() {
        Whose whose = new Whose(pages.ledger, party == null ? null : party.value());
        tell(
                commands.tolerances().preview(signedIn.actor(), whose),
                found -> Question.ask(
                        this,
                        getTranslation("entries.tolerances"),
                        getTranslation("entries.tolerances.question", found.entries()),
                        getTranslation("entries.tolerances"),
                        () -> tell(commands.tolerances().reset(signedIn.actor(), whose, null), done -> {
                            Notices.success(getTranslation("entries.tolerances.done", done.entries()));
                            refresh();
                        })));
    }

    private void tell(Outcome<Reset> outcome, Consumer<Reset> then) {
        switch (outcome) {
            case Done<Reset>(Reset reset) -> then.accept(reset);
            case Rejected<Reset>(List<Problem> problems) ->
                Notices.problems(this, getTranslation("entries.tolerances.refused"), problems);
        }
    }

    @Override
    protected LazyRows<EntryRow> rows(String search) {
        EntryFilter filter = filters.filter(search);
        CompanyId company = signedIn.actor().company();
        return new LazyRows<>() {
            @Override
            public int count() {
                return queries.entries().count(company, pages.ledger, party, filter, MOST);
            }

            @Override
            public List<EntryRow> fetch(int offset, int limit, Sorting sorting) {
                return queries.entries().list(company, pages.ledger, party, filter, order(sorting), offset, limit);
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

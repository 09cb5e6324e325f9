package org.reskontra.server.generalledger.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reskontra.server.company.CompanyId;
import org.reskontra.server.generalledger.EntrySearch;
import org.reskontra.server.generalledger.FindEntries;
import org.reskontra.server.generalledger.FoundEntry;
import org.reskontra.server.generalledger.LedgerTable;
import org.reskontra.server.security.Permission;
import org.reskontra.server.security.SignedIn;
import org.reskontra.server.shell.grid.LazyRows;
import org.reskontra.server.shell.grid.WorksheetGrid;
import org.reskontra.server.shell.parts.EmptyState;

/** Finds what was posted with a document, a register or a transaction, in all ledgers (specification 19.4). */
@Route(FindEntriesView.PATH)
@PermitAll
public final class FindEntriesView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    static final String PATH = "find-entries";

    private final transient FindEntries find;
    private final transient SignedIn signedIn;
    private final TextField document = new TextField();
    private final DatePicker date = new DatePicker();
    private final TextField external = new TextField();
    private final Span what = new Span();
    private final LedgerTabs tabs = new LedgerTabs(this::show);
    private final Div body = new Div();
    private transient @Nullable EntrySearch search;

    FindEntriesView(FindEntries find, SignedIn signedIn) {
        this.find = find;
        this.signedIn = signedIn;
        addClassName("page");
        what.addClassName("page-summary");
        Div head = new Div(new H2(getTranslation("find.title")), what);
        head.addClassName("page-head");
        document.setPlaceholder(getTranslation("find.document"));
        document.setAriaLabel(getTranslation("find.document"));
        date.setPlaceholder(getTranslation("find.date"));
        date.setAriaLabel(getTranslation("find.date"));
        date.setClearButtonVisible(true);
        external.setPlaceholder(getTranslation("find.external"));
        external.setAriaLabel(getTranslation("find.external"));
        Button go = new Button(getTranslation("find.go"), VaadinIcon.SEARCH.create(), click -> look());
        go.setId("find");
        go.addClickShortcut(Key.ENTER);
        Div tools = new Div(document, date, external, go);
        tools.addClassName("page-tools");
        body.addClassName("page-body");
        add(head, tools, tabs, body);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!signedIn.may(Permission.READ)) {
            throw new NotFoundException();
        }
        var parameters = event.getLocation().getQueryParameters();
        open(EntrySearch.of(name -> parameters.getSingleParameter(name).orElse(null))
                .orElse(null));
    }

    /** @param sought null where nothing is sought yet */
    void open(@Nullable EntrySearch sought) {
        search = sought;
        show();
    }

    private void look() {
        String number = document.getValue().strip();
        String other = external.getValue().strip();
        if (!number.isEmpty()) {
            FoundEntries.open(new EntrySearch.Document(number, date.getValue()));
        } else if (!other.isEmpty()) {
            FoundEntries.open(new EntrySearch.ExternalDocument(other));
        }
    }

    private void show() {
        document.clear();
        date.clear();
        external.clear();
        EntrySearch sought = search;
        if (sought == null) {
            what.setText("");
            tabs.setVisible(false);
            body.removeAll();
            body.add(new EmptyState(
                    VaadinIcon.CONNECT, getTranslation("find.start"), getTranslation("find.start.hint")));
            document.focus();
            return;
        }
        what.setText(told(sought));
        Map<LedgerTable, Integer> counts = find.count(company(), sought);
        tabs.setVisible(true);
        tabs.show(counts);
    }

    private String told(EntrySearch sought) {
        return switch (sought) {
            case EntrySearch.Document(String no, var day) -> {
                document.setValue(no);
                date.setValue(day);
                yield day == null
                        ? getTranslation("find.what.document", no)
                        : getTranslation("find.what.documentOn", no, day);
            }
            case EntrySearch.ExternalDocument(String no) -> {
                external.setValue(no);
                yield getTranslation("find.what.external", no);
            }
            case EntrySearch.Register(long no) -> getTranslation("find.what.register", Long.toString(no));
            case EntrySearch.Transaction(var no) -> getTranslation("find.what.transaction", no.toString());
        };
    }

    /** @param count how many entries the ledger has of what is sought */
    private void show(LedgerTable table, int count) {
        EntrySearch sought = search;
        if (sought == null) {
            return;
        }
        WorksheetGrid<FoundEntry> grid = FoundEntryColumns.grid(table);
        grid.setEmptyState(
                new EmptyState(VaadinIcon.INBOX, getTranslation("find.nothing"), getTranslation("find.nothing.hint")));
        grid.setRows(new LazyRows<FoundEntry>() {
            @Override
            public int count() {
                return Math.min(count, MOST);
            }

            @Override
            public List<FoundEntry> fetch(int offset, int limit, Sorting sorting) {
                return find.list(company(), sought, table, offset, limit);
            }
        });
        body.removeAll();
        body.add(grid);
    }

    private CompanyId company() {
        return signedIn.actor().company();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("find.title");
    }
}

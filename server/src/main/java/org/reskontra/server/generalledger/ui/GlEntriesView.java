package org.reskontra.server.generalledger.ui;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.reskontra.server.company.CompanyId;
import org.reskontra.server.generalledger.EntrySearch;
import org.reskontra.server.generalledger.FoundEntry;
import org.reskontra.server.generalledger.GlAccountRow;
import org.reskontra.server.generalledger.GlAccounts;
import org.reskontra.server.generalledger.LedgerTable;
import org.reskontra.server.generalledger.Period;
import org.reskontra.server.security.Permission;
import org.reskontra.server.security.SignedIn;
import org.reskontra.server.shell.Trail;
import org.reskontra.server.shell.grid.LazyRows;
import org.reskontra.server.shell.grid.ListPage;
import org.reskontra.server.shell.parts.ActionBar;
import org.reskontra.server.shell.parts.EmptyState;

/** The entries of an account of the general ledger, latest first; leads to what was posted with each. */
@Route(ChartOfAccountsView.PATH)
@PermitAll
public final class GlEntriesView extends ListPage<FoundEntry> implements HasUrlParameter<String>, Trail {

    private final transient GlAccounts accounts;
    private final transient SignedIn signedIn;
    private final PeriodFilter period;
    private final Span who = new Span();
    private String account = "";

    GlEntriesView(GlAccounts accounts, SignedIn signedIn) {
        super("accounts.entries.title", FoundEntryColumns.grid(LedgerTable.GL_ENTRY));
        this.accounts = accounts;
        this.signedIn = signedIn;
        period = new PeriodFilter(null, null, this::refresh);
        addFilter(period);
        addFilter(who);
        ActionBar bar = addActions(FoundEntries.action(
                () -> grid().currentRow().map(FoundEntry::transaction).map(EntrySearch.Transaction::new)));
        bar.setEnabled(FoundEntries.ACTION, false);
        grid().onCurrentRow(row -> bar.setEnabled(FoundEntries.ACTION, row != null));
        grid().onOpen(row -> FoundEntries.open(new EntrySearch.Transaction(row.transaction())));
        grid().setColumnVisible("account", false);
        grid().setColumnVisible("accountName", false);
        setEmptyState(new EmptyState(
                VaadinIcon.BOOK, getTranslation("accounts.noEntries"), getTranslation("accounts.noEntries.hint")));
    }

    @Override
    public void setParameter(BeforeEvent event, String no) {
        if (!signedIn.may(Permission.READ)) {
            throw new NotFoundException();
        }
        GlAccountRow row =
                accounts.find(signedIn.actor().company(), no, Period.ALL).orElseThrow(NotFoundException::new);
        account = row.no();
        who.setText(row.no() + " " + row.name());
    }

    @Override
    public List<Crumb> trail() {
        return List.of(new Crumb(getTranslation("accounts.title"), ChartOfAccountsView.PATH));
    }

    @Override
    protected LazyRows<FoundEntry> rows(String search) {
        CompanyId company = signedIn.actor().company();
        String shown = account;
        Period days = period.period();
        return new LazyRows<>() {
            @Override
            public int count() {
                return accounts.countEntries(company, LedgerTable.GL_ENTRY, shown, days, search, MOST);
            }

            @Override
            public List<FoundEntry> fetch(int offset, int limit, Sorting sorting) {
                return accounts.entries(company, LedgerTable.GL_ENTRY, shown, days, search, offset, limit);
            }
        };
    }
}

package org.reskontra.server.generalledger.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.util.List;
import org.reskontra.server.company.CompanyId;
import org.reskontra.server.company.WorkDate;
import org.reskontra.server.generalledger.GlAccountRow;
import org.reskontra.server.generalledger.GlAccounts;
import org.reskontra.server.generalledger.Period;
import org.reskontra.server.security.Permission;
import org.reskontra.server.security.SignedIn;
import org.reskontra.server.shell.grid.Column;
import org.reskontra.server.shell.grid.LazyRows;
import org.reskontra.server.shell.grid.ListPage;
import org.reskontra.server.shell.grid.WorksheetGrid;
import org.reskontra.server.shell.parts.Action;
import org.reskontra.server.shell.parts.ActionBar;
import org.reskontra.server.shell.parts.EmptyState;

/** The accounts of the general ledger: what a period changed, and what stood on them at its end. */
@Route(ChartOfAccountsView.PATH)
@PermitAll
public final class ChartOfAccountsView extends ListPage<GlAccountRow> implements BeforeEnterObserver {

    static final String PATH = "gl-accounts";

    private static final String ENTRIES = "entries";

    private final transient GlAccounts accounts;
    private final transient SignedIn signedIn;
    private final PeriodFilter period;

    ChartOfAccountsView(GlAccounts accounts, SignedIn signedIn, WorkDate workDate) {
        super("accounts.title", columns());
        this.accounts = accounts;
        this.signedIn = signedIn;
        LocalDate today = workDate.get();
        period = new PeriodFilter(today.withDayOfYear(1), today, this::refresh);
        addFilter(period);
        ActionBar bar = addActions(Action.of(ENTRIES, "accounts.entries", VaadinIcon.LIST, () -> grid().currentRow()
                        .ifPresent(ChartOfAccountsView::open))
                .key("Ctrl+F7")
                .primary());
        bar.setEnabled(ENTRIES, false);
        grid().onCurrentRow(row -> bar.setEnabled(ENTRIES, row != null));
        grid().onOpen(ChartOfAccountsView::open);
        setEmptyState(new EmptyState(
                VaadinIcon.BOOK, getTranslation("accounts.empty"), getTranslation("accounts.empty.hint")));
    }

    private static void open(GlAccountRow account) {
        UI.getCurrent().navigate(GlEntriesView.class, account.no());
    }

    private static WorksheetGrid<GlAccountRow> columns() {
        return new WorksheetGrid<>(
                "accounts.title",
                GlAccountRow::no,
                List.of(
                        Column.<GlAccountRow>text("no", "accounts.no", GlAccountRow::no)
                                .link(row -> PATH + "/" + row.no())
                                .width("7rem"),
                        Column.<GlAccountRow>text("name", "accounts.name", GlAccountRow::name)
                                .grows(),
                        Column.<GlAccountRow>amount("netChange", "accounts.netChange", GlAccountRow::netChange)
                                .width("11rem"),
                        Column.<GlAccountRow>amount("balance", "accounts.balance", GlAccountRow::balance)
                                .width("11rem")));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!signedIn.may(Permission.READ)) {
            throw new NotFoundException();
        }
    }

    @Override
    protected LazyRows<GlAccountRow> rows(String search) {
        CompanyId company = signedIn.actor().company();
        Period shown = period.period();
        return new LazyRows<>() {
            @Override
            public int count() {
                return accounts.count(company, search);
            }

            @Override
            public List<GlAccountRow> fetch(int offset, int limit, Sorting sorting) {
                return accounts.list(company, search, shown, "", offset, limit);
            }
        };
    }
}

package org.reskontra.server.bank.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.reskontra.server.bank.BankAccountRow;
import org.reskontra.server.bank.BankAccounts;
import org.reskontra.server.bank.CsvProfiles;
import org.reskontra.server.security.Actor;
import org.reskontra.server.security.Permission;
import org.reskontra.server.security.SignedIn;
import org.reskontra.server.shell.grid.Column;
import org.reskontra.server.shell.grid.LazyRows;
import org.reskontra.server.shell.grid.ListPage;
import org.reskontra.server.shell.grid.WorksheetGrid;
import org.reskontra.server.shell.parts.Action;
import org.reskontra.server.shell.parts.ActionBar;
import org.reskontra.server.shell.parts.EmptyState;

/** The company's own bank accounts with their balances (specification 2.8). */
@Route("bank-accounts")
@PermitAll
@StyleSheet("bank-accounts.css")
public final class BankAccountsView extends ListPage<BankAccountRow> implements BeforeEnterObserver {

    private static final String CSV_PROFILE = "csv-profile";

    private final transient BankAccounts bankAccounts;
    private final transient CsvProfiles profiles;
    private final transient SignedIn signedIn;

    BankAccountsView(BankAccounts bankAccounts, CsvProfiles profiles, SignedIn signedIn) {
        super("bankAccounts.title", columns());
        this.bankAccounts = bankAccounts;
        this.profiles = profiles;
        this.signedIn = signedIn;
        boolean mayEdit = signedIn.may(Permission.EDIT_SETUP);
        ActionBar actions = addActions(
                Action.of(CSV_PROFILE, "bankAccounts.csvProfile", VaadinIcon.FILE_TABLE, () -> grid().currentRow()
                                .ifPresent(this::editCsvProfile))
                        .allowed(mayEdit));
        actions.setEnabled(CSV_PROFILE, false);
        grid().onCurrentRow(row -> actions.setEnabled(CSV_PROFILE, true));
        if (mayEdit) {
            grid().onOpen(this::editCsvProfile);
        }
        setEmptyState(new EmptyState(
                VaadinIcon.INSTITUTION,
                getTranslation("bankAccounts.empty"),
                getTranslation("bankAccounts.empty.hint")));
    }

    private static WorksheetGrid<BankAccountRow> columns() {
        return new WorksheetGrid<>(
                "bankAccounts.title",
                BankAccountRow::no,
                List.of(
                        Column.<BankAccountRow>text(
                                        "no", "bankAccounts.no", row -> row.no().value())
                                .width("5.5rem"),
                        Column.<BankAccountRow>text("name", "bankAccounts.name", BankAccountRow::name)
                                .width("9.25rem")
                                .grows(),
                        Column.<BankAccountRow>text("account", "bankAccounts.account", BankAccountsView::account)
                                .width("14.5rem"),
                        Column.<BankAccountRow>text(
                                        "statement", "bankAccounts.lastStatement", BankAccountsView::statement)
                                .width("5rem"),
                        Column.<BankAccountRow>amount(
                                        "balanceLastStatement",
                                        "bankAccounts.balanceLastStatement",
                                        BankAccountRow::balanceLastStatement)
                                .width("7.25rem"),
                        Column.<BankAccountRow>number(
                                        "openEntries",
                                        "bankAccounts.openEntries",
                                        row -> BigDecimal.valueOf(row.openEntries()))
                                .width("7.25rem"),
                        Column.<BankAccountRow>amount("balance", "bankAccounts.balance", BankAccountRow::balance)
                                .width("7.25rem"),
                        Column.<BankAccountRow>text("currency", "bankAccounts.currency", row -> row.balance()
                                        .currency()
                                        .code())
                                .width("4.5rem"),
                        Column.<BankAccountRow>text("csvProfile", "bankAccounts.csvProfile", BankAccountRow::csvProfile)
                                .width("6.5rem")));
    }

    /** Numbers begin at 1: until then no statement has been reconciled. */
    private static String statement(BankAccountRow row) {
        return row.lastStatementNo().equals("0") ? "" : row.lastStatementNo();
    }

    private static String account(BankAccountRow row) {
        return row.iban().isEmpty() ? row.accountNo() : row.iban();
    }

    private void editCsvProfile(BankAccountRow row) {
        Actor actor = signedIn.actor();
        profiles.account(actor.company(), row.no())
                .ifPresent(account -> new CsvProfileDialog(profiles, actor, row, account, this::refresh).open());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!signedIn.may(Permission.READ)) {
            throw new NotFoundException();
        }
    }

    @Override
    protected LazyRows<BankAccountRow> rows(String search) {
        String sought = search.toLowerCase(Locale.ROOT);
        List<BankAccountRow> found = bankAccounts.list(signedIn.actor().company()).stream()
                .filter(row -> Stream.of(row.no().value(), row.name(), account(row))
                        .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(sought)))
                .toList();
        return LazyRows.of(found);
    }
}

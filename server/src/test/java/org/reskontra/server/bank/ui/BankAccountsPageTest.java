package org.reskontra.server.bank.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reskontra.core.problem.Outcome;
import org.reskontra.formats.csv.CsvField;
import org.reskontra.formats.csv.CsvProfile.Signs;
import org.reskontra.formats.csv.CsvProfileDraft;
import org.reskontra.server.TestDatabase;
import org.reskontra.server.bank.BankAccountRow;
import org.reskontra.server.bank.BankAccounts;
import org.reskontra.server.bank.CsvProfiles;
import org.reskontra.server.company.Company;
import org.reskontra.server.demo.DemoCompany;
import org.reskontra.server.demo.DemoData;
import org.reskontra.server.demo.books.DemoBooks;
import org.reskontra.server.security.Actor;
import org.reskontra.server.security.SignedIn;
import org.reskontra.server.shell.parts.ActionBar;
import org.reskontra.server.users.Users;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.User;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;

/** The page of bank accounts and the dialog of a CSV profile, without a browser. */
@SpringBootTest
@DirtiesContext
@ContextConfiguration(initializers = TestDatabase.ForSpring.class)
@ViewPackages(classes = BankAccountsPageTest.class)
class BankAccountsPageTest extends BrowserlessTest {

    @Autowired
    private DemoCompany demo;

    @Autowired
    private Users users;

    @Autowired
    private BankAccounts bankAccounts;

    @Autowired
    private CsvProfiles profiles;

    @Autowired
    private SignedIn signedIn;

    private Actor operator;

    @BeforeEach
    void theDemoCompany() {
        Company company = ((Outcome.Done<Company>) demo.load(DemoData.DAY)).result();
        operator = Actor.operator(company.id());
        users.add(operator, "anna", "Anna Accountant", "ACCOUNTANT");
        users.add(operator, "clara", "Clara Clerk", "CLERK");
        profiles.remove(operator, DemoBooks.BANK_SEK.no(), null);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aClerkSeesTheAccountsButCannotChangeTheirProfiles() {
        signIn("clara");

        assertThat(bar(page()).isEnabled("csv-profile")).isFalse();
    }

    @Test
    void aProfileIsSavedAndShownAgain() {
        signIn("anna");
        dialog();

        find(TextField.class).id("name").setValue("Nätbanken");
        select("signs", Signs.TWO_COLUMNS);
        find(ColumnPicker.class).id("column-credit").setColumns(List.of("In"));
        find(ColumnPicker.class).id("column-debit").setColumns(List.of("Ut"));
        find(Button.class).id("save-csv-profile").click();

        CsvProfileDraft saved = Objects.requireNonNull(saved());
        assertThat(saved.name()).isEqualTo("Nätbanken");
        assertThat(saved.columns())
                .containsEntry(CsvField.CREDIT, List.of("In"))
                .containsEntry(CsvField.BOOKING_DATE, List.of("Datum"))
                .doesNotContainKey(CsvField.AMOUNT);
        assertThat(find(Dialog.class).exists()).isFalse();

        dialog();
        assertThat(find(TextField.class).id("name").getValue()).isEqualTo("Nätbanken");
        assertThat(find(ColumnPicker.class).id("column-debit").columns()).containsExactly("Ut");
    }

    @Test
    void whatIsWrongIsToldAtItsField() {
        signIn("anna");
        dialog();

        find(ColumnPicker.class).id("column-bookingDate").setColumns(List.of());
        dateFormat().setValue("YYYY");
        find(Button.class).id("save-csv-profile").click();

        assertThat(saved()).isNull();
        assertThat(find(ColumnPicker.class).id("column-bookingDate").isInvalid())
                .isTrue();
        assertThat(dateFormat().getErrorMessage()).contains("csv_profile_date_format_invalid");
    }

    private @Nullable CsvProfileDraft saved() {
        return profiles.account(operator.company(), DemoBooks.BANK_SEK.no())
                .orElseThrow()
                .csvProfile();
    }

    @SuppressWarnings("unchecked")
    private ComboBox<String> dateFormat() {
        return find(ComboBox.class).id("dateFormat");
    }

    @SuppressWarnings("unchecked")
    private <T> void select(String id, T value) {
        Select<T> select = find(Select.class).id(id);
        select.setValue(value);
    }

    private void dialog() {
        BankAccountRow row =
                bankAccounts.find(operator.company(), DemoBooks.BANK_SEK.no()).orElseThrow();
        new CsvProfileDialog(
                        profiles,
                        signedIn.actor(),
                        row,
                        profiles.account(operator.company(), row.no()).orElseThrow(),
                        () -> {})
                .open();
        roundTrip();
    }

    private BankAccountsView page() {
        BankAccountsView page = new BankAccountsView(bankAccounts, profiles, signedIn);
        UI.getCurrent().add(page);
        roundTrip();
        return page;
    }

    private ActionBar bar(BankAccountsView page) {
        return find(ActionBar.class, page).single();
    }

    private static void signIn(String user) {
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        new User(user, "", List.of()), "", List.of()));
    }
}

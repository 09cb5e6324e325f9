package org.reskontra.server.subledger.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reskontra.core.ledger.DocumentType;
import org.reskontra.core.ledger.Ledger;
import org.reskontra.core.ledger.PartyNo;
import org.reskontra.core.money.Money;
import org.reskontra.core.problem.Outcome;
import org.reskontra.core.problem.Outcome.Done;
import org.reskontra.server.TestDatabase;
import org.reskontra.server.company.Company;
import org.reskontra.server.demo.DemoCompany;
import org.reskontra.server.demo.DemoData;
import org.reskontra.server.party.Days;
import org.reskontra.server.party.EntryFilter;
import org.reskontra.server.party.EntryFilter.State;
import org.reskontra.server.party.EntryRow;
import org.reskontra.server.party.PartyStatistics;
import org.reskontra.server.security.Actor;
import org.reskontra.server.security.SignedIn;
import org.reskontra.server.shell.grid.LazyRows;
import org.reskontra.server.shell.parts.ActionBar;
import org.reskontra.server.users.Users;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.User;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;

/** What is done with ledger entries on their pages, without a browser. */
@SpringBootTest
@DirtiesContext
@ContextConfiguration(initializers = TestDatabase.ForSpring.class)
@ViewPackages(classes = LedgerEntriesPageTest.class)
class LedgerEntriesPageTest extends BrowserlessTest {

    @Autowired
    private DemoCompany demo;

    @Autowired
    private Users users;

    @Autowired
    private PartyQueries queries;

    @Autowired
    private EntryCommands commands;

    @Autowired
    private SignedIn signedIn;

    private Actor operator;

    @BeforeEach
    void theDemoCompany() {
        Company company = done(demo.load(DemoData.DAY));
        operator = Actor.operator(company.id());
        users.add(operator, "anna", "Anna", "ACCOUNTANT");
        users.add(operator, "rolf", "Rolf Reader", "READER");
        signIn("anna");
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void whoeverIsSignedInTakesHoldOfAnEntryAndLetsItGo() {
        EntryRow invoice = anInvoice(Ledger.CUSTOMER, "K10001");
        EntryView page = open(invoice, LedgerPages.CUSTOMERS);

        bar().press("hold");
        assertThat(stored(invoice).onHold()).isEqualTo("ANN");
        bar().press("hold");
        assertThat(stored(invoice).onHold()).isEmpty();
        assertThat(page.getPageTitle())
                .contains(invoice.documentNo().value())
                .isEqualTo(find(H2.class, page).single().getText());
    }

    @Test
    void anOpenEntryGetsAnotherDueDateInTheDialog() {
        EntryRow invoice = anInvoice(Ledger.VENDOR, "L501");
        EntryView page = open(invoice, LedgerPages.VENDORS);
        LocalDate later = invoice.dueDate().plusDays(30);

        bar().press("edit-entry");
        find(DatePicker.class)
                .withCaption(page.getTranslation("entries.dueDate"))
                .single()
                .setValue(later);
        find(TextField.class)
                .withCaption(page.getTranslation("entries.paymentReference"))
                .single()
                .setValue("RF18 5390");
        find(Button.class).withId("confirm-edit").single().click();
        roundTrip();

        assertThat(find(Dialog.class).all()).noneMatch(Dialog::isOpened);
        assertThat(stored(invoice).dueDate()).isEqualTo(later);
        assertThat(stored(invoice).paymentReference()).isEqualTo("RF18 5390");
        assertThat(stored(invoice).description()).isEqualTo(invoice.description());
    }

    @Test
    void aReaderSeesTheEntryButCannotChangeIt() {
        signIn("rolf");
        open(anInvoice(Ledger.CUSTOMER, "K10001"), LedgerPages.CUSTOMERS);

        assertThat(List.of("apply", "unapply", "reverse", "edit-entry", "hold", "refund"))
                .noneMatch(bar()::isEnabled);
        assertThat(bar().isEnabled("find-entries")).isTrue();
    }

    @Test
    void theListOfAllCustomersStartsWithOpenEntriesOfSeveral() {
        CustomerEntriesView page = new CustomerEntriesView(queries, commands, signedIn);
        UI.getCurrent().add(page);
        roundTrip();

        List<EntryRow> first = page.rows("").fetch(0, 200, LazyRows.Sorting.NATURAL);
        assertThat(first).allMatch(EntryRow::isOpen);
        assertThat(first.stream().map(EntryRow::party).distinct().count()).isGreaterThan(1);
        assertThat(first).extracting(EntryRow::no).isSortedAccordingTo((one, other) -> other.compareTo(one));
    }

    @Test
    void theCardTellsBalanceAndAging() {
        PartyCardView card = new PartyCardView(queries, signedIn);
        UI.getCurrent().add(card);
        card.open(LedgerPages.CUSTOMERS, new PartyNo("K10001"));
        roundTrip();

        String text = card.getElement().getTextRecursively();
        PartyStatistics statistics =
                queries.statistics().of(operator.company(), Ledger.CUSTOMER, new PartyNo("K10001"), DemoData.DAY);
        Money aged = statistics.aging().stream()
                .map(PartyStatistics.Aged::amount)
                .reduce(Money::plus)
                .orElseThrow();
        assertThat(aged).isEqualTo(statistics.balance());
        assertThat(text)
                .contains(
                        "K10001", card.getTranslation("Age.UP_TO_30_DAYS"), card.getTranslation("parties.statistics"));
    }

    private EntryView open(EntryRow entry, LedgerPages pages) {
        EntryView page = new EntryView(queries, commands, signedIn);
        UI.getCurrent().add(page);
        page.open(pages, entry.no());
        roundTrip();
        return page;
    }

    private EntryRow anInvoice(Ledger ledger, String party) {
        EntryFilter invoices = new EntryFilter(State.OPEN, "", DocumentType.INVOICE, Days.ALL, Days.ALL);
        return queries.entries()
                .listBefore(operator.company(), ledger, new PartyNo(party), invoices, null, 1)
                .getFirst();
    }

    private EntryRow stored(EntryRow entry) {
        return queries.entries()
                .find(operator.company(), entry.ledger(), entry.no())
                .orElseThrow();
    }

    private ActionBar bar() {
        return find(ActionBar.class).single();
    }

    private static void signIn(String user) {
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        new User(user, "", List.of()), "", List.of()));
    }

    private static <T> T done(Outcome<T> outcome) {
        if (outcome instanceof Done<T>(T result)) {
            return result;
        }
        throw new AssertionError(outcome);
    }
}

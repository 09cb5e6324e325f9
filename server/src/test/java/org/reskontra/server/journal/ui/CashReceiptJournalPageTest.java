package org.reskontra.server.journal.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reskontra.core.ledger.Ledger;
import org.reskontra.core.ledger.PartyNo;
import org.reskontra.core.problem.Outcome;
import org.reskontra.core.problem.Outcome.Done;
import org.reskontra.server.TestDatabase;
import org.reskontra.server.company.Company;
import org.reskontra.server.demo.DemoCompany;
import org.reskontra.server.demo.DemoData;
import org.reskontra.server.journal.BatchId;
import org.reskontra.server.journal.BatchLine;
import org.reskontra.server.party.EntryFilter;
import org.reskontra.server.party.EntryRow;
import org.reskontra.server.party.Order;
import org.reskontra.server.paymentreconciliation.LineReference;
import org.reskontra.server.security.Actor;
import org.reskontra.server.security.SignedIn;
import org.reskontra.server.shell.grid.TypedGrid;
import org.reskontra.server.shell.grid.WorksheetGrid;
import org.reskontra.server.shell.parts.ActionBar;
import org.reskontra.server.users.Users;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.User;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;

/** What the page of the cash receipt journal does with what is typed, without a browser. */
@SpringBootTest
@DirtiesContext
@ContextConfiguration(initializers = TestDatabase.ForSpring.class)
@ViewPackages(classes = CashReceiptJournalPageTest.class)
class CashReceiptJournalPageTest extends BrowserlessTest {

    private static final BatchId BATCH = new BatchId("INBET", "STANDARD");

    @Autowired
    private DemoCompany demo;

    @Autowired
    private Users users;

    @Autowired
    private BatchQueries queries;

    @Autowired
    private BatchCommands commands;

    @Autowired
    private SignedIn signedIn;

    private Actor operator;

    @BeforeEach
    void theDemoCompanyWithoutLines() {
        Company company = done(demo.load(DemoData.DAY));
        operator = Actor.operator(company.id());
        users.add(operator, "anna", "Anna", "ACCOUNTANT");
        users.add(operator, "rolf", "Rolf Reader", "READER");
        done(commands.edit().delete(operator, BATCH, references(), null));
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void anInvoiceNumberAloneMakesAReceiptThatCanBePosted() {
        EntryRow invoice = anInvoice("K10001");
        CashReceiptJournalView page = open("anna");

        type(page, 0, "account", "K10001");
        type(page, 0, "appliesTo", invoice.documentNo().value());

        assertThat(page.lines()).singleElement().satisfies(line -> {
            assertThat(line.accountNo()).isEqualTo("K10001");
            assertThat(line.amount().isNegative()).isTrue();
        });
        assertThat(grid(page).rows()).as("and an empty row to go on in").hasSize(2);
        bar(page).press("post");
        button(page.getTranslation("journal.post")).click();
        roundTrip();
        assertThat(page.lines()).isEmpty();
        assertThat(queries.entries()
                        .find(operator.company(), Ledger.CUSTOMER, invoice.no())
                        .orElseThrow()
                        .isOpen())
                .isFalse();
    }

    @Test
    void pastedRowsAreSavedTogetherAndCheckedBesideTheLines() {
        CashReceiptJournalView page = open("anna");

        paste(page, 0, "account", "K10001\t\tOne\t-100\nK10002\t\tTwo\t-200.50\nK99999\t\tThree\t-3");

        assertThat(page.lines().stream().map(BatchLine::documentNo)).hasSize(3).doesNotHaveDuplicates();
        assertThat(page.lines().get(1).amount().toDecimal()).isEqualByComparingTo("-200.50");
        String wrong = page.lines().getLast().documentNo();
        assertThat(find(ListItem.class, page).single().getElement().getTextRecursively())
                .contains(wrong);
        bar(page).press("preview");
        roundTrip();
        assertThat(find(Dialog.class).single().getElement().getTextRecursively())
                .contains(wrong);
    }

    @Test
    void showsWhatIsStoredWhereSomebodyElseChangedTheLine() {
        CashReceiptJournalView page = open("anna");
        type(page, 0, "account", "K10001");
        CashReceiptJournalView other = open("anna");
        type(other, 0, "amount", "-50");

        type(page, 0, "amount", "-70");

        assertThat(find(Dialog.class).single().isOpened()).isTrue();
        assertThat(page.lines().getFirst().amount().toDecimal()).isEqualByComparingTo("-50");
    }

    @Test
    void aDeletedRowIsGone() {
        CashReceiptJournalView page = open("anna");
        paste(page, 0, "account", "K10001\t\tOne\t-100\nK10002\t\tTwo\t-200");

        new TypedGrid<>(grid(page)).delete(grid(page).rows().getFirst());
        roundTrip();

        assertThat(page.lines()).singleElement().returns("K10002", BatchLine::accountNo);
    }

    @Test
    void aReaderSeesButCannotChange() {
        CashReceiptJournalView page = open("anna");
        type(page, 0, "account", "K10001");

        CashReceiptJournalView seen = open("rolf");

        assertThat(grid(seen).rows()).hasSize(1);
        assertThat(List.of("post", "apply", "preview", "balance", "renumber")).noneMatch(bar(seen)::isEnabled);
    }

    private EntryRow anInvoice(String customer) {
        return queries
                .entries()
                .list(
                        operator.company(),
                        Ledger.CUSTOMER,
                        new PartyNo(customer),
                        EntryFilter.OPEN,
                        new Order<>(Order.OfEntries.DUE_DATE, false),
                        0,
                        100)
                .stream()
                .filter(entry -> entry.remaining().isPositive())
                .findFirst()
                .orElseThrow();
    }

    private List<LineReference> references() {
        List<LineReference> references = new ArrayList<>();
        queries.journals()
                .lines(operator.company(), BATCH)
                .forEach(line -> references.add(new LineReference(line.lineNo(), null)));
        return references;
    }

    private void type(CashReceiptJournalView page, int row, String column, String text) {
        new TypedGrid<>(grid(page)).type(grid(page).rows().get(row), column, text);
        roundTrip();
    }

    private void paste(CashReceiptJournalView page, int row, String column, String text) {
        new TypedGrid<>(grid(page)).paste(row, column, text);
        roundTrip();
        find(Dialog.class).all().forEach(Dialog::close);
    }

    private CashReceiptJournalView open(String user) {
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        new User(user, "", List.of()), "", List.of()));
        CashReceiptJournalView page = new CashReceiptJournalView(queries, commands, signedIn);
        UI.getCurrent().add(page);
        page.open();
        roundTrip();
        return page;
    }

    @SuppressWarnings("unchecked")
    private WorksheetGrid<LineRow> grid(CashReceiptJournalView page) {
        return find(WorksheetGrid.class, page).single();
    }

    private ActionBar bar(CashReceiptJournalView page) {
        return find(ActionBar.class, page).single();
    }

    private Button button(String text) {
        return find(Button.class).withText(text).single();
    }

    private static <T> T done(Outcome<T> outcome) {
        if (outcome instanceof Done<T>(T result)) {
            return result;
        }
        throw new AssertionError(outcome);
    }
}

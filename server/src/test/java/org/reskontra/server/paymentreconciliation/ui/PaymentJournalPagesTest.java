package org.reskontra.server.paymentreconciliation.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.upload.Upload;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reskontra.core.matching.Confidence;
import org.reskontra.core.problem.Outcome;
import org.reskontra.core.problem.Outcome.Done;
import org.reskontra.server.TestDatabase;
import org.reskontra.server.company.Company;
import org.reskontra.server.demo.DemoCompany;
import org.reskontra.server.demo.DemoData;
import org.reskontra.server.paymentreconciliation.ApplyAutomatically;
import org.reskontra.server.paymentreconciliation.ImportBankTransactions;
import org.reskontra.server.paymentreconciliation.JournalSummary;
import org.reskontra.server.paymentreconciliation.LineReference;
import org.reskontra.server.paymentreconciliation.LineView;
import org.reskontra.server.paymentreconciliation.PaymentJournals;
import org.reskontra.server.paymentreconciliation.ReviewLines;
import org.reskontra.server.security.Actor;
import org.reskontra.server.security.SignedIn;
import org.reskontra.server.shell.parts.ActionBar;
import org.reskontra.server.statementimport.IncomingFile;
import org.reskontra.server.users.Users;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.User;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;

/** What the pages do with the demo company's journal, without a browser. */
@SpringBootTest
@DirtiesContext
@ContextConfiguration(initializers = TestDatabase.ForSpring.class)
@ViewPackages(classes = PaymentJournalPagesTest.class)
class PaymentJournalPagesTest extends BrowserlessTest {

    @Autowired
    private DemoCompany demo;

    @Autowired
    private Users users;

    @Autowired
    private ImportBankTransactions imports;

    @Autowired
    private ApplyAutomatically automatic;

    @Autowired
    private ReviewLines review;

    @Autowired
    private PaymentJournals journals;

    @Autowired
    private ImportBankFiles importBankFiles;

    @Autowired
    private JournalQueries queries;

    @Autowired
    private JournalCommands commands;

    @Autowired
    private SignedIn signedIn;

    private Actor operator;
    private JournalSummary journal;

    @BeforeEach
    void theDemoJournal() {
        Company company = done(demo.load(DemoData.DAY));
        operator = Actor.operator(company.id());
        users.add(operator, "clara", "Clara Clerk", "CLERK");
        users.add(operator, "rolf", "Rolf Reader", "READER");
        if (journals.all(company.id()).isEmpty()) {
            done(imports.importFile(operator, IncomingFile.of("day.xml", DemoCompany.statement(DemoData.DAY)), null));
        }
        journal = journals.all(company.id()).getFirst();
        done(automatic.apply(operator, journal.id(), true, null));
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void theListHasARowForTheJournalAndAWayInForFiles() {
        PaymentJournalsView page = list("clara");

        assertThat(rows(page)).singleElement().returns(120, JournalSummary::lines);
        assertThat(find(Upload.class, page).exists()).isTrue();
    }

    @Test
    void aReaderSeesButCannotChange() {
        PaymentJournalsView list = list("rolf");
        PaymentJournalView page = open("rolf");

        assertThat(find(Upload.class, list).exists()).isFalse();
        assertThat(page.lines()).hasSize(120);
        assertThat(List.of("accept", "apply", "unidentified", "remove", "post", "preview"))
                .noneMatch(bar(page)::isEnabled);
    }

    @Test
    void acceptsALineAndGoesToTheNextThatWantsAttention() {
        PaymentJournalView page = open("clara");
        LineView line = first(
                page, LineFilter.FOR_REVIEW.and(shown -> shown.difference().isZero()));
        page.goTo(line.lineNo());

        bar(page).press("accept");

        assertThat(line(page, line.lineNo()).confidence()).isEqualTo(Confidence.ACCEPTED);
        assertThat(line(page, line.lineNo()).reviewRequired()).isFalse();
        assertThat(page.currentLine()).get().matches(LineFilter::wantsAttention);
    }

    @Test
    void putsAReceiptWhosePayerIsUnknownAsideWithOneKey() {
        PaymentJournalView page = open("clara");
        LineView line = first(page, LineFilter.NOT_APPLIED);
        page.goTo(line.lineNo());

        bar(page).press("unidentified");

        LineView after = line(page, line.lineNo());
        assertThat(after.difference().isZero()).isTrue();
        assertThat(after.confidence()).isEqualTo(Confidence.MANUAL);
        assertThat(page.journal().linesWithDifference()).isEqualTo(journal().linesWithDifference());
    }

    @Test
    void refusesAloudWhatWasDecidedOnALineThatSomebodyElseChanged() {
        PaymentJournalView page = open("clara");
        LineView line = first(page, LineFilter.NOT_APPLIED);
        page.goTo(line.lineNo());
        done(review.toUnidentified(operator, journal.id(), List.of(new LineReference(line.lineNo(), null)), null));

        bar(page).press("remove");

        assertThat(find(Dialog.class).single().isOpened()).isTrue();
        assertThat(find(ListItem.class).single().getElement().getTextRecursively())
                .isNotBlank();
        assertThat(line(page, line.lineNo()).rows()).as("shown as it is now").isNotEmpty();
    }

    @Test
    void theCandidatesOfALineBeginWithThoseOfItsParty() {
        LineView line = journals.lines(operator.company(), journal).stream()
                .filter(applied -> applied.confidence() == Confidence.HIGH
                        && applied.rows().size() == 1)
                .findFirst()
                .orElseThrow();

        var draft = queries.drafts()
                .open(operator.company(), journal.id(), line.lineNo())
                .orElseThrow();

        assertThat(draft.candidates()).hasSizeGreaterThan(1_000);
        assertThat(draft.candidates().getFirst().accountNo()).isEqualTo(line.accountNo());
        var tried = done(draft.tryOut(
                List.of(new ReviewLines.Choice(line.rows().getFirst().entryNo(), null))));
        assertThat(tried.difference()).isEqualTo(line.difference());
    }

    @SuppressWarnings("unchecked")
    private List<JournalSummary> rows(PaymentJournalsView page) {
        Grid<JournalSummary> grid = find(Grid.class, page).single();
        return grid.getLazyDataView().getItems().toList();
    }

    private PaymentJournalsView list(String user) {
        signIn(user);
        PaymentJournalsView page = new PaymentJournalsView(journals, importBankFiles, signedIn);
        UI.getCurrent().add(page);
        roundTrip();
        return page;
    }

    private PaymentJournalView open(String user) {
        signIn(user);
        PaymentJournalView page = new PaymentJournalView(queries, commands, signedIn);
        UI.getCurrent().add(page);
        page.open(journal.id());
        roundTrip();
        return page;
    }

    private static void signIn(String user) {
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        new User(user, "", List.of()), "", List.of()));
    }

    private ActionBar bar(PaymentJournalView page) {
        return find(ActionBar.class, page).single();
    }

    private JournalSummary journal() {
        return journals.find(operator.company(), journal.id()).orElseThrow();
    }

    private static LineView first(PaymentJournalView page, Predicate<LineView> which) {
        return page.lines().stream().filter(which).findFirst().orElseThrow();
    }

    private static LineView line(PaymentJournalView page, int no) {
        return first(page, line -> line.lineNo() == no);
    }

    private static <T> T done(Outcome<T> outcome) {
        if (outcome instanceof Done<T>(T result)) {
            return result;
        }
        throw new AssertionError(outcome);
    }
}

package org.reskontra.server.generalledger.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.tabs.Tab;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reskontra.core.problem.Outcome;
import org.reskontra.core.problem.Outcome.Done;
import org.reskontra.server.TestDatabase;
import org.reskontra.server.company.Company;
import org.reskontra.server.demo.DemoCompany;
import org.reskontra.server.demo.DemoData;
import org.reskontra.server.generalledger.EntrySearch;
import org.reskontra.server.generalledger.FindEntries;
import org.reskontra.server.generalledger.RegisterFilter;
import org.reskontra.server.generalledger.RegisterRow;
import org.reskontra.server.generalledger.Registers;
import org.reskontra.server.journal.BatchAnswers;
import org.reskontra.server.journal.BatchId;
import org.reskontra.server.journal.LineInput;
import org.reskontra.server.journal.PostBatch;
import org.reskontra.server.journal.SaveLines;
import org.reskontra.server.posting.SourceCode;
import org.reskontra.server.security.Actor;
import org.reskontra.server.security.SignedIn;
import org.reskontra.server.settlement.ui.RegisterReversal;
import org.reskontra.server.settlement.ui.SettlementCommands;
import org.reskontra.server.users.Users;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.User;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;

/** Registers are looked into and reversed on their page, without a browser. */
@SpringBootTest
@DirtiesContext
@ContextConfiguration(initializers = TestDatabase.ForSpring.class)
@ViewPackages(classes = RegistersPageTest.class)
class RegistersPageTest extends BrowserlessTest {

    private static final BatchId BATCH = new BatchId("INBET", "STANDARD");

    @Autowired
    private DemoCompany demo;

    @Autowired
    private Users users;

    @Autowired
    private SaveLines saving;

    @Autowired
    private PostBatch posting;

    @Autowired
    private Registers registers;

    @Autowired
    private FindEntries find;

    @Autowired
    private SettlementCommands settlement;

    @Autowired
    private SignedIn signedIn;

    private Actor operator;

    @BeforeEach
    void aPostedReceipt() {
        Company company = done(demo.load(DemoData.DAY));
        operator = Actor.operator(company.id());
        users.add(operator, "anna", "Anna", "ACCOUNTANT");
        done(saving.save(operator, BATCH, List.of(receipt()), null));
        done(posting.post(operator, BATCH, BatchAnswers.NONE, null));
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        new User("anna", "", List.of()), "", List.of()));
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aRegisterIsReversedAfterALookAtWhatThatPosts() {
        RegisterRow register = newest();
        assertThat(register.isReversible()).isTrue();
        RegistersView page = new RegistersView(registers, settlement, signedIn);
        UI.getCurrent().add(page);
        roundTrip();

        new RegisterReversal(page, settlement, signedIn, () -> {}).ask(register.no());
        assertThat(find(Dialog.class).single().getHeaderTitle())
                .isEqualTo(page.getTranslation("settlement.reverseRegister.title"));
        find(Button.class).withId("confirm-reverse-register").single().click();
        roundTrip();

        assertThat(registers
                        .find(operator.company(), register.no())
                        .orElseThrow()
                        .reversed())
                .isTrue();
        new RegisterReversal(page, settlement, signedIn, () -> {}).ask(register.no());
        assertThat(find(Dialog.class)
                        .withCondition(Dialog::isOpened)
                        .single()
                        .getElement()
                        .getTextRecursively())
                .contains(page.getTranslation("problem.already_reversed"));
    }

    @Test
    void entriesOfARegisterAreFoundByLedger() {
        FindEntriesView page = new FindEntriesView(find, signedIn);
        UI.getCurrent().add(page);
        page.open(new EntrySearch.Register(newest().no()));
        roundTrip();

        assertThat(tab("GL_ENTRY").getElement().getTextRecursively()).contains("2");
        assertThat(tab("BANK_ENTRY").isEnabled()).isTrue();
        assertThat(tab("VENDOR_ENTRY").isEnabled()).isFalse();
        assertThat(page.getElement().getTextRecursively()).contains(page.getTranslation("find.what.register"));
    }

    private Tab tab(String table) {
        return find(Tab.class).withId("ledger-" + table).single();
    }

    private RegisterRow newest() {
        return registers
                .list(operator.company(), new RegisterFilter(SourceCode.CASH_RECEIPT_JOURNAL, ""), 0, 1)
                .getFirst();
    }

    private static LineInput receipt() {
        return new LineInput(
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                "K10001",
                null,
                null,
                new BigDecimal("-100"),
                null,
                null,
                null,
                null);
    }

    private static <T> T done(Outcome<T> outcome) {
        if (outcome instanceof Done<T>(T result)) {
            return result;
        }
        throw new AssertionError(outcome);
    }
}

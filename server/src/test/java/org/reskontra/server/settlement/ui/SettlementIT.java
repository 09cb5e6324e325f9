package org.reskontra.server.settlement.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reskontra.core.problem.Outcome;
import org.reskontra.core.problem.Outcome.Done;
import org.reskontra.server.TestBrowser;
import org.reskontra.server.TestDatabase;
import org.reskontra.server.company.Company;
import org.reskontra.server.database.DatabaseAccess;
import org.reskontra.server.demo.DemoCompany;
import org.reskontra.server.demo.DemoData;
import org.reskontra.server.security.Actor;
import org.reskontra.server.users.OneTimePassword;
import org.reskontra.server.users.OwnPassword;
import org.reskontra.server.users.Users;
import org.reskontra.server.verify.Verdict;
import org.reskontra.server.verify.Verification;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;

/** A payment on account is applied, unapplied and reversed in a real browser, with the keyboard alone. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "reskontra.work-date=2026-11-25")
@DirtiesContext
@ContextConfiguration(initializers = TestDatabase.ForSpring.class)
class SettlementIT {

    private static final String USER = "elsa";
    private static final String PASSWORD = "four quiet words";

    @LocalServerPort
    private int port;

    @Autowired
    private DemoCompany demo;

    @Autowired
    private Users users;

    @Autowired
    private OwnPassword ownPassword;

    @Value("${spring.datasource.url}")
    private String url;

    @Value("${spring.datasource.username}")
    private String databaseUser;

    private final List<String> errors = new ArrayList<>();

    @BeforeEach
    void theDemoCompanyAndAnAccountant() {
        Company company = done(demo.load(DemoData.DAY));
        OneTimePassword first = done(users.add(Actor.operator(company.id()), USER, "Maja Lindqvist", "ACCOUNTANT"));
        done(ownPassword.change(USER, first.password(), PASSWORD, "192.0.2.1"));
    }

    @Test
    void aPaymentIsAppliedUnappliedAndReversedWithoutAMouse() {
        Page page = signedIn();
        page.keyboard().type("K10001");
        page.keyboard().press("Enter");
        assertThat(page.locator(".totals .figure-value").first()).hasText("1");
        page.keyboard().press("Enter");
        page.keyboard().type("-100");
        page.keyboard().press("Enter");
        assertThat(page.locator(".verdict")).hasText("Kan bokföras");
        page.keyboard().press("F9");
        page.getByText("försvinner sedan ur journalen").waitFor();
        page.keyboard().press("j");
        assertThat(page.locator(".totals .figure-value").first()).hasText("0");

        page.navigate("http://localhost:" + port + "/customer-entries/K10001");
        comeToTheSearch(page);
        page.keyboard().type("INB1001");
        assertThat(page.locator(".page-head .page-summary")).hasText("1 rad");
        comeToTheGrid(page);
        page.keyboard().press("Shift+F11");
        waitForCursorIn(page, ".apply-dialog");
        page.keyboard().press("Space");
        assertThat(page.locator(".apply-dialog .tick[data-ticked=yes]")).hasCount(1);
        TestBrowser.screenshot(page, "apply-entries-sv");
        page.keyboard().press("F9");
        page.getByText("Kopplat per").waitFor();

        showAll(page);
        comeToTheGrid(page);
        page.keyboard().press("Alt+u");
        answer(page, "Kopplingen togs bort");
        comeToTheGrid(page);
        page.keyboard().press("Alt+r");
        answer(page, "Återfört per");

        Assertions.assertThat(Verification.run(new DatabaseAccess(url, databaseUser, ""), verdict -> {}))
                .allMatch(Verdict::holds);
        Assertions.assertThat(errors).isEmpty();
        page.context().close();
    }

    /** The confirming button has the focus. */
    private static void answer(Page page, String done) {
        page.locator("#confirm-undo").waitFor();
        page.waitForFunction("() => document.activeElement?.id === 'confirm-undo'");
        page.keyboard().press("Enter");
        page.getByText(done).waitFor();
    }

    /** A payment that is applied is closed, and the view shows open entries first. */
    private static void showAll(Page page) {
        assertThat(page.locator(".page-head .page-summary")).hasText("0 rader");
        comeToTheSearch(page);
        while (!(boolean) page.evaluate("() => document.activeElement?.localName === 'vaadin-select-value-button'")) {
            page.keyboard().press("Tab");
        }
        page.keyboard().type("alla");
        assertThat(page.locator(".page-head .page-summary")).hasText("1 rad");
    }

    private static void comeToTheSearch(Page page) {
        assertThat(page.locator(".page-head .page-summary")).not().isEmpty();
        page.keyboard().press("F3");
        page.waitForFunction("() => document.activeElement?.closest('.search')");
    }

    private static void comeToTheGrid(Page page) {
        comeToTheSearch(page);
        page.keyboard().press("ArrowDown");
        waitForCursorIn(page, ".page-body");
    }

    private static void waitForCursorIn(Page page, String where) {
        page.waitForFunction(
                "where => document.activeElement?.localName === 'vaadin-grid' && document.activeElement.closest(where)",
                where);
    }

    private Page signedIn() {
        Page page = TestBrowser.page("sv-SE", ColorScheme.LIGHT);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                errors.add(message.text());
            }
        });
        page.onPageError(errors::add);
        String journal = "http://localhost:" + port + "/cash-receipt-journal";
        page.navigate(journal);
        page.locator("input[name=username]").fill(USER);
        page.locator("input[name=password]").fill(PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL(address -> !address.contains("login"));
        page.navigate(journal);
        waitForCursorIn(page, ".page-body");
        return page;
    }

    private static <T> T done(Outcome<T> outcome) {
        if (outcome instanceof Done<T>(T result)) {
            return result;
        }
        throw new AssertionError(outcome);
    }
}

package org.reskontra.server.journal.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
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

/** The cash receipt journal in a real browser, from the first line to the ledger, with the keyboard alone. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "reskontra.work-date=2026-11-25")
@DirtiesContext
@ContextConfiguration(initializers = TestDatabase.ForSpring.class)
class CashReceiptJournalIT {

    private static final String USER = "maja";
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
    void receiptsAreTypedAppliedAndPostedWithoutAMouse() {
        Page page = signedIn();
        TestBrowser.screenshot(page, "cash-receipts-empty-sv");

        page.keyboard().type("K10001");
        page.keyboard().press("Enter");
        assertThat(lines(page)).hasText("1");
        page.keyboard().press("Shift+F11");
        waitForCursorIn(page, ".apply-dialog");
        page.keyboard().press("Space");
        assertThat(page.locator(".apply-dialog .tick[data-ticked=yes]")).hasCount(1);
        TestBrowser.screenshot(page, "cash-receipts-apply-sv");
        page.keyboard().press("F9");
        assertThat(page.locator(".verdict")).hasText("Kan bokföras");

        waitForCursorIn(page, ".page-body");
        page.keyboard().press("ArrowDown");
        page.keyboard().type("Björkfors");
        page.locator(".worksheet-choices [aria-selected=true]").waitFor();
        page.keyboard().press("Enter");
        assertThat(lines(page)).hasText("2");
        page.keyboard().press("Enter");
        page.keyboard().type("-100*1,25");
        page.keyboard().press("Enter");
        assertThat(page.locator(".totals")).containsText("Kan bokföras");

        copyFromAboveAndDelete(page);

        page.keyboard().press("Control+Alt+F9");
        page.locator("vaadin-dialog").getByText("Företagskonto").first().waitFor();
        TestBrowser.screenshot(page, "cash-receipts-preview-sv");
        page.keyboard().press("Escape");
        page.keyboard().press("F9");
        page.getByText("försvinner sedan ur journalen").waitFor();
        page.keyboard().press("j");
        assertThat(lines(page)).hasText("0");

        Assertions.assertThat(Verification.run(new DatabaseAccess(url, databaseUser, ""), verdict -> {}))
                .allMatch(Verdict::holds);
        Assertions.assertThat(errors).isEmpty();
        page.context().close();
    }

    /** The cursor is in the first cell of the empty row. */
    private void copyFromAboveAndDelete(Page page) {
        page.keyboard().press("F8");
        assertThat(lines(page)).hasText("3");
        assertThat(page.locator(".verdict")).hasText("1 rad har problem");
        TestBrowser.screenshot(page, "cash-receipts-problem-sv");
        page.keyboard().press("Control+Delete");
        assertThat(lines(page)).hasText("2");
        assertThat(page.locator(".verdict")).hasText("Kan bokföras");
        waitForCursorIn(page, ".page-body");
    }

    private static Locator lines(Page page) {
        return page.locator(".totals .figure-value").first();
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

package org.reskontra.server.paymentreconciliation.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
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
import org.springframework.test.context.ContextConfiguration;

/** The main job in a real browser: a statement comes in, is reviewed, completed, posted and reconciled. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "reskontra.work-date=2026-11-25")
@ContextConfiguration(initializers = TestDatabase.ForSpring.class)
class DemoJournalIT {

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
    void theDemoStatementIsImportedReviewedPostedAndReconciled() {
        Page page = signedIn("sv-SE", ColorScheme.LIGHT, "payment-journals");
        assertThat(page.getByText("Inga journaler ännu")).isVisible();
        picture(page, "journals-empty-sv-light");

        page.locator("vaadin-upload input[type=file]")
                .setInputFiles(
                        new FilePayload("kontoutdrag.xml", "application/xml", DemoCompany.statement(DemoData.DAY)));
        page.waitForURL(Pattern.compile(".*/payment-journals/\\d+"));
        assertThat(count(page, "ALL")).hasText("120");
        assertThat(page.locator(".line-facts")).containsText("Åsviken Möbler AB");
        waitForCursor(page);
        page.keyboard().press("ArrowDown");
        assertThat(page.locator(".line-facts")).containsText("LERNÄS LANTBRUK AB");
        String journal = page.url();

        lookEverywhere(journal);
        postingIsRefusedWhileSomethingIsLeft(page);
        applyOneByHand(page);
        transferOne(page);
        acceptAllForReview(page);
        theRestIsUnidentified(page);
        preview(page);
        postAndReconcile(page);

        Assertions.assertThat(Verification.run(new DatabaseAccess(url, databaseUser, ""), verdict -> {}))
                .allMatch(Verdict::holds);
        Assertions.assertThat(errors).isEmpty();
        page.context().close();
    }

    private void lookEverywhere(String journal) {
        for (String locale : List.of("sv-SE", "en-GB")) {
            for (ColorScheme colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                String name =
                        "-" + locale.substring(0, 2) + "-" + colours.name().toLowerCase();
                Page page = signedIn(locale, colours, "payment-journals");
                page.getByText("120").first().waitFor();
                picture(page, "journals" + name);
                page.navigate(journal);
                assertThat(count(page, "ALL")).hasText("120");
                page.getByText("Östfors Verkstad AB").first().click();
                page.waitForTimeout(700);
                picture(page, "journal" + name);
                page.navigate(address(""));
                page.locator(".cue").first().waitFor();
                picture(page, "role-centre" + name);
                page.context().close();
            }
        }
    }

    private void postingIsRefusedWhileSomethingIsLeft(Page page) {
        page.keyboard().press("F9");
        page.locator("#confirm-post").waitFor();
        picture(page, "post-dialog-sv-light");
        page.locator("#confirm-post").click();
        Locator toLine = page.locator(".problem-line").first();
        toLine.waitFor();
        picture(page, "problems-sv-light");
        toLine.click();
        toLine.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }

    private void applyOneByHand(Page page) {
        filter(page, "NOT_APPLIED");
        int before = number(page, "NOT_APPLIED");
        page.getByText("Lindtorps Rör ek. för.").first().click();
        page.keyboard().press("Shift+F11");
        page.locator("#confirm-apply").waitFor();
        page.locator(".apply-dialog .tick").first().waitFor();
        picture(page, "apply-dialog-sv-light");
        page.locator(".apply-dialog .tick").first().click();
        assertThat(page.locator(".apply-dialog .tick[data-ticked=yes]")).hasCount(1);
        picture(page, "apply-dialog-ticked-sv-light");
        page.locator("#confirm-apply").click();
        assertThat(count(page, "NOT_APPLIED")).hasText(Integer.toString(before - 1));
    }

    private void transferOne(Page page) {
        filter(page, "WITH_DIFFERENCE");
        int before = number(page, "WITH_DIFFERENCE");
        page.keyboard().press("Shift+F4");
        page.locator("#confirm-transfer").waitFor();
        page.keyboard().type("3740");
        page.locator("vaadin-combo-box-item").first().waitFor();
        picture(page, "transfer-dialog-sv-light");
        page.locator("vaadin-combo-box-item").first().click();
        page.locator("#confirm-transfer").click();
        assertThat(count(page, "WITH_DIFFERENCE")).hasText(Integer.toString(before - 1));
    }

    private void acceptAllForReview(Page page) {
        filter(page, "FOR_REVIEW");
        tickAll(page);
        page.keyboard().press("F7");
        assertThat(count(page, "FOR_REVIEW")).hasText("0");
    }

    private void theRestIsUnidentified(Page page) {
        filter(page, "WITH_DIFFERENCE");
        tickAll(page);
        page.keyboard().press("F4");
        assertThat(count(page, "WITH_DIFFERENCE")).hasText("0");
        filter(page, "ALL");
        page.waitForTimeout(500);
        picture(page, "journal-complete-sv-light");
    }

    private void preview(Page page) {
        page.keyboard().press("Control+Alt+F9");
        page.locator("vaadin-dialog vaadin-tabsheet").waitFor();
        page.getByText("Redovisningstransaktioner (").waitFor();
        page.waitForTimeout(500);
        picture(page, "preview-sv-light");
        page.locator("vaadin-dialog vaadin-button").getByText("Stäng").click();
        page.locator("vaadin-dialog vaadin-tabsheet")
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }

    private void postAndReconcile(Page page) {
        page.keyboard().press("F9");
        page.locator("#confirm-post").click();
        assertThat(page.locator(".payment-journal .page-head .badge")).hasText("Avstämd");
        page.waitForTimeout(500);
        picture(page, "journal-reconciled-sv-light");
    }

    // Steps

    private static void picture(Page page, String name) {
        page.addStyleTag(new Page.AddStyleTagOptions().setContent(".v-loading-indicator { display: none !important }"));
        TestBrowser.screenshot(page, name);
    }

    private Page signedIn(String locale, ColorScheme colours, String path) {
        Page page = TestBrowser.page(locale, colours);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                errors.add(message.text());
            }
        });
        page.onPageError(errors::add);
        page.navigate(address(path));
        page.locator("input[name=username]").fill(USER);
        page.locator("input[name=password]").fill(PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL(url -> !url.contains("login"));
        page.navigate(address(path));
        return page;
    }

    private static void filter(Page page, String filter) {
        page.locator("#filter-" + filter).click();
        assertThat(page.locator("#filter-" + filter)).hasAttribute("aria-selected", "true");
        if (number(page, filter) > 0) {
            waitForCursor(page);
        }
    }

    /** Until the cursor is in a cell of the grid. */
    private static void waitForCursor(Page page) {
        page.waitForFunction("document.activeElement?.localName === 'vaadin-grid'");
    }

    private static void tickAll(Page page) {
        page.locator(".payment-journal #selectAllCheckbox").click();
        page.waitForTimeout(300);
    }

    private static Locator count(Page page, String filter) {
        return page.locator("#filter-" + filter + " .tab-count");
    }

    private static int number(Page page, String filter) {
        return Integer.parseInt(count(page, filter).innerText());
    }

    private String address(String path) {
        return "http://localhost:" + port + "/" + path;
    }

    private static <T> T done(Outcome<T> outcome) {
        if (outcome instanceof Done<T>(T result)) {
            return result;
        }
        throw new AssertionError(outcome);
    }
}

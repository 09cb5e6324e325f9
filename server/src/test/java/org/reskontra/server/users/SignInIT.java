package org.reskontra.server.users;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.reskontra.core.money.CurrencyCode;
import org.reskontra.core.problem.Outcome;
import org.reskontra.server.TestBrowser;
import org.reskontra.server.TestDatabase;
import org.reskontra.server.company.Companies;
import org.reskontra.server.company.CompanyId;
import org.reskontra.server.security.Actor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/** From the one-time password to the first page, in a real browser. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.ForSpring.class)
class SignInIT {

    @LocalServerPort
    private int port;

    @Autowired
    private Companies companies;

    @Autowired
    private Users users;

    @Autowired
    private FirstAdministrator firstAdministrator;

    @Test
    void theFirstAdministratorSignsInChangesHisPasswordAndAddsAUserUntilHisPasswordIsReset() {
        companies.create("acme", "Acme AB", CurrencyCode.of("SEK"), false);
        CompanyId company = companies.find("acme").orElseThrow().id();
        String password = firstAdministrator.create().orElseThrow().password();
        Page page = TestBrowser.page("sv-SE", ColorScheme.LIGHT);
        List<String> errors = new ArrayList<>();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                errors.add(message.text());
            }
        });
        page.navigate(url("users"));
        page.waitForURL(url("login"));
        page.getByLabel("Användarnamn").waitFor();
        TestBrowser.screenshot(page, "sign-in-sv-light");

        signIn(page, "wrong");
        assertThat(page.getByText("Det gick inte")).isVisible();
        signIn(page, password);
        page.waitForURL(Pattern.compile(".*/password(\\?continue)?"));
        page.getByLabel("Nuvarande lösenord").fill(password);
        page.getByLabel("Nytt lösenord", new Page.GetByLabelOptions().setExact(true))
                .fill("four quiet words");
        page.getByLabel("Nytt lösenord en gång till").fill("four quiet words");
        page.keyboard().press("Enter");
        page.waitForURL(Pattern.compile(".*/(users)?(\\?continue)?"));

        page.navigate(url("users"));
        page.getByText("Lägg till användare").click();
        page.getByLabel("Användarnamn").last().fill("bea");
        page.getByLabel("Namn", new Page.GetByLabelOptions().setExact(true)).fill("Bea Berg");
        page.keyboard().press("Enter");
        assertThat(page.getByLabel("Engångslösenord")).hasValue(Pattern.compile("[a-z2-9-]{19}"));
        TestBrowser.screenshot(page, "users-sv-light");
        page.navigate(url("nowhere"));
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Här finns inget")))
                .isVisible();
        Assertions.assertThat(errors).isEmpty();

        Assertions.assertThat(users.resetPassword(Actor.operator(company), "admin"))
                .isInstanceOf(Outcome.Done.class);
        page.navigate(url("users"));
        page.waitForURL(url("login"));
        page.context().close();
    }

    private void signIn(Page page, String password) {
        page.getByLabel("Användarnamn").fill("admin");
        page.locator("input[name=password]").fill(password);
        page.keyboard().press("Enter");
    }

    private String url(String path) {
        return "http://localhost:" + port + "/" + path;
    }
}

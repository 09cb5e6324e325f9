package org.reskontra.server.shell;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;
import org.reskontra.server.TestBrowser;
import org.reskontra.server.shell.demo.DemoApplication;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The worksheet and the frame in a real browser. */
@SpringBootTest(classes = DemoApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class WorksheetIT {

    @LocalServerPort
    private int port;

    @Test
    void showsWorksheetAndRoleCentre() {
        for (String locale : new String[] {"sv-SE", "en-GB"}) {
            for (ColorScheme colours : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
                Page page = open("worksheet-demo", locale, colours);
                cell(page, 2, "amount").click();
                TestBrowser.screenshot(
                        page,
                        "worksheet-" + locale.substring(0, 2) + "-"
                                + colours.name().toLowerCase());
                page.navigate("http://localhost:" + port + "/");
                page.locator(".cue").first().waitFor();
                TestBrowser.screenshot(
                        page,
                        "role-centre-" + locale.substring(0, 2) + "-"
                                + colours.name().toLowerCase());
                page.context().close();
            }
        }
    }

    private Page open(String path, String locale, ColorScheme colours) {
        Page page = TestBrowser.page(locale, colours);
        page.onConsoleMessage(message -> System.out.println("CONSOLE " + message.type() + " " + message.text()));
        page.onPageError(error -> System.out.println("PAGE ERROR " + error));
        page.navigate("http://localhost:" + port + "/" + path);
        page.locator("bdi").first().waitFor();
        return page;
    }

    /** The cell's content; the row counts from 0. */
    private static Locator cell(Page page, int row, String column) {
        String slot = (String) page.evaluate(
                "([row, column]) => document.querySelector('.worksheet').worksheet.cellAt(row, column)"
                        + ".querySelector('slot').name",
                new Object[] {row, column});
        return page.locator("vaadin-grid-cell-content[slot='" + slot + "']");
    }
}

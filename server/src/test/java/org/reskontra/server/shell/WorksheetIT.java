package org.reskontra.server.shell;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.reskontra.server.TestBrowser;
import org.reskontra.server.shell.demo.DemoApplication;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The worksheet and the frame in a real browser. */
@SpringBootTest(classes = DemoApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class WorksheetIT {

    /** Generous: the machine may be busy. What is normal stands in the decision record on the grid. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    @LocalServerPort
    private int port;

    private final List<String> errors = new ArrayList<>();

    @AfterEach
    void noScriptFailed() {
        assertThat(errors).isEmpty();
    }

    @Test
    void isEditedWithTheKeyboardAlone() {
        Page page = open("worksheet-demo", "sv-SE", ColorScheme.LIGHT);
        cell(page, 0, "amount").click();

        page.keyboard().type("10+5*2");
        assertThat(page.locator(".worksheet-editor")).hasValue("10+5*2");
        page.keyboard().press("Enter");
        assertThat(cell(page, 0, "amount")).hasText("20,00");
        assertThat(cursor(page)).isEqualTo("1 amount");

        page.keyboard().press("F8");
        assertThat(cell(page, 1, "amount")).hasText("20,00");

        page.keyboard().press("Shift+Tab");
        assertThat(cursor(page)).isEqualTo("1 text");
        page.keyboard().press("F2");
        page.keyboard().type(" mm");
        page.keyboard().press("Escape");
        assertThat(cell(page, 1, "text")).containsText("OCR");
        assertThat(cell(page, 1, "text")).not().containsText("mm");

        page.keyboard().press("Tab");
        page.keyboard().press("Tab");
        page.keyboard().press("Space");
        assertThat(cell(page, 1, "checked")).hasText("✓");
        page.keyboard().press("Tab");
        assertThat(cursor(page)).isEqualTo("2 date");
        page.keyboard().type("19");
        page.keyboard().press("Shift+Enter");
        assertThat(cell(page, 2, "date")).hasText("2026-11-19");
        assertThat(cursor(page)).isEqualTo("1 date");
        page.context().close();
    }

    @Test
    void findsCustomersAndChoicesByTyping() {
        Page page = open("worksheet-demo", "sv-SE", ColorScheme.LIGHT);
        cell(page, 0, "customer").click();
        page.keyboard().type("kund 42");
        assertThat(page.locator(".worksheet-choices [role=option]").first()).containsText("K10042");
        TestBrowser.screenshot(page, "worksheet-lookup");
        page.keyboard().press("Tab");
        assertThat(cell(page, 0, "customer")).hasText("K10042");

        cell(page, 0, "kind").click();
        page.keyboard().press("Alt+ArrowDown");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        assertThat(cell(page, 0, "kind")).hasText("Återbetalning");
        page.context().close();
    }

    @Test
    void keepsWhatIsRefusedAndSaysWhy() {
        Page page = open("worksheet-demo", "sv-SE", ColorScheme.DARK);
        cell(page, 0, "customer").click();
        page.keyboard().type("finns inte");
        page.keyboard().press("Enter");
        assertThat(page.locator("vaadin-grid")).isVisible();
        page.waitForFunction(
                "document.querySelector('.worksheet').worksheet.cellAt(0, 'customer').part.contains('wrong')");
        page.keyboard().press("ArrowUp");
        assertThat(page.getByText(Pattern.compile("finns inte.*inget av alternativen"))
                        .first())
                .isVisible();
        TestBrowser.screenshot(page, "worksheet-refused");
        page.keyboard().press("F9");
        assertThat(page.locator(".problems li")).hasCount(1);
        TestBrowser.screenshot(page, "worksheet-problems");
        page.keyboard().press("Escape");
        page.context().close();
    }

    @Test
    void copiesAndPastesRowsAsSpreadsheetsDo() {
        Page page = open("worksheet-demo", "sv-SE", ColorScheme.LIGHT);
        cell(page, 4, "customer").click();
        paste(page, "K10001\tEtt\t1 000,00\nK10002\tTvå\t-2,50\nK10003\t'=Tre\t3\n");
        assertThat(cell(page, 4, "customer")).hasText("K10001");
        assertThat(cell(page, 5, "amount")).hasText("−2,50");
        assertThat(cell(page, 6, "text")).hasText("=Tre");

        page.keyboard().press("Shift+ArrowRight");
        page.keyboard().press("Shift+ArrowRight");
        page.keyboard().press("Shift+ArrowDown");
        page.keyboard().press("Shift+ArrowDown");
        TestBrowser.screenshot(page, "worksheet-range");
        assertThat(copied(page)).isEqualTo("K10001\tEtt\t1000,00\nK10002\tTvå\t-2,50\nK10003\t'=Tre\t3,00");

        paste(page, "K10001\t" + "x".repeat(80) + "\tabc\n");
        assertThat(page.locator(".problems li")).hasCount(2);
        TestBrowser.screenshot(page, "worksheet-paste-report");
        page.context().close();
    }

    @Test
    void addsAndDeletesRows() {
        Page page = open("worksheet-demo", "en-GB", ColorScheme.LIGHT);
        cell(page, 1, "date").click();
        String second = cell(page, 2, "text").textContent();
        page.keyboard().press("Control+Insert");
        page.waitForFunction("document.querySelector('.worksheet').worksheet.position()?.index === 2");
        page.keyboard().type("t");
        page.keyboard().press("Enter");
        assertThat(cell(page, 2, "date")).hasText("22/11/2026");
        page.keyboard().press("ArrowUp");
        page.keyboard().press("Control+Delete");
        assertThat(cell(page, 2, "text")).hasText(second);
        page.context().close();
    }

    @Test
    void staysQuickWithTenThousandRows() {
        long start = System.nanoTime();
        Page page = open("worksheet-demo", "sv-SE", ColorScheme.LIGHT);
        Duration load = since(start);

        cell(page, 0, "amount").click();
        start = System.nanoTime();
        page.keyboard().type("7");
        page.keyboard().press("Enter");
        assertThat(cell(page, 0, "amount")).hasText("7,00");
        Duration edit = since(start);

        start = System.nanoTime();
        page.keyboard().press("Control+End");
        page.waitForFunction("document.querySelector('.worksheet').worksheet.textOf("
                + "document.querySelector('.worksheet').worksheet.position()?.item, 'date') !== ''");
        Duration jump = since(start);
        assertThat(cursor(page)).startsWith("9999 ");

        System.out.printf(
                "worksheet of 10,000 rows: load %d ms, edit %d ms, jump to end %d ms%n",
                load.toMillis(), edit.toMillis(), jump.toMillis());
        assertThat(List.of(edit, jump)).allMatch(time -> time.compareTo(LONGEST_WAIT) < 0);
        page.context().close();
    }

    @Test
    void pressesActionsByTheirKeys() {
        Page page = open("worksheet-demo", "sv-SE", ColorScheme.LIGHT);
        cell(page, 0, "amount").click();
        page.keyboard().type("55");
        page.keyboard().press("F9");
        assertThat(page.getByText(Pattern.compile("Bokföra 10\\s000 rader"))).isVisible();
        assertThat(cell(page, 0, "amount")).hasText("55,00");
        TestBrowser.screenshot(page, "question");
        page.keyboard().press("j");
        assertThat(page.getByText(Pattern.compile("10\\s000 rader bokförda"))).isVisible();
        TestBrowser.screenshot(page, "notice");
        page.context().close();
    }

    @Test
    void looksLikeAProductInBothLanguagesAndColours() {
        for (String locale : List.of("sv-SE", "en-GB")) {
            for (ColorScheme colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                String name = locale.substring(0, 2) + "-" + colours.name().toLowerCase(Locale.ROOT);
                Page page = open("worksheet-demo", locale, colours);
                cell(page, 2, "amount").click();
                TestBrowser.screenshot(page, "worksheet-" + name);
                page.navigate("http://localhost:" + port + "/");
                page.locator(".cue").first().waitFor();
                TestBrowser.screenshot(page, "role-centre-" + name);
                page.context().close();
            }
        }
    }

    @Test
    void remembersLanguageAndColours() {
        Page page = open("worksheet-demo", "en-GB", ColorScheme.LIGHT);
        assertThat(page.locator("html")).hasAttribute("lang", "en");
        page.context()
                .addCookies(List.of(
                        new Cookie("reskontra-language", "sv").setUrl("http://localhost:" + port),
                        new Cookie("reskontra-appearance", "dark").setUrl("http://localhost:" + port)));
        page.reload();
        assertThat(page.locator("h2")).hasText("Prov av arbetsblad");
        assertThat(page.locator("html")).hasAttribute("lang", "sv");
        assertThat(page.evaluate("getComputedStyle(document.documentElement).colorScheme"))
                .isEqualTo("dark");
        page.context().close();
    }

    private Page open(String path, String locale, ColorScheme colours) {
        Page page = TestBrowser.page(locale, colours);
        page.onPageError(errors::add);
        page.navigate("http://localhost:" + port + "/" + path);
        page.waitForFunction("document.querySelector('.worksheet')?.worksheet?.cellAt(0, 'text')?.parentElement._item");
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

    /** Row and column that the cell cursor is in. */
    private static String cursor(Page page) {
        return (String) page.evaluate("(() => { const at = document.querySelector('.worksheet').worksheet.position();"
                + " return at ? at.index + ' ' + at.key : 'nowhere'; })()");
    }

    private static void paste(Page page, String text) {
        page.evaluate("text => navigator.clipboard.writeText(text)", text);
        page.keyboard().press("Control+V");
    }

    private static String copied(Page page) {
        page.keyboard().press("Control+C");
        return (String) page.evaluate("navigator.clipboard.readText()");
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}

package org.reskontra.server;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One real Chromium for all browser tests of the JVM. Tests are skipped, saying so, where none is installed:
 * {@code scripts/install-test-browser} installs one, {@code RESKONTRA_CHROMIUM} names another.
 */
public final class TestBrowser {

    private static final List<String> ARGUMENTS = List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-first-run");

    private static final Path SCREENSHOTS = Path.of("target/screenshots");
    private static @Nullable Browser running;

    private TestBrowser() {}

    /** A page in a context of its own: no cookies, the locale ("sv-SE") and colours of a new visitor. */
    public static Page page(String locale, ColorScheme colours) {
        BrowserContext context = browser()
                .newContext(new Browser.NewContextOptions()
                        .setLocale(locale)
                        .setColorScheme(colours)
                        .setPermissions(List.of("clipboard-read", "clipboard-write"))
                        .setViewportSize(1440, 900));
        context.setDefaultTimeout(15_000);
        return context.newPage();
    }

    /** Saves what the page shows as {@code target/screenshots/NAME.png}. */
    public static void screenshot(Page page, String name) {
        // Notices and dialogs come in with a short movement.
        page.waitForTimeout(400);
        page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")));
    }

    private static synchronized Browser browser() {
        Browser browser = running;
        if (browser == null) {
            Optional<Path> chromium = Stream.of(
                            Optional.ofNullable(System.getenv("RESKONTRA_CHROMIUM"))
                                    .orElse(""),
                            "/usr/bin/chromium",
                            "/usr/bin/chromium-browser",
                            "/usr/bin/google-chrome")
                    .filter(path -> !path.isEmpty())
                    .map(Path::of)
                    .filter(Files::isExecutable)
                    .findFirst();
            assumeTrue(
                    chromium.isPresent(),
                    "no Chromium: run scripts/install-test-browser, or name one with RESKONTRA_CHROMIUM");
            browser = launch(chromium.orElseThrow());
            running = browser;
        }
        return browser;
    }

    private static Browser launch(Path chromium) {
        try {
            Files.createDirectories(SCREENSHOTS);
        } catch (IOException notWritable) {
            throw new UncheckedIOException(notWritable);
        }
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium)
                        .setHeadless(true)
                        .setArgs(ARGUMENTS));
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        return browser;
    }
}

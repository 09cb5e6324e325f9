package org.reskontra.server.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinRequest;
import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reskontra.server.shell.text.Language;

/**
 * What a reader chose for this browser, kept in cookies.
 *
 * @param language the language chosen, else that of the browser, else English
 */
record Preferences(Language language, Appearance appearance) {

    private static final String LANGUAGE = "reskontra-language";
    private static final String APPEARANCE = "reskontra-appearance";

    static Preferences of(VaadinRequest request) {
        Language language = cookie(request, LANGUAGE)
                .flatMap(Language::withCode)
                .orElseGet(() -> request.getLocale() == null ? Language.ENGLISH : Language.of(request.getLocale()));
        Appearance appearance = cookie(request, APPEARANCE)
                .flatMap(name -> Arrays.stream(Appearance.values())
                        .filter(choice -> choice.name().equalsIgnoreCase(name))
                        .findFirst())
                .orElse(Appearance.SYSTEM);
        return new Preferences(language, appearance);
    }

    private static Optional<String> cookie(VaadinRequest request, String name) {
        Cookie @Nullable [] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(name))
                        .map(Cookie::getValue)
                        .findFirst();
    }

    static void choose(UI ui, Language language) {
        keep(ui, LANGUAGE, language.code());
        ui.getPage().reload();
    }

    static void choose(UI ui, Appearance appearance) {
        keep(ui, APPEARANCE, appearance.name().toLowerCase(Locale.ROOT));
        ui.getPage().setColorScheme(appearance.scheme);
    }

    private static void keep(UI ui, String name, String value) {
        ui.getPage()
                .executeJs("document.cookie = $0 + '=' + $1 + ';path=/;max-age=31536000;samesite=lax'", name, value);
    }
}

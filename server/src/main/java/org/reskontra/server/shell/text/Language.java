package org.reskontra.server.shell.text;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The languages that the pages speak, each with the locale whose figures and dates it writes. */
public enum Language {
    ENGLISH("en", "English", Locale.UK),
    SWEDISH("sv", "Svenska", Locale.of("sv", "SE"));

    private final String code;
    private final String ownName;
    private final Locale locale;

    Language(String code, String ownName, Locale locale) {
        this.code = code;
        this.ownName = ownName;
        this.locale = locale;
    }

    /** The two letters of ISO 639, as in the names of the message bundles. */
    public String code() {
        return code;
    }

    /** What those who speak it call it. */
    public String ownName() {
        return ownName;
    }

    public Locale locale() {
        return locale;
    }

    public static Optional<Language> withCode(String code) {
        return Arrays.stream(values())
                .filter(language -> language.code.equals(code))
                .findFirst();
    }

    /** The language of the locale; English for a language that the pages do not speak. */
    public static Language of(Locale locale) {
        return withCode(locale.getLanguage()).orElse(ENGLISH);
    }
}

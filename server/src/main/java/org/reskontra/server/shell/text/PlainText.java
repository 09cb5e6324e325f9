package org.reskontra.server.shell.text;

import java.util.regex.Pattern;

/** Makes texts from outside harmless to show and to copy: payers write what they like into a payment. */
public final class PlainText {

    private static final Pattern INVISIBLE =
            Pattern.compile("[\\p{Cc}\\u061c\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2069\\ufeff]+");

    private PlainText() {}

    /** The text on one line, without characters that hide or that turn the direction of writing. */
    public static String shown(String text) {
        return INVISIBLE.matcher(text).replaceAll(match -> match.group().isBlank() ? " " : "");
    }
}

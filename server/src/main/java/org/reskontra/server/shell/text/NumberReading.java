package org.reskontra.server.shell.text;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one unsigned number with whatever separators people and programs put in. */
record NumberReading(Language language) {

    private static final Pattern FORM = Pattern.compile("\\d[\\d.,]*|[.,]\\d+");
    private static final Pattern SPACES = Pattern.compile("[ \\u00a0\\u202f\\u2009'’]");

    /**
     * The number, or null where the text is none. Of two kinds of separators the last is the decimal one. A single comma
     * in English is a thousands separator where three digits follow; a separator that occurs twice always is. A single
     * point is the decimal separator in both languages: numeric keypads have nothing else.
     */
    @Nullable
    BigDecimal read(String text) {
        String figures = SPACES.matcher(text.strip()).replaceAll("");
        if (!FORM.matcher(figures).matches()) {
            return null;
        }
        int comma = figures.lastIndexOf(',');
        int point = figures.lastIndexOf('.');
        int last = Math.max(comma, point);
        if (last < 0) {
            return new BigDecimal(figures);
        }
        char separator = figures.charAt(last);
        boolean both = comma >= 0 && point >= 0;
        boolean once = figures.indexOf(separator) == last;
        boolean groups = !both && (!once || (separator == ',' && isEnglishThousands(figures, last)));
        if (!groups && !once) {
            return null;
        }
        String whole = groups ? figures : figures.substring(0, last);
        if (!isGrouped(whole)) {
            return null;
        }
        String digits = whole.replaceAll("[.,]", "");
        String decimals = groups ? "" : figures.substring(last + 1);
        return new BigDecimal((digits.isEmpty() ? "0" : digits) + (decimals.isEmpty() ? "" : "." + decimals));
    }

    private boolean isEnglishThousands(String figures, int comma) {
        return language == Language.ENGLISH && figures.length() - comma == 4 && comma > 0 && comma <= 3;
    }

    /** Whether the separators, if any, are of one kind and stand before each third digit from the end. */
    private static boolean isGrouped(String whole) {
        return whole.matches("\\d*|\\d{1,3}(\\.\\d{3})+|\\d{1,3}(,\\d{3})+");
    }
}

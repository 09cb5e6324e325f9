package org.reskontra.formats.csv;

import static org.reskontra.core.statement.StatementProblem.AMOUNT_NOT_DECIMAL;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.money.CurrencyCode;
import org.reskontra.core.money.Money;
import org.reskontra.formats.reading.Amounts;
import org.reskontra.formats.reading.FileProblems;

/** Amounts as a profile has them: one decimal separator, groups of exactly three digits, a minus before or after. */
final class CsvNumbers {

    private final Pattern form;
    private final FileProblems problems;

    CsvNumbers(CsvProfile profile, FileProblems problems) {
        this.problems = problems;
        String thousands = profile.thousandsSeparators().isEmpty()
                ? ""
                : "\\d{1,3}(?<part>[" + escaped(profile.thousandsSeparators()) + "])\\d{3}(?:\\k<part>\\d{3})*|";
        String minus = "[-\u2212]";
        form = Pattern.compile("(?<before>" + minus + "|\\+)?(?<whole>" + thousands + "\\d+)(?:["
                + escaped(String.valueOf(profile.decimalSeparator())) + "](?<decimals>\\d+))?(?<after>" + minus + ")?");
    }

    private static String escaped(String characters) {
        return characters.replaceAll("(.)", "\\\\$1");
    }

    /** Null, and reported, where the text does not fit; never where it is empty. */
    @Nullable
    Money money(String text, CurrencyCode currency, String column) {
        Matcher matcher = form.matcher(text);
        boolean fits = matcher.matches();
        String before = fits ? matcher.group("before") : null;
        String after = fits ? matcher.group("after") : null;
        if (!fits || (before != null && after != null)) {
            problems.report(AMOUNT_NOT_DECIMAL, column, text);
            return null;
        }
        boolean negative = after != null || (before != null && !before.equals("+"));
        String decimals = matcher.group("decimals");
        String plain = (negative ? "-" : "")
                + matcher.group("whole").replaceAll("\\D", "")
                + (decimals == null ? "" : "." + decimals);
        return Amounts.money(plain, text, currency, column, problems);
    }
}

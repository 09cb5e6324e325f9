package org.reskontra.formats.csv;

import java.nio.charset.Charset;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.money.CurrencyCode;
import org.reskontra.core.problem.Problem;
import org.reskontra.formats.csv.CsvProfile.Signs;

/**
 * A CSV profile as a person writes it, right or not: what is stored, edited and sent. Empty texts are not given.
 *
 * @param name for people; empty for a profile that nobody keeps
 * @param encoding name of a character set
 * @param delimiter one character
 * @param columns the names in the header; fields without any are left out
 * @param decimalSign a point or a comma
 * @param dateFormat with {@code y}, {@code M} and {@code d}, for example {@code yyyy-MM-dd}
 * @param signs null where not given
 * @param account IBAN or number of the account
 * @param currency of the account
 */
public record CsvProfileDraft(
        String name,
        String encoding,
        String delimiter,
        int skippedRows,
        Map<CsvField, List<String>> columns,
        String decimalSign,
        String thousandsSeparators,
        String dateFormat,
        @Nullable Signs signs,
        List<String> creditWords,
        List<String> debitWords,
        List<String> pendingWords,
        boolean newestFirst,
        String account,
        String currency) {

    /** The kind of value that a field has. */
    public enum Kind {
        OBJECT,
        TEXT,
        TEXTS,
        WHOLE_NUMBER,
        YES_OR_NO,
        SIGNS
    }

    public CsvProfileDraft {
        Map<CsvField, List<String>> given = new EnumMap<>(CsvField.class);
        columns.forEach((field, names) -> {
            if (!given(names).isEmpty()) {
                given.put(field, given(names));
            }
        });
        columns = Collections.unmodifiableMap(given);
        creditWords = given(creditWords);
        debitWords = given(debitWords);
        pendingWords = given(pendingWords);
    }

    /** The fields of a row are compared without blanks around them, too. */
    private static List<String> given(List<String> texts) {
        return texts.stream()
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList();
    }

    /** The draft of a profile that is right. */
    public static CsvProfileDraft of(CsvProfile profile) {
        CurrencyCode currency = profile.currency();
        return new CsvProfileDraft(
                profile.name(),
                profile.charset().name(),
                String.valueOf(profile.delimiter()),
                profile.skippedRows(),
                profile.columns(),
                String.valueOf(profile.decimalSeparator()),
                profile.thousandsSeparators(),
                profile.datePattern().replace('u', 'y'),
                profile.signs(),
                sorted(profile.creditWords()),
                sorted(profile.debitWords()),
                sorted(profile.pendingWords()),
                profile.newestFirst(),
                profile.account(),
                currency == null ? "" : currency.code());
    }

    private static List<String> sorted(Set<String> words) {
        return words.stream().sorted().toList();
    }

    /** The same for an account with this number. */
    public CsvProfileDraft forAccount(String number) {
        return new CsvProfileDraft(
                name,
                encoding,
                delimiter,
                skippedRows,
                columns,
                decimalSign,
                thousandsSeparators,
                dateFormat,
                signs,
                creditWords,
                debitWords,
                pendingWords,
                newestFirst,
                number,
                currency);
    }

    /**
     * All that is wrong; nothing where it can be used.
     *
     * @param accountCurrency of the bank account that the files are of; null where only the profile can say
     */
    public List<Problem> problems(@Nullable CurrencyCode accountCurrency) {
        return new CsvProfileCheck(this, accountCurrency).problems();
    }

    /** The profile to read with, of a draft without problems. */
    public CsvProfile profile(@Nullable CurrencyCode accountCurrency) {
        List<Problem> problems = problems(accountCurrency);
        if (!problems.isEmpty()) {
            throw new IllegalStateException(problems.toString());
        }
        return new CsvProfile(
                name,
                Charset.forName(encoding),
                delimiter.charAt(0),
                skippedRows,
                columns,
                decimalSign.charAt(0),
                thousandsSeparators,
                pattern(dateFormat),
                Objects.requireNonNull(signs),
                Set.copyOf(creditWords),
                Set.copyOf(debitWords),
                Set.copyOf(pendingWords),
                newestFirst,
                account,
                currency.isEmpty() ? accountCurrency : CurrencyCode.of(currency));
    }

    /** People write the year with y; with u it has no era, which strict reading would ask for. */
    static String pattern(String dateFormat) {
        return dateFormat.replace('y', 'u');
    }
}

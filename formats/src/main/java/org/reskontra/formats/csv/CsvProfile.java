package org.reskontra.formats.csv;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.money.CurrencyCode;
import org.reskontra.core.problem.Problem;

/**
 * How a bank writes its CSV files. Nothing is guessed: a value that does not fit is a problem, for a guessed decimal
 * separator is a wrong amount.
 *
 * @param name for people
 * @param charset decoded strictly
 * @param skippedRows lines before the header, blank ones too
 * @param columns the names of a field's columns in the header; all of them must be there, blanks around them aside
 * @param decimalSeparator a point or a comma
 * @param thousandsSeparators characters that may part groups of three digits; empty for none
 * @param datePattern as of {@link DateTimeFormatter}, with {@code u} for the year, for example {@code uuuu-MM-dd}
 * @param signs how an amount tells its direction
 * @param creditWords values of {@link CsvField#DIRECTION} for money received
 * @param debitWords values of {@link CsvField#DIRECTION} for money paid
 * @param pendingWords values of {@link CsvField#STATUS}, or in place of the booking date, of rows not booked yet
 * @param newestFirst whether the last booking is the first row
 * @param account IBAN or number of the account; empty where a column has it or the user chooses it
 * @param currency of amounts whose row does not say it; null where a column always does
 */
public record CsvProfile(
        String name,
        Charset charset,
        char delimiter,
        int skippedRows,
        Map<CsvField, List<String>> columns,
        char decimalSeparator,
        String thousandsSeparators,
        String datePattern,
        Signs signs,
        Set<String> creditWords,
        Set<String> debitWords,
        Set<String> pendingWords,
        boolean newestFirst,
        String account,
        @Nullable CurrencyCode currency) {

    /** How an amount tells whether money came or went. */
    public enum Signs {
        /** Money paid is negative. */
        SIGNED(CsvField.AMOUNT),
        /** Money paid is positive, as on a credit card. */
        INVERTED(CsvField.AMOUNT),
        /** Two columns. */
        TWO_COLUMNS(CsvField.CREDIT, CsvField.DEBIT),
        /** A word in another column. */
        WORD(CsvField.AMOUNT, CsvField.DIRECTION);

        private final List<CsvField> columns;

        Signs(CsvField... columns) {
            this.columns = List.of(columns);
        }

        /** The columns that it takes. */
        public List<CsvField> columns() {
            return columns;
        }
    }

    public CsvProfile {
        columns = Map.copyOf(columns);
        creditWords = Set.copyOf(creditWords);
        debitWords = Set.copyOf(debitWords);
        pendingWords = Set.copyOf(pendingWords);
        List<Problem> missing = CsvProfileCheck.missing(columns, signs);
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException(missing.toString());
        }
        if (currency == null && !columns.containsKey(CsvField.CURRENCY)) {
            throw new IllegalArgumentException("no currency, and no column for it");
        }
        if (thousandsSeparators.indexOf(decimalSeparator) >= 0) {
            throw new IllegalArgumentException("the decimal separator cannot part thousands");
        }
        if (!CsvProfileCheck.isDatePattern(datePattern)) {
            throw new IllegalArgumentException("no date pattern: " + datePattern);
        }
    }

    /** A date that the calendar does not have is refused. */
    static DateTimeFormatter formatter(String pattern) {
        return DateTimeFormatter.ofPattern(pattern).withResolverStyle(ResolverStyle.STRICT);
    }

    /**
     * To begin with: date, text, signed amount and balance, semicolons and decimal commas, as many Swedish banks write.
     */
    public static CsvProfile swedish() {
        return new CsvProfile(
                "Datum;Text;Belopp;Saldo",
                UTF_8,
                ';',
                0,
                Map.of(
                        CsvField.BOOKING_DATE, List.of("Datum"),
                        CsvField.TEXT, List.of("Text"),
                        CsvField.AMOUNT, List.of("Belopp"),
                        CsvField.BALANCE, List.of("Saldo")),
                ',',
                ". \u00A0\u202F",
                "uuuu-MM-dd",
                Signs.SIGNED,
                Set.of(),
                Set.of(),
                Set.of(),
                false,
                "",
                CurrencyCode.of("SEK"));
    }
}

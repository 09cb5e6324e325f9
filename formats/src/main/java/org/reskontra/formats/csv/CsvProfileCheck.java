package org.reskontra.formats.csv;

import static org.reskontra.formats.csv.CsvProfileProblem.CSV_PROFILE_COLUMN_MISSING;
import static org.reskontra.formats.csv.CsvProfileProblem.CSV_PROFILE_COLUMN_NEEDLESS;
import static org.reskontra.formats.csv.CsvProfileProblem.CSV_PROFILE_CURRENCY_INVALID;
import static org.reskontra.formats.csv.CsvProfileProblem.CSV_PROFILE_CURRENCY_MISSING;
import static org.reskontra.formats.csv.CsvProfileProblem.CSV_PROFILE_DATE_FORMAT_INVALID;
import static org.reskontra.formats.csv.CsvProfileProblem.CSV_PROFILE_DECIMAL_SIGN_INVALID;
import static org.reskontra.formats.csv.CsvProfileProblem.CSV_PROFILE_DELIMITER_INVALID;
import static org.reskontra.formats.csv.CsvProfileProblem.CSV_PROFILE_ENCODING_UNKNOWN;
import static org.reskontra.formats.csv.CsvProfileProblem.CSV_PROFILE_FIELD_MISSING;
import static org.reskontra.formats.csv.CsvProfileProblem.CSV_PROFILE_OTHER_CURRENCY;
import static org.reskontra.formats.csv.CsvProfileProblem.CSV_PROFILE_SKIPPED_ROWS_INVALID;
import static org.reskontra.formats.csv.CsvProfileProblem.CSV_PROFILE_TEXT_TOO_LONG;
import static org.reskontra.formats.csv.CsvProfileProblem.CSV_PROFILE_THOUSANDS_INVALID;
import static org.reskontra.formats.csv.CsvProfileProblem.CSV_PROFILE_WORDS_MISSING;
import static org.reskontra.formats.csv.CsvProfileProblem.CSV_PROFILE_WORDS_NEEDLESS;
import static org.reskontra.formats.csv.CsvProfileProblem.CSV_PROFILE_WORD_AMBIGUOUS;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.money.CurrencyCode;
import org.reskontra.core.problem.Problem;
import org.reskontra.formats.csv.CsvProfile.Signs;

/** Finds all that is wrong with a draft: what is missing, what cannot be, and what contradicts itself. */
final class CsvProfileCheck {

    private static final int MOST_SKIPPED_ROWS = 100;
    private static final int MOST_CHARACTERS = 200;

    private final CsvProfileDraft draft;
    private final @Nullable CurrencyCode accountCurrency;
    private final List<Problem> problems = new ArrayList<>();

    CsvProfileCheck(CsvProfileDraft draft, @Nullable CurrencyCode accountCurrency) {
        this.draft = draft;
        this.accountCurrency = accountCurrency;
    }

    List<Problem> problems() {
        encoding();
        delimiter();
        if (draft.skippedRows() < 0 || draft.skippedRows() > MOST_SKIPPED_ROWS) {
            add(Problem.of(CSV_PROFILE_SKIPPED_ROWS_INVALID).with("most", MOST_SKIPPED_ROWS), "skippedRows");
        }
        numbers();
        dateFormat();
        columns();
        words();
        currency();
        lengths();
        return problems;
    }

    private void encoding() {
        if (draft.encoding().isEmpty()) {
            add(Problem.of(CSV_PROFILE_FIELD_MISSING), "encoding");
        } else if (!isCharset(draft.encoding())) {
            add(Problem.of(CSV_PROFILE_ENCODING_UNKNOWN).with("value", draft.encoding()), "encoding");
        }
    }

    private static boolean isCharset(String name) {
        try {
            return Charset.isSupported(name);
        } catch (IllegalCharsetNameException e) {
            return false;
        }
    }

    private void delimiter() {
        String delimiter = draft.delimiter();
        if (delimiter.isEmpty()) {
            add(Problem.of(CSV_PROFILE_FIELD_MISSING), "delimiter");
        } else {
            char c = delimiter.charAt(0);
            boolean fits = delimiter.equals("\t")
                    || (delimiter.length() == 1 && c > ' ' && c != '"' && !Character.isLetterOrDigit(c));
            check(CSV_PROFILE_DELIMITER_INVALID, "delimiter", fits);
        }
    }

    private void numbers() {
        String decimal = draft.decimalSign();
        String thousands = draft.thousandsSeparators();
        if (decimal.isEmpty()) {
            add(Problem.of(CSV_PROFILE_FIELD_MISSING), "decimalSign");
        } else {
            check(
                    CSV_PROFILE_DECIMAL_SIGN_INVALID,
                    "decimalSign",
                    Set.of(".", ",").contains(decimal));
        }
        boolean free = thousands.chars().noneMatch(c -> Character.isLetterOrDigit(c) || "+-\u2212".indexOf(c) >= 0);
        check(
                CSV_PROFILE_THOUSANDS_INVALID,
                "thousandsSeparators",
                free && (decimal.isEmpty() || !thousands.contains(decimal)));
    }

    private void dateFormat() {
        if (draft.dateFormat().isEmpty()) {
            add(Problem.of(CSV_PROFILE_FIELD_MISSING), "dateFormat");
        } else if (!isDatePattern(CsvProfileDraft.pattern(draft.dateFormat()))) {
            add(Problem.of(CSV_PROFILE_DATE_FORMAT_INVALID).with("value", draft.dateFormat()), "dateFormat");
        }
    }

    /** Whether what it writes is read back as the same date. */
    static boolean isDatePattern(String pattern) {
        LocalDateTime written = LocalDateTime.of(2031, 4, 25, 16, 38, 57);
        try {
            DateTimeFormatter format = CsvProfile.formatter(pattern);
            return LocalDate.parse(format.format(written), format).equals(written.toLocalDate());
        } catch (DateTimeException | IllegalArgumentException e) {
            return false;
        }
    }

    private void columns() {
        Signs signs = draft.signs();
        if (signs == null) {
            add(Problem.of(CSV_PROFILE_FIELD_MISSING), "signs");
            if (!draft.columns().containsKey(CsvField.BOOKING_DATE)) {
                add(Problem.of(CSV_PROFILE_FIELD_MISSING), place(CsvField.BOOKING_DATE));
            }
            return;
        }
        problems.addAll(missing(draft.columns(), signs));
        Stream.of(CsvField.AMOUNT, CsvField.CREDIT, CsvField.DEBIT, CsvField.DIRECTION)
                .filter(field ->
                        draft.columns().containsKey(field) && !signs.columns().contains(field))
                .forEach(field -> add(Problem.of(CSV_PROFILE_COLUMN_NEEDLESS).with("signs", signs), place(field)));
    }

    /** What a profile cannot do without. */
    static List<Problem> missing(Map<CsvField, List<String>> columns, Signs signs) {
        List<Problem> missing = new ArrayList<>();
        if (!columns.containsKey(CsvField.BOOKING_DATE)) {
            missing.add(Problem.of(CSV_PROFILE_FIELD_MISSING).inField(place(CsvField.BOOKING_DATE)));
        }
        signs.columns().stream()
                .filter(field -> !columns.containsKey(field))
                .forEach(field -> missing.add(Problem.of(CSV_PROFILE_COLUMN_MISSING)
                        .with("signs", signs)
                        .inField(place(field))));
        return missing;
    }

    private static String place(CsvField field) {
        return "columns." + field.key();
    }

    private void words() {
        boolean direction = draft.signs() == Signs.WORD;
        words("creditWords", draft.creditWords(), direction);
        words("debitWords", draft.debitWords(), direction);
        draft.creditWords().stream()
                .filter(draft.debitWords()::contains)
                .forEach(word -> add(Problem.of(CSV_PROFILE_WORD_AMBIGUOUS).with("word", word), "debitWords"));
        check(
                CSV_PROFILE_WORDS_MISSING,
                "pendingWords",
                !draft.columns().containsKey(CsvField.STATUS)
                        || !draft.pendingWords().isEmpty());
    }

    private void words(String field, List<String> words, boolean wanted) {
        if (wanted && words.isEmpty()) {
            add(Problem.of(CSV_PROFILE_WORDS_MISSING), field);
        } else if (!wanted && !words.isEmpty()) {
            add(Problem.of(CSV_PROFILE_WORDS_NEEDLESS), field);
        }
    }

    private void currency() {
        String currency = draft.currency();
        if (currency.isEmpty()) {
            check(
                    CSV_PROFILE_CURRENCY_MISSING,
                    "currency",
                    accountCurrency != null || draft.columns().containsKey(CsvField.CURRENCY));
        } else if (!CurrencyCode.isWellFormed(currency)) {
            add(Problem.of(CSV_PROFILE_CURRENCY_INVALID).with("value", currency), "currency");
        } else if (accountCurrency != null && !accountCurrency.code().equals(currency)) {
            add(Problem.of(CSV_PROFILE_OTHER_CURRENCY).with("expected", accountCurrency), "currency");
        }
    }

    private void lengths() {
        length("name", draft.name());
        length("encoding", draft.encoding());
        length("thousandsSeparators", draft.thousandsSeparators());
        length("dateFormat", draft.dateFormat());
        length("account", draft.account());
        length("creditWords", String.join(",", draft.creditWords()));
        length("debitWords", String.join(",", draft.debitWords()));
        length("pendingWords", String.join(",", draft.pendingWords()));
        for (CsvField field : CsvField.values()) {
            length(place(field), String.join(",", draft.columns().getOrDefault(field, List.of())));
        }
    }

    private void length(String field, String text) {
        if (text.length() > MOST_CHARACTERS) {
            add(Problem.of(CSV_PROFILE_TEXT_TOO_LONG).with("most", MOST_CHARACTERS), field);
        }
    }

    private void check(CsvProfileProblem code, String field, boolean holds) {
        if (!holds) {
            add(Problem.of(code), field);
        }
    }

    private void add(Problem problem, String field) {
        problems.add(problem.inField(field));
    }
}

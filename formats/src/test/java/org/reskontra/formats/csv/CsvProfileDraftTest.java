package org.reskontra.formats.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reskontra.core.money.CurrencyCode;
import org.reskontra.core.problem.Problem;
import org.reskontra.formats.csv.CsvProfile.Signs;

class CsvProfileDraftTest {

    private static final CurrencyCode SEK = CurrencyCode.of("SEK");
    private static final CurrencyCode EUR = CurrencyCode.of("EUR");

    @Test
    void aProfileSurvivesBeingWrittenDown() {
        assertThat(CsvProfileDraft.of(CsvProfile.swedish()).profile(SEK)).isEqualTo(CsvProfile.swedish());
    }

    @Test
    void anEmptyDraftTellsAllThatIsMissing() {
        CsvProfileDraft empty = new CsvProfileDraft(
                "", "", "", 0, Map.of(), "", "", "", null, List.of(), List.of(), List.of(), false, "", "");

        assertThat(problems(empty, null))
                .containsExactlyInAnyOrder(
                        "encoding FIELD_MISSING",
                        "delimiter FIELD_MISSING",
                        "decimalSign FIELD_MISSING",
                        "dateFormat FIELD_MISSING",
                        "signs FIELD_MISSING",
                        "columns.bookingDate FIELD_MISSING",
                        "currency CURRENCY_MISSING");
        assertThatThrownBy(() -> empty.profile(null)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whatContradictsItselfIsToldTogether() {
        CsvProfileDraft draft = new CsvProfileDraft(
                "Bank",
                "UTF-9",
                ";;",
                -1,
                Map.of(
                        CsvField.BOOKING_DATE, List.of("Date"),
                        CsvField.AMOUNT, List.of("Amount"),
                        CsvField.CREDIT, List.of("In"),
                        CsvField.STATUS, List.of("State")),
                ",",
                ".,",
                "YYYY-MM-DD",
                Signs.WORD,
                List.of("C", "X"),
                List.of("X"),
                List.of(),
                false,
                "",
                "EUR");

        assertThat(problems(draft, SEK))
                .containsExactlyInAnyOrder(
                        "encoding ENCODING_UNKNOWN",
                        "delimiter DELIMITER_INVALID",
                        "skippedRows SKIPPED_ROWS_INVALID",
                        "thousandsSeparators THOUSANDS_INVALID",
                        "dateFormat DATE_FORMAT_INVALID",
                        "columns.direction COLUMN_MISSING",
                        "columns.credit COLUMN_NEEDLESS",
                        "debitWords WORD_AMBIGUOUS",
                        "pendingWords WORDS_MISSING",
                        "currency OTHER_CURRENCY");
    }

    @ParameterizedTest
    @CsvSource({
        "yyyy-MM-dd, true",
        "dd.MM.yy, true",
        "M/d/yyyy, true",
        "yyyy-MM-dd HH:mm, true",
        "uuuu/MM/dd, true",
        "yyyy-MM, false",
        "DD.MM.YYYY, false",
        "date, false"
    })
    void aDateFormatReadsBackWhatItWrites(String format, boolean fits) {
        assertThat(withDateFormat(format).problems(SEK).isEmpty()).isEqualTo(fits);
    }

    @Test
    void theCurrencyOfTheAccountStandsInForThatOfTheProfile() {
        CsvProfileDraft draft = withCurrency("");

        assertThat(draft.profile(EUR).currency()).isEqualTo(EUR);
        assertThat(problems(draft, null)).containsExactly("currency CURRENCY_MISSING");
        assertThat(problems(withCurrency("kr"), null)).containsExactly("currency CURRENCY_INVALID");
    }

    @Test
    void blankNamesAndWordsAreNotGiven() {
        CsvProfileDraft swedish = CsvProfileDraft.of(CsvProfile.swedish());
        CsvProfileDraft draft = new CsvProfileDraft(
                swedish.name(),
                swedish.encoding(),
                swedish.delimiter(),
                0,
                Map.of(CsvField.BOOKING_DATE, List.of(" Datum ", ""), CsvField.STATUS, List.of(" ")),
                swedish.decimalSign(),
                "",
                swedish.dateFormat(),
                Signs.SIGNED,
                List.of(),
                List.of(),
                List.of("", " Prel "),
                false,
                "",
                "");

        assertThat(draft.columns()).isEqualTo(Map.of(CsvField.BOOKING_DATE, List.of("Datum")));
        assertThat(draft.pendingWords()).containsExactly("Prel");
    }

    private static List<String> problems(CsvProfileDraft draft, @Nullable CurrencyCode currency) {
        return draft.problems(currency).stream().map(CsvProfileDraftTest::text).toList();
    }

    private static String text(Problem problem) {
        return problem.place().field() + " " + problem.code().name().replace("CSV_PROFILE_", "");
    }

    private static CsvProfileDraft withDateFormat(String format) {
        return swedish(format, "SEK");
    }

    private static CsvProfileDraft withCurrency(String currency) {
        return swedish("yyyy-MM-dd", currency);
    }

    private static CsvProfileDraft swedish(String dateFormat, String currency) {
        CsvProfileDraft swedish = CsvProfileDraft.of(CsvProfile.swedish());
        return new CsvProfileDraft(
                swedish.name(),
                swedish.encoding(),
                swedish.delimiter(),
                0,
                swedish.columns(),
                swedish.decimalSign(),
                swedish.thousandsSeparators(),
                dateFormat,
                swedish.signs(),
                List.of(),
                List.of(),
                List.of(),
                false,
                "",
                currency);
    }
}

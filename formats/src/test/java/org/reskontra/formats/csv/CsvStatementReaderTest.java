package org.reskontra.formats.csv;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reskontra.core.money.CurrencyCode;
import org.reskontra.core.money.Money;
import org.reskontra.core.problem.Problem;
import org.reskontra.core.statement.BankEntry;
import org.reskontra.core.statement.BankEntry.Status;
import org.reskontra.core.statement.BankStatement;
import org.reskontra.core.statement.StatementProblem;
import org.reskontra.formats.csv.CsvProfile.Signs;
import org.reskontra.formats.reading.ReadOutcome;

class CsvStatementReaderTest {

    private static final CurrencyCode SEK = CurrencyCode.of("SEK");
    private static final String HEADER = "Datum;Text;Belopp;Saldo\n";

    private static ReadOutcome read(byte[] bytes, CsvProfile profile) {
        try {
            return CsvStatementReader.read("file.csv", new ByteArrayInputStream(bytes), profile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BankStatement statement(String text, CsvProfile profile) {
        return switch (read(text.getBytes(profile.charset()), profile)) {
            case ReadOutcome.Readable readable -> readable.file().statements().getFirst();
            case ReadOutcome.Unreadable unreadable -> throw new AssertionError(unreadable.problems());
        };
    }

    private static BankStatement swedish(String rows) {
        return statement(HEADER + rows, CsvProfile.swedish());
    }

    private static List<String> problems(String text) {
        return problems(read(text.getBytes(UTF_8), CsvProfile.swedish()));
    }

    private static List<String> problems(ReadOutcome outcome) {
        return switch (outcome) {
            case ReadOutcome.Readable readable -> List.of();
            case ReadOutcome.Unreadable unreadable ->
                unreadable.problems().stream()
                        .map(problem -> problem.place().line() + " " + problem.code())
                        .toList();
        };
    }

    /** A profile of two columns and those given, oldest row first. */
    private static CsvProfile profile(Map<CsvField, List<String>> columns, Signs signs, boolean newestFirst) {
        return new CsvProfile(
                "test",
                UTF_8,
                ',',
                0,
                columns,
                '.',
                "",
                "uuuu-MM-dd",
                signs,
                Set.of("K"),
                Set.of("D"),
                Set.of("Reserved"),
                newestFirst,
                "",
                SEK);
    }

    @Test
    void rowsBecomeEntriesAndTheirBalancesThoseOfTheStatement() {
        BankStatement statement =
                swedish("2026-03-02;Faktura 17;1 000,50;1 500,50\n2026-03-03;Avgift;-0,50;1 500,00\n");

        assertThat(statement.opening()).isEqualTo(Money.of("500", SEK));
        assertThat(statement.closing()).isEqualTo(Money.of("1500", SEK));
        assertThat(statement.from()).isEqualTo("2026-03-02");
        assertThat(statement.to()).isEqualTo("2026-03-03");
        assertThat(statement.entries())
                .extracting(BankEntry::signedAmount)
                .containsExactly(Money.of("1000.50", SEK), Money.of("-0.50", SEK));
        assertThat(statement.entries().getFirst().transactions().getFirst().text())
                .isEqualTo("Faktura 17");
    }

    @ParameterizedTest
    @CsvSource({
        "'1000,00', 1000.00",
        "'1.000,00', 1000.00",
        "'1\u00A0000\u00A0000', 1000000.00",
        "'-5', -5.00",
        "'\u22125,5', -5.50",
        "'5,50-', -5.50",
        "'+5,500', 5.50",
    })
    void amountsAreReadAsTheProfileHasThem(String text, String amount) {
        assertThat(swedish("2026-03-02;x;" + text + ";\n").entries().getFirst().signedAmount())
                .isEqualTo(Money.of(amount, SEK));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,234.56", "1.23,00", "1.000 000,00", "?5,00", "5 kr", "1E3", "-5,00-", "--5", ",5"})
    void otherAmountsAreRefused(String text) {
        assertThat(problems(HEADER + "2026-03-02;x;" + text + ";\n")).containsExactly("1 AMOUNT_NOT_DECIMAL");
    }

    @Test
    void everyRowWithAProblemIsNamed() {
        assertThat(problems(HEADER
                        + "2026-03-02;x;1,005;\n2026-02-30;x;1,00;\n\n2026-03-02;x;;\n;x;1,00;\n2026-03-02;x\n"
                        + "2026-03-02;x;1,00;2,00;3\n2026-03-02;x\u0000;1,00;\n"))
                .containsExactly(
                        "1 AMOUNT_TOO_PRECISE",
                        "2 CSV_DATE_INVALID",
                        "3 AMOUNT_MISSING",
                        "4 DATE_MISSING",
                        "5 CSV_ROW_LENGTH",
                        "6 CSV_ROW_LENGTH",
                        "7 CHARACTER_ILLEGAL");
    }

    @Test
    void aChangedHeaderNamesWhatIsMissingAndWhatIsThere() {
        ReadOutcome outcome = read("Day;Text;Sum;Saldo\n".getBytes(UTF_8), CsvProfile.swedish());

        assertThat(((ReadOutcome.Unreadable) outcome).problems())
                .singleElement()
                .extracting(Problem::arguments)
                .isEqualTo(
                        Map.of("missing", List.of("Datum", "Belopp"), "found", List.of("Day", "Text", "Sum", "Saldo")));
    }

    @Test
    void anUnclosedQuoteNeverTakesTheRestOfTheFile() {
        assertThat(problems(HEADER + "2026-03-02;x;1,00;\n2026-03-02;\"x;1,00;\n2026-03-02;x;1,00;\n"))
                .containsExactly("2 CSV_QUOTE_NOT_CLOSED");
        assertThat(problems(HEADER + "2026-03-02;\"x;1,00;\n" + "2026-03-02;x;1,00;\n".repeat(1_000)))
                .containsExactly("1 CSV_FIELD_TOO_LONG");
    }

    @Test
    void quotedFieldsMayHaveSeparatorsAndLines() {
        assertThat(swedish("2026-03-02;\"a;\"\"b\"\"\nc\";1,00;\n")
                        .entries()
                        .getFirst()
                        .details()
                        .getFirst()
                        .text())
                .isEqualTo("a;\"b\"\nc");
    }

    @Test
    void bytesOfAnotherCharsetAreRefused() {
        assertThat(problems(read((HEADER + "2026-03-02;å;1,00;\n").getBytes(ISO_8859_1), CsvProfile.swedish())))
                .containsExactly("null FILE_WRONG_ENCODING");
    }

    @Test
    void aFileWithoutRowsHasNoStatement() {
        assertThat(problems(HEADER)).containsExactly("null FILE_WITHOUT_STATEMENT");
    }

    @Test
    void aByteOrderMarkAndLinesBeforeTheHeaderAreSkipped() {
        CsvProfile profile = new CsvProfile(
                "title",
                Charset.forName("windows-1252"),
                ';',
                2,
                CsvProfile.swedish().columns(),
                ',',
                "",
                "uuuu-MM-dd",
                Signs.SIGNED,
                Set.of(),
                Set.of(),
                Set.of(),
                false,
                "",
                SEK);

        assertThat(statement("* \"Report – \n\n" + HEADER + "2026-03-02;å;1,00;\n", profile)
                        .entries())
                .hasSize(1);
        assertThat(statement("\uFEFF" + HEADER + "2026-03-02;å;1,00;\n", CsvProfile.swedish())
                        .entries())
                .hasSize(1);
    }

    @Test
    void aWordOrTwoColumnsOrAnInvertedSignTellTheDirection() {
        Map<CsvField, List<String>> word = Map.of(
                CsvField.BOOKING_DATE, List.of("D"), CsvField.AMOUNT, List.of("A"), CsvField.DIRECTION, List.of("W"));
        Map<CsvField, List<String>> two = Map.of(
                CsvField.BOOKING_DATE, List.of("D"), CsvField.CREDIT, List.of("C"), CsvField.DEBIT, List.of("B"));
        Map<CsvField, List<String>> one = Map.of(CsvField.BOOKING_DATE, List.of("D"), CsvField.AMOUNT, List.of("A"));

        assertThat(signed("D,A,W\n2026-03-02,1,K\n2026-03-02,2,D\n", profile(word, Signs.WORD, false)))
                .containsExactly(Money.of("1", SEK), Money.of("-2", SEK));
        assertThat(signed("D,C,B\n2026-03-02,1,\n2026-03-02,,2\n", profile(two, Signs.TWO_COLUMNS, false)))
                .containsExactly(Money.of("1", SEK), Money.of("-2", SEK));
        assertThat(signed("D,A\n2026-03-02,-1\n2026-03-02,2\n", profile(one, Signs.INVERTED, false)))
                .containsExactly(Money.of("1", SEK), Money.of("-2", SEK));
        assertThat(problems(read("D,A,W\n2026-03-02,1,X\n".getBytes(UTF_8), profile(word, Signs.WORD, false))))
                .containsExactly("1 " + StatementProblem.DIRECTION_INVALID);
    }

    private static List<Money> signed(String text, CsvProfile profile) {
        return statement(text, profile).entries().stream()
                .map(BankEntry::signedAmount)
                .toList();
    }

    @Test
    void aFileWithTheNewestRowFirstIsTurned() {
        Map<CsvField, List<String>> columns = Map.of(
                CsvField.BOOKING_DATE, List.of("D"), CsvField.AMOUNT, List.of("A"), CsvField.BALANCE, List.of("B"));

        BankStatement statement = statement(
                "D,A,B\nReserved,9,\n2026-03-03,2,13\n2026-03-02,1,11\n", profile(columns, Signs.SIGNED, true));

        assertThat(statement.opening()).isEqualTo(Money.of("10", SEK));
        assertThat(statement.closing()).isEqualTo(Money.of("13", SEK));
        assertThat(statement.entries()).extracting(BankEntry::no).containsExactly(3, 2, 1);
        assertThat(statement.entries().getLast().status()).isEqualTo(Status.PENDING);
        assertThat(statement.balanceDifference()).contains(Money.zero(SEK));
    }

    @Test
    void aProfileWithoutDateOrAmountIsNone() {
        assertThatThrownBy(() -> profile(Map.of(CsvField.AMOUNT, List.of("A")), Signs.SIGNED, false))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> profile(Map.of(CsvField.BOOKING_DATE, List.of("D")), Signs.SIGNED, false))
                .isInstanceOf(IllegalArgumentException.class);
    }
}

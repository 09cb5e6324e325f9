package org.reskontra.server.shell.grid;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reskontra.core.money.CurrencyCode;
import org.reskontra.core.money.Money;
import org.reskontra.server.shell.grid.LazyRows.Sorting;
import org.reskontra.server.shell.text.Formats;
import org.reskontra.server.shell.text.Language;

/** What a list looks like as a file. */
class ListExportTest {

    private static final CurrencyCode SEK = CurrencyCode.of("SEK");
    private static final CurrencyCode EUR = CurrencyCode.of("EUR");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);

    private record Line(String name, @Nullable LocalDate date, @Nullable Money amount) {}

    private static final List<Column<Line, ?>> COLUMNS = List.of(
            Column.text("name", "Namn", Line::name),
            Column.date("date", "Datum", Line::date),
            Column.amount("amount", "Belopp", Line::amount));

    private static final List<Line> LINES = List.of(
            new Line("Åkeri; \"Nord\"", DAY, Money.of("-1234.50", SEK)),
            new Line("=HYPERLINK(\"http://evil\")", null, Money.of("7", EUR)),
            new Line("-2+3", DAY, null));

    @Test
    void csvIsWrittenForTheReadersLanguageAndCarriesNoFormula() throws IOException {
        assertThat(csv(LINES, Language.SWEDISH))
                .isEqualTo(
                        """
                        \uFEFFNamn;Datum;Belopp;Belopp: valuta\r
                        "Åkeri; ""Nord""\";2026-11-25;-1234,50;SEK\r
                        "'=HYPERLINK(""http://evil"")";;7,00;EUR\r
                        '-2+3;2026-11-25;;\r
                        """);
        assertThat(csv(LINES.subList(0, 1), Language.ENGLISH))
                .endsWith("\"Åkeri; \"\"Nord\"\"\",2026-11-25,-1234.50,SEK\r\n");
    }

    @Test
    void aWorkbookHasDatesAndNumbersThatCanBeReckonedWith(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("lines.xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            export(COLUMNS, LazyRows.of(LINES), Language.SWEDISH).write(ExportFormat.XLSX, out);
        }

        String sheet = part(file, "xl/worksheets/sheet1.xml");
        assertThat(sheet).contains("<v>-1234.50</v>", "<autoFilter", "state=\"frozen\"");
        long dayNumber = DAY.toEpochDay() - LocalDate.of(1899, 12, 30).toEpochDay();
        assertThat(sheet).containsPattern("<c r=\"B2\"[^>]*><v>" + dayNumber);
        assertThat(sheet).doesNotContain("<f>");
        assertThat(part(file, "xl/sharedStrings.xml")).contains("=HYPERLINK");
    }

    @Test
    void aListWithAColumnOfCurrenciesGetsNoOther() throws IOException {
        List<Column<Line, ?>> columns = new ArrayList<>(COLUMNS);
        columns.add(Column.text("currency", "Valuta", line -> "SEK"));
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        export(columns, LazyRows.of(LINES.subList(0, 1)), Language.SWEDISH).write(ExportFormat.CSV, file);

        assertThat(file.toString(UTF_8)).startsWith("\uFEFFNamn;Datum;Belopp;Valuta\r\n");
    }

    @Test
    void aLongListIsWrittenPageByPageInTheOrderShownAndSaysWhereItStops() throws IOException {
        Sorting byName = new Sorting("name", true);
        LazyRows<Line> endless = new LazyRows<>() {
            @Override
            public int count() {
                return MOST;
            }

            @Override
            public List<Line> fetch(int offset, int limit, Sorting sorting) {
                assertThat(sorting).isEqualTo(byName);
                assertThat(limit).isLessThanOrEqualTo(2000);
                return IntStream.range(offset, offset + limit)
                        .mapToObj(i -> new Line("L" + i, null, new Money(i, SEK)))
                        .toList();
            }
        };
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        new ListExport<>("Rader", headed(COLUMNS), endless, byName, "fler", typist(Language.ENGLISH))
                .write(ExportFormat.CSV, file);

        List<String> lines = file.toString(UTF_8).lines().toList();
        assertThat(lines.size()).isEqualTo(1 + ListExport.MOST_ROWS + 1);
        assertThat(lines.get(ListExport.MOST_ROWS)).isEqualTo("L199999,,1999.99,SEK");
        assertThat(lines.getLast()).isEqualTo("fler");
    }

    @Test
    void valuesAreWrittenAsTheirColumnShowsThem() throws IOException {
        List<Column<BigDecimal, ?>> columns = List.of(
                Column.number("n", "N", number -> number), Column.check("c", "C", number -> number.signum() > 0));
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        export(columns, LazyRows.of(List.of(new BigDecimal("1000000.5"))), Language.SWEDISH)
                .write(ExportFormat.CSV, file);

        assertThat(file.toString(UTF_8)).endsWith("1000000,5;✓\r\n");
    }

    private static String csv(List<Line> lines, Language language) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        export(COLUMNS, LazyRows.of(lines), language).write(ExportFormat.CSV, file);
        return file.toString(UTF_8);
    }

    private static <T> ListExport<T> export(List<Column<T, ?>> columns, LazyRows<T> rows, Language language) {
        return new ListExport<>("Rader", headed(columns), rows, Sorting.NATURAL, "fler", typist(language));
    }

    private static <T> List<ListExport.Headed<T>> headed(List<Column<T, ?>> columns) {
        return columns.stream()
                .map(column -> new ListExport.Headed<T>(column, column.headerKey(), column.headerKey() + ": valuta"))
                .toList();
    }

    private static Typist typist(Language language) {
        return Typist.of(Formats.of(language), DAY, DAY, key -> key);
    }

    private static String part(Path workbook, String name) throws IOException {
        try (ZipFile zip = new ZipFile(workbook.toFile())) {
            return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), UTF_8);
        }
    }
}

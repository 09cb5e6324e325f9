package org.reskontra.server.startup;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.reskontra.core.problem.Problem;

/** Reads the sheets of an XLSX workbook as texts: numbers with a decimal point, dates as ISO 8601 writes them. */
final class Workbook {

    /** Unpacked: a file of some kilobytes may grow to fill all memory. */
    private static final long MOST_BYTES = 256L << 20;

    /** Spreadsheets keep numbers in binary, which are exact to 15 digits. */
    private static final MathContext EXACT = new MathContext(15);

    private Workbook() {}

    static List<OpeningTable> read(OpeningKind kind, byte[] file) {
        try {
            if (isTooLarge(file)) {
                return List.of(OpeningFiles.unreadable(
                        kind, Problem.of(StartupProblem.WORKBOOK_TOO_LARGE).with("limit", MOST_BYTES)));
            }
            try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
                return tables(kind, workbook);
            }
        } catch (IOException | RuntimeException e) {
            // The library meets broken files with exceptions of many kinds.
            return List.of(OpeningFiles.unreadable(kind, Problem.of(StartupProblem.WORKBOOK_UNREADABLE)));
        }
    }

    private static List<OpeningTable> tables(OpeningKind kind, ReadableWorkbook workbook) throws IOException {
        List<OpeningTable> tables = new ArrayList<>();
        for (Sheet sheet : workbook.getSheets().toList()) {
            Optional<OpeningKind> named = OpeningKind.of(sheet.getName());
            if (named.isPresent()) {
                tables.add(OpeningTable.of(named.get(), '.', lines(sheet)));
            }
        }
        return tables.isEmpty() ? List.of(OpeningTable.of(kind, '.', lines(workbook.getFirstSheet()))) : tables;
    }

    private static List<OpeningTable.Line> lines(Sheet sheet) throws IOException {
        List<OpeningTable.Line> lines = new ArrayList<>();
        List<String> header = new ArrayList<>();
        try (Stream<Row> rows = sheet.openStream()) {
            rows.limit(OpeningTable.MOST_ROWS + 2L).forEach(row -> {
                List<String> cells = new ArrayList<>();
                for (int i = 0; i < row.getCellCount(); i++) {
                    String column = i < header.size() ? header.get(i) : "";
                    cells.add(row.getOptionalCell(i)
                            .map(cell -> text(cell, column))
                            .orElse(""));
                }
                if (header.isEmpty()) {
                    header.addAll(cells);
                }
                lines.add(new OpeningTable.Line(row.getRowNum(), cells));
            });
        }
        return lines;
    }

    private static String text(Cell cell, String column) {
        if (cell.getType() != CellType.NUMBER) {
            return cell.getText();
        }
        return column.toLowerCase(Locale.ROOT).endsWith("date")
                ? cell.asDate().toLocalDate().toString()
                : cell.asNumber().round(EXACT).stripTrailingZeros().toPlainString();
    }

    private static boolean isTooLarge(byte[] file) throws IOException {
        long bytes = 0;
        byte[] buffer = new byte[1 << 16];
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            while (zip.getNextEntry() != null) {
                for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    bytes += read;
                    if (bytes > MOST_BYTES) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}

package org.reskontra.server.startup;

import static org.reskontra.formats.documents.DocumentFileProblem.DOCUMENT_FILE_WITHOUT_ROWS;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.reskontra.core.problem.Place;
import org.reskontra.core.problem.Problem;
import org.reskontra.formats.csv.CsvRecords;
import org.reskontra.formats.documents.SalesCsvFormat;
import org.reskontra.formats.reading.UnreadableException;
import org.reskontra.server.salesdocuments.CsvOptions;

/** Reads the files in which opening balances come: CSV of one kind, or an XLSX workbook with a sheet for each kind. */
public final class OpeningFiles {

    private OpeningFiles() {}

    public static boolean isWorkbook(byte[] file) {
        return file.length > 3 && file[0] == 'P' && file[1] == 'K';
    }

    /** The rows of a CSV file of this kind. */
    public static OpeningTable csv(OpeningKind kind, byte[] file, CsvOptions options) {
        SalesCsvFormat format = options.format();
        List<OpeningTable.Line> lines = new ArrayList<>();
        try {
            CsvRecords records =
                    new CsvRecords(new ByteArrayInputStream(file), format.charset(), format.delimiter(), 0);
            for (List<String> cells = records.next();
                    cells != null && lines.size() <= OpeningTable.MOST_ROWS + 1;
                    cells = records.next()) {
                lines.add(new OpeningTable.Line(Math.toIntExact(records.line()), cells));
            }
        } catch (UnreadableException e) {
            return unreadable(kind, e.problem());
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory", e);
        }
        return lines.isEmpty()
                ? unreadable(kind, Problem.of(DOCUMENT_FILE_WITHOUT_ROWS))
                : OpeningTable.of(kind, format.decimalSeparator(), lines);
    }

    /** The sheets of a workbook whose names are those of kinds; the first one as of this kind where none is named so. */
    public static List<OpeningTable> workbook(OpeningKind kind, byte[] file) {
        return Workbook.read(kind, file);
    }

    /** The header of a CSV file of this kind, for somebody who fills it in. */
    public static String template(OpeningKind kind, char delimiter) {
        return String.join(String.valueOf(delimiter), kind.columns()) + "\r\n";
    }

    static OpeningTable unreadable(OpeningKind kind, Problem problem) {
        return new OpeningTable(kind, '.', List.of(), List.of(problem.at(Place.document(kind.key()))));
    }
}

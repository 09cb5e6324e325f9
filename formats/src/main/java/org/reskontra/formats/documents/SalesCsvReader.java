package org.reskontra.formats.documents;

import static org.reskontra.core.statement.StatementProblem.CHARACTER_ILLEGAL;
import static org.reskontra.formats.documents.DocumentFileProblem.DOCUMENT_COLUMN_MISSING;
import static org.reskontra.formats.documents.DocumentFileProblem.DOCUMENT_COLUMN_TWICE;
import static org.reskontra.formats.documents.DocumentFileProblem.DOCUMENT_COLUMN_UNKNOWN;
import static org.reskontra.formats.documents.DocumentFileProblem.DOCUMENT_FILE_TOO_MANY_ROWS;
import static org.reskontra.formats.documents.DocumentFileProblem.DOCUMENT_FILE_WITHOUT_ROWS;
import static org.reskontra.formats.documents.DocumentFileProblem.DOCUMENT_ROWS_DIFFER;
import static org.reskontra.formats.documents.DocumentFileProblem.DOCUMENT_ROW_LENGTH;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.reskontra.core.journal.SalesDocumentInput;
import org.reskontra.core.problem.Place;
import org.reskontra.core.problem.Problem;
import org.reskontra.formats.csv.CsvRecords;
import org.reskontra.formats.reading.FileProblems;
import org.reskontra.formats.reading.UnreadableException;

/**
 * Reads sales documents from a CSV file with a header: a row for each line. Rows of one type and number are one document; what is
 * said of the document stands in its first row.
 */
public final class SalesCsvReader {

    /** Documents of a file are posted together, so they must fit into memory. */
    public static final int MOST_ROWS = 250_000;

    private final SalesCsvFormat format;
    private final RowProblems problems = new RowProblems();
    private final Map<Key, Draft> drafts = new LinkedHashMap<>();

    private record Key(String type, String no) {}

    private record Draft(SalesCsvRow first, SalesDocumentInput head, List<SalesDocumentInput.Line> lines) {}

    private SalesCsvReader(SalesCsvFormat format) {
        this.format = format;
    }

    /** @param in the bytes; read once, not closed */
    public static DocumentFile read(InputStream in, SalesCsvFormat format) throws IOException {
        SalesCsvReader reader = new SalesCsvReader(format);
        try {
            return reader.file(in);
        } catch (UnreadableException e) {
            return DocumentFile.unreadable(List.of(e.problem()));
        }
    }

    private DocumentFile file(InputStream in) throws IOException {
        CsvRecords records = new CsvRecords(in, format.charset(), format.delimiter(), 0);
        List<String> header = records.next();
        if (header == null) {
            throw new UnreadableException(Problem.of(DOCUMENT_FILE_WITHOUT_ROWS));
        }
        Map<SalesCsvColumn, Integer> columns = new EnumMap<>(SalesCsvColumn.class);
        List<Problem> wrongHeader = columns(header, columns);
        if (!wrongHeader.isEmpty()) {
            return DocumentFile.unreadable(wrongHeader);
        }
        int rows = 0;
        for (List<String> fields = records.next(); fields != null; fields = records.next()) {
            if (++rows > MOST_ROWS) {
                throw new UnreadableException(
                        Problem.of(DOCUMENT_FILE_TOO_MANY_ROWS).with("most", MOST_ROWS));
            }
            int row = Math.toIntExact(records.line());
            if (isWhole(fields, header, row)) {
                add(new SalesCsvRow(format, columns, fields, row, problems));
            }
        }
        if (rows == 0) {
            throw new UnreadableException(Problem.of(DOCUMENT_FILE_WITHOUT_ROWS));
        }
        return problems.file(
                drafts.values().stream().map(SalesCsvReader::document).toList());
    }

    private static List<Problem> columns(List<String> header, Map<SalesCsvColumn, Integer> columns) {
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) {
            String name = header.get(i);
            int index = i;
            SalesCsvColumn.of(name)
                    .ifPresentOrElse(
                            column -> {
                                if (columns.put(column, index) != null) {
                                    problems.add(wrongHeader(DOCUMENT_COLUMN_TWICE, name));
                                }
                            },
                            () -> problems.add(
                                    wrongHeader(DOCUMENT_COLUMN_UNKNOWN, name).with("known", SalesCsvColumn.all())));
        }
        for (SalesCsvColumn column : SalesCsvColumn.values()) {
            if (column.isRequired() && !columns.containsKey(column)) {
                problems.add(wrongHeader(DOCUMENT_COLUMN_MISSING, column.header()));
            }
        }
        return problems;
    }

    private static Problem wrongHeader(DocumentFileProblem code, String column) {
        return Problem.of(code).with("column", column).at(Place.line(1));
    }

    private boolean isWhole(List<String> fields, List<String> header, int row) {
        if (fields.size() != header.size()) {
            problems.add(
                    "",
                    row,
                    "",
                    Problem.of(DOCUMENT_ROW_LENGTH).with("found", fields.size()).with("expected", header.size()));
            return false;
        }
        for (int i = 0; i < fields.size(); i++) {
            String text = fields.get(i);
            for (int j = 0; j < text.length(); j++) {
                char c = text.charAt(j);
                if (c < ' ' && c != '\t' && c != '\n' && c != '\r') {
                    problems.add(
                            "",
                            row,
                            header.get(i),
                            Problem.of(CHARACTER_ILLEGAL)
                                    .with("character", FileProblems.name(c))
                                    .with("line", row));
                    return false;
                }
            }
        }
        return true;
    }

    private void add(SalesCsvRow row) {
        Key key = new Key(row.text(SalesCsvColumn.TYPE), row.text(SalesCsvColumn.NO));
        Draft draft = drafts.get(key);
        if (draft == null || key.no().isEmpty()) {
            draft = new Draft(row, head(row), new ArrayList<>());
            drafts.put(key.no().isEmpty() ? new Key(key.type(), "\n" + row.row()) : key, draft);
        } else {
            compare(draft.first(), row);
        }
        draft.lines()
                .add(new SalesDocumentInput.Line(
                        row.row(),
                        row.textOrNull(SalesCsvColumn.ACCOUNT),
                        row.textOrNull(SalesCsvColumn.LINE_DESCRIPTION),
                        row.textOrNull(SalesCsvColumn.VAT_PRODUCT_GROUP),
                        row.amount()));
    }

    private static void compare(SalesCsvRow first, SalesCsvRow row) {
        for (SalesCsvColumn column : SalesCsvColumn.values()) {
            String text = row.text(column);
            if (column.isOfDocument() && !text.isEmpty() && !text.equals(first.text(column))) {
                row.report(
                        column,
                        Problem.of(DOCUMENT_ROWS_DIFFER)
                                .with("value", text)
                                .with("first", first.text(column))
                                .with("row", first.row()));
            }
        }
    }

    private static SalesDocumentInput head(SalesCsvRow row) {
        return new SalesDocumentInput(
                row.row(),
                row.type(),
                row.textOrNull(SalesCsvColumn.NO),
                null,
                row.textOrNull(SalesCsvColumn.CUSTOMER),
                row.date(SalesCsvColumn.POSTING_DATE),
                row.date(SalesCsvColumn.DOCUMENT_DATE),
                row.currency(),
                row.textOrNull(SalesCsvColumn.PAYMENT_TERMS),
                row.date(SalesCsvColumn.DUE_DATE),
                row.instalments(),
                row.textOrNull(SalesCsvColumn.PAYMENT_REFERENCE),
                row.textOrNull(SalesCsvColumn.DESCRIPTION),
                row.pricesIncludingVat(),
                List.of());
    }

    private static SalesDocumentInput document(Draft draft) {
        return draft.head().withLines(draft.lines());
    }
}

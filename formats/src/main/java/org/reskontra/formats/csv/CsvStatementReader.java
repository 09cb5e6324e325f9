package org.reskontra.formats.csv;

import static org.reskontra.core.statement.StatementProblem.CHARACTER_ILLEGAL;
import static org.reskontra.core.statement.StatementProblem.CSV_FIELD_TOO_LONG;
import static org.reskontra.core.statement.StatementProblem.CSV_QUOTE_NOT_CLOSED;
import static org.reskontra.core.statement.StatementProblem.CSV_ROW_LENGTH;
import static org.reskontra.core.statement.StatementProblem.FILE_WITHOUT_STATEMENT;
import static org.reskontra.core.statement.StatementProblem.FILE_WRONG_ENCODING;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.util.List;
import org.reskontra.core.problem.Problem;
import org.reskontra.core.statement.BankEntry;
import org.reskontra.core.statement.BankFile;
import org.reskontra.formats.reading.FileProblems;
import org.reskontra.formats.reading.LimitedInput;
import org.reskontra.formats.reading.Limits;
import org.reskontra.formats.reading.ReadOutcome;
import org.reskontra.formats.reading.UnreadableException;

/** Reads a CSV file by a profile. Its rows are numbered from 1, the header and blank lines not counted. */
public final class CsvStatementReader {

    private final CsvProfile profile;
    private final FileProblems problems;
    private int row;

    private CsvStatementReader(CsvProfile profile, FileProblems problems) {
        this.profile = profile;
        this.problems = problems;
    }

    public static ReadOutcome read(String fileName, InputStream in, CsvProfile profile) throws IOException {
        return FileProblems.read(fileName, problems -> new CsvStatementReader(profile, problems).file(in));
    }

    private BankFile file(InputStream in) throws IOException {
        try {
            BufferedReader text = new BufferedReader(new InputStreamReader(
                    new LimitedInput(in, Limits.FILE_BYTES),
                    profile.charset()
                            .newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT)));
            skipByteOrderMark(text);
            for (int line = 0; line < profile.skippedRows(); line++) {
                skipLine(text);
            }
            return rows(CsvReader.builder()
                    .fieldSeparator(profile.delimiter())
                    .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .allowUnclosedQuote(false)
                    .maxBufferSize(Limits.TEXT_LENGTH)
                    .ofCsvRecord(text)
                    .iterator());
        } catch (CharacterCodingException e) {
            throw wrongEncoding();
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof CharacterCodingException) {
                throw wrongEncoding();
            }
            throw e.getCause();
        }
    }

    private UnreadableException wrongEncoding() {
        return new UnreadableException(Problem.of(FILE_WRONG_ENCODING)
                .with("charset", profile.charset().name()));
    }

    private static void skipByteOrderMark(BufferedReader text) throws IOException {
        text.mark(1);
        if (text.read() != '\uFEFF') {
            text.reset();
        }
    }

    /** What stands before the header is no CSV, and of any length. */
    private static void skipLine(BufferedReader text) throws IOException {
        for (int c = text.read(); c >= 0 && c != '\n'; ) {
            c = text.read();
        }
    }

    private BankFile rows(CloseableIterator<CsvRecord> records) {
        if (!hasNext(records)) {
            throw new UnreadableException(Problem.of(FILE_WITHOUT_STATEMENT));
        }
        CsvColumns columns = new CsvColumns(records.next().getFields(), profile.columns());
        CsvRow reader = new CsvRow(profile, columns, problems);
        CsvStatements statements = new CsvStatements(profile);
        while (hasNext(records)) {
            List<String> fields = records.next().getFields();
            problems.enterEntry(++row);
            if (isWhole(fields, columns)) {
                BankEntry entry = reader.entry(row, fields);
                if (entry != null && !problems.hasErrors()) {
                    statements.add(columns.text(CsvField.ACCOUNT, fields), entry);
                }
            }
        }
        problems.leaveEntry();
        if (row == 0) {
            throw new UnreadableException(Problem.of(FILE_WITHOUT_STATEMENT));
        }
        return new BankFile("CSV " + profile.name(), statements.statements(), List.of());
    }

    /** FastCSV reads a record ahead; what it cannot read is the next row. */
    private boolean hasNext(CloseableIterator<CsvRecord> records) {
        try {
            return records.hasNext();
        } catch (CsvParseException e) {
            problems.enterEntry(row + 1);
            // An unclosed quote takes all of the rest, up to the limit of a field.
            throw new UnreadableException(
                    String.valueOf(e.getMessage()).contains("maximum")
                            ? Problem.of(CSV_FIELD_TOO_LONG).with("limit", Limits.TEXT_LENGTH)
                            : Problem.of(CSV_QUOTE_NOT_CLOSED));
        }
    }

    private boolean isWhole(List<String> fields, CsvColumns columns) {
        boolean extra = fields.size() > columns.count()
                && fields.subList(columns.count(), fields.size()).stream().anyMatch(text -> !text.isBlank());
        if (fields.size() < columns.count() || extra) {
            problems.report(
                    CSV_ROW_LENGTH,
                    Problem.of(CSV_ROW_LENGTH).with("found", fields.size()).with("expected", columns.count()));
            return false;
        }
        boolean legal = true;
        for (int i = 0; i < columns.count(); i++) {
            legal &= isLegal(fields.get(i), columns.name(i));
        }
        return legal;
    }

    private boolean isLegal(String text, String column) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' && c != '\t' && c != '\n' && c != '\r') {
                problems.report(
                        CHARACTER_ILLEGAL,
                        Problem.of(CHARACTER_ILLEGAL)
                                .with("character", FileProblems.name(c))
                                .inField(column));
                return false;
            }
        }
        problems.checkVisible(column, text);
        return true;
    }
}

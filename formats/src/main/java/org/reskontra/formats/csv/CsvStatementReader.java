package org.reskontra.formats.csv;

import static org.reskontra.core.statement.StatementProblem.CHARACTER_ILLEGAL;
import static org.reskontra.core.statement.StatementProblem.CSV_ROW_LENGTH;
import static org.reskontra.core.statement.StatementProblem.FILE_WITHOUT_STATEMENT;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.problem.Problem;
import org.reskontra.core.statement.BankEntry;
import org.reskontra.core.statement.BankFile;
import org.reskontra.formats.reading.FileProblems;
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
        CsvRecords records = new CsvRecords(in, profile.charset(), profile.delimiter(), profile.skippedRows());
        List<String> header = records.next();
        if (header == null) {
            throw new UnreadableException(Problem.of(FILE_WITHOUT_STATEMENT));
        }
        CsvColumns columns = new CsvColumns(header, profile.columns());
        CsvRow reader = new CsvRow(profile, columns, problems);
        CsvStatements statements = new CsvStatements(profile);
        for (List<String> fields = next(records); fields != null; fields = next(records)) {
            if (isWhole(fields, columns)) {
                BankEntry entry = reader.entry(row, fields);
                if (entry != null && !problems.hasErrors()) {
                    statements.add(columns.text(CsvField.ACCOUNT, fields), entry);
                }
            }
        }
        problems.leaveEntry();
        if (statements.isEmpty() && !problems.hasErrors()) {
            throw new UnreadableException(Problem.of(FILE_WITHOUT_STATEMENT));
        }
        return new BankFile(("CSV " + profile.name()).strip(), statements.statements(), List.of());
    }

    private @Nullable List<String> next(CsvRecords records) throws IOException {
        problems.enterEntry(++row);
        return records.next();
    }

    /** The names in the header, whatever they are; empty where none can be read. */
    public static List<String> header(InputStream in, Charset charset, char delimiter, int skippedRows)
            throws IOException {
        try {
            List<String> header = new CsvRecords(in, charset, delimiter, skippedRows).next();
            return header == null
                    ? List.of()
                    : header.stream().map(String::strip).toList();
        } catch (UnreadableException e) {
            return List.of();
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

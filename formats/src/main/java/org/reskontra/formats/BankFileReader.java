package org.reskontra.formats;

import static org.reskontra.core.statement.StatementProblem.FILE_EMPTY;
import static org.reskontra.core.statement.StatementProblem.FILE_NEEDS_PROFILE;
import static org.reskontra.core.statement.StatementProblem.FILE_NOT_A_STATEMENT;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.problem.Place;
import org.reskontra.core.problem.Problem;
import org.reskontra.core.statement.StatementProblem;
import org.reskontra.formats.camt.CamtReader;
import org.reskontra.formats.csv.CsvProfile;
import org.reskontra.formats.csv.CsvStatementReader;
import org.reskontra.formats.reading.ReadOutcome;

/** Reads a bank file of any format. What decides is what the file holds, never its name. */
public final class BankFileReader {

    private BankFileReader() {}

    /**
     * @param fileName for the places of problems
     * @param in the bytes; read once, not closed
     * @param csv how CSV files of the bank account are read; null where none are expected
     */
    public static ReadOutcome read(String fileName, InputStream in, @Nullable CsvProfile csv) throws IOException {
        BufferedInputStream input = new BufferedInputStream(in, 1 << 16);
        return switch (FileKind.of(input)) {
            case EMPTY -> unreadable(fileName, FILE_EMPTY);
            case PDF -> noStatement(fileName, "PDF");
            case ZIP -> noStatement(fileName, "ZIP");
            case GZIP -> noStatement(fileName, "GZIP");
            case OFFICE -> noStatement(fileName, "Microsoft Office");
            case IMAGE -> noStatement(fileName, "PNG, JPEG, GIF");
            case WEB_PAGE -> noStatement(fileName, "HTML");
            case XML -> CamtReader.read(fileName, input);
            case OTHER ->
                csv == null ? unreadable(fileName, FILE_NEEDS_PROFILE) : CsvStatementReader.read(fileName, input, csv);
        };
    }

    /** Whether a file is of no format that says itself how it is read, so that it is tried as CSV. */
    public static boolean needsProfile(byte[] contents) {
        return FileKind.of(Arrays.copyOf(contents, Math.min(contents.length, FileKind.HEAD))) == FileKind.OTHER;
    }

    private static ReadOutcome unreadable(String fileName, StatementProblem code) {
        return new ReadOutcome.Unreadable(List.of(Problem.of(code).at(Place.document(fileName))));
    }

    private static ReadOutcome noStatement(String fileName, String found) {
        return new ReadOutcome.Unreadable(
                List.of(Problem.of(FILE_NOT_A_STATEMENT).with("found", found).at(Place.document(fileName))));
    }
}

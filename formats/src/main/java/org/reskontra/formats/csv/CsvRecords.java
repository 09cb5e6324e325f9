package org.reskontra.formats.csv;

import static org.reskontra.core.statement.StatementProblem.CSV_FIELD_TOO_LONG;
import static org.reskontra.core.statement.StatementProblem.CSV_QUOTE_NOT_CLOSED;
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
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.problem.Problem;
import org.reskontra.formats.reading.LimitedInput;
import org.reskontra.formats.reading.Limits;
import org.reskontra.formats.reading.UnreadableException;

/** The rows of a CSV file as texts, the header first. Decoded strictly; blank lines are left out. */
public final class CsvRecords {

    private final Charset charset;
    private final CloseableIterator<CsvRecord> records;
    private long line;

    /** @throws UnreadableException where the file is not encoded as expected, or too large */
    public CsvRecords(InputStream in, Charset charset, char delimiter, int skippedRows) throws IOException {
        this.charset = charset;
        try {
            BufferedReader text = new BufferedReader(new InputStreamReader(
                    new LimitedInput(in, Limits.FILE_BYTES),
                    charset.newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT)));
            skipByteOrderMark(text);
            for (int line = 0; line < skippedRows; line++) {
                skipLine(text);
            }
            this.records = CsvReader.builder()
                    .fieldSeparator(delimiter)
                    .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .allowUnclosedQuote(false)
                    .maxBufferSize(Limits.TEXT_LENGTH)
                    .ofCsvRecord(text)
                    .iterator();
        } catch (CharacterCodingException e) {
            throw wrongEncoding();
        }
    }

    /**
     * The next row; null after the last.
     *
     * @throws UnreadableException where nothing more can be read
     */
    public @Nullable List<String> next() throws IOException {
        try {
            if (!records.hasNext()) {
                return null;
            }
            CsvRecord row = records.next();
            line = row.getStartingLineNumber();
            return row.getFields();
        } catch (CsvParseException e) {
            // An unclosed quote takes all of the rest, up to the limit of a field.
            throw new UnreadableException(
                    String.valueOf(e.getMessage()).contains("maximum")
                            ? Problem.of(CSV_FIELD_TOO_LONG).with("limit", Limits.TEXT_LENGTH)
                            : Problem.of(CSV_QUOTE_NOT_CLOSED));
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof CharacterCodingException) {
                throw wrongEncoding();
            }
            throw e.getCause();
        }
    }

    /** The line of the file in which the last row begins, from 1, the skipped ones not counted. */
    public long line() {
        return line;
    }

    private UnreadableException wrongEncoding() {
        return new UnreadableException(Problem.of(FILE_WRONG_ENCODING).with("charset", charset.name()));
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
}

package org.reskontra.server.cli;

import static java.util.Objects.requireNonNull;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.reskontra.core.problem.Place;
import org.reskontra.core.problem.Problem;

/** A CSV file with a header: UTF-8, commas, strict about quotes and numbers of fields. */
final class MatchTable {

    private final Path file;
    private final MatchProblems problems;
    private final Map<String, Integer> columns = new HashMap<>();

    private MatchTable(Path file, MatchProblems problems) {
        this.file = file;
        this.problems = problems;
    }

    /**
     * Hands over each row of a file that has all columns required.
     *
     * @param required columns that must be there
     * @param optional columns that may be; others are warned of
     */
    static void read(
            Path file, Set<String> required, Set<String> optional, MatchProblems problems, Consumer<MatchRow> rows) {
        MatchTable table = new MatchTable(file, problems);
        try (BufferedReader text = new BufferedReader(new InputStreamReader(
                        Files.newInputStream(file),
                        StandardCharsets.UTF_8
                                .newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT)));
                CsvReader<CsvRecord> records =
                        CsvReader.builder().detectBomHeader(true).ofCsvRecord(text)) {
            boolean header = true;
            for (CsvRecord row : records) {
                if (!header) {
                    rows.accept(new MatchRow(file, row, table.columns, problems));
                } else if (!table.header(row, required, optional)) {
                    return;
                }
                header = false;
            }
            if (header) {
                table.add(Problem.of(MatchInputProblem.INPUT_EMPTY));
            }
        } catch (CsvParseException e) {
            table.add(
                    table.isEncoding(e)
                            ? Problem.of(MatchInputProblem.INPUT_NOT_UTF8)
                            : Problem.of(MatchInputProblem.INPUT_NOT_CSV)
                                    .with("reason", String.valueOf(e.getMessage())));
        } catch (UncheckedIOException e) {
            table.unreadable(requireNonNull(e.getCause()));
        } catch (IOException e) {
            table.unreadable(e);
        }
    }

    private boolean header(CsvRecord row, Set<String> required, Set<String> optional) {
        boolean complete = true;
        for (int i = 0; i < row.getFieldCount(); i++) {
            String name = row.getField(i).strip();
            if (columns.putIfAbsent(name, i) != null) {
                add(Problem.of(MatchInputProblem.INPUT_COLUMN_TWICE).with("column", name));
                complete = false;
            } else if (!required.contains(name) && !optional.contains(name)) {
                problems.warn(Problem.of(MatchInputProblem.INPUT_COLUMN_UNKNOWN)
                        .with("column", name)
                        .at(Place.document(file.toString())));
            }
        }
        for (String name : required.stream().sorted().toList()) {
            if (!columns.containsKey(name)) {
                add(Problem.of(MatchInputProblem.INPUT_COLUMN_MISSING).with("column", name));
                complete = false;
            }
        }
        return complete;
    }

    private boolean isEncoding(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof CharacterCodingException) {
                return true;
            }
        }
        return false;
    }

    private void unreadable(IOException e) {
        add(isEncoding(e) ? Problem.of(MatchInputProblem.INPUT_NOT_UTF8) : MatchProblems.notReadable(e));
    }

    private void add(Problem problem) {
        problems.add(problem.at(Place.document(file.toString())));
    }
}

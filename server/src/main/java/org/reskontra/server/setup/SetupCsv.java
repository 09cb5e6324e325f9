package org.reskontra.server.setup;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.problem.Outcome;
import org.reskontra.core.problem.Outcome.Done;
import org.reskontra.core.problem.Outcome.Rejected;
import org.reskontra.core.problem.Place;
import org.reskontra.core.problem.Problem;
import org.reskontra.server.audit.Commands;
import org.reskontra.server.audit.Sha256;
import org.reskontra.server.company.CompanyId;
import org.reskontra.server.security.Actor;
import org.springframework.stereotype.Component;

/**
 * Set-up tables as CSV: UTF-8, a header with the names of fields, then a line a row. A file that was exported can be imported
 * again. Imported rows are added, or change those that are there; columns that a file lacks stay as they are.
 */
@Component
public class SetupCsv {

    /** Bounds the memory of one import; larger sets come in several files. */
    public static final int MOST_ROWS = 200_000;

    private static final int PAGE = 1_000;

    private final SetupRows rows;
    private final SaveSetup saving;
    private final Commands commands;

    SetupCsv(SetupRows rows, SaveSetup saving, Commands commands) {
        this.rows = rows;
        this.saving = saving;
        this.commands = commands;
    }

    private record Arguments(String sha256) {}

    /** @param line of the file, from 1 */
    private record FileRow(int line, RowInput input) {}

    /** Imports all rows of a file, or none and all problems, each with its line. */
    public Outcome<SaveSetup.Saved> importFile(
            Actor actor, SetupTable table, byte[] file, boolean dryRun, @Nullable String idempotencyKey) {
        var request = SaveSetup.request(actor, "setup.import", table, new Arguments(Sha256.hex(file)), idempotencyKey);
        return switch (read(file)) {
            case Rejected<List<FileRow>>(List<Problem> problems) -> Outcome.rejected(problems);
            case Done<List<FileRow>>(List<FileRow> inputs) ->
                dryRun
                        ? commands.dryRun(request, () -> save(actor.company(), table, inputs))
                        : commands.run(request, SaveSetup.Saved.class, () -> save(actor.company(), table, inputs));
        };
    }

    /** Likewise as a part of a command: runs in its transaction, and writes no audit row itself. */
    public Outcome<SaveSetup.Saved> importWithin(CompanyId company, SetupTable table, byte[] file) {
        return read(file).then(inputs -> save(company, table, inputs));
    }

    private Outcome<SaveSetup.Saved> save(CompanyId company, SetupTable table, List<FileRow> inputs) {
        return saving.save(
                company,
                table,
                inputs.stream().map(FileRow::input).toList(),
                inputs.stream().map(FileRow::line).toList());
    }

    private static Outcome<List<FileRow>> read(byte[] file) {
        String text;
        try {
            text = UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
        } catch (CharacterCodingException e) {
            return Outcome.rejected(Problem.of(SetupProblem.SETUP_FILE_UNREADABLE));
        }
        String content = text.startsWith("\uFEFF") ? text.substring(1) : text;
        List<FileRow> inputs = new ArrayList<>();
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .fieldSeparator(separator(content))
                .skipEmptyLines(true)
                .ofCsvRecord(content)) {
            List<String> header = null;
            for (CsvRecord line : csv) {
                if (header == null) {
                    header = line.getFields().stream().map(String::strip).toList();
                } else if (inputs.size() == MOST_ROWS) {
                    return Outcome.rejected(
                            Problem.of(SetupProblem.SETUP_FILE_TOO_LONG).with("most", MOST_ROWS));
                } else {
                    inputs.add(new FileRow((int) line.getStartingLineNumber(), RowInput.put(texts(header, line))));
                }
            }
        } catch (CsvParseException e) {
            return Outcome.rejected(Problem.of(SetupProblem.SETUP_FILE_UNREADABLE));
        } catch (java.io.IOException e) {
            throw new UncheckedIOException(e);
        }
        return inputs.isEmpty()
                ? Outcome.rejected(Problem.of(SetupProblem.SETUP_FILE_EMPTY).at(Place.WHOLE))
                : Outcome.done(inputs);
    }

    /** Values beyond the header belong to a column without a name, which no table has. */
    private static Map<String, String> texts(List<String> header, CsvRecord line) {
        Map<String, String> texts = new HashMap<>();
        for (int i = 0; i < line.getFieldCount(); i++) {
            String name = i < header.size() ? header.get(i) : "";
            if (!name.isEmpty() || !line.getField(i).isBlank()) {
                texts.put(name, line.getField(i));
            }
        }
        return texts;
    }

    /** Names of fields are letters, so whatever separates those of the header separates all. */
    private static char separator(String content) {
        String header = content.lines().findFirst().orElse("");
        return Optional.of(';')
                .filter(semicolon -> header.indexOf(semicolon) >= 0)
                .orElse(header.indexOf('\t') >= 0 ? '\t' : ',');
    }

    /** Writes all rows that fit a search. */
    public void export(CompanyId company, SetupTable table, String search, Writer out) {
        List<SetupField> fields = table.fields();
        try (CsvWriter csv = CsvWriter.builder().build(out)) {
            csv.writeRecord(fields.stream().map(SetupField::name).toList());
            @Nullable SetupRow last = null;
            List<SetupRow> page;
            do {
                page = rows.listAfter(company, table, search, last, PAGE);
                for (SetupRow row : page) {
                    csv.writeRecord(fields.stream()
                            .map(field -> text(field, row.get(field.name())))
                            .toList());
                    last = row;
                }
            } while (page.size() == PAGE && !table.isSingle());
        } catch (java.io.IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(SetupField field, @Nullable Object value) {
        return value == null ? "" : field.type().write(value);
    }
}

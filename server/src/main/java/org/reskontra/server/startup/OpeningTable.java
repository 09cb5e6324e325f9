package org.reskontra.server.startup;

import static org.reskontra.formats.documents.DocumentFileProblem.DOCUMENT_COLUMN_MISSING;
import static org.reskontra.formats.documents.DocumentFileProblem.DOCUMENT_COLUMN_TWICE;
import static org.reskontra.formats.documents.DocumentFileProblem.DOCUMENT_COLUMN_UNKNOWN;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.reskontra.core.problem.Place;
import org.reskontra.core.problem.Problem;

/**
 * The rows of one kind as texts, wherever they come from.
 *
 * @param decimal what separates decimals in them: comma or point
 * @param problems what kept rows from being read
 */
public record OpeningTable(OpeningKind kind, char decimal, List<Row> rows, List<Problem> problems) {

    /** More are not proven and posted at once. */
    public static final int MOST_ROWS = 100_000;

    public OpeningTable {
        rows = List.copyOf(rows);
        problems = List.copyOf(problems);
    }

    /**
     * @param no in its file, the header being the first; or its position in a list
     * @param texts by column
     */
    public record Row(int no, Map<String, String> texts) {
        public Row {
            texts = Map.copyOf(texts);
        }
    }

    /** Rows of lines of cells, the first of which names the columns. */
    static OpeningTable of(OpeningKind kind, char decimal, List<Line> lines) {
        List<Problem> problems = new ArrayList<>();
        List<String> header = lines.isEmpty() ? List.of() : lines.getFirst().cells();
        checkHeader(kind, header, problems);
        if (lines.size() > MOST_ROWS + 1) {
            problems.add(Problem.of(StartupProblem.OPENING_TOO_MANY_ROWS)
                    .with("most", MOST_ROWS)
                    .at(Place.document(kind.key())));
        }
        if (!problems.isEmpty()) {
            return new OpeningTable(kind, decimal, List.of(), problems);
        }
        List<Row> rows = new ArrayList<>();
        for (Line line : lines.subList(1, lines.size())) {
            Map<String, String> texts = new HashMap<>();
            for (int i = 0; i < line.cells().size(); i++) {
                String name = i < header.size() ? header.get(i).strip() : "";
                String text = line.cells().get(i).strip();
                if (name.isEmpty() && !text.isEmpty()) {
                    problems.add(unknown(kind, text).at(new Place(kind.key(), line.no(), null)));
                } else if (!text.isEmpty()) {
                    texts.put(name, text);
                }
            }
            if (!texts.isEmpty()) {
                rows.add(new Row(line.no(), texts));
            }
        }
        return new OpeningTable(kind, decimal, rows, problems);
    }

    /** A line of a file or sheet. */
    record Line(int no, List<String> cells) {}

    private static void checkHeader(OpeningKind kind, List<String> header, List<Problem> problems) {
        List<String> seen = new ArrayList<>();
        Place place = new Place(kind.key(), 1, null);
        for (String cell : header) {
            String name = cell.strip();
            if (seen.contains(name)) {
                problems.add(
                        Problem.of(DOCUMENT_COLUMN_TWICE).with("column", name).at(place));
            } else if (!name.isEmpty() && !kind.columns().contains(name)) {
                problems.add(unknown(kind, name).at(place));
            }
            if (!name.isEmpty()) {
                seen.add(name);
            }
        }
        for (String name : kind.required()) {
            if (!seen.contains(name)) {
                problems.add(
                        Problem.of(DOCUMENT_COLUMN_MISSING).with("column", name).at(place));
            }
        }
    }

    static Problem unknown(OpeningKind kind, String name) {
        return Problem.of(DOCUMENT_COLUMN_UNKNOWN)
                .with("column", name)
                .with("known", String.join(", ", kind.columns()));
    }
}

package org.reskontra.formats.csv;

import static org.reskontra.core.statement.StatementProblem.CSV_COLUMNS_MISSING;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.reskontra.core.problem.Problem;
import org.reskontra.formats.reading.UnreadableException;

/** Where in a row the profile's fields stand, by the header of this file. */
final class CsvColumns {

    private final List<String> header;
    private final Map<CsvField, int[]> positions = new EnumMap<>(CsvField.class);

    CsvColumns(List<String> header, Map<CsvField, List<String>> columns) {
        this.header = header.stream().map(String::strip).toList();
        List<String> missing = new ArrayList<>();
        for (CsvField field : CsvField.values()) {
            List<String> names = columns.getOrDefault(field, List.of());
            positions.put(field, names.stream().mapToInt(this.header::indexOf).toArray());
            names.stream().filter(name -> !this.header.contains(name)).forEach(missing::add);
        }
        if (!missing.isEmpty()) {
            throw new UnreadableException(
                    Problem.of(CSV_COLUMNS_MISSING).with("missing", missing).with("found", this.header));
        }
    }

    int count() {
        return header.size();
    }

    boolean has(CsvField field) {
        return positions(field).length > 0;
    }

    /** The columns of a field in this row, without blanks around them. */
    List<String> texts(CsvField field, List<String> row) {
        List<String> texts = new ArrayList<>();
        for (int position : positions(field)) {
            texts.add(row.get(position).strip());
        }
        return texts;
    }

    /** The first column of a field; empty where the profile has none. */
    String text(CsvField field, List<String> row) {
        return has(field) ? row.get(positions(field)[0]).strip() : "";
    }

    /** The header of a field's first column. */
    String name(CsvField field) {
        return header.get(positions(field)[0]);
    }

    /** The header of a column. */
    String name(int position) {
        return header.get(position);
    }

    private int[] positions(CsvField field) {
        return positions.getOrDefault(field, new int[0]);
    }
}

package org.reskontra.server.shell.grid;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.problem.Problem;

/** The cells that something is wrong with: what was typed and refused, and what the page found in the rows themselves. */
final class CellMarks {

    private final Map<Cell, Mark> refused = new HashMap<>();
    private final Map<Cell, Mark> found = new HashMap<>();

    /** @param text what was typed; null where the row's own value is wrong */
    record Mark(@Nullable String text, List<Problem> problems) {}

    private record Cell(Object row, String column) {}

    void refuse(Object row, String column, String text, List<Problem> problems) {
        refused.put(new Cell(row, column), new Mark(text, problems));
    }

    void accept(Object row, String column) {
        refused.remove(new Cell(row, column));
    }

    void find(Object row, String column, List<Problem> problems) {
        found.put(new Cell(row, column), new Mark(null, problems));
    }

    void forgetFound() {
        found.clear();
    }

    void forgetRow(Object row) {
        refused.keySet().removeIf(cell -> cell.row.equals(row));
        found.keySet().removeIf(cell -> cell.row.equals(row));
    }

    void forgetAll() {
        refused.clear();
        found.clear();
    }

    @Nullable
    Mark at(Object row, String column) {
        if (refused.isEmpty() && found.isEmpty()) {
            return null;
        }
        Cell cell = new Cell(row, column);
        Mark mark = refused.get(cell);
        return mark != null ? mark : found.get(cell);
    }

    boolean hasRefused() {
        return !refused.isEmpty();
    }

    Stream<Problem> refused() {
        return refused.values().stream().flatMap(mark -> mark.problems().stream());
    }
}

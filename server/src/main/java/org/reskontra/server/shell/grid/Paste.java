package org.reskontra.server.shell.grid;

import com.vaadin.flow.component.grid.Grid;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.reskontra.core.problem.Outcome;
import org.reskontra.core.problem.Place;
import org.reskontra.core.problem.Problem;
import org.reskontra.server.shell.parts.Notices;
import org.reskontra.server.shell.text.TypingProblem;

/** Puts a block copied from a spreadsheet into the cells from one on, and reports in one place what did not fit. */
final class Paste<T> {

    private final WorksheetGrid<T> worksheet;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<Column<T, ?>, Integer> leftOutByColumn = new LinkedHashMap<>();
    private int written;

    Paste(WorksheetGrid<T> worksheet) {
        this.worksheet = worksheet;
    }

    /** @param index the row that the block starts in, as shown, from 0 */
    void paste(int index, String columnKey, String text) {
        List<List<String>> block = ClipboardTable.rows(text);
        List<Column<T, ?>> targets = columnsFrom(columnKey);
        if (block.isEmpty() || targets.isEmpty()) {
            return;
        }
        List<T> rows = rowsFrom(index, block.size());
        int line = index;
        for (List<String> cells : block) {
            if (line - index == rows.size() && !append(rows)) {
                break;
            }
            fill(rows.get(line - index), cells, targets, ++line);
        }
        reportLeftOut(block, targets, block.size() - (line - index));
        worksheet.refresh();
        report(line - index);
    }

    private List<Column<T, ?>> columnsFrom(String columnKey) {
        List<Column<T, ?>> shown = new ArrayList<>();
        for (Grid.Column<T> column : worksheet.grid.getColumns()) {
            Column<T, ?> target = worksheet.columns.get(column.getKey());
            if (target != null
                    && column.isVisible()
                    && (!shown.isEmpty() || target.key().equals(columnKey))) {
                shown.add(target);
            }
        }
        return shown;
    }

    @SuppressWarnings("unchecked")
    private List<T> rowsFrom(int index, int count) {
        try (Stream<T> rows = worksheet
                .grid
                .getDataCommunicator()
                .getDataProvider()
                .fetch(worksheet.grid.getDataCommunicator().buildQuery(index, count))) {
            return new ArrayList<>(rows.toList());
        }
    }

    private boolean append(List<T> rows) {
        if (!worksheet.canInsert()) {
            return false;
        }
        return switch (worksheet.insert(rows.isEmpty() ? null : rows.getLast())) {
            case Outcome.Done<T>(T row) -> rows.add(row);
            case Outcome.Rejected<T>(List<Problem> why) -> !problems.addAll(why);
        };
    }

    private void fill(T start, List<String> cells, List<Column<T, ?>> targets, int line) {
        T row = start;
        for (int i = 0; i < Math.min(cells.size(), targets.size()); i++) {
            Column<T, ?> column = targets.get(i);
            String text = cells.get(i);
            if (text.equals(column.show(row, worksheet.typist))) {
                continue;
            }
            if (column.writer() == null) {
                if (!text.isEmpty()) {
                    leftOutByColumn.merge(column, 1, Integer::sum);
                }
                continue;
            }
            switch (worksheet.enter(row, column, text)) {
                case Outcome.Done<T>(T changed) -> {
                    row = changed;
                    written++;
                }
                case Outcome.Rejected<T>(List<Problem> why) ->
                    why.forEach(problem -> problems.add(problem.at(new Place(null, line, header(column)))));
            }
        }
    }

    private void reportLeftOut(List<List<String>> block, List<Column<T, ?>> targets, int rowsLeft) {
        leftOutByColumn.forEach((column, count) -> problems.add(Problem.of(TypingProblem.COLUMN_NOT_EDITABLE)
                .with("count", count)
                .inField(header(column))));
        int widest = block.stream().mapToInt(List::size).max().orElse(0);
        if (widest > targets.size()) {
            problems.add(Problem.of(TypingProblem.NO_COLUMN_FOR_VALUES).with("count", widest - targets.size()));
        }
        if (rowsLeft > 0) {
            problems.add(Problem.of(TypingProblem.NO_ROW_FOR_VALUES).with("count", rowsLeft));
        }
    }

    private void report(int lines) {
        if (problems.isEmpty()) {
            Notices.success(worksheet.getTranslation("worksheet.pasted", lines));
        } else {
            Notices.problems(worksheet, worksheet.getTranslation("worksheet.pastedPartly", written), problems);
        }
    }

    private String header(Column<T, ?> column) {
        return worksheet.getTranslation(column.headerKey());
    }
}

package org.reskontra.server.journal.ui;

import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.reskontra.core.problem.Outcome;
import org.reskontra.core.problem.Problem;
import org.reskontra.server.journal.BatchLine;
import org.reskontra.server.journal.LineInput;
import org.reskontra.server.journal.SaveLines.Saved;

/**
 * Collects the rows that were typed in and saves them together before the page answers, so that a thousand pasted rows are one
 * command.
 */
final class LineEdits {

    private final Component page;
    private final Supplier<List<LineRow>> rows;
    private final Function<List<LineInput>, Outcome<Saved>> save;
    private final Consumer<Map<LineRow, Integer>> saved;
    private final Consumer<List<Problem>> refused;
    private final Map<Long, LineRow> changed = new LinkedHashMap<>();

    /**
     * @param rows all that are shown, in their order
     * @param saved gets the rows with their line numbers
     * @param refused gets why nothing was saved
     */
    LineEdits(
            Component page,
            Supplier<List<LineRow>> rows,
            Function<List<LineInput>, Outcome<Saved>> save,
            Consumer<Map<LineRow, Integer>> saved,
            Consumer<List<Problem>> refused) {
        this.page = page;
        this.rows = rows;
        this.save = save;
        this.saved = saved;
        this.refused = refused;
    }

    void add(LineRow row) {
        if (changed.isEmpty()) {
            page.getUI().ifPresent(ui -> ui.beforeClientResponse(page, context -> flush()));
        }
        changed.put(row.key, row);
    }

    /** Rows that are gone need not be saved. */
    void forget(LineRow row) {
        changed.remove(row.key);
    }

    void forgetAll() {
        changed.clear();
    }

    /** Saves what was typed so far; what comes next works on it. */
    void flush() {
        if (changed.isEmpty()) {
            return;
        }
        List<LineRow> written = new ArrayList<>();
        List<LineInput> inputs = new ArrayList<>();
        int after = 0;
        for (LineRow row : rows.get()) {
            if (changed.containsKey(row.key)) {
                written.add(row);
                inputs.add(row.input(after));
            }
            BatchLine line = row.stored();
            after = line == null ? after : line.lineNo();
        }
        changed.clear();
        switch (save.apply(inputs)) {
            case Outcome.Done<Saved>(Saved result) -> {
                Map<LineRow, Integer> numbers = new LinkedHashMap<>();
                for (int i = 0; i < written.size(); i++) {
                    numbers.put(written.get(i), result.lineNos().get(i));
                }
                saved.accept(numbers);
            }
            case Outcome.Rejected<Saved>(List<Problem> problems) -> refused.accept(problems);
        }
    }
}

package org.reskontra.server.shell.grid;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridMultiSelectionModel;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.function.SerializablePredicate;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.problem.Outcome;
import org.reskontra.core.problem.Problem;
import org.reskontra.server.shell.parts.Notices;
import org.reskontra.server.shell.text.Formats;
import org.reskontra.server.shell.text.Language;
import org.reskontra.server.shell.text.TypingProblem;

/**
 * A grid that is edited like a spreadsheet; with no editable column, a list to look at and select from.
 *
 * <pre>{@code
 * WorksheetGrid<Line> lines = new WorksheetGrid<>("journal.lines", Line::lineNo, List.of(
 *         Column.<Line>date("date", "journal.date", Line::date).editable(journal::changeDate).required(),
 *         Column.<Line>text("text", "journal.text", Line::text).editable(journal::changeText).grows(),
 *         Column.<Line>amount("amount", "journal.amount", Line::amount)));
 * lines.onInsert(before -> journal.addLine(before));
 * lines.onDelete(rows -> journal.deleteLines(rows));
 * lines.onCurrentRow(line -> factBox.show(line));
 * lines.setRows(journal.lines());
 * }</pre>
 *
 * <p>Keys: arrows, Home, End, Page Up and Down move; typing or F2 edits; Enter and Tab commit and move, Shift reverses;
 * Escape cancels; F8 copies the cell above; Delete empties; Ctrl+C and Ctrl+V copy and paste as spreadsheets do;
 * Ctrl+Insert and Ctrl+Delete add and delete a row; Alt+Down opens the choices; Ctrl+Enter leaves the grid.
 *
 * <p>Each committed cell is one call of its column's {@link CellWriter}. What is refused stays in its cell, marked, until it
 * is corrected or given up with Escape; {@link #hasRefused()} tells whether there is any.
 *
 * @param <T> a row: a value with an identity, replaced by a new value when it changes
 */
public final class WorksheetGrid<T> extends Div {

    private static final int PAGE = 100;

    final Grid<T> grid = new Grid<>();
    final Map<String, Column<T, ?>> columns = new LinkedHashMap<>();
    final Function<T, Object> identity;
    final CellMarks marks = new CellMarks();
    Typist typist;

    private final List<Consumer<T>> currentRowListeners = new ArrayList<>();
    private final List<Consumer<T>> changeListeners = new ArrayList<>();
    private DataProvider<T, ?> source;
    private @Nullable Rows<T> memory;
    private @Nullable LazyRows<T> fetchedFrom;
    private @Nullable T current;
    private @Nullable Function<Optional<T>, Outcome<T>> insert;
    private @Nullable Function<List<T>, List<Problem>> delete;
    private @Nullable Consumer<T> open;
    private EnterMoves enterMoves = EnterMoves.DOWN;
    private boolean editable = true;

    /**
     * @param labelKey key of the name that screen readers give the grid
     * @param identity what stays the same when a row changes; with equals
     */
    public WorksheetGrid(String labelKey, Function<T, Object> identity, List<Column<T, ?>> columns) {
        this.identity = identity;
        LocalDate today = LocalDate.now(ZoneId.systemDefault());
        typist = Typist.of(Formats.of(Language.of(getLocale())), today, today, key -> getTranslation(key));
        addClassName("worksheet");
        grid.getElement().setProperty("accessibleName", getTranslation(labelKey));
        grid.setPageSize(PAGE);
        grid.setSizeFull();
        grid.setColumnReorderingAllowed(true);
        columns.forEach(column -> {
            this.columns.put(column.key(), column);
            new ColumnLooks<>(this, column).addTo(grid);
        });
        grid.addItemDoubleClickListener(click -> {
            if (open != null) {
                open.accept(click.getItem());
            }
        });
        add(grid);
        Rows<T> none = new Rows<>(List.of(), identity);
        source = none;
        memory = none;
        grid.setItems(none);
    }

    // Rows

    /** Shows these rows, kept in memory; for journals, which are edited. */
    public void setRows(Collection<T> rows) {
        Rows<T> kept = new Rows<>(rows, identity);
        startWith(kept);
        memory = kept;
        fetchedFrom = null;
        grid.setItems(kept);
    }

    /** Shows rows that are fetched as they come into view; for lists, which may be long. */
    public void setRows(LazyRows<T> rows) {
        CallbackDataProvider<T, Void> fetched = LazyRows.provider(rows, identity);
        startWith(fetched);
        memory = null;
        fetchedFrom = rows;
        grid.setItems(fetched);
    }

    private void startWith(DataProvider<T, ?> rows) {
        marks.forgetAll();
        source = rows;
        current = null;
    }

    /** The rows kept in memory, in their own order; empty for rows fetched as they are needed. */
    public List<T> rows() {
        return memory == null ? List.of() : memory.all();
    }

    /** Shows the row as it is now; it takes the place of the one with the same identity. */
    public void replace(T row) {
        if (memory != null) {
            memory.replace(row);
        }
        if (current != null && identity.apply(current).equals(identity.apply(row))) {
            current = row;
        }
        source.refreshItem(row);
    }

    /** Shows one more row, after all others; of rows in memory. */
    public void append(T row) {
        if (memory != null) {
            memory.insert(row, null);
        }
        refresh();
    }

    /** Fetches and shows all rows in view again. */
    public void refresh() {
        source.refreshAll();
    }

    /** Shows only rows in memory that fit; null for all. */
    public void filter(@Nullable Predicate<T> fits) {
        if (memory != null) {
            SerializablePredicate<T> filter = fits == null ? null : fits::test;
            memory.setFilter(filter);
        }
    }

    /** All rows that can be scrolled to, in the order and the columns shown, to be written as a file. */
    ListExport<T> export(String title) {
        List<ListExport.Headed<T>> shown = new ArrayList<>();
        for (Grid.Column<T> one : grid.getColumns()) {
            Column<T, ?> column = columns.get(one.getKey());
            if (column != null && one.isVisible()) {
                String header = getTranslation(column.headerKey());
                shown.add(new ListExport.Headed<>(column, header, getTranslation("list.export.currency", header)));
            }
        }
        LazyRows<T> rows = fetchedFrom == null
                ? LazyRows.of(grid.getListDataView().getItems().toList())
                : fetchedFrom;
        return new ListExport<>(
                title,
                shown,
                rows,
                LazyRows.sorting(grid.getDataCommunicator().getBackEndSorting()),
                getTranslation("list.export.more", ListExport.MOST_ROWS),
                typist);
    }

    // Where the user is

    /** The row that the cell cursor is in. */
    public Optional<T> currentRow() {
        return Optional.ofNullable(current);
    }

    /** The rows ticked; where none is, the current one. */
    public List<T> selectedRows() {
        Set<T> ticked = grid.getSelectionMode() == Grid.SelectionMode.MULTI ? grid.getSelectedItems() : Set.of();
        if (ticked.isEmpty()) {
            return currentRow().map(List::of).orElse(List.of());
        }
        return memory == null
                ? List.copyOf(ticked)
                : memory.all().stream().filter(ticked::contains).toList();
    }

    /** Called when the cell cursor comes to another row. */
    public void onCurrentRow(Consumer<T> listener) {
        currentRowListeners.add(listener);
    }

    /** Called after a cell was written, with the row as it is now. */
    public void onChange(Consumer<T> listener) {
        changeListeners.add(listener);
    }

    /** Called for a double click, and for Enter where nothing is edited. */
    public void onOpen(Consumer<T> listener) {
        open = listener;
    }

    /** Makes a row of those in memory the current one; the focus stays where it is. */
    public void setCurrentRow(T row) {
        current = row;
        grid.getListDataView()
                .getItemIndex(row)
                .ifPresent(index -> callClient("this.worksheet?.showCurrent($0)", index));
    }

    /** Puts the cell cursor into the row's cell. */
    public void focus(T row, String column) {
        grid.getListDataView().getItemIndex(row).ifPresent(index -> focus(index, column));
    }

    /** Puts the cell cursor into the first cell, if there is any. */
    void focusFirst() {
        grid.getColumns().stream()
                .filter(Grid.Column::isVisible)
                .findFirst()
                .ifPresent(column -> focus(0, column.getKey()));
    }

    /** Puts the cell cursor into the first row's cell; there must be a row. */
    public void focusFirst(String column) {
        focus(0, column);
    }

    private void focus(int index, String column) {
        callClient("this.worksheet?.focusWhenThere($0, $1)", index, column);
    }

    /** On a page that is just opened, the browser's part is there only after the configuration was sent. */
    private void callClient(String script, Object... arguments) {
        getElement()
                .getNode()
                .runWhenAttached(ui ->
                        ui.beforeClientResponse(this, context -> getElement().executeJs(script, arguments)));
    }

    // What can be done

    /** Allows new rows; the function gets the row that the new one comes after, and makes it. */
    public void onInsert(Function<Optional<T>, Outcome<T>> insertRow) {
        insert = insertRow;
    }

    /** Allows rows to be deleted; the function answers with what forbids it, empty where they are deleted. */
    public void onDelete(Function<List<T>, List<Problem>> deleteRows) {
        delete = deleteRows;
    }

    /** Whether cells can be changed at all; a posted journal's cannot. */
    public void setEditable(boolean editable) {
        this.editable = editable;
        grid.getDataProvider().refreshAll();
        configureClient();
    }

    public void setEnterMoves(EnterMoves enterMoves) {
        this.enterMoves = enterMoves;
        configureClient();
    }

    /** Lets several rows be ticked. */
    public void setMultiSelect(boolean multiSelect) {
        grid.setSelectionMode(multiSelect ? Grid.SelectionMode.MULTI : Grid.SelectionMode.NONE);
    }

    /** Days that short date forms are relative to; both are this computer's today unless set. */
    public void setDates(LocalDate today, LocalDate workDate) {
        typist = Typist.of(typist.formats(), today, workDate, typist.text());
    }

    /** How rows stand out by the state they are in. */
    public void setRowTone(Function<T, Tone> tone) {
        grid.setPartNameGenerator(row -> "row-" + tone.apply(row).name().toLowerCase(Locale.ROOT));
    }

    /** A text at the foot of a column, such as a total. */
    public void setFooter(String column, String text) {
        grid.getColumnByKey(column).setFooter(text);
    }

    public void setColumnVisible(String column, boolean visible) {
        grid.getColumnByKey(column).setVisible(visible);
    }

    /** What is shown instead of rows where there are none. */
    public void setEmptyState(Component emptyState) {
        grid.setEmptyStateComponent(emptyState);
    }

    // What is wrong

    /** Marks a cell whose stored value is wrong, until {@link #clearProblems()}. */
    public void mark(T row, String column, List<Problem> problems) {
        marks.find(identity.apply(row), column, problems);
        source.refreshItem(row);
    }

    /** Takes away all marks set by {@link #mark}; refused texts stay. */
    public void clearProblems() {
        marks.forgetFound();
        refresh();
    }

    /** Whether something typed is refused and still stands in its cell: then there is nothing to post yet. */
    public boolean hasRefused() {
        return marks.hasRefused();
    }

    /** Why what stands in cells is refused. */
    public List<Problem> refused() {
        return marks.refused().toList();
    }

    boolean isEditable(T row, Column<T, ?> column) {
        return editable && column.isEditable(row);
    }

    // What the browser sends

    @ClientCallable
    void commit(String rowKey, String columnKey, String text) {
        T row = rowOf(rowKey);
        Column<T, ?> column = columns.get(columnKey);
        if (row == null || column == null) {
            Notices.problems(
                    this, getTranslation("worksheet.refused"), List.of(Problem.of(TypingProblem.ROW_NOT_THERE)));
            refresh();
            return;
        }
        enter(row, column, text);
    }

    /** Puts a text into a cell and shows what became of it. */
    Outcome<T> enter(T row, Column<T, ?> column, String text) {
        Outcome<T> outcome = isEditable(row, column)
                ? column.enter(row, text, typist)
                : Outcome.rejected(Problem.of(TypingProblem.CELL_NOT_EDITABLE).with("text", text));
        switch (outcome) {
            case Outcome.Done<T>(T changed) -> {
                marks.accept(identity.apply(row), column.key());
                replace(changed);
                changeListeners.forEach(listener -> listener.accept(changed));
            }
            case Outcome.Rejected<T>(List<Problem> problems) -> {
                marks.refuse(identity.apply(row), column.key(), text, problems);
                source.refreshItem(row);
            }
        }
        return outcome;
    }

    @ClientCallable
    void giveUp(String rowKey, String columnKey) {
        T row = rowOf(rowKey);
        if (row != null) {
            marks.accept(identity.apply(row), columnKey);
            source.refreshItem(row);
        }
    }

    @ClientCallable
    void paste(int index, String columnKey, String text) {
        new Paste<>(this).paste(index, columnKey, text);
    }

    @ClientCallable
    List<Suggestion> suggest(String rowKey, String columnKey, String typed) {
        T row = rowOf(rowKey);
        Column<T, ?> column = columns.get(columnKey);
        return row == null || column == null ? List.of() : column.type().suggestions(row, typed);
    }

    @ClientCallable
    void insertAfter(@Nullable String rowKey, String columnKey) {
        T before = rowKey == null ? null : rowOf(rowKey);
        switch (insert(before)) {
            case Outcome.Done<T>(T row) -> {
                refresh();
                focus(row, columnKey);
            }
            case Outcome.Rejected<T>(List<Problem> problems) ->
                Notices.problems(this, getTranslation("worksheet.notInserted"), problems);
        }
    }

    /** Makes a row and puts it after the one given, or at the end. */
    Outcome<T> insert(@Nullable T before) {
        if (insert == null || !editable) {
            return Outcome.rejected(Problem.of(TypingProblem.NO_ROW_FOR_VALUES).with("count", 1));
        }
        Outcome<T> outcome = insert.apply(Optional.ofNullable(before));
        if (outcome instanceof Outcome.Done<T>(T row) && memory != null) {
            memory.insert(row, before);
        }
        return outcome;
    }

    boolean canInsert() {
        return insert != null && editable;
    }

    @ClientCallable
    void deleteRow(String rowKey, int index, String columnKey) {
        T row = rowOf(rowKey);
        if (row == null || delete == null || !editable) {
            return;
        }
        List<T> rows = grid.getSelectedItems().contains(row) ? selectedRows() : List.of(row);
        List<Problem> problems = delete.apply(rows);
        if (!problems.isEmpty()) {
            Notices.problems(this, getTranslation("worksheet.notDeleted"), problems);
            return;
        }
        rows.forEach(gone -> {
            marks.forgetRow(identity.apply(gone));
            if (memory != null) {
                memory.remove(gone);
            }
        });
        grid.deselectAll();
        current = null;
        refresh();
        focus(Math.max(0, Math.min(index, grid.getDataCommunicator().getItemCount() - 1)), columnKey);
    }

    @ClientCallable
    void tickAll() {
        if (grid.getSelectionModel() instanceof GridMultiSelectionModel<T> several) {
            several.selectAll();
        }
    }

    @ClientCallable
    void comeTo(String rowKey) {
        T row = rowOf(rowKey);
        if (row != null) {
            current = row;
            currentRowListeners.forEach(listener -> listener.accept(row));
        }
    }

    @ClientCallable
    void tick(String rowKey) {
        T row = rowOf(rowKey);
        if (row != null && grid.getSelectionMode() == Grid.SelectionMode.MULTI) {
            if (grid.getSelectedItems().contains(row)) {
                grid.deselect(row);
            } else {
                grid.select(row);
            }
        }
    }

    @ClientCallable
    void openRow(String rowKey) {
        T row = rowOf(rowKey);
        if (row != null && open != null) {
            open.accept(row);
        }
    }

    private @Nullable T rowOf(String rowKey) {
        return grid.getDataCommunicator().getKeyMapper().get(rowKey);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        event.getUI().getPage().addJsModule(ClientScript.PATH);
        configureClient();
    }

    private void configureClient() {
        if (isAttached()) {
            getElement()
                    .executeJs(
                            "window.reskontraWorksheet(this, $0)",
                            ClientConfiguration.of(this, editable, enterMoves, insert != null, delete != null));
        }
    }
}

package org.reskontra.server.setup.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.reskontra.core.problem.Outcome.Done;
import org.reskontra.core.problem.Outcome.Rejected;
import org.reskontra.core.problem.Problem;
import org.reskontra.server.setup.FieldType;
import org.reskontra.server.setup.SaveSetup;
import org.reskontra.server.setup.SetupField;
import org.reskontra.server.setup.SetupRow;
import org.reskontra.server.setup.SetupTable;
import org.reskontra.server.shell.grid.Column;
import org.reskontra.server.shell.grid.LazyRows;
import org.reskontra.server.shell.grid.ListPage;
import org.reskontra.server.shell.grid.WorksheetGrid;
import org.reskontra.server.shell.parts.Action;
import org.reskontra.server.shell.parts.ActionBar;
import org.reskontra.server.shell.parts.Download;
import org.reskontra.server.shell.parts.EmptyState;
import org.reskontra.server.shell.parts.Notices;
import org.reskontra.server.shell.parts.Question;

/** The rows of a table, with what can be done with them. */
final class SetupList extends ListPage<SetupRow> {

    private static final long serialVersionUID = 1;

    private final transient SetupTable table;
    private final transient SetupQueries queries;

    SetupList(SetupTable table, SetupQueries queries) {
        super(table.titleKey(), grid(table));
        this.table = table;
        this.queries = queries;
        boolean mayEdit = queries.mayEdit();
        ActionBar actions = addActions(
                Action.of("new", "setup.new", VaadinIcon.PLUS, this::create)
                        .key("Alt+N")
                        .primary()
                        .allowed(mayEdit),
                Action.of("edit", "setup.edit", VaadinIcon.EDIT, this::edit),
                Action.of("delete", "setup.delete", VaadinIcon.TRASH, this::askToDelete)
                        .allowed(mayEdit),
                Action.of("import", "setup.import", VaadinIcon.UPLOAD, this::importFile)
                        .allowed(mayEdit),
                Action.of("export", "setup.export", VaadinIcon.DOWNLOAD, this::export));
        List.of("edit", "delete").forEach(one -> actions.setEnabled(one, false));
        grid().onCurrentRow(row -> List.of("edit", "delete").forEach(one -> actions.setEnabled(one, true)));
        grid().onOpen(row -> card(row));
        setEmptyState(
                new EmptyState(VaadinIcon.COG, getTranslation("setup.empty"), getTranslation("setup.empty.hint")));
    }

    private static WorksheetGrid<SetupRow> grid(SetupTable table) {
        return new WorksheetGrid<>(
                table.titleKey(),
                row -> row.key(table),
                table.fields().stream()
                        .filter(SetupField::isListed)
                        .<Column<SetupRow, ?>>map(field -> column(table, field))
                        .toList());
    }

    private static Column<SetupRow, ?> column(SetupTable table, SetupField field) {
        String key = field.name();
        String label = SetupTable.labelKey(field);
        boolean grows = table.label().filter(field::equals).isPresent();
        return switch (field.type()) {
            case FieldType.Flag() ->
                Column.<SetupRow>check(key, label, row -> (Boolean) row.get(key))
                        .width("8rem");
            case FieldType.Date() ->
                Column.<SetupRow>date(key, label, row -> (LocalDate) row.get(key))
                        .width("9rem")
                        .sortable();
            case FieldType.Decimal _ ->
                Column.<SetupRow>number(key, label, row -> (BigDecimal) row.get(key))
                        .width("10rem")
                        .sortable();
            case FieldType.Choice(String labelKey, List<String> choices) ->
                Column.<SetupRow>choice(
                                key, label, choices, choice -> labelKey + "." + choice, row -> (String) row.get(key))
                        .width("10rem")
                        .sortable();
            case FieldType.Formula() ->
                Column.<SetupRow>text(key, label, row -> row.text(key))
                        .width("13rem")
                        .sortable();
            default ->
                grows
                        ? Column.<SetupRow>text(key, label, row -> row.text(key))
                                .grows()
                                .sortable()
                        : Column.<SetupRow>text(key, label, row -> row.text(key))
                                .width("10rem")
                                .sortable();
        };
    }

    @Override
    protected LazyRows<SetupRow> rows(String search) {
        return new LazyRows<>() {
            @Override
            public int count() {
                return queries.rows().count(queries.company(), table, search);
            }

            @Override
            public List<SetupRow> fetch(int offset, int limit, Sorting sorting) {
                return queries.rows()
                        .list(queries.company(), table, search, sorting.column(), sorting.descending(), offset, limit);
            }
        };
    }

    private void create() {
        new SetupRowDialog(table, queries, null, this::refresh).open();
    }

    private void edit() {
        grid().currentRow().ifPresent(this::card);
    }

    private void card(SetupRow row) {
        if (!open(row.key(table))) {
            refresh();
        }
    }

    /** Opens the card of the row with this key, if it is there. */
    boolean open(List<String> key) {
        Optional<SetupRow> row = queries.rows().find(queries.company(), table, key);
        row.ifPresent(now -> new SetupRowDialog(table, queries, now, this::refresh).open());
        return row.isPresent();
    }

    private void askToDelete() {
        grid().currentRow()
                .ifPresent(row -> Question.ask(
                        this,
                        getTranslation("setup.delete.question", row.label(table)),
                        getTranslation("setup.delete.text"),
                        getTranslation("setup.delete"),
                        () -> delete(row)));
    }

    private void delete(SetupRow row) {
        switch (queries.saving().delete(queries.signedIn().actor(), table, List.of(row), null)) {
            case Done<SaveSetup.Deleted> _ -> {
                Notices.success(getTranslation("setup.deleted"));
                refresh();
            }
            case Rejected<SaveSetup.Deleted>(List<Problem> problems) ->
                Notices.problems(this, getTranslation("setup.notDeleted"), problems);
        }
    }

    private void importFile() {
        new SetupImportDialog(table, queries, this::refresh).open();
    }

    private void export() {
        StringWriter csv = new StringWriter();
        queries.csv().export(queries.company(), table, "", csv);
        Download.offer(
                this,
                table.name() + ".csv",
                "text/csv;charset=utf-8",
                csv.toString().getBytes(StandardCharsets.UTF_8));
    }
}

package org.reskontra.server.journal.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.server.VaadinSession;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.money.CurrencyCode;
import org.reskontra.core.problem.Outcome;
import org.reskontra.core.problem.Place;
import org.reskontra.core.problem.Problem;
import org.reskontra.server.company.CompanyId;
import org.reskontra.server.journal.BatchCheck;
import org.reskontra.server.journal.BatchId;
import org.reskontra.server.journal.BatchLine;
import org.reskontra.server.journal.EditBatch.Edited;
import org.reskontra.server.journal.JournalBatch;
import org.reskontra.server.journal.TemplateType;
import org.reskontra.server.paymentreconciliation.LineReference;
import org.reskontra.server.security.Actor;
import org.reskontra.server.security.Permission;
import org.reskontra.server.security.SignedIn;
import org.reskontra.server.shell.grid.WorksheetGrid;
import org.reskontra.server.shell.parts.EmptyState;
import org.reskontra.server.shell.parts.Notices;
import org.reskontra.server.shell.text.Formats;
import org.reskontra.server.shell.text.PlainText;

/** A journal that people fill in: the lines of a batch, edited like a spreadsheet, and the way to the ledger (specification 5). */
@StyleSheet("payment-journals.css")
@StyleSheet("journals.css")
abstract class JournalView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    /** Names the batch in the address, such as {@code INBET/STANDARD}. */
    static final String BATCH = "batch";

    private final TemplateType type;
    private final String titleKey;
    private final transient BatchQueries queries;
    private final transient BatchCommands commands;
    private final transient SignedIn signedIn;
    private final Select<JournalBatch> choice = new Select<>();
    private final BatchTotals totals = new BatchTotals();
    private final CheckPane pane = new CheckPane(this::goTo);
    private final Div body = new Div();
    private final transient BatchActions actions;
    private final WorksheetGrid<LineRow> grid;
    private final transient LineEdits edits;
    private transient @Nullable JournalBatch batch;
    private transient List<BatchLine> lines = List.of();
    private transient List<Problem> problemsFound = List.of();
    private transient @Nullable CurrencyCode local;
    private long lastKey;
    private boolean onlyProblems;
    private boolean moreColumns;

    JournalView(TemplateType type, String titleKey, BatchQueries queries, BatchCommands commands, SignedIn signedIn) {
        this.type = type;
        this.titleKey = titleKey;
        this.queries = queries;
        this.commands = commands;
        this.signedIn = signedIn;
        addClassNames("page", "payment-journal");
        grid = BatchGrid.of(new CellLookups(queries, this::company, this::shown, Formats.of(getLocale())));
        edits = new LineEdits(
                this,
                grid::rows,
                inputs -> commands.saving().save(actor(), batch(), inputs, null),
                this::saved,
                this::notSaved);
        actions = new BatchActions(this, queries, commands);
        grid.setDates(queries.workDate().get(), queries.workDate().get());
        grid.setEditable(may(Permission.EDIT_JOURNAL));
        grid.onInsert(before -> Outcome.done(emptyRow()));
        grid.onDelete(this::delete);
        grid.onChange(edits::add);
        grid.onCurrentRow(row -> showCurrent());
        grid.setEmptyState(new EmptyState(
                VaadinIcon.INBOX, getTranslation("journal.noLines"), getTranslation("journal.noLines.hint")));
        BatchGrid.showMore(grid, false);
        choice.setAriaLabel(getTranslation("journal.batch"));
        choice.setItemLabelGenerator(one -> one.id().batch() + " · " + one.description());
        choice.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                flush();
                open(change.getValue());
            }
        });
        Div head = new Div(new H2(getTranslation(titleKey)), new Span(getTranslation("journal.batch")), choice);
        head.addClassName("page-head");
        body.add(grid, pane);
        body.addClassName("page-body");
        add(head, totals, actions.bar(), body);
    }

    // Which batch

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!may(Permission.READ)) {
            throw new NotFoundException();
        }
        event.getLocation()
                .getQueryParameters()
                .getSingleParameter(BATCH)
                .ifPresent(batchNamed -> VaadinSession.getCurrent().setAttribute(attribute(), batchNamed));
        open();
    }

    /** The batch that was worked on last, else the first. */
    void open() {
        local = queries.companies().find(company()).orElseThrow().localCurrency();
        List<JournalBatch> all = queries.journals().all(company()).stream()
                .filter(one -> one.type() == type)
                .toList();
        choice.setItems(all);
        Object last = VaadinSession.getCurrent().getAttribute(attribute());
        all.stream()
                .filter(one -> one.id().toString().equals(last))
                .findFirst()
                .or(() -> all.stream().findFirst())
                .ifPresentOrElse(this::open, this::showNoBatch);
    }

    private void open(JournalBatch chosen) {
        batch = chosen;
        choice.setValue(chosen);
        VaadinSession.getCurrent().setAttribute(attribute(), chosen.id().toString());
        reload();
        grid.rows().stream().reduce((first, next) -> next).ifPresent(row -> grid.focus(row, BatchGrid.ACCOUNT));
    }

    private String attribute() {
        return "journal." + company().value() + "." + type;
    }

    private void showNoBatch() {
        body.removeAll();
        actions.bar().setVisible(false);
        totals.setVisible(false);
        choice.setVisible(false);
        body.add(new EmptyState(
                VaadinIcon.BOOK, getTranslation("journal.noBatch"), getTranslation("journal.noBatch.hint")));
    }

    private JournalBatch shown() {
        JournalBatch now = batch;
        if (now == null) {
            throw new IllegalStateException("no batch is shown yet");
        }
        return now;
    }

    BatchId batch() {
        return shown().id();
    }

    Actor actor() {
        return signedIn.actor();
    }

    CompanyId company() {
        return actor().company();
    }

    boolean may(Permission permission) {
        return signedIn.may(permission);
    }

    // What is shown

    /** The lines as they are stored. */
    List<BatchLine> lines() {
        return lines;
    }

    /** Why what stands in cells is refused. */
    List<Problem> refused() {
        return grid.refused();
    }

    /** The stored line that the cursor is in. */
    Optional<BatchLine> currentLine() {
        return grid.currentRow().map(LineRow::stored);
    }

    /** Saves what was typed so far. */
    void flush() {
        edits.flush();
    }

    /** Shows everything as it is stored now, with the cursor where it was. */
    void reload() {
        Integer current = currentLine().map(BatchLine::lineNo).orElse(null);
        edits.forgetAll();
        lines = queries.journals().lines(company(), batch());
        List<LineRow> rows = lines.stream().map(this::row).collect(Collectors.toList());
        if (may(Permission.EDIT_JOURNAL)) {
            rows.add(emptyRow());
        }
        grid.setRows(rows);
        showCheck();
        filter();
        rows.stream()
                .filter(row -> current == null
                        ? row.stored() == null
                        : row.stored() != null && row.stored().lineNo() == current)
                .findFirst()
                .or(() -> rows.stream().findFirst())
                .ifPresent(row -> {
                    grid.setCurrentRow(row);
                    grid.focus(row, BatchGrid.ACCOUNT);
                });
        showCurrent();
    }

    /** There is always one to type in. */
    private void keepAnEmptyRow() {
        List<LineRow> rows = grid.rows();
        if (rows.isEmpty() || rows.getLast().stored() != null) {
            grid.append(emptyRow());
        }
    }

    private LineRow emptyRow() {
        CurrencyCode currency = local;
        if (currency == null) {
            throw new IllegalStateException("no company is shown yet");
        }
        return new LineRow(++lastKey, currency);
    }

    private LineRow row(BatchLine line) {
        LineRow row = emptyRow();
        row.show(line);
        return row;
    }

    private void saved(Map<LineRow, Integer> numbers) {
        lines = queries.journals().lines(company(), batch());
        Map<Integer, BatchLine> byNo = byNo();
        numbers.forEach((row, no) -> {
            BatchLine line = byNo.get(no);
            if (line != null) {
                row.show(line);
            }
        });
        keepAnEmptyRow();
        showCheck();
        showCurrent();
    }

    private void notSaved(List<Problem> problems) {
        reload();
        tellProblems("journal.unchanged", problems);
    }

    void tellProblems(String title, List<Problem> problems) {
        Notices.problems(
                this, getTranslation(title), problems.stream().map(this::placed).toList());
    }

    /** Named by its document and by where it stands on the page: people do not know the numbers that lines are kept under. */
    private Problem placed(Problem problem) {
        BatchLine line = byNo().get(problem.place().line());
        return problem.at(line == null ? Place.WHOLE : new Place(line.documentNo(), lines.indexOf(line) + 1, null));
    }

    /** Who pays with which document, and how much. */
    String whatIsAsked(Problem question) {
        BatchLine line = byNo().get(question.place().line());
        return line == null
                ? ""
                : String.join(
                        " · ",
                        line.documentNo(),
                        PlainText.shown(line.accountName()),
                        Formats.of(getLocale()).money(line.amount()));
    }

    private Map<Integer, BatchLine> byNo() {
        Map<Integer, BatchLine> byNo = new HashMap<>();
        lines.forEach(line -> byNo.put(line.lineNo(), line));
        return byNo;
    }

    private void showCheck() {
        BatchCheck check = queries.journals().check(actor(), batch(), lines);
        problemsFound = check.problems();
        Map<Integer, List<Problem>> byLine = problemsFound.stream()
                .filter(problem -> problem.place().line() != null)
                .collect(Collectors.groupingBy(problem -> problem.place().line()));
        grid.clearProblems();
        for (LineRow row : grid.rows()) {
            BatchLine line = row.stored();
            if (line != null) {
                row.showAmountLocal(check.amountsLocal().get(line.lineNo()));
                BatchGrid.mark(grid, row, byLine.getOrDefault(line.lineNo(), List.of()));
            }
        }
        totals.show(lines.size(), check);
        pane.showCheck(lines, check, may(Permission.EDIT_JOURNAL));
    }

    private void showCurrent() {
        BatchLine line = currentLine().orElse(null);
        pane.showLine(line);
        totals.showDocument(line == null ? null : line.documentBalance(lines));
    }

    // Where the reader is

    private void goTo(int lineNo) {
        grid.rows().stream()
                .filter(row -> row.stored() != null && row.stored().lineNo() == lineNo)
                .findFirst()
                .ifPresent(row -> {
                    grid.setCurrentRow(row);
                    grid.focus(row, BatchGrid.ACCOUNT);
                    showCurrent();
                });
    }

    /** From the current line on, and from the top again after the last. */
    void goToNextProblem() {
        flush();
        List<Integer> wrong = lines.stream()
                .map(BatchLine::lineNo)
                .filter(no -> problemsFound.stream()
                        .anyMatch(problem -> no.equals(problem.place().line())))
                .toList();
        int current = currentLine().map(BatchLine::lineNo).map(wrong::indexOf).orElse(-1);
        if (wrong.isEmpty()) {
            Notices.success(getTranslation("journal.next.none"));
        } else {
            goTo(wrong.get((current + 1) % wrong.size()));
        }
    }

    void toggleOnlyProblems() {
        flush();
        onlyProblems = !onlyProblems;
        filter();
    }

    private void filter() {
        Set<Integer> wrong =
                problemsFound.stream().map(problem -> problem.place().line()).collect(Collectors.toSet());
        grid.filter(
                onlyProblems
                        ? row -> row.stored() == null
                                || wrong.contains(row.stored().lineNo())
                        : null);
    }

    void toggleColumns() {
        moreColumns = !moreColumns;
        BatchGrid.showMore(grid, moreColumns);
    }

    void toggleFacts() {
        pane.setClassName("hidden", !pane.hasClassName("hidden"));
    }

    // Rows that go

    private List<Problem> delete(List<LineRow> rows) {
        rows.forEach(edits::forget);
        flush();
        List<LineReference> stored = new ArrayList<>();
        for (LineRow row : rows) {
            BatchLine line = row.stored();
            if (line != null) {
                stored.add(new LineReference(line.lineNo(), line.version()));
            }
        }
        if (stored.isEmpty()) {
            getUI().ifPresent(ui -> ui.beforeClientResponse(this, context -> keepAnEmptyRow()));
            return List.of();
        }
        return switch (commands.edit().delete(actor(), batch(), stored, null)) {
            case Outcome.Done<Edited> done -> {
                getUI().ifPresent(ui -> ui.beforeClientResponse(this, context -> deleted()));
                yield List.of();
            }
            case Outcome.Rejected<Edited>(List<Problem> problems) ->
                problems.stream().map(this::placed).toList();
        };
    }

    /** Called after the grid took the rows away. */
    private void deleted() {
        keepAnEmptyRow();
        lines = queries.journals().lines(company(), batch());
        showCheck();
        showCurrent();
    }

    @Override
    public String getPageTitle() {
        return getTranslation(titleKey);
    }
}

package org.reskontra.server.journal.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.application.ToleranceAnswers.Answer;
import org.reskontra.core.problem.Outcome.Done;
import org.reskontra.core.problem.Outcome.Rejected;
import org.reskontra.core.problem.Problem;
import org.reskontra.server.journal.JournalBatch;
import org.reskontra.server.journal.SetUpBatch.Deleted;
import org.reskontra.server.journal.TemplateType;
import org.reskontra.server.security.Permission;
import org.reskontra.server.security.SignedIn;
import org.reskontra.server.shell.grid.Column;
import org.reskontra.server.shell.grid.LazyRows;
import org.reskontra.server.shell.grid.ListPage;
import org.reskontra.server.shell.grid.WorksheetGrid;
import org.reskontra.server.shell.parts.Action;
import org.reskontra.server.shell.parts.ActionBar;
import org.reskontra.server.shell.parts.EmptyState;
import org.reskontra.server.shell.parts.Notices;
import org.reskontra.server.shell.parts.Question;

/** All batches with what their new lines begin with, and the way to their journals (specification 5.1). */
@Route("journal-batches")
@PermitAll
public final class JournalBatchesView extends ListPage<JournalBatch> implements BeforeEnterObserver {

    private static final String OPEN = "open";
    private static final String EDIT = "edit";
    private static final String DELETE = "delete";

    private final transient BatchQueries queries;
    private final transient BatchCommands commands;
    private final transient SignedIn signedIn;

    JournalBatchesView(BatchQueries queries, BatchCommands commands, SignedIn signedIn) {
        super("journal.batches", columns());
        this.queries = queries;
        this.commands = commands;
        this.signedIn = signedIn;
        boolean mayEdit = signedIn.may(Permission.EDIT_SETUP);
        ActionBar actions = addActions(
                Action.of(
                                OPEN,
                                "journal.batches.open",
                                VaadinIcon.BOOK,
                                () -> onCurrent(JournalBatchesView::openJournal))
                        .primary(),
                Action.of("new", "journal.batches.new", VaadinIcon.PLUS, () -> edit(null))
                        .key("Alt+N")
                        .allowed(mayEdit),
                Action.of(EDIT, "journal.batches.edit", VaadinIcon.EDIT, () -> onCurrent(this::edit))
                        .key("Alt+E")
                        .allowed(mayEdit),
                Action.of(DELETE, "journal.batches.delete", VaadinIcon.TRASH, () -> onCurrent(this::askToDelete))
                        .allowed(mayEdit));
        List.of(OPEN, EDIT, DELETE).forEach(action -> actions.setEnabled(action, false));
        grid().onCurrentRow(row -> {
            actions.setEnabled(OPEN, true);
            actions.setEnabled(EDIT, true);
            actions.setEnabled(DELETE, row.lines() == 0);
        });
        grid().onOpen(JournalBatchesView::openJournal);
        setEmptyState(new EmptyState(
                VaadinIcon.ARCHIVES,
                getTranslation("journal.batches.empty"),
                getTranslation("journal.batches.empty.hint")));
    }

    private static WorksheetGrid<JournalBatch> columns() {
        return new WorksheetGrid<>(
                "journal.batches",
                batch -> batch.id().toString(),
                List.of(
                        Column.<JournalBatch>text("template", "journal.batches.template", batch -> batch.id()
                                        .template())
                                .width("5.5rem"),
                        Column.<JournalBatch>text("batch", "journal.batch", batch -> batch.id()
                                        .batch())
                                .width("6.5rem"),
                        Column.<JournalBatch, TemplateType>choice(
                                        "type", "journal.batches.type", TemplateType.class, JournalBatch::type)
                                .width("7.25rem"),
                        Column.<JournalBatch>text("description", "journal.description", JournalBatch::description)
                                .width("9rem")
                                .grows(),
                        Column.<JournalBatch>number(
                                        "lines", "journal.batches.lines", batch -> BigDecimal.valueOf(batch.lines()))
                                .width("4rem"),
                        Column.<JournalBatch>text(
                                        "balancingAccount",
                                        "journal.balancingAccount",
                                        JournalBatch::balancingAccountNo)
                                .width("6.75rem"),
                        Column.<JournalBatch>text("series", "journal.batches.series", JournalBatch::documentSeries)
                                .width("7.25rem"),
                        Column.<JournalBatch>text(
                                        "lateDiscounts",
                                        "journal.batches.lateDiscounts",
                                        batch -> answer(batch.lateDiscounts()))
                                .width("8.5rem"),
                        Column.<JournalBatch>text(
                                        "tolerance", "journal.batches.tolerance", batch -> answer(batch.tolerance()))
                                .width("9rem")));
    }

    private static String answer(Answer answer) {
        return UI.getCurrent().getTranslation("journal.answer." + answer.name());
    }

    private void onCurrent(Consumer<JournalBatch> work) {
        grid().currentRow().ifPresent(work);
    }

    private static void openJournal(JournalBatch batch) {
        Class<? extends JournalView> page =
                switch (batch.type()) {
                    case CASH_RECEIPT -> CashReceiptJournalView.class;
                    case GENERAL -> GeneralJournalView.class;
                };
        UI.getCurrent()
                .navigate(page, QueryParameters.of(JournalView.BATCH, batch.id().toString()));
    }

    private void edit(@Nullable JournalBatch batch) {
        new BatchDialog(queries, commands.setUp(), signedIn.actor(), batch, this::refresh).open();
    }

    private void askToDelete(JournalBatch batch) {
        Question.ask(
                this,
                getTranslation("journal.batches.delete"),
                getTranslation("journal.batches.delete.question", batch.id().toString()),
                getTranslation("journal.batches.delete"),
                () -> delete(batch));
    }

    private void delete(JournalBatch batch) {
        switch (commands.setUp().delete(signedIn.actor(), batch.id(), null)) {
            case Done<Deleted> done ->
                Notices.success(
                        getTranslation("journal.batches.deleted", batch.id().toString()));
            case Rejected<Deleted>(List<Problem> problems) ->
                Notices.problems(this, getTranslation("journal.batches.notDeleted"), problems);
        }
        refresh();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!signedIn.may(Permission.READ)) {
            throw new NotFoundException();
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        if (rows("").count() > 0) {
            grid().focusFirst("template");
        }
    }

    @Override
    protected LazyRows<JournalBatch> rows(String search) {
        String sought = search.toLowerCase(Locale.ROOT);
        return LazyRows.of(queries.journals().all(signedIn.actor().company()).stream()
                .filter(batch -> Stream.of(
                                batch.id().toString(),
                                batch.description(),
                                Objects.requireNonNullElse(batch.balancingAccountNo(), ""))
                        .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(sought)))
                .toList());
    }
}

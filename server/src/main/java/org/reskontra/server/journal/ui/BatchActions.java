package org.reskontra.server.journal.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.reskontra.core.application.ToleranceQuestion;
import org.reskontra.core.journal.JournalProblem;
import org.reskontra.core.ledger.PostingPlan;
import org.reskontra.core.problem.Outcome;
import org.reskontra.core.problem.Outcome.Done;
import org.reskontra.core.problem.Outcome.Rejected;
import org.reskontra.core.problem.Problem;
import org.reskontra.server.journal.BatchAnswers;
import org.reskontra.server.journal.BatchLine;
import org.reskontra.server.journal.LineApplication.Choice;
import org.reskontra.server.journal.PostBatch.Posted;
import org.reskontra.server.paymentreconciliation.LineReference;
import org.reskontra.server.security.Permission;
import org.reskontra.server.shell.parts.Action;
import org.reskontra.server.shell.parts.ActionBar;
import org.reskontra.server.shell.parts.Notices;
import org.reskontra.server.shell.parts.Question;
import org.reskontra.server.shell.parts.ToleranceDialog;

/** What a reader can do on the page of a journal: each action works on what is saved, typed text included. */
final class BatchActions {

    private final JournalView page;
    private final BatchQueries queries;
    private final BatchCommands commands;
    private final ActionBar bar;

    BatchActions(JournalView page, BatchQueries queries, BatchCommands commands) {
        this.page = page;
        this.queries = queries;
        this.commands = commands;
        boolean mayEdit = page.may(Permission.EDIT_JOURNAL);
        boolean mayPost = page.may(Permission.POST);
        bar = new ActionBar(
                page,
                List.of(
                        Action.of("post", "journal.post", VaadinIcon.CHECK_CIRCLE, this::post)
                                .key("F9")
                                .allowed(mayPost)
                                .primary(),
                        Action.of("postAndPrint", "journal.postAndPrint", VaadinIcon.PRINT, this::postAndPrint)
                                .key("Shift+F9")
                                .allowed(mayPost)
                                .rare(),
                        Action.of("apply", "journal.apply", VaadinIcon.LINK, this::apply)
                                .key("Shift+F11")
                                .allowed(mayEdit),
                        Action.of("preview", "journal.preview", VaadinIcon.EYE, this::preview)
                                .key("Ctrl+Alt+F9")
                                .allowed(mayPost),
                        Action.of("balance", "journal.suggest", VaadinIcon.SCALE, this::suggestBalancingAmount)
                                .key("Alt+B")
                                .allowed(mayEdit),
                        Action.of("next", "journal.next", VaadinIcon.ARROW_DOWN, page::goToNextProblem)
                                .key("Alt+R"),
                        Action.of("renumber", "journal.renumber", VaadinIcon.LIST_OL, this::renumber)
                                .allowed(mayEdit)
                                .rare(),
                        Action.of("insertStandard", "journal.standard.insert", VaadinIcon.PASTE, this::insertStandard)
                                .key("Alt+S")
                                .allowed(mayEdit)
                                .rare(),
                        Action.of("saveStandard", "journal.standard.save", VaadinIcon.ARCHIVE, this::saveStandard)
                                .allowed(mayEdit)
                                .rare(),
                        Action.of("issues", "journal.onlyProblems", VaadinIcon.FILTER, page::toggleOnlyProblems)
                                .rare(),
                        Action.of("columns", "journal.columns", VaadinIcon.GRID_H, page::toggleColumns)
                                .rare(),
                        Action.of("facts", "journal.toggleFacts", VaadinIcon.INFO_CIRCLE_O, page::toggleFacts)
                                .key("Alt+F2")
                                .rare()));
    }

    ActionBar bar() {
        return bar;
    }

    // Lines

    /** The entries of the current line's customer or vendor, to choose from. */
    void apply() {
        onCurrentLine(line -> commands.applying()
                .draft(page.company(), page.batch(), line.lineNo())
                .ifPresentOrElse(
                        draft -> new ApplyEntriesDialog(draft, choices -> apply(draft.line(), choices)).open(),
                        () -> Notices.problems(
                                page,
                                page.getTranslation("journal.notApplied"),
                                List.of(Problem.of(JournalProblem.LINE_HAS_NO_PARTY)))));
    }

    private void apply(BatchLine line, List<Choice> choices) {
        answer(
                "journal.notApplied",
                commands.applying().apply(page.actor(), page.batch(), reference(line), choices, null),
                done -> {});
    }

    private void suggestBalancingAmount() {
        onCurrentLine(line -> answer(
                "journal.unchanged",
                commands.edit().suggestBalancingAmount(page.actor(), page.batch(), reference(line), null),
                done -> {}));
    }

    private void renumber() {
        page.flush();
        answer(
                "journal.unchanged",
                commands.edit().renumber(page.actor(), page.batch(), null),
                edited -> Notices.success(page.getTranslation("journal.renumbered", edited.lines())));
    }

    private void insertStandard() {
        page.flush();
        String template = page.batch().template();
        new StandardJournalsDialog(
                        () -> commands.standard().all(page.company(), template),
                        queries.workDate().get(),
                        (journal, date) -> answer(
                                "journal.unchanged",
                                commands.standard().insert(page.actor(), page.batch(), journal.code(), date, null),
                                saved -> Notices.success(page.getTranslation(
                                        "journal.standard.inserted",
                                        saved.lineNos().size()))),
                        journal -> answer(
                                "journal.unchanged",
                                commands.standard().delete(page.actor(), template, journal.code(), null),
                                deleted -> {}))
                .open();
    }

    private void saveStandard() {
        page.flush();
        new KeepStandardDialog(keeping -> answer(
                        "journal.unchanged",
                        commands.standard().save(page.actor(), page.batch(), keeping, null),
                        kept -> Notices.success(page.getTranslation("journal.standard.saved", kept.code()))))
                .open();
    }

    private void onCurrentLine(Consumer<BatchLine> work) {
        page.flush();
        page.currentLine().ifPresent(work);
    }

    private static LineReference reference(BatchLine line) {
        return new LineReference(line.lineNo(), line.version());
    }

    // Posting

    private void preview() {
        whenNothingIsRefused(() -> {
            Outcome<PostingPlan> plan = commands.posting().preview(page.actor(), page.batch(), BatchAnswers.NONE);
            switch (plan) {
                case Done<PostingPlan>(PostingPlan planned) ->
                    PreviewDialog.of(planned, numbers -> queries.accounts().glAccountNames(page.company(), numbers))
                            .open();
                case Rejected<PostingPlan>(List<Problem> problems) -> refuse("journal.notPosted", problems);
            }
        });
    }

    private void post() {
        askToPost("journal.post", posted -> {});
    }

    private void postAndPrint() {
        askToPost("journal.postAndPrint", posted -> UI.getCurrent()
                .navigate(
                        ReceiptsView.class,
                        QueryParameters.of(ReceiptsView.TRANSACTION, Long.toString(posted.firstTransaction()))));
    }

    private void askToPost(String title, Consumer<Posted> then) {
        whenNothingIsRefused(() -> {
            List<BatchLine> lines = page.lines();
            LocalDate workDate = queries.workDate().get();
            long later = lines.stream()
                    .filter(line -> line.postingDate().isAfter(workDate))
                    .count();
            String question = page.getTranslation("journal.post.question", lines.size())
                    + (later == 0 ? "" : " " + page.getTranslation("journal.post.later", later, workDate));
            Question.ask(
                    page,
                    page.getTranslation(title),
                    question,
                    page.getTranslation("journal.post"),
                    () -> post(BatchAnswers.NONE, then));
        });
    }

    /** Asks what must be answered first, as often as an answer leads to another question. */
    private void post(BatchAnswers answers, Consumer<Posted> then) {
        Outcome<Posted> outcome = commands.posting().post(page.actor(), page.batch(), answers, null);
        List<Problem> questions = ToleranceDialog.questions(outcome);
        if (questions.isEmpty()) {
            answer("journal.notPosted", outcome, posted -> {
                Notices.success(page.getTranslation("journal.posted", posted.transactions()));
                then.accept(posted);
            });
        } else {
            ToleranceDialog.ask(
                    page,
                    page.getTranslation("journal.post"),
                    questions,
                    page::whatIsAsked,
                    given -> post(answers.answered(given), then),
                    () -> {});
        }
    }

    private void whenNothingIsRefused(Runnable work) {
        page.flush();
        List<Problem> typed = page.refused();
        if (typed.isEmpty()) {
            work.run();
        } else {
            Notices.problems(page, page.getTranslation("journal.notPosted"), typed);
        }
    }

    /** Shows what is stored now, whether the command was carried out or refused. */
    private <T> void answer(String refused, Outcome<T> outcome, Consumer<T> then) {
        switch (outcome) {
            case Done<T>(T result) -> {
                page.reload();
                then.accept(result);
            }
            case Rejected<T>(List<Problem> problems) -> refuse(refused, withoutQuestions(problems));
        }
    }

    /** What is wrong is told first; questions are asked when nothing else is. */
    private static List<Problem> withoutQuestions(List<Problem> problems) {
        return problems.stream()
                .filter(problem -> !(problem.code() instanceof ToleranceQuestion))
                .toList();
    }

    private void refuse(String title, List<Problem> problems) {
        page.reload();
        page.tellProblems(title, problems);
    }
}

package org.reskontra.server.paymentreconciliation.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.reskontra.core.ledger.PostingPlan;
import org.reskontra.core.paymentreconciliation.PaymentJournalPlanner.Mode;
import org.reskontra.core.problem.Outcome;
import org.reskontra.core.problem.Outcome.Done;
import org.reskontra.core.problem.Outcome.Rejected;
import org.reskontra.core.problem.Problem;
import org.reskontra.server.paymentreconciliation.ApplyAutomatically.Applied;
import org.reskontra.server.paymentreconciliation.Asked;
import org.reskontra.server.paymentreconciliation.JournalStatus;
import org.reskontra.server.paymentreconciliation.JournalSummary;
import org.reskontra.server.paymentreconciliation.LineReference;
import org.reskontra.server.paymentreconciliation.LineView;
import org.reskontra.server.paymentreconciliation.PostJournal.Posted;
import org.reskontra.server.security.Permission;
import org.reskontra.server.shell.parts.Action;
import org.reskontra.server.shell.parts.ActionBar;
import org.reskontra.server.shell.parts.Notices;
import org.reskontra.server.shell.parts.Question;

/** What a reader can do on the page of a journal: each action is a command, after which the page shows what is stored. */
final class JournalActions {

    private final PaymentJournalView page;
    private final JournalQueries queries;
    private final JournalCommands commands;
    private final ActionBar bar;

    JournalActions(PaymentJournalView page, JournalQueries queries, JournalCommands commands) {
        this.page = page;
        this.queries = queries;
        this.commands = commands;
        boolean mayEdit = page.may(Permission.EDIT_JOURNAL);
        boolean mayPost = page.may(Permission.POST);
        bar = new ActionBar(
                page,
                List.of(
                        Action.of("post", "prj.post", VaadinIcon.CHECK_CIRCLE, () -> post(Mode.POST_AND_RECONCILE))
                                .key("F9")
                                .allowed(mayPost)
                                .primary(),
                        Action.of("accept", "prj.accept", VaadinIcon.THUMBS_UP_O, this::accept)
                                .key("F7")
                                .allowed(mayEdit),
                        Action.of("apply", "prj.apply", VaadinIcon.LINK, this::applyByHand)
                                .key("Shift+F11")
                                .allowed(mayEdit),
                        Action.of(
                                        "unidentified",
                                        "prj.toUnidentified",
                                        VaadinIcon.QUESTION_CIRCLE_O,
                                        this::toUnidentified)
                                .key("F4")
                                .allowed(mayEdit),
                        Action.of("transfer", "prj.transfer", VaadinIcon.ARROW_FORWARD, this::transfer)
                                .key("Shift+F4")
                                .allowed(mayEdit),
                        Action.of("remove", "prj.remove", VaadinIcon.UNLINK, this::remove)
                                .key("Ctrl+Delete")
                                .allowed(mayEdit),
                        Action.of("next", "prj.next", VaadinIcon.ARROW_DOWN, this::next)
                                .key("Alt+R"),
                        Action.of("preview", "prj.preview", VaadinIcon.EYE, this::preview)
                                .key("Ctrl+Alt+F9")
                                .allowed(mayPost),
                        Action.of("automatic", "prj.automatic", VaadinIcon.MAGIC, this::applyAutomatically)
                                .key("Alt+M")
                                .allowed(mayEdit)
                                .rare(),
                        Action.of("postOnly", "prj.postOnly", VaadinIcon.CHECK, () -> post(Mode.POST_PAYMENTS_ONLY))
                                .allowed(mayPost)
                                .rare(),
                        Action.of("postComplete", "prj.postComplete", VaadinIcon.CHECK, this::postCompleteLines)
                                .allowed(mayPost)
                                .rare(),
                        Action.of("undoTransfer", "prj.undoTransfer", VaadinIcon.ARROW_BACKWARD, this::undoTransfer)
                                .allowed(mayEdit)
                                .rare(),
                        Action.of("facts", "prj.toggleFacts", VaadinIcon.INFO_CIRCLE_O, page::toggleFacts)
                                .key("Alt+F2")
                                .rare()));
    }

    ActionBar bar() {
        return bar;
    }

    /** Offers what makes sense in the state that the journal is in. */
    void showState(JournalSummary journal) {
        boolean posting = journal.isEditable() || journal.status() == JournalStatus.POSTING;
        boolean reconciling = posting || journal.status() == JournalStatus.POSTED;
        bar.setVisible(reconciling);
        for (String id :
                List.of("accept", "apply", "unidentified", "transfer", "remove", "automatic", "undoTransfer")) {
            bar.setEnabled(id, journal.isEditable());
        }
        for (String id : List.of("postOnly", "postComplete")) {
            bar.setEnabled(id, posting);
        }
        for (String id : List.of("post", "preview")) {
            bar.setEnabled(id, reconciling);
        }
    }

    // Lines

    void applyAutomatically() {
        long journal = page.journal().id();
        new LongWork<>(
                        page,
                        commands.jobs(),
                        "prj.matching",
                        Applied.class,
                        () -> commands.automatic().apply(page.actor(), journal, false, null),
                        () -> commands.automaticInBackground().apply(page.actor(), journal, false, null))
                .run(applied ->
                        Notices.success(page.getTranslation("prj.automatic.done", applied.lines(), applied.applied())));
    }

    private void accept() {
        answer(
                commands.review().accept(page.actor(), page.journal().id(), references(), null),
                changed -> page.goToNextForReview());
    }

    private void remove() {
        answer(
                commands.review()
                        .removeApplications(page.actor(), page.journal().id(), references(), null),
                changed -> {});
    }

    private void toUnidentified() {
        answer(
                commands.review().toUnidentified(page.actor(), page.journal().id(), references(), null),
                changed -> page.goToNextForReview());
    }

    private void undoTransfer() {
        page.currentLine()
                .ifPresent(line -> answer(
                        commands.review()
                                .undoTransfer(page.actor(), page.journal().id(), reference(line), null),
                        changed -> {}));
    }

    private void transfer() {
        page.currentLine().ifPresent(line -> new TransferDialog(
                        line,
                        queries.accounts(),
                        page.actor().company(),
                        (type, account) -> answer(
                                commands.review()
                                        .transferDifference(
                                                page.actor(),
                                                page.journal().id(),
                                                reference(line),
                                                type,
                                                account,
                                                null),
                                changed -> page.goToNextForReview()))
                .open());
    }

    void applyByHand() {
        if (!bar.isEnabled("apply")) {
            return;
        }
        page.currentLine()
                .flatMap(line -> queries.drafts()
                        .open(page.actor().company(), page.journal().id(), line.lineNo()))
                .ifPresent(draft -> new ApplyDialog(
                                draft,
                                choices -> answer(
                                        commands.review()
                                                .applyToEntries(
                                                        page.actor(),
                                                        page.journal().id(),
                                                        draft.reference(),
                                                        choices,
                                                        null),
                                        changed -> {}))
                        .open());
    }

    private void next() {
        if (!page.goToNextForReview()) {
            Notices.success(page.getTranslation("prj.next.none"));
        }
    }

    private List<LineReference> references() {
        return page.chosen().stream().map(JournalActions::reference).toList();
    }

    private static LineReference reference(LineView line) {
        return new LineReference(line.lineNo(), line.version());
    }

    // The journal

    void release() {
        Question.ask(
                page,
                page.getTranslation("prj.release"),
                page.getTranslation("prj.release.question"),
                page.getTranslation("prj.release"),
                () -> answer(
                        commands.release().release(page.actor(), page.journal().id(), null),
                        released -> applyAutomatically()));
    }

    private void preview() {
        Mode mode = Mode.POST_AND_RECONCILE;
        switch (commands.posting().preview(page.actor(), page.journal().id(), mode)) {
            case Done<PostingPlan>(var plan) ->
                PreviewDialog.of(plan, page.lines(), numbers -> queries.accounts()
                                .glAccountNames(page.actor().company(), numbers))
                        .open();
            case Rejected<PostingPlan>(var problems) -> JournalProblems.refuse(page, "prj.posting.refused", problems);
        }
    }

    private void post(Mode mode) {
        new PostDialog(page.journal(), mode, () -> page.show(LineFilter.FOR_REVIEW), () -> carryOut(mode)).open();
    }

    private void postCompleteLines() {
        Question.ask(
                page,
                page.getTranslation("prj.postComplete"),
                page.getTranslation("prj.postComplete.question"),
                page.getTranslation("prj.postComplete"),
                () -> carryOut(
                        () -> commands.posting()
                                .postCompleteLines(page.actor(), page.journal().id(), null),
                        () -> commands.postingInBackground()
                                .postCompleteLines(page.actor(), page.journal().id(), null)));
    }

    private void carryOut(Mode mode) {
        long journal = page.journal().id();
        carryOut(() -> commands.posting().post(page.actor(), journal, mode, null), () -> commands.postingInBackground()
                .post(page.actor(), journal, mode, null));
    }

    private void carryOut(Supplier<Outcome<Posted>> now, Supplier<Outcome<Asked>> later) {
        new LongWork<>(page, commands.jobs(), "prj.posting", Posted.class, now, later).run(this::tell);
    }

    private void tell(Posted posted) {
        Notices.success(page.getTranslation("prj.posted." + posted.status().name(), posted.transactions()));
    }

    /** Shows what is stored now, whether the command was carried out or refused. */
    private <T> void answer(Outcome<T> outcome, Consumer<T> then) {
        switch (outcome) {
            case Done<T>(T result) -> {
                page.reload();
                then.accept(result);
            }
            case Rejected<T>(List<Problem> problems) -> JournalProblems.refuse(page, "prj.unchanged", problems);
        }
    }
}

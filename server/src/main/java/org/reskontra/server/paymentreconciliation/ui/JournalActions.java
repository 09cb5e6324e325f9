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
import org.reskontra.server.jobs.Job;
import org.reskontra.server.jobs.JobId;
import org.reskontra.server.paymentreconciliation.ApplyAutomatically.Applied;
import org.reskontra.server.paymentreconciliation.JournalStatus;
import org.reskontra.server.paymentreconciliation.JournalSummary;
import org.reskontra.server.paymentreconciliation.LineReference;
import org.reskontra.server.paymentreconciliation.LineView;
import org.reskontra.server.paymentreconciliation.PostJournal.Posted;
import org.reskontra.server.paymentreconciliation.PostJournalInBackground.Asked;
import org.reskontra.server.security.Permission;
import org.reskontra.server.shell.parts.Action;
import org.reskontra.server.shell.parts.ActionBar;
import org.reskontra.server.shell.parts.Notices;
import org.reskontra.server.shell.parts.Progress;
import org.reskontra.server.shell.parts.ProgressDialog;
import org.reskontra.server.shell.parts.Question;

/** What a reader can do on the page of a journal: each action is a command, after which the page shows what is stored. */
final class JournalActions {

    /** From so many lines on, posting takes longer than one waits without being told how far it is. */
    private static final int LONG_JOURNAL = 2_000;

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
        answer(
                commands.automatic().apply(page.actor(), page.journal().id(), false, null),
                (Applied applied) ->
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
            case Rejected<PostingPlan>(var problems) -> refuse("prj.notPosted", problems);
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
        carryOut(
                () -> commands.posting().post(page.actor(), page.journal().id(), mode, null),
                () -> commands.postingInBackground()
                        .post(page.actor(), page.journal().id(), mode, null));
    }

    /** Posts while the reader waits, or a long journal in the background. */
    private void carryOut(Supplier<Outcome<Posted>> now, Supplier<Outcome<Asked>> later) {
        if (page.lines().size() < LONG_JOURNAL) {
            tell(now.get());
            return;
        }
        switch (later.get()) {
            case Done<Asked>(Asked asked) -> follow(new JobId(asked.job()));
            case Rejected<Asked>(List<Problem> problems) -> refuse("prj.notPosted", problems);
        }
    }

    private void follow(JobId id) {
        new ProgressDialog(
                        page.getTranslation("prj.post"),
                        () -> progress(job(id)),
                        () -> commands.jobs().cancel(page.actor(), id),
                        () -> tell(job(id)))
                .open();
    }

    private Job job(JobId id) {
        return commands.jobs().find(page.actor().company(), id).orElseThrow();
    }

    private Progress progress(Job job) {
        boolean over = job.finishedAt() != null;
        String step = page.getTranslation(job.cancelRequested() ? "prj.posting.cancelling" : "prj.posting");
        // Nothing is known before the first part is posted.
        return new Progress(job.done(), job.done() == 0 ? 0 : job.total(), step, over);
    }

    private void tell(Job job) {
        page.reload();
        switch (job.status()) {
            case FAILED -> refuse("prj.notPosted", job.problems());
            case CANCELLED -> Notices.success(page.getTranslation("prj.posting.cancelled"));
            case DONE, WAITING, RUNNING ->
                Notices.success(page.getTranslation(
                        "prj.posting.done." + page.journal().status().name()));
        }
    }

    private void tell(Outcome<Posted> outcome) {
        switch (outcome) {
            case Done<Posted>(Posted posted) -> {
                page.reload();
                Notices.success(
                        page.getTranslation("prj.posted." + posted.status().name(), posted.transactions()));
            }
            case Rejected<Posted>(List<Problem> problems) -> refuse("prj.notPosted", problems);
        }
    }

    /** Shows what is stored now, whether the command was carried out or refused. */
    private <T> void answer(Outcome<T> outcome, Consumer<T> then) {
        switch (outcome) {
            case Done<T>(T result) -> {
                page.reload();
                then.accept(result);
            }
            case Rejected<T>(List<Problem> problems) -> refuse("prj.unchanged", problems);
        }
    }

    private void refuse(String title, List<Problem> problems) {
        page.reload();
        JournalProblems.show(page, page.getTranslation(title), problems);
    }
}

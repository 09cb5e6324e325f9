package org.reskontra.server.paymentreconciliation.ui;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.reskontra.core.problem.Outcome;
import org.reskontra.core.problem.Outcome.Done;
import org.reskontra.core.problem.Outcome.Rejected;
import org.reskontra.core.problem.Problem;
import org.reskontra.server.jobs.Job;
import org.reskontra.server.jobs.JobId;
import org.reskontra.server.jobs.Jobs;
import org.reskontra.server.paymentreconciliation.Asked;
import org.reskontra.server.shell.parts.Notices;
import org.reskontra.server.shell.parts.Progress;
import org.reskontra.server.shell.parts.ProgressDialog;

/**
 * Does something to a journal while the reader waits, or, with a long one, as a job whose progress he sees and that he can cancel.
 *
 * @param text key of the texts: its title, step, {@code .cancelling}, {@code .cancelled} and {@code .refused}
 * @param now does it at once
 * @param later asks for it as a job, whose result is the same
 */
record LongWork<T>(
        PaymentJournalView page,
        Jobs jobs,
        String text,
        Class<T> type,
        Supplier<Outcome<T>> now,
        Supplier<Outcome<Asked>> later) {

    /** From so many lines on, it takes longer than one waits without being told how far it is. */
    private static final int LONG_JOURNAL = 2_000;

    /** @param done is told what came of it, when the page shows it already; not called where it was refused or cancelled */
    void run(Consumer<T> done) {
        if (page.lines().size() < LONG_JOURNAL) {
            answer(now.get(), done);
            return;
        }
        switch (later.get()) {
            case Done<Asked>(Asked asked) -> follow(new JobId(asked.job()), done);
            case Rejected<Asked>(List<Problem> problems) -> refuse(problems);
        }
    }

    private void answer(Outcome<T> outcome, Consumer<T> done) {
        switch (outcome) {
            case Done<T>(T result) -> {
                page.reload();
                done.accept(result);
            }
            case Rejected<T>(List<Problem> problems) -> refuse(problems);
        }
    }

    private void follow(JobId id, Consumer<T> done) {
        new ProgressDialog(
                        page.getTranslation(text + ".title"),
                        () -> progress(job(id)),
                        // A refusal means that it has ended, which the next look at it tells.
                        () -> jobs.cancel(page.actor(), id),
                        () -> tell(job(id), done))
                .open();
    }

    private Job job(JobId id) {
        return jobs.find(page.actor().company(), id).orElseThrow();
    }

    private Progress progress(Job job) {
        boolean over = job.finishedAt() != null;
        String step = page.getTranslation(job.cancelRequested() ? text + ".cancelling" : text);
        // Nothing is known before the first step is done.
        return new Progress(job.done(), job.done() == 0 ? 0 : job.total(), step, over);
    }

    private void tell(Job job, Consumer<T> done) {
        switch (job.status()) {
            case FAILED -> refuse(job.problems());
            case CANCELLED -> {
                page.reload();
                Notices.success(page.getTranslation(text + ".cancelled"));
            }
            case DONE -> answer(Outcome.done(jobs.result(job, type)), done);
            case WAITING, RUNNING -> throw new IllegalStateException("not over: " + job);
        }
    }

    private void refuse(List<Problem> problems) {
        JournalProblems.refuse(page, text + ".refused", problems);
    }
}

package org.reskontra.server.journal.rest;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.application.ToleranceAnswers.Answer;
import org.reskontra.server.journal.BatchAnswers;
import org.reskontra.server.journal.BatchAnswers.LineAnswer;
import org.reskontra.server.journal.BatchId;
import org.reskontra.server.journal.BatchLine;
import org.reskontra.server.journal.JournalBatch;
import org.reskontra.server.journal.JournalBatches;
import org.reskontra.server.journal.PostBatch;
import org.reskontra.server.journal.SetUpBatch;
import org.reskontra.server.posting.PreviewRow;
import org.reskontra.server.rest.Answers;
import org.reskontra.server.rest.CommandCall;
import org.reskontra.server.rest.OffersDryRun;
import org.reskontra.server.rest.ProblemAnswers;
import org.reskontra.server.security.Actor;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Batches of the cash receipt journal and the general journal: set up, seen, checked, previewed, posted. */
@RestController
@RequestMapping("/api/v1/companies/{company}/journals")
class JournalsController {

    private final JournalBatches journals;
    private final SetUpBatch setUp;
    private final PostBatch posting;
    private final ProblemAnswers problems;

    JournalsController(JournalBatches journals, SetUpBatch setUp, PostBatch posting, ProblemAnswers problems) {
        this.journals = journals;
        this.setUp = setUp;
        this.posting = posting;
        this.problems = problems;
    }

    @Operation(summary = "All batches, by template and name")
    @GetMapping
    List<JournalBatch> list(Actor actor) {
        return journals.all(actor.company());
    }

    @GetMapping("/{template}/{batch}")
    JournalBatch find(Actor actor, @PathVariable String template, @PathVariable String batch) {
        return Answers.ok(journals.find(actor.company(), new BatchId(template, batch)));
    }

    @Operation(
            summary = "Makes a batch, and its template where there is none; or changes its set-up",
            description = "The type is that of the template, and counts for its first batch.")
    @PutMapping("/{template}/{batch}")
    JournalBatch setUp(
            CommandCall call,
            @PathVariable String template,
            @PathVariable String batch,
            @RequestBody SetUpBatch.Setup body) {
        return Answers.ok(setUp.setUp(call.actor(), new BatchId(template, batch), body, call.idempotencyKey()));
    }

    @Operation(summary = "Deletes a batch in which no lines wait; its template stays")
    @DeleteMapping("/{template}/{batch}")
    SetUpBatch.Deleted delete(CommandCall call, @PathVariable String template, @PathVariable String batch) {
        return Answers.ok(setUp.delete(call.actor(), new BatchId(template, batch), call.idempotencyKey()));
    }

    @Operation(summary = "What the lines come to, and all that would keep them from being posted now")
    @GetMapping("/{template}/{batch}/check")
    CheckAnswer check(Actor actor, @PathVariable String template, @PathVariable String batch, Locale language) {
        BatchId id = find(actor, template, batch).id();
        List<BatchLine> lines = journals.lines(actor.company(), id);
        return CheckAnswer.of(lines, journals.check(actor, id, lines), problems, language);
    }

    @Operation(summary = "What posting would write, or all that keeps it from posting; without any effect")
    @GetMapping("/{template}/{batch}/preview")
    List<PreviewRow> preview(Actor actor, @PathVariable String template, @PathVariable String batch) {
        return preview(actor, new BatchId(template, batch), BatchAnswers.NONE);
    }

    private List<PreviewRow> preview(Actor actor, BatchId batch, BatchAnswers answers) {
        return Answers.ok(posting.preview(actor, batch, answers).map(PreviewRow::of));
    }

    /**
     * Answers to the questions about late discounts and small differences.
     *
     * @param lateDiscounts for all lines
     * @param tolerance for all lines
     * @param answers for single lines
     */
    record Posting(@Nullable Answer lateDiscounts, @Nullable Answer tolerance, @Nullable List<LineAnswer> answers) {

        BatchAnswers given() {
            return new BatchAnswers(lateDiscounts, tolerance, Objects.requireNonNullElse(answers, List.of()));
        }
    }

    @Operation(
            summary = "Posts all lines, which are gone from the batch then",
            description =
                    "422 with the problems of all lines where any has one; nothing is posted then. Questions about late"
                            + " discounts and small differences are among them, unless the batch or the body answers"
                            + " them: POST accepts, LEAVE_REMAINING leaves the rest open.")
    @OffersDryRun
    @PostMapping("/{template}/{batch}/post")
    Object post(
            CommandCall call,
            @PathVariable String template,
            @PathVariable String batch,
            @RequestBody(required = false) @Nullable Posting body) {
        BatchId id = new BatchId(template, batch);
        BatchAnswers answers = body == null ? BatchAnswers.NONE : body.given();
        return call.dryRun()
                ? preview(call.actor(), id, answers)
                : Answers.ok(posting.post(call.actor(), id, answers, call.idempotencyKey()));
    }
}

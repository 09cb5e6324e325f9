package org.reskontra.server.paymentreconciliation.rest;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.reskontra.core.paymentreconciliation.PaymentJournalPlanner.Mode;
import org.reskontra.core.problem.Outcome;
import org.reskontra.server.paymentreconciliation.ApplyAutomatically;
import org.reskontra.server.paymentreconciliation.ApplyAutomaticallyInBackground;
import org.reskontra.server.paymentreconciliation.Asked;
import org.reskontra.server.paymentreconciliation.JournalSummary;
import org.reskontra.server.paymentreconciliation.LineView;
import org.reskontra.server.paymentreconciliation.PaymentJournals;
import org.reskontra.server.paymentreconciliation.PostJournal;
import org.reskontra.server.paymentreconciliation.PostJournalInBackground;
import org.reskontra.server.paymentreconciliation.ReleaseJournal;
import org.reskontra.server.posting.PreviewRow;
import org.reskontra.server.rest.Answers;
import org.reskontra.server.rest.CommandCall;
import org.reskontra.server.rest.OffersDryRun;
import org.reskontra.server.rest.Page;
import org.reskontra.server.rest.Window;
import org.reskontra.server.security.Actor;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Payment reconciliation journals: seen, matched, previewed, posted. */
@RestController
@RequestMapping("/api/v1/companies/{company}/payment-journals")
class PaymentJournalsController {

    private static final String IN_BACKGROUND =
            "With the header Prefer: respond-async it is done by a job: 202, and Location tells where to ask how far it is.";

    private final PaymentJournals journals;
    private final ApplyAutomatically matching;
    private final ApplyAutomaticallyInBackground matchingLater;
    private final PostJournal posting;
    private final PostJournalInBackground postingLater;
    private final ReleaseJournal releasing;

    PaymentJournalsController(
            PaymentJournals journals,
            ApplyAutomatically matching,
            ApplyAutomaticallyInBackground matchingLater,
            PostJournal posting,
            PostJournalInBackground postingLater,
            ReleaseJournal releasing) {
        this.journals = journals;
        this.matching = matching;
        this.matchingLater = matchingLater;
        this.posting = posting;
        this.postingLater = postingLater;
        this.releasing = releasing;
    }

    record Matching(boolean overwrite) {}

    record Posting(Mode mode) {}

    @Operation(summary = "All journals with their totals, the latest first")
    @GetMapping
    List<JournalSummary> list(Actor actor) {
        return journals.all(actor.company());
    }

    @GetMapping("/{journal}")
    JournalSummary find(Actor actor, @PathVariable long journal) {
        return Answers.ok(journals.find(actor.company(), journal));
    }

    @Operation(summary = "The lines with what they are applied to, by number")
    @GetMapping("/{journal}/lines")
    Page<LineView> lines(Actor actor, @PathVariable long journal, Window window) {
        List<LineView> fetched =
                journals.lines(actor.company(), find(actor, journal), window.afterNumber(), window.fetch());
        return Page.of(fetched, window, line -> Integer.toString(line.lineNo()));
    }

    @Operation(summary = "Applies the lines by matching them with open entries", description = IN_BACKGROUND)
    @PostMapping("/{journal}/apply-automatically")
    Object applyAutomatically(
            CommandCall call, @PathVariable String company, @PathVariable long journal, @RequestBody Matching body) {
        return call.inBackground()
                ? accepted(company, matchingLater.apply(call.actor(), journal, body.overwrite(), call.idempotencyKey()))
                : Answers.ok(matching.apply(call.actor(), journal, body.overwrite(), call.idempotencyKey()));
    }

    @Operation(summary = "What posting would write, or all that keeps it from posting; without any effect")
    @GetMapping("/{journal}/preview")
    List<PreviewRow> preview(Actor actor, @PathVariable long journal, @RequestParam Mode mode) {
        return Answers.ok(posting.preview(actor, journal, mode).map(PreviewRow::of));
    }

    @Operation(
            summary = "Posts all lines, and reconciles the bank account where the mode says so",
            description = IN_BACKGROUND)
    @OffersDryRun
    @PostMapping("/{journal}/post")
    Object post(CommandCall call, @PathVariable String company, @PathVariable long journal, @RequestBody Posting body) {
        if (call.dryRun()) {
            return preview(call.actor(), journal, body.mode());
        }
        return call.inBackground()
                ? accepted(company, postingLater.post(call.actor(), journal, body.mode(), call.idempotencyKey()))
                : Answers.ok(posting.post(call.actor(), journal, body.mode(), call.idempotencyKey()));
    }

    @Operation(summary = "Posts the lines that need nobody; reconciles when none is left", description = IN_BACKGROUND)
    @PostMapping("/{journal}/post-complete-lines")
    Object postCompleteLines(CommandCall call, @PathVariable String company, @PathVariable long journal) {
        return call.inBackground()
                ? accepted(company, postingLater.postCompleteLines(call.actor(), journal, call.idempotencyKey()))
                : Answers.ok(posting.postCompleteLines(call.actor(), journal, call.idempotencyKey()));
    }

    private static ResponseEntity<Object> accepted(String company, Outcome<Asked> outcome) {
        return Answers.accepted(outcome, asked -> "/api/v1/companies/" + company + "/jobs/" + asked.job());
    }

    @Operation(summary = "Lets a held journal be worked on")
    @PostMapping("/{journal}/release")
    ReleaseJournal.Released release(CommandCall call, @PathVariable long journal) {
        return Answers.ok(releasing.release(call.actor(), journal, call.idempotencyKey()));
    }
}

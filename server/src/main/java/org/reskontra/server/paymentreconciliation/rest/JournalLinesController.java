package org.reskontra.server.paymentreconciliation.rest;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reskontra.server.paymentreconciliation.AccountType;
import org.reskontra.server.paymentreconciliation.LineReference;
import org.reskontra.server.paymentreconciliation.ReviewLines;
import org.reskontra.server.paymentreconciliation.ReviewLines.Changed;
import org.reskontra.server.paymentreconciliation.ReviewLines.Choice;
import org.reskontra.server.rest.Answers;
import org.reskontra.server.rest.CommandCall;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What a person does with lines. Each names the version of the line that was seen; a change decided on another is refused, which
 * makes a repeated request harmless.
 */
@RestController
@RequestMapping("/api/v1/companies/{company}/payment-journals/{journal}")
class JournalLinesController {

    private final ReviewLines review;

    JournalLinesController(ReviewLines review) {
        this.review = review;
    }

    record Applications(@Nullable Long version, List<Choice> entries) {}

    record Lines(List<LineReference> lines) {}

    record Transfer(@Nullable Long version, AccountType accountType, String accountNo) {}

    record Version(@Nullable Long version) {}

    @Operation(summary = "Applies a line to these entries, in place of what it was applied to")
    @PutMapping("/lines/{line}/applications")
    Changed apply(
            CommandCall call, @PathVariable long journal, @PathVariable int line, @RequestBody Applications body) {
        return Answers.ok(review.applyToEntries(
                call.actor(), journal, new LineReference(line, body.version()), body.entries(), call.idempotencyKey()));
    }

    @Operation(summary = "Moves what is left of a line to an account")
    @PostMapping("/lines/{line}/transfer-difference")
    Changed transferDifference(
            CommandCall call, @PathVariable long journal, @PathVariable int line, @RequestBody Transfer body) {
        return Answers.ok(review.transferDifference(
                call.actor(),
                journal,
                new LineReference(line, body.version()),
                body.accountType(),
                body.accountNo(),
                call.idempotencyKey()));
    }

    @Operation(summary = "Returns a split line to the one that it came from")
    @PostMapping("/lines/{line}/undo-transfer")
    Changed undoTransfer(
            CommandCall call, @PathVariable long journal, @PathVariable int line, @RequestBody Version body) {
        return Answers.ok(review.undoTransfer(
                call.actor(), journal, new LineReference(line, body.version()), call.idempotencyKey()));
    }

    @Operation(summary = "Marks lines as reviewed")
    @PostMapping("/accept")
    Changed accept(CommandCall call, @PathVariable long journal, @RequestBody Lines body) {
        return Answers.ok(review.accept(call.actor(), journal, body.lines(), call.idempotencyKey()));
    }

    @Operation(summary = "Takes away what lines are applied to")
    @PostMapping("/remove-applications")
    Changed removeApplications(CommandCall call, @PathVariable long journal, @RequestBody Lines body) {
        return Answers.ok(review.removeApplications(call.actor(), journal, body.lines(), call.idempotencyKey()));
    }

    @Operation(summary = "Moves what is left of lines to the account for unidentified receipts")
    @PostMapping("/to-unidentified")
    Changed toUnidentified(CommandCall call, @PathVariable long journal, @RequestBody Lines body) {
        return Answers.ok(review.toUnidentified(call.actor(), journal, body.lines(), call.idempotencyKey()));
    }
}

package org.reskontra.server.journal.rest;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reskontra.server.journal.ApplyLine;
import org.reskontra.server.journal.BatchId;
import org.reskontra.server.journal.BatchLine;
import org.reskontra.server.journal.EditBatch;
import org.reskontra.server.journal.EditBatch.Edited;
import org.reskontra.server.journal.JournalBatch;
import org.reskontra.server.journal.JournalBatches;
import org.reskontra.server.journal.LineApplication.Choice;
import org.reskontra.server.journal.LineInput;
import org.reskontra.server.journal.SaveLines;
import org.reskontra.server.journal.SaveLines.Saved;
import org.reskontra.server.paymentreconciliation.LineReference;
import org.reskontra.server.rest.Answers;
import org.reskontra.server.rest.CommandCall;
import org.reskontra.server.rest.Page;
import org.reskontra.server.rest.Window;
import org.reskontra.server.security.Actor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The lines of a batch. A change names the version of the line that was seen; one that was decided on another is refused, which
 * makes a repeated request harmless.
 */
@RestController
@RequestMapping("/api/v1/companies/{company}/journals/{template}/{batch}")
class BatchLinesController {

    private final JournalBatches journals;
    private final SaveLines saving;
    private final EditBatch edit;
    private final ApplyLine applying;

    BatchLinesController(JournalBatches journals, SaveLines saving, EditBatch edit, ApplyLine applying) {
        this.journals = journals;
        this.saving = saving;
        this.edit = edit;
        this.applying = applying;
    }

    record Inputs(List<LineInput> lines) {}

    record Lines(List<LineReference> lines) {}

    record Version(@Nullable Long version) {}

    record Applications(@Nullable Long version, List<Choice> entries) {}

    @Operation(summary = "All lines with what they are applied to, in their order")
    @GetMapping("/lines")
    Page<BatchLine> lines(Actor actor, @PathVariable String template, @PathVariable String batch, Window window) {
        JournalBatch found = Answers.ok(journals.find(actor.company(), new BatchId(template, batch)));
        List<BatchLine> fetched = journals.lines(actor.company(), found.id(), window.afterNumber(), window.fetch());
        return Page.of(fetched, window, line -> Integer.toString(line.lineNo()));
    }

    @Operation(
            summary = "Adds lines and changes lines, all or none",
            description =
                    "A line with lineNo is replaced by what is given; one without is added. What is left out follows from"
                            + " the account, the batch, the document applied to and the line before.")
    @PostMapping("/lines")
    Saved save(CommandCall call, @PathVariable String template, @PathVariable String batch, @RequestBody Inputs body) {
        return Answers.ok(saving.save(call.actor(), new BatchId(template, batch), body.lines(), call.idempotencyKey()));
    }

    @Operation(summary = "Deletes lines, all or none")
    @PostMapping("/delete-lines")
    Edited delete(
            CommandCall call, @PathVariable String template, @PathVariable String batch, @RequestBody Lines body) {
        return Answers.ok(edit.delete(call.actor(), new BatchId(template, batch), body.lines(), call.idempotencyKey()));
    }

    @Operation(summary = "Numbers the documents anew, without gaps, in the order of the lines")
    @PostMapping("/renumber")
    Edited renumber(CommandCall call, @PathVariable String template, @PathVariable String batch) {
        return Answers.ok(edit.renumber(call.actor(), new BatchId(template, batch), call.idempotencyKey()));
    }

    @Operation(summary = "Gives a line the amount with which its document balances")
    @PostMapping("/lines/{line}/suggest-balancing-amount")
    Edited suggestBalancingAmount(
            CommandCall call,
            @PathVariable String template,
            @PathVariable String batch,
            @PathVariable int line,
            @RequestBody Version body) {
        return Answers.ok(edit.suggestBalancingAmount(
                call.actor(),
                new BatchId(template, batch),
                new LineReference(line, body.version()),
                call.idempotencyKey()));
    }

    @Operation(
            summary = "Applies a line to these open entries, in place of what it was applied to",
            description =
                    "Without an amount, as much of an entry as the line allows. A line without an amount gets what they"
                            + " come to.")
    @PutMapping("/lines/{line}/applications")
    Saved apply(
            CommandCall call,
            @PathVariable String template,
            @PathVariable String batch,
            @PathVariable int line,
            @RequestBody Applications body) {
        return Answers.ok(applying.apply(
                call.actor(),
                new BatchId(template, batch),
                new LineReference(line, body.version()),
                body.entries(),
                call.idempotencyKey()));
    }
}

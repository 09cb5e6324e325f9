package org.reskontra.server.journal.rest;

import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reskontra.server.journal.BatchId;
import org.reskontra.server.journal.SaveLines.Saved;
import org.reskontra.server.journal.StandardJournal;
import org.reskontra.server.journal.StandardJournals;
import org.reskontra.server.rest.Answers;
import org.reskontra.server.rest.CommandCall;
import org.reskontra.server.security.Actor;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lines that are kept under a code, and inserted into batches of their template. */
@RestController
@RequestMapping("/api/v1/companies/{company}/journals/{template}")
class StandardJournalsController {

    private final StandardJournals journals;

    StandardJournalsController(StandardJournals journals) {
        this.journals = journals;
    }

    record Insertion(String code, @Nullable LocalDate postingDate) {}

    @Operation(summary = "The standard journals of a template, by code")
    @GetMapping("/standard-journals")
    List<StandardJournal> list(Actor actor, @PathVariable String template) {
        return journals.all(actor.company(), template);
    }

    @Operation(summary = "Deletes a standard journal; lines that were inserted from it stay")
    @DeleteMapping("/standard-journals/{code}")
    StandardJournals.Deleted delete(CommandCall call, @PathVariable String template, @PathVariable String code) {
        return Answers.ok(journals.delete(call.actor(), template, code, call.idempotencyKey()));
    }

    @Operation(summary = "Keeps all lines of a batch as a standard journal")
    @PostMapping("/{batch}/save-standard-journal")
    StandardJournal save(
            CommandCall call,
            @PathVariable String template,
            @PathVariable String batch,
            @RequestBody StandardJournals.Keeping body) {
        return Answers.ok(journals.save(call.actor(), new BatchId(template, batch), body, call.idempotencyKey()));
    }

    @Operation(summary = "Adds the lines of a standard journal at the end of a batch; their documents get new numbers")
    @PostMapping("/{batch}/insert-standard-journal")
    Saved insert(
            CommandCall call, @PathVariable String template, @PathVariable String batch, @RequestBody Insertion body) {
        return Answers.ok(journals.insert(
                call.actor(), new BatchId(template, batch), body.code(), body.postingDate(), call.idempotencyKey()));
    }
}

package org.reskontra.server.settlement.rest;

import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.application.ToleranceAnswers.Answer;
import org.reskontra.core.ledger.EntryNo;
import org.reskontra.core.ledger.TransactionNo;
import org.reskontra.server.rest.Answers;
import org.reskontra.server.rest.CommandCall;
import org.reskontra.server.rest.OffersDryRun;
import org.reskontra.server.settlement.ApplyPostedEntries;
import org.reskontra.server.settlement.ApplyPostedEntries.Application;
import org.reskontra.server.settlement.ApplyPostedEntries.Choice;
import org.reskontra.server.settlement.ReverseRegister;
import org.reskontra.server.settlement.ReverseTransaction;
import org.reskontra.server.settlement.UnapplyEntries;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is done with posted entries. With {@code ?dryRun=true} the general ledger rows are told, and nothing is posted. */
@RestController
@RequestMapping("/api/v1/companies/{company}")
class SettlementController {

    private final ApplyPostedEntries applying;
    private final UnapplyEntries unapplying;
    private final ReverseTransaction reversing;
    private final ReverseRegister reversingRegisters;

    SettlementController(
            ApplyPostedEntries applying,
            UnapplyEntries unapplying,
            ReverseTransaction reversing,
            ReverseRegister reversingRegisters) {
        this.applying = applying;
        this.unapplying = unapplying;
        this.reversing = reversing;
        this.reversingRegisters = reversingRegisters;
    }

    /** Answers are {@code ASK} where they are left out: an open question comes back as a problem. */
    record Applying(
            List<Choice> appliesTo,
            @Nullable LocalDate postingDate,
            @Nullable Answer lateDiscounts,
            @Nullable Answer tolerance) {

        Application of(long entry) {
            return new Application(
                    entry,
                    appliesTo,
                    postingDate,
                    Objects.requireNonNullElse(lateDiscounts, Answer.ASK),
                    Objects.requireNonNullElse(tolerance, Answer.ASK));
        }
    }

    record On(@Nullable LocalDate postingDate) {}

    @Operation(summary = "Applies an entry to others of the same party")
    @OffersDryRun
    @PostMapping("/entries/{entry}/apply")
    Object apply(CommandCall call, @PathVariable long entry, @RequestBody Applying body) {
        Application application = body.of(entry);
        return call.dryRun()
                ? PlannedRow.of(Answers.ok(applying.preview(call.actor(), application)))
                : Answers.ok(applying.apply(call.actor(), application, call.idempotencyKey()));
    }

    @Operation(summary = "Takes the last application of an entry back, with all that it deducted")
    @OffersDryRun
    @PostMapping("/entries/{entry}/unapply")
    Object unapply(CommandCall call, @PathVariable long entry, @RequestBody On body) {
        EntryNo no = new EntryNo(entry);
        return call.dryRun()
                ? PlannedRow.of(Answers.ok(unapplying.preview(call.actor(), no, body.postingDate())))
                : Answers.ok(unapplying.unapply(call.actor(), no, body.postingDate(), call.idempotencyKey()));
    }

    @Operation(summary = "Reverses a transaction that was posted from a journal")
    @OffersDryRun
    @PostMapping("/transactions/{transaction}/reverse")
    Object reverse(CommandCall call, @PathVariable long transaction, @RequestBody On body) {
        TransactionNo no = new TransactionNo(transaction);
        return call.dryRun()
                ? PlannedRow.of(Answers.ok(reversing.preview(call.actor(), no, body.postingDate())))
                : Answers.ok(reversing.reverse(call.actor(), no, body.postingDate(), call.idempotencyKey()));
    }

    @Operation(summary = "Reverses all that was posted from a journal at one time, each transaction on its own date")
    @OffersDryRun
    @PostMapping("/registers/{register}/reverse")
    Object reverseRegister(CommandCall call, @PathVariable long register) {
        return call.dryRun()
                ? PlannedRow.of(Answers.ok(reversingRegisters.preview(call.actor(), register)))
                : Answers.ok(reversingRegisters.reverse(call.actor(), register, call.idempotencyKey()));
    }
}

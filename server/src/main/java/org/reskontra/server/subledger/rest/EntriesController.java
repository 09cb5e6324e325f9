package org.reskontra.server.subledger.rest;

import static org.springframework.format.annotation.DateTimeFormat.ISO.DATE;

import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.ledger.DocumentType;
import org.reskontra.core.ledger.EntryNo;
import org.reskontra.core.ledger.PartyNo;
import org.reskontra.server.journal.BatchId;
import org.reskontra.server.journal.SaveLines.Saved;
import org.reskontra.server.party.AppliedEntry;
import org.reskontra.server.party.Days;
import org.reskontra.server.party.DetailRow;
import org.reskontra.server.party.EntryFilter;
import org.reskontra.server.party.EntryRow;
import org.reskontra.server.party.PartyEntries;
import org.reskontra.server.rest.Answers;
import org.reskontra.server.rest.CommandCall;
import org.reskontra.server.rest.Page;
import org.reskontra.server.rest.Window;
import org.reskontra.server.security.Actor;
import org.reskontra.server.subledger.EditEntry;
import org.reskontra.server.subledger.EditEntry.Edited;
import org.reskontra.server.subledger.EntryChange;
import org.reskontra.server.subledger.PrepareRefund;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Customer and vendor ledger entries: what moved them, what they were applied to, and what people change about them. */
@RestController
@RequestMapping("/api/v1/companies/{company}")
class EntriesController {

    private final PartyEntries entries;
    private final EditEntry edit;
    private final PrepareRefund refunds;

    EntriesController(PartyEntries entries, EditEntry edit, PrepareRefund refunds) {
        this.entries = entries;
        this.edit = edit;
        this.refunds = refunds;
    }

    record Into(String template, String batch) {}

    /** Of one party, or of all where the path names none; newest first. */
    @GetMapping({LedgerPath.PARTIES + "/{no}/entries", LedgerPath.ENTRIES})
    Page<EntryRow> list(
            Actor actor,
            Window window,
            @PathVariable String ledger,
            @PathVariable(required = false) @Nullable PartyNo no,
            @RequestParam(required = false) @Nullable Long after,
            @RequestParam(defaultValue = "ALL") EntryFilter.State state,
            @RequestParam(defaultValue = "") String search,
            @RequestParam(required = false) @Nullable DocumentType documentType,
            @RequestParam(required = false) @DateTimeFormat(iso = DATE) @Nullable LocalDate postedFrom,
            @RequestParam(required = false) @DateTimeFormat(iso = DATE) @Nullable LocalDate postedTo,
            @RequestParam(required = false) @DateTimeFormat(iso = DATE) @Nullable LocalDate dueFrom,
            @RequestParam(required = false) @DateTimeFormat(iso = DATE) @Nullable LocalDate dueTo) {
        List<EntryRow> rows = entries.listBefore(
                actor.company(),
                LedgerPath.of(ledger),
                no,
                new EntryFilter(state, search, documentType, new Days(postedFrom, postedTo), new Days(dueFrom, dueTo)),
                after == null ? null : new EntryNo(after),
                window.fetch());
        return Page.of(rows, window, row -> row.no().toString());
    }

    @GetMapping(LedgerPath.ENTRIES + "/{entry}")
    EntryRow find(Actor actor, @PathVariable String ledger, @PathVariable long entry) {
        return Answers.ok(entries.find(actor.company(), LedgerPath.of(ledger), new EntryNo(entry)));
    }

    @Operation(
            summary = "Changes due date, discount, tolerance, texts, or who holds the entry",
            description =
                    "What is left out stays as it is. On hold, description and promise may change on closed entries too.")
    @PatchMapping(LedgerPath.ENTRIES + "/{entry}")
    Edited edit(
            CommandCall call, @PathVariable String ledger, @PathVariable long entry, @RequestBody EntryChange body) {
        return Answers.ok(
                edit.edit(call.actor(), LedgerPath.of(ledger), new EntryNo(entry), body, call.idempotencyKey()));
    }

    @GetMapping(LedgerPath.ENTRIES + "/{entry}/details")
    List<DetailRow> details(Actor actor, @PathVariable String ledger, @PathVariable long entry) {
        return entries.details(actor.company(), LedgerPath.of(ledger), new EntryNo(entry));
    }

    @GetMapping(LedgerPath.ENTRIES + "/{entry}/applied")
    List<AppliedEntry> applied(Actor actor, @PathVariable String ledger, @PathVariable long entry) {
        return entries.applied(actor.company(), LedgerPath.of(ledger), new EntryNo(entry));
    }

    @Operation(summary = "Adds a line to a journal that pays back what is left of a credit memo or payment")
    @PostMapping(LedgerPath.ENTRIES + "/{entry}/refund")
    Saved refund(CommandCall call, @PathVariable String ledger, @PathVariable long entry, @RequestBody Into body) {
        return Answers.ok(refunds.prepare(
                call.actor(),
                find(call.actor(), ledger, entry),
                new BatchId(body.template(), body.batch()),
                call.idempotencyKey()));
    }
}

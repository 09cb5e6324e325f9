package org.reskontra.server.generalledger.rest;

import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reskontra.server.generalledger.EntryKey;
import org.reskontra.server.generalledger.FoundEntry;
import org.reskontra.server.generalledger.GlAccountRow;
import org.reskontra.server.generalledger.GlAccounts;
import org.reskontra.server.generalledger.LedgerTable;
import org.reskontra.server.generalledger.Period;
import org.reskontra.server.rest.Answers;
import org.reskontra.server.rest.Page;
import org.reskontra.server.rest.Window;
import org.reskontra.server.security.Actor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What stands on accounts, and the entries that make it. */
@RestController
@RequestMapping("/api/v1/companies/{company}")
class GlAccountsController {

    private final GlAccounts accounts;

    GlAccountsController(GlAccounts accounts) {
        this.accounts = accounts;
    }

    @Operation(summary = "The chart of accounts, with the net change of a period and the balance at its end")
    @GetMapping("/gl-accounts")
    Page<GlAccountRow> list(
            Actor actor,
            Window window,
            @RequestParam(defaultValue = "") String search,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to) {
        String after = window.after();
        List<GlAccountRow> rows = accounts.list(
                actor.company(), search, new Period(from, to), after == null ? "" : after, 0, window.fetch());
        return Page.of(rows, window, GlAccountRow::no);
    }

    @GetMapping("/gl-accounts/{no}")
    GlAccountRow find(
            Actor actor,
            @PathVariable String no,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to) {
        return Answers.ok(accounts.find(actor.company(), no, new Period(from, to)));
    }

    @Operation(
            summary = "The entries of an account of a ledger by posting date",
            description = "The account is one of the general ledger, a customer, a vendor or a bank account.")
    @GetMapping("/ledgers/{table}/{account}/entries")
    Page<FoundEntry> entries(
            Actor actor,
            Window window,
            @PathVariable LedgerTable table,
            @PathVariable String account,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to) {
        String after = window.after();
        EntryKey key = after == null ? null : Answers.ok(EntryKey.parse(after));
        List<FoundEntry> rows =
                accounts.entriesAfter(actor.company(), table, account, new Period(from, to), key, window.fetch());
        return Page.of(rows, window, row -> EntryKey.of(row).toString());
    }
}

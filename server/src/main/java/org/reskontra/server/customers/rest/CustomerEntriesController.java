package org.reskontra.server.customers.rest;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.ledger.EntryNo;
import org.reskontra.core.ledger.Ledger;
import org.reskontra.core.ledger.PartyNo;
import org.reskontra.server.party.AppliedEntry;
import org.reskontra.server.party.DetailRow;
import org.reskontra.server.party.EntryFilter;
import org.reskontra.server.party.EntryRow;
import org.reskontra.server.party.PartyEntries;
import org.reskontra.server.rest.Answers;
import org.reskontra.server.rest.Page;
import org.reskontra.server.rest.Window;
import org.reskontra.server.security.Actor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Customer ledger entries, what moved them and what they were applied to. */
@RestController
@RequestMapping("/api/v1/companies/{company}")
class CustomerEntriesController {

    private final PartyEntries entries;

    CustomerEntriesController(PartyEntries entries) {
        this.entries = entries;
    }

    /** Newest first. */
    @GetMapping("/customers/{no}/entries")
    Page<EntryRow> list(
            Actor actor,
            Window window,
            @RequestParam(required = false) @Nullable Long after,
            @PathVariable PartyNo no,
            @RequestParam(defaultValue = "ALL") EntryFilter.State state,
            @RequestParam(defaultValue = "") String search) {
        List<EntryRow> rows = entries.listBefore(
                actor.company(),
                Ledger.CUSTOMER,
                no,
                new EntryFilter(state, search),
                after == null ? null : new EntryNo(after),
                window.fetch());
        return Page.of(rows, window, row -> row.no().toString());
    }

    @GetMapping("/customer-entries/{entry}")
    EntryRow find(Actor actor, @PathVariable long entry) {
        return Answers.ok(entries.find(actor.company(), Ledger.CUSTOMER, new EntryNo(entry)));
    }

    @GetMapping("/customer-entries/{entry}/details")
    List<DetailRow> details(Actor actor, @PathVariable long entry) {
        return entries.details(actor.company(), Ledger.CUSTOMER, new EntryNo(entry));
    }

    @GetMapping("/customer-entries/{entry}/applied")
    List<AppliedEntry> applied(Actor actor, @PathVariable long entry) {
        return entries.applied(actor.company(), Ledger.CUSTOMER, new EntryNo(entry));
    }
}

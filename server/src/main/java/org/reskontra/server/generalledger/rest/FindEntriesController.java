package org.reskontra.server.generalledger.rest;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reskontra.server.generalledger.EntrySearch;
import org.reskontra.server.generalledger.FindEntries;
import org.reskontra.server.generalledger.FoundEntry;
import org.reskontra.server.generalledger.LedgerTable;
import org.reskontra.server.rest.Answers;
import org.reskontra.server.rest.Page;
import org.reskontra.server.rest.Window;
import org.reskontra.server.security.Actor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What was posted together, in all ledgers: by {@code document} and {@code date}, {@code external}, {@code register} or {@code transaction}. */
@RestController
@RequestMapping("/api/v1/companies/{company}/found-entries")
class FindEntriesController {

    private final FindEntries find;

    FindEntriesController(FindEntries find) {
        this.find = find;
    }

    @Operation(summary = "How many entries were posted with a document, register or transaction, by ledger")
    @GetMapping
    Map<LedgerTable, Integer> count(Actor actor, @RequestParam Map<String, @Nullable String> parameters) {
        return find.count(actor.company(), search(parameters));
    }

    @Operation(summary = "Those of one ledger, in the order of their numbers")
    @GetMapping("/{table}")
    Page<FoundEntry> list(
            Actor actor,
            Window window,
            @PathVariable LedgerTable table,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam Map<String, @Nullable String> parameters) {
        List<FoundEntry> rows = find.listAfter(actor.company(), search(parameters), table, after, window.fetch());
        return Page.of(rows, window, row -> Long.toString(row.no()));
    }

    private static EntrySearch search(Map<String, @Nullable String> parameters) {
        return Answers.ok(EntrySearch.of(parameters::get));
    }
}

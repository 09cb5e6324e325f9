package org.reskontra.server.subledger.rest;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.ledger.PartyNo;
import org.reskontra.server.company.WorkDate;
import org.reskontra.server.party.Parties;
import org.reskontra.server.party.PartyCard;
import org.reskontra.server.party.PartyFilter;
import org.reskontra.server.party.PartyRow;
import org.reskontra.server.party.PartyStatistics;
import org.reskontra.server.party.Statistics;
import org.reskontra.server.rest.Answers;
import org.reskontra.server.rest.Page;
import org.reskontra.server.rest.Window;
import org.reskontra.server.security.Actor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Customers and vendors with their balances; overdue is what was due before the work date. */
@RestController
@RequestMapping("/api/v1/companies/{company}")
class PartiesController {

    private final Parties parties;
    private final Statistics statistics;
    private final WorkDate workDate;

    PartiesController(Parties parties, Statistics statistics, WorkDate workDate) {
        this.parties = parties;
        this.statistics = statistics;
        this.workDate = workDate;
    }

    /** In the order of their numbers. */
    @GetMapping(LedgerPath.PARTIES)
    Page<PartyRow> list(
            Actor actor,
            Window window,
            @PathVariable String ledger,
            @RequestParam(required = false) @Nullable PartyNo after,
            @RequestParam(defaultValue = "") String search,
            @RequestParam(defaultValue = "ALL") PartyFilter.Only only) {
        List<PartyRow> rows = parties.listAfter(
                actor.company(),
                LedgerPath.of(ledger),
                new PartyFilter(search, only),
                workDate.get(),
                after,
                window.fetch());
        return Page.of(rows, window, row -> row.no().value());
    }

    @GetMapping(LedgerPath.PARTIES + "/{no}")
    PartyCard find(Actor actor, @PathVariable String ledger, @PathVariable PartyNo no) {
        return Answers.ok(parties.find(actor.company(), LedgerPath.of(ledger), no, workDate.get()));
    }

    @GetMapping(LedgerPath.PARTIES + "/{no}/statistics")
    PartyStatistics statistics(Actor actor, @PathVariable String ledger, @PathVariable PartyNo no) {
        PartyCard card = find(actor, ledger, no);
        return statistics.of(actor.company(), LedgerPath.of(ledger), card.row().no(), workDate.get());
    }
}

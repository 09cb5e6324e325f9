package org.reskontra.server.customers.rest;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.ledger.Ledger;
import org.reskontra.core.ledger.PartyNo;
import org.reskontra.server.company.WorkDate;
import org.reskontra.server.party.Parties;
import org.reskontra.server.party.PartyCard;
import org.reskontra.server.party.PartyFilter;
import org.reskontra.server.party.PartyRow;
import org.reskontra.server.rest.Answers;
import org.reskontra.server.rest.Page;
import org.reskontra.server.rest.Window;
import org.reskontra.server.security.Actor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Customers with their balances; overdue is what was due before the work date. */
@RestController
@RequestMapping("/api/v1/companies/{company}/customers")
class CustomersController {

    private final Parties parties;
    private final WorkDate workDate;

    CustomersController(Parties parties, WorkDate workDate) {
        this.parties = parties;
        this.workDate = workDate;
    }

    /** In the order of their numbers. */
    @GetMapping
    Page<PartyRow> list(
            Actor actor,
            Window window,
            @RequestParam(required = false) @Nullable PartyNo after,
            @RequestParam(defaultValue = "") String search,
            @RequestParam(defaultValue = "ALL") PartyFilter.Only only) {
        List<PartyRow> rows = parties.listAfter(
                actor.company(), Ledger.CUSTOMER, new PartyFilter(search, only), workDate.get(), after, window.fetch());
        return Page.of(rows, window, row -> row.no().value());
    }

    @GetMapping("/{no}")
    PartyCard find(Actor actor, @PathVariable PartyNo no) {
        return Answers.ok(parties.find(actor.company(), Ledger.CUSTOMER, no, workDate.get()));
    }
}

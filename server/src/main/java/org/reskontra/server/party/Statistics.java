package org.reskontra.server.party;

import java.time.LocalDate;
import org.reskontra.core.ledger.Ledger;
import org.reskontra.core.ledger.PartyNo;
import org.reskontra.server.company.Companies;
import org.reskontra.server.company.CompanyId;
import org.reskontra.server.party.store.StatisticsStore;
import org.springframework.stereotype.Component;

/** Reads how a party stands and how it pays. */
@Component
public class Statistics {

    private final StatisticsStore store;
    private final Companies companies;

    Statistics(StatisticsStore store, Companies companies) {
        this.store = store;
        this.companies = companies;
    }

    /** Of a party that need not exist: all is zero then. */
    public PartyStatistics of(CompanyId company, Ledger ledger, PartyNo party, LocalDate today) {
        return store.read(
                company,
                ledger,
                party,
                today,
                companies.find(company).orElseThrow().localCurrency());
    }
}

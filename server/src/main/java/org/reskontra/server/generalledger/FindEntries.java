package org.reskontra.server.generalledger;

import java.util.List;
import java.util.Map;
import org.reskontra.core.money.CurrencyCode;
import org.reskontra.server.company.Companies;
import org.reskontra.server.company.CompanyId;
import org.reskontra.server.generalledger.store.FoundEntryStore;
import org.springframework.stereotype.Component;

/** Finds what was posted together, in all ledgers (specification 19.4). */
@Component
public class FindEntries {

    private final FoundEntryStore store;
    private final Companies companies;

    FindEntries(FoundEntryStore store, Companies companies) {
        this.store = store;
        this.companies = companies;
    }

    /** How many there are in each ledger, in one statement. */
    public Map<LedgerTable, Integer> count(CompanyId company, EntrySearch search) {
        return store.count(company, search);
    }

    /** Those of a ledger in the order of their numbers, from the offset on; for grids. */
    public List<FoundEntry> list(CompanyId company, EntrySearch search, LedgerTable table, int offset, int limit) {
        return store.list(company, search, table, local(company), 0, offset, limit);
    }

    /** Those of a ledger after this number; as quick at the end of the list as at its start. */
    public List<FoundEntry> listAfter(CompanyId company, EntrySearch search, LedgerTable table, long after, int limit) {
        return store.list(company, search, table, local(company), after, 0, limit);
    }

    private CurrencyCode local(CompanyId company) {
        return companies.find(company).orElseThrow().localCurrency();
    }
}

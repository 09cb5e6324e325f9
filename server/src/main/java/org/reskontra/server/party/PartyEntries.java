package org.reskontra.server.party;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.ledger.EntryNo;
import org.reskontra.core.ledger.Ledger;
import org.reskontra.core.ledger.PartyNo;
import org.reskontra.core.money.CurrencyCode;
import org.reskontra.server.company.Companies;
import org.reskontra.server.company.CompanyId;
import org.reskontra.server.party.store.EntryStore;
import org.springframework.stereotype.Component;

/** Reads the ledger entries of a party; each list takes a constant number of statements. */
@Component
public class PartyEntries {

    private final EntryStore store;
    private final Companies companies;

    PartyEntries(EntryStore store, Companies companies) {
        this.store = store;
        this.companies = companies;
    }

    public int count(CompanyId company, Ledger ledger, PartyNo party, EntryFilter filter) {
        return store.count(company, ledger, party, filter);
    }

    /** The entries from the offset on, in this order; for grids. */
    public List<EntryRow> list(
            CompanyId company,
            Ledger ledger,
            PartyNo party,
            EntryFilter filter,
            Order<Order.OfEntries> order,
            int offset,
            int limit) {
        return store.list(company, ledger, party, filter, local(company), order, offset, limit);
    }

    /**
     * The entries before this one, newest first.
     *
     * @param before null for the newest
     */
    public List<EntryRow> listBefore(
            CompanyId company, Ledger ledger, PartyNo party, EntryFilter filter, @Nullable EntryNo before, int limit) {
        return store.listBefore(company, ledger, party, filter, local(company), before, limit);
    }

    public Optional<EntryRow> find(CompanyId company, Ledger ledger, EntryNo no) {
        return store.find(company, ledger, no, local(company));
    }

    /** What moved the entry's remaining amount, in the order in which it did. */
    public List<DetailRow> details(CompanyId company, Ledger ledger, EntryNo no) {
        return store.details(company, ledger, no, local(company));
    }

    /** The entries that it was applied to, or that were applied to it, in the order of their numbers. */
    public List<AppliedEntry> applied(CompanyId company, Ledger ledger, EntryNo no) {
        return store.applied(company, ledger, no, local(company));
    }

    private CurrencyCode local(CompanyId company) {
        return companies.find(company).orElseThrow().localCurrency();
    }
}

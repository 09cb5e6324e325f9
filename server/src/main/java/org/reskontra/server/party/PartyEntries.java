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
import org.reskontra.server.company.WorkDate;
import org.reskontra.server.party.store.EntryStore;
import org.reskontra.server.party.store.EntryStore.Wanted;
import org.springframework.stereotype.Component;

/** Reads ledger entries, of one party or of all; each list takes a constant number of statements. */
@Component
public class PartyEntries {

    private final EntryStore store;
    private final Companies companies;
    private final WorkDate workDate;

    PartyEntries(EntryStore store, Companies companies, WorkDate workDate) {
        this.store = store;
        this.companies = companies;
        this.workDate = workDate;
    }

    /**
     * How many there are, counted no further than this.
     *
     * @param party null for all parties
     */
    public int count(CompanyId company, Ledger ledger, @Nullable PartyNo party, EntryFilter filter, int most) {
        return store.count(new Wanted(company, ledger, party, filter, workDate.get()), most);
    }

    /**
     * The entries from the offset on, in this order; for grids.
     *
     * @param party null for all parties
     */
    public List<EntryRow> list(
            CompanyId company,
            Ledger ledger,
            @Nullable PartyNo party,
            EntryFilter filter,
            Order<Order.OfEntries> order,
            int offset,
            int limit) {
        return store.list(
                new Wanted(company, ledger, party, filter, workDate.get()), local(company), order, offset, limit);
    }

    /**
     * The entries before this one, newest first; as quick at the end of the list as at its start.
     *
     * @param party null for all parties
     * @param before null for the newest
     */
    public List<EntryRow> listBefore(
            CompanyId company,
            Ledger ledger,
            @Nullable PartyNo party,
            EntryFilter filter,
            @Nullable EntryNo before,
            int limit) {
        return store.listBefore(
                new Wanted(company, ledger, party, filter, workDate.get()), local(company), before, limit);
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

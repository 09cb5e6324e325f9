package org.reskontra.server.party;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.ledger.Ledger;
import org.reskontra.core.ledger.PartyNo;
import org.reskontra.core.money.CurrencyCode;
import org.reskontra.server.company.Companies;
import org.reskontra.server.company.CompanyId;
import org.reskontra.server.party.store.PartyStore;
import org.springframework.stereotype.Component;

/** Reads customers, vendors and employees; a constant number of statements, however many there are. */
@Component
public class Parties {

    private final PartyStore store;
    private final Companies companies;

    Parties(PartyStore store, Companies companies) {
        this.store = store;
        this.companies = companies;
    }

    public int count(CompanyId company, Ledger ledger, PartyFilter filter, LocalDate today) {
        return store.count(company, ledger, filter, today);
    }

    /** The parties from the offset on, in this order; for grids. */
    public List<PartyRow> list(
            CompanyId company,
            Ledger ledger,
            PartyFilter filter,
            LocalDate today,
            Order<Order.OfParties> order,
            int offset,
            int limit) {
        return store.list(company, ledger, filter, today, local(company), order, offset, limit);
    }

    /**
     * The parties after this one in the order of their numbers; as quick at the end of the list as at its start.
     *
     * @param after null for the start
     */
    public List<PartyRow> listAfter(
            CompanyId company, Ledger ledger, PartyFilter filter, LocalDate today, @Nullable PartyNo after, int limit) {
        return store.listAfter(company, ledger, filter, today, local(company), after, limit);
    }

    public Optional<PartyCard> find(CompanyId company, Ledger ledger, PartyNo no, LocalDate today) {
        return store.find(company, ledger, no, today, local(company));
    }

    private CurrencyCode local(CompanyId company) {
        return companies.find(company).orElseThrow().localCurrency();
    }
}

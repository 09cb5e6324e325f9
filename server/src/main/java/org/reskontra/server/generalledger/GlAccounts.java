package org.reskontra.server.generalledger;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.money.CurrencyCode;
import org.reskontra.server.company.Companies;
import org.reskontra.server.company.CompanyId;
import org.reskontra.server.generalledger.store.AccountEntryStore;
import org.reskontra.server.generalledger.store.GlAccountStore;
import org.springframework.stereotype.Component;

/** The chart of accounts with balances; and the entries of an account, in whichever ledger it is. */
@Component
public class GlAccounts {

    private final GlAccountStore accounts;
    private final AccountEntryStore entries;
    private final Companies companies;

    GlAccounts(GlAccountStore accounts, AccountEntryStore entries, Companies companies) {
        this.accounts = accounts;
        this.entries = entries;
        this.companies = companies;
    }

    /** @param search a part of the number or name; empty for all */
    public int count(CompanyId company, String search) {
        return accounts.count(company, search);
    }

    /**
     * Accounts in the order of their numbers.
     *
     * @param after the number of the last one before the wanted ones; empty for the start
     */
    public List<GlAccountRow> list(
            CompanyId company, String search, Period period, String after, int offset, int limit) {
        return accounts.list(company, search, period, after, offset, limit, local(company));
    }

    public Optional<GlAccountRow> find(CompanyId company, String no, Period period) {
        return accounts.find(company, no, period, local(company));
    }

    /** How many entries of an account {@link #entries} finds, counted to {@code most}. */
    public int countEntries(
            CompanyId company, LedgerTable table, String account, Period period, String search, int most) {
        return entries.count(company, table, account, period, search, most);
    }

    /**
     * The entries of an account by posting date, latest first; for grids.
     *
     * @param search the beginning of a document number or a part of a description; empty for all
     */
    public List<FoundEntry> entries(
            CompanyId company, LedgerTable table, String account, Period period, String search, int offset, int limit) {
        return entries.latest(company, table, account, period, search, local(company), offset, limit);
    }

    /**
     * The entries of an account by posting date, earliest first.
     *
     * @param after the last one before the wanted ones; null for the start
     */
    public List<FoundEntry> entriesAfter(
            CompanyId company, LedgerTable table, String account, Period period, @Nullable EntryKey after, int limit) {
        return entries.after(company, table, account, period, after, local(company), limit);
    }

    private CurrencyCode local(CompanyId company) {
        return companies.find(company).orElseThrow().localCurrency();
    }
}

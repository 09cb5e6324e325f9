package org.reskontra.server.bank;

import java.util.List;
import java.util.Optional;
import org.reskontra.core.ledger.BankAccountNo;
import org.reskontra.core.money.CurrencyCode;
import org.reskontra.server.bank.store.BankAccountStore;
import org.reskontra.server.company.Companies;
import org.reskontra.server.company.CompanyId;
import org.springframework.stereotype.Component;

/** Reads the company's own bank accounts with their balances. */
@Component
public class BankAccounts {

    private final BankAccountStore store;
    private final Companies companies;

    BankAccounts(BankAccountStore store, Companies companies) {
        this.store = store;
        this.companies = companies;
    }

    /** All of them, by number: there are few. */
    public List<BankAccountRow> list(CompanyId company) {
        CurrencyCode local = companies.find(company).orElseThrow().localCurrency();
        return store.list(company, local);
    }

    public Optional<BankAccountRow> find(CompanyId company, BankAccountNo no) {
        return list(company).stream().filter(account -> account.no().equals(no)).findFirst();
    }
}

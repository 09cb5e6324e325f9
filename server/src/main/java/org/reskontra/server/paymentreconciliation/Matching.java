package org.reskontra.server.paymentreconciliation;

import org.reskontra.core.ledger.BankAccountNo;
import org.reskontra.core.matching.MatchingBook;
import org.reskontra.core.matching.MatchingSettings;
import org.reskontra.core.matching.PaymentMatcher;
import org.reskontra.core.money.CurrencyCode;
import org.reskontra.server.company.Companies;
import org.reskontra.server.company.CompanyId;
import org.reskontra.server.paymentreconciliation.store.MatchingBookStore;
import org.reskontra.server.paymentreconciliation.store.ReconciledAccountStore;
import org.springframework.stereotype.Component;

/** Loads what the payments of a bank account are matched with, and how. */
@Component
class Matching {

    private final MatchingBookStore books;
    private final ReconciledAccountStore bankAccounts;
    private final Companies companies;

    Matching(MatchingBookStore books, ReconciledAccountStore bankAccounts, Companies companies) {
        this.books = books;
        this.bankAccounts = bankAccounts;
        this.companies = companies;
    }

    /** A matcher and the book that it works with. */
    record Loaded(MatchingBook book, PaymentMatcher matcher) {}

    Loaded load(CompanyId company, BankAccountNo bankAccount) {
        CurrencyCode local = companies.find(company).orElseThrow().localCurrency();
        MatchingSettings settings = MatchingSettings.CLASSIC
                // The ledger does not apply between currencies, so nothing is proposed that could not be posted.
                .withAcrossCurrencies(false)
                .withTolerance(bankAccount, bankAccounts.tolerance(company, bankAccount));
        MatchingBook book = books.load(company, local, bankAccount);
        return new Loaded(book, new PaymentMatcher(book, settings));
    }
}

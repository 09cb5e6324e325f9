package org.reskontra.server.paymentreconciliation;

import org.reskontra.core.money.Money;
import org.reskontra.server.company.Companies;
import org.reskontra.server.company.Company;
import org.reskontra.server.company.CompanyId;
import org.reskontra.server.paymentreconciliation.store.WorkToDoStore;
import org.springframework.stereotype.Component;

/** What waits for somebody who takes in payments. */
@Component
public class WorkToDo {

    private final WorkToDoStore store;
    private final Companies companies;

    WorkToDo(WorkToDoStore store, Companies companies) {
        this.store = store;
        this.companies = companies;
    }

    /**
     * @param journals journals that are not posted
     * @param linesForReview their lines that a person should look at before they are posted
     * @param linesWithDifference their lines of which a part is not applied
     */
    public record Journals(int journals, int linesForReview, int linesWithDifference) {}

    public Journals journals(CompanyId company) {
        return store.journals(company);
    }

    /** Receipts whose payer is not found yet, in local currency; zero where the company has no account for them. */
    public Money unidentifiedReceipts(CompanyId id) {
        Company company = companies.find(id).orElseThrow();
        String account = company.unidentifiedReceiptsAccount();
        return account == null
                ? Money.zero(company.localCurrency())
                : store.balance(id, account, company.localCurrency()).negate();
    }
}

package org.reskontra.server.paymentreconciliation;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.reskontra.server.company.CompanyId;
import org.reskontra.server.paymentreconciliation.store.AccountStore;
import org.springframework.stereotype.Component;

/** The accounts that the money of a line can go to without settling a document (specification 10.8). */
@Component
public class TransferAccounts {

    /** As many as somebody looks through before he types another letter. */
    public static final int MOST_OFFERED = 50;

    private final AccountStore store;

    TransferAccounts(AccountStore store) {
        this.store = store;
    }

    public record Choice(String no, String name) {}

    /**
     * The accounts that may be posted to and whose number or name has the text, by number; at most {@value #MOST_OFFERED}.
     *
     * @param search in any case; empty for the first ones
     */
    public List<Choice> find(CompanyId company, AccountType type, String search) {
        return store.find(company, type, search.strip(), MOST_OFFERED);
    }

    /** The names of these general ledger accounts, by number. */
    public Map<String, String> glAccountNames(CompanyId company, Collection<String> numbers) {
        return store.glAccountNames(company, numbers);
    }
}

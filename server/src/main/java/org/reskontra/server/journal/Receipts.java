package org.reskontra.server.journal;

import java.util.List;
import org.reskontra.core.ledger.TransactionNo;
import org.reskontra.server.company.CompanyId;
import org.reskontra.server.journal.store.ReceiptStore;
import org.springframework.stereotype.Component;

/** Receipts for the payments of customers that were posted. */
@Component
public class Receipts {

    private final ReceiptStore store;

    Receipts(ReceiptStore store) {
        this.store = store;
    }

    /**
     * One for each payment of a customer that was posted together with this transaction, by entry number.
     *
     * @param after the entry number that they come after; 0 for the first
     */
    public List<Receipt> postedWith(CompanyId company, TransactionNo transaction, long after, int most) {
        return store.postedWith(company, transaction, after, most);
    }
}

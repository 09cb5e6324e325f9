package org.reskontra.server.party;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.ledger.DocumentNo;
import org.reskontra.core.ledger.DocumentType;
import org.reskontra.core.ledger.EntryNo;
import org.reskontra.core.ledger.TransactionNo;
import org.reskontra.core.money.Money;

/**
 * A ledger entry with its state.
 *
 * @param amount in the entry's currency, with the signs of the ledger: invoices of customers are positive, their payments
 *     negative
 * @param remaining what is still open, zero when the entry is closed
 * @param remainingDiscount payment discount that may still be taken
 * @param discountDate last day on which it is granted; null where there is none
 * @param closedAt null while the entry is open
 * @param closedBy the entry that closed it; null while it is open
 * @param onHold who holds it; empty when nobody does
 */
public record EntryRow(
        EntryNo no,
        TransactionNo transaction,
        LocalDate postingDate,
        LocalDate documentDate,
        LocalDate dueDate,
        DocumentType documentType,
        DocumentNo documentNo,
        String externalDocumentNo,
        String paymentReference,
        String description,
        Money amount,
        Money amountLocal,
        Money remaining,
        Money remainingLocal,
        Money remainingDiscount,
        @Nullable LocalDate discountDate,
        @Nullable LocalDate closedAt,
        @Nullable EntryNo closedBy,
        String onHold) {

    public boolean isOpen() {
        return !remaining.isZero();
    }
}

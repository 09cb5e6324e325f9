package org.reskontra.server.party;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.ledger.DocumentNo;
import org.reskontra.core.ledger.DocumentType;
import org.reskontra.core.ledger.EntryNo;
import org.reskontra.core.ledger.Ledger;
import org.reskontra.core.ledger.PartyNo;
import org.reskontra.core.ledger.TransactionNo;
import org.reskontra.core.money.Money;

/**
 * A ledger entry with its state; what people changed about it is told as they changed it.
 *
 * @param amount in the entry's currency, with the signs of the ledger: invoices of customers are positive, their payments
 *     negative
 * @param remaining what is still open, zero when the entry is closed
 * @param remainingDiscount payment discount that may still be taken
 * @param discountDate last day on which it is granted; null where there is none
 * @param discountGraceDate last day on which it may be granted late; null where there is none
 * @param maxTolerance how much may be left unpaid, with the sign of the entry
 * @param closedAt null while the entry is open
 * @param closedBy the entry that closed it; null while it is open
 * @param onHold who holds it; empty when nobody does
 * @param promisedPayDate on which it was promised to be paid; null where nobody promised
 * @param version of its state: a change that was decided on another is refused
 */
public record EntryRow(
        EntryNo no,
        Ledger ledger,
        PartyNo party,
        String partyName,
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
        @Nullable LocalDate discountGraceDate,
        Money maxTolerance,
        @Nullable LocalDate closedAt,
        @Nullable EntryNo closedBy,
        String onHold,
        @Nullable LocalDate promisedPayDate,
        long version) {

    public boolean isOpen() {
        return !remaining.isZero();
    }
}

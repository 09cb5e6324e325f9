package org.reskontra.core.ledger;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.money.ExchangeRate;
import org.reskontra.core.money.Money;

/**
 * A customer or vendor ledger entry to be written: one document, or one instalment of it.
 *
 * @param amount in the entry's currency; in the customer ledger invoices are positive, payments negative
 * @param amountLocal in local currency at {@code rate}
 * @param discountPossible payment discount with the sign of the amount, zero where there is none
 * @param discountDate last day on which it is granted, null where there is none
 * @param discountGraceDate last day on which it may be granted though it is late, null where there is none
 * @param maxTolerance the largest payment tolerance, with the sign of the amount
 * @param reverses the entry that it takes back; null for others
 */
public record SubledgerRow(
        EntryNo no,
        Ledger ledger,
        PartyNo party,
        DocumentType documentType,
        DocumentNo documentNo,
        int instalmentNo,
        String externalDocumentNo,
        String paymentReference,
        String description,
        LocalDate postingDate,
        LocalDate documentDate,
        LocalDate dueDate,
        Money amount,
        Money amountLocal,
        ExchangeRate rate,
        String postingGroup,
        Money discountPossible,
        @Nullable LocalDate discountDate,
        @Nullable LocalDate discountGraceDate,
        Money maxTolerance,
        @Nullable EntryNo reverses) {

    /** The entry that takes this one back. */
    public SubledgerRow reversal(EntryNo by, LocalDate date, String why) {
        return new SubledgerRow(
                by,
                ledger,
                party,
                documentType,
                documentNo,
                instalmentNo,
                externalDocumentNo,
                paymentReference,
                why,
                date,
                documentDate,
                dueDate,
                amount.negate(),
                amountLocal.negate(),
                rate,
                postingGroup,
                Money.zero(amount.currency()),
                null,
                null,
                Money.zero(amount.currency()),
                no);
    }
}

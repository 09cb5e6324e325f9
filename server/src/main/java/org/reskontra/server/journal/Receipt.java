package org.reskontra.server.journal;

import java.time.LocalDate;
import java.util.List;
import org.reskontra.core.ledger.DocumentType;
import org.reskontra.core.money.Money;

/**
 * What a customer gets as proof of a payment.
 *
 * @param entryNo of the payment
 * @param address in lines; empty ones are left out
 * @param language the customer's; empty where it is not known
 * @param amount that was paid, positive
 * @param onAccount what of it settles nothing yet, positive
 */
public record Receipt(
        long entryNo,
        String customerNo,
        String customerName,
        List<String> address,
        String language,
        String documentNo,
        LocalDate postingDate,
        Money amount,
        Money onAccount,
        List<Settled> settled) {

    public Receipt {
        address = List.copyOf(address);
        settled = List.copyOf(settled);
    }

    /** @param amount of the payment that went to the document, positive */
    public record Settled(DocumentType documentType, String documentNo, Money amount) {}
}

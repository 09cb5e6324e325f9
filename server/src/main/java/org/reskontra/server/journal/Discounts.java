package org.reskontra.server.journal;

import java.time.LocalDate;
import org.reskontra.core.ledger.DocumentType;
import org.reskontra.core.money.Money;
import org.reskontra.core.subledger.OpenEntry;
import org.reskontra.core.subledger.PaymentDiscount;

/** Which payment discount a line may take (specification 4.7). */
final class Discounts {

    private Discounts() {}

    /** The discount of an entry that a document of this type and date settles in full; zero where there is none. */
    static Money on(OpenEntry entry, DocumentType type, LocalDate date) {
        PaymentDiscount discount = entry.discount();
        boolean mayHave =
                entry.documentType() == DocumentType.INVOICE || entry.documentType() == DocumentType.CREDIT_MEMO;
        return discount != null && mayHave && type.isPayment() && discount.isGrantedOn(date)
                ? discount.amount()
                : Money.zero(entry.currency());
    }
}

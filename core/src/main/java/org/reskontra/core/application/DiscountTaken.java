package org.reskontra.core.application;

import java.time.LocalDate;
import org.reskontra.core.ledger.DetailedEntryType;
import org.reskontra.core.ledger.DocumentType;
import org.reskontra.core.subledger.OpenEntry;
import org.reskontra.core.subledger.PaymentDiscount;

/** Whether an application takes the payment discount of an entry. */
public enum DiscountTaken {
    NONE,
    /** By the last day of the discount (specification 4.7). */
    IN_TIME,
    /** In the grace period, as payment discount tolerance (specification 8.3). */
    LATE;

    /** What the types and dates permit; whether the amount suffices is another question. */
    static DiscountTaken of(OpenEntry entry, DocumentType applying, LocalDate paymentDate) {
        PaymentDiscount discount = entry.discount();
        if (discount == null || discount.amount().isZero() || !applying.isPayment() || !mayHaveDiscount(entry)) {
            return NONE;
        }
        if (discount.isGrantedOn(paymentDate)) {
            return IN_TIME;
        }
        boolean fits = applying == DocumentType.PAYMENT || entry.documentType() == DocumentType.CREDIT_MEMO;
        return fits && discount.isToleratedOn(paymentDate) ? LATE : NONE;
    }

    private static boolean mayHaveDiscount(OpenEntry entry) {
        return entry.documentType() == DocumentType.INVOICE || entry.documentType() == DocumentType.CREDIT_MEMO;
    }

    /** The type of the row that it makes. */
    DetailedEntryType row() {
        return this == LATE ? DetailedEntryType.PAYMENT_DISCOUNT_TOLERANCE : DetailedEntryType.PAYMENT_DISCOUNT;
    }
}

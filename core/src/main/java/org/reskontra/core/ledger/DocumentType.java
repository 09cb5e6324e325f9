package org.reskontra.core.ledger;

/** The type of a document behind an entry (specification 3.2); {@link #NONE} is the blank type. */
public enum DocumentType {
    NONE,
    PAYMENT,
    INVOICE,
    CREDIT_MEMO,
    FINANCE_CHARGE_MEMO,
    REMINDER,
    REFUND;

    /** Payments and refunds move money; their numbers may repeat. */
    public boolean isPayment() {
        return this == PAYMENT || this == REFUND;
    }
}

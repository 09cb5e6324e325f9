package org.reskontra.core.ledger;

/** Why a detailed entry moved the remaining amount of an entry (specification 3.4, algorithms 4.3). */
public enum DetailedEntryType {
    INITIAL_ENTRY,
    APPLICATION,
    UNREALIZED_LOSS,
    UNREALIZED_GAIN,
    REALIZED_LOSS,
    REALIZED_GAIN,
    PAYMENT_DISCOUNT,
    PAYMENT_DISCOUNT_VAT_EXCLUDED,
    PAYMENT_DISCOUNT_VAT_ADJUSTMENT,
    APPLICATION_ROUNDING,
    CORRECTION_OF_REMAINING_AMOUNT,
    PAYMENT_TOLERANCE,
    PAYMENT_TOLERANCE_VAT_EXCLUDED,
    PAYMENT_TOLERANCE_VAT_ADJUSTMENT,
    PAYMENT_DISCOUNT_TOLERANCE,
    PAYMENT_DISCOUNT_TOLERANCE_VAT_EXCLUDED,
    PAYMENT_DISCOUNT_TOLERANCE_VAT_ADJUSTMENT;

    /** Exchange-rate adjustments of open entries, which move local currency only. */
    public boolean isUnrealized() {
        return this == UNREALIZED_LOSS || this == UNREALIZED_GAIN;
    }
}

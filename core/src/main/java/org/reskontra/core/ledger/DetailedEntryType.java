package org.reskontra.core.ledger;

/** Why a detailed entry moved the remaining amount of an entry (specification 3.4, algorithms 4.3). */
public enum DetailedEntryType {
    INITIAL_ENTRY,
    APPLICATION,
    PAYMENT_DISCOUNT,
    REALIZED_GAIN,
    REALIZED_LOSS,
    CORRECTION_OF_REMAINING_AMOUNT
}

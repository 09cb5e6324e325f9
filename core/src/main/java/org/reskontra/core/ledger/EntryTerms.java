package org.reskontra.core.ledger;

import org.reskontra.core.money.Money;

/**
 * What an open entry may be settled for less than its amount; both with its sign and in its currency.
 *
 * @param remainingDiscount payment discount still possible
 * @param maxTolerance the largest payment tolerance
 */
public record EntryTerms(Money remainingDiscount, Money maxTolerance) {}

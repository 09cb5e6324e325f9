package org.reskontra.core.application;

import org.reskontra.core.money.Money;

/**
 * How an entry is to be settled: decided before anything is applied.
 *
 * @param tolerance the accepted payment tolerance, with the sign of the entry where less is paid, the opposite where more is
 */
record Settlement(Counterpart counterpart, DiscountTaken discount, Money tolerance) {

    /** What must be paid for it. */
    Money toBePaid() {
        return amount().minus(discountAmount()).minus(tolerance);
    }

    Money discountAmount() {
        return discount == DiscountTaken.NONE ? Money.zero(tolerance.currency()) : counterpart.discount();
    }

    /** What is settled of it, deductions included: all of it where there are deductions. */
    Money amount() {
        boolean closes = discount != DiscountTaken.NONE || !tolerance.isZero();
        return closes ? counterpart.remaining() : counterpart.amountToApply();
    }

    Settlement withTolerance(Money accepted) {
        return new Settlement(counterpart, discount, accepted);
    }
}

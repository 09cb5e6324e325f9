package org.reskontra.core.subledger;

import java.time.LocalDate;
import org.reskontra.core.money.Money;

/**
 * A payment discount that may still be taken.
 *
 * @param amount with the sign of the entry; zero once it is taken
 * @param lastDay the last posting date of a payment that earns it
 * @param lastDayOfGrace the last posting date on which it may be granted though it is late; not before {@code lastDay}
 */
public record PaymentDiscount(Money amount, LocalDate lastDay, LocalDate lastDayOfGrace) {

    /** A discount without a grace period. */
    public PaymentDiscount(Money amount, LocalDate lastDay) {
        this(amount, lastDay, lastDay);
    }

    public PaymentDiscount withAmount(Money left) {
        return new PaymentDiscount(left, lastDay, lastDayOfGrace);
    }

    public boolean isGrantedOn(LocalDate paymentDate) {
        return !paymentDate.isAfter(lastDay);
    }

    /** Whether it is too late for the discount but not for its tolerance (specification 8.3). */
    public boolean isToleratedOn(LocalDate paymentDate) {
        return paymentDate.isAfter(lastDay) && !paymentDate.isAfter(lastDayOfGrace);
    }
}

package org.reskontra.core.subledger;

import java.time.LocalDate;
import org.reskontra.core.money.Money;

/**
 * A payment discount that may still be taken.
 *
 * @param amount with the sign of the entry, never zero
 * @param lastDay the last posting date of a payment that earns it
 */
public record PaymentDiscount(Money amount, LocalDate lastDay) {

    public boolean isGrantedOn(LocalDate paymentDate) {
        return !paymentDate.isAfter(lastDay);
    }
}

package org.reskontra.core.subledger;

import java.math.BigDecimal;
import org.reskontra.core.money.Money;

/**
 * What discount a document offers for early payment (specification 4.4 and 8.8).
 *
 * @param percent for example 2
 * @param withoutVat whether it is reckoned on the amount without VAT
 */
public record PaymentDiscountTerms(BigDecimal percent, boolean withoutVat) {

    /** The discount, with the sign of the amounts, rounded half away from zero. */
    public Money discount(Money amount, Money amountWithoutVat) {
        Money base = withoutVat ? amountWithoutVat : amount;
        return Money.rounded(base.toDecimal().multiply(percent).movePointLeft(2), base.currency());
    }
}

package org.reskontra.core.application;

import java.math.BigDecimal;
import org.reskontra.core.ledger.DocumentType;
import org.reskontra.core.money.Money;

/**
 * How much payment tolerance documents of a currency get (specification 8.2).
 *
 * @param percent of the amount, for example 1; zero where only the maximum counts
 * @param maximum largest amount, unsigned; zero where there is none and only the percentage counts
 */
public record PaymentToleranceTerms(BigDecimal percent, Money maximum) {

    /** The maximum payment tolerance of a document, with the sign of its amount; zero for all but invoices and credit memos. */
    public Money maxTolerance(DocumentType type, Money amount) {
        if (type != DocumentType.INVOICE && type != DocumentType.CREDIT_MEMO) {
            return Money.zero(amount.currency());
        }
        Money share = Money.rounded(amount.toDecimal().multiply(percent).movePointLeft(2), amount.currency());
        boolean byPercentOnly = maximum.isZero() && percent.signum() != 0;
        Money tolerance = byPercentOnly || (percent.signum() != 0 && share.compareSize(maximum) <= 0)
                ? share
                : amount.isNegative() ? maximum.negate() : maximum;
        return tolerance.smaller(amount);
    }
}

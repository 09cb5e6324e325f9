package org.reskontra.core.application;

import org.jspecify.annotations.Nullable;
import org.reskontra.core.money.Money;
import org.reskontra.core.subledger.OpenEntry;
import org.reskontra.core.subledger.PaymentDiscount;

/**
 * Gives open entries the tolerances of a changed set-up: the batch that follows a change of payment tolerance, of the grace
 * period, or of a party's block (specification 8.2).
 *
 * @param maxTolerance with the sign of the entry, not larger than what remains
 * @param discount with the new grace period; null where the entry never had one
 */
public record ToleranceReset(Money maxTolerance, @Nullable PaymentDiscount discount) {

    /** @param toleranceBlocked whether the entry's party gets no tolerance */
    public static ToleranceReset of(OpenEntry entry, ToleranceSetup setup, boolean toleranceBlocked) {
        Money tolerance = toleranceBlocked
                ? Money.zero(entry.currency())
                : setup.maxTolerance(entry.documentType(), entry.amount()).smaller(entry.remaining());
        PaymentDiscount discount = entry.discount();
        return new ToleranceReset(
                tolerance,
                discount == null
                        ? null
                        : new PaymentDiscount(
                                discount.amount(),
                                discount.lastDay(),
                                setup.lastDayOfGrace(discount.lastDay(), entry.documentDate())));
    }
}

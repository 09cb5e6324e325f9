package org.reskontra.core.application;

import java.time.LocalDate;
import java.util.Map;
import org.reskontra.core.calendar.DateFormula;
import org.reskontra.core.ledger.DocumentType;
import org.reskontra.core.money.CurrencyCode;
import org.reskontra.core.money.Money;

/**
 * What tolerances documents get when they are posted (specification 8.2).
 *
 * @param terms by currency; documents in the others get no payment tolerance
 * @param gracePeriod added to the last day of a payment discount
 */
public record ToleranceSetup(Map<CurrencyCode, PaymentToleranceTerms> terms, DateFormula gracePeriod) {

    public static final ToleranceSetup NONE = new ToleranceSetup(Map.of(), DateFormula.NONE);

    public ToleranceSetup {
        terms = Map.copyOf(terms);
    }

    public Money maxTolerance(DocumentType type, Money amount) {
        PaymentToleranceTerms found = terms.get(amount.currency());
        return found == null ? Money.zero(amount.currency()) : found.maxTolerance(type, amount);
    }

    /** The last day on which the discount may be granted though it is late; there is no grace where it ends at once. */
    public LocalDate lastDayOfGrace(LocalDate discountDate, LocalDate documentDate) {
        return discountDate.equals(documentDate) ? discountDate : gracePeriod.from(discountDate);
    }
}

package org.reskontra.core.money;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An exact exchange rate: so many units of the foreign currency are worth so many of the local one. A divided factor is
 * never stored; amounts are converted as {@code amount × local ÷ foreign}, rounded once, half away from zero.
 *
 * @param foreign units of the foreign currency, positive
 * @param local units of the local currency, positive
 */
public record ExchangeRate(BigDecimal foreign, BigDecimal local) {

    /** Local currency to local currency. */
    public static final ExchangeRate ONE = new ExchangeRate(BigDecimal.ONE, BigDecimal.ONE);

    public ExchangeRate {
        if (foreign.signum() <= 0 || local.signum() <= 0) {
            throw new IllegalArgumentException("both sides of a rate are positive: " + foreign + " = " + local);
        }
    }

    public Money toLocal(Money amount, CurrencyCode localCurrency) {
        return convert(amount, local, foreign, localCurrency);
    }

    public Money toForeign(Money localAmount, CurrencyCode foreignCurrency) {
        return convert(localAmount, foreign, local, foreignCurrency);
    }

    /** An amount in this rate's currency as one in another, both rates being those of the same day; rounded once. */
    public Money exchange(Money amount, ExchangeRate targetRate, CurrencyCode target) {
        return convert(amount, local.multiply(targetRate.foreign()), foreign.multiply(targetRate.local()), target);
    }

    private static Money convert(Money amount, BigDecimal times, BigDecimal by, CurrencyCode target) {
        if (amount.currency().equals(target)) {
            return amount;
        }
        return Money.of(amount.toDecimal().multiply(times).divide(by, target.exponent(), RoundingMode.HALF_UP), target);
    }
}

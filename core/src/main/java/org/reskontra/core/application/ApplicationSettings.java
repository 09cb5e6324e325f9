package org.reskontra.core.application;

import java.util.Map;
import java.util.Set;
import org.reskontra.core.money.CurrencyCode;
import org.reskontra.core.money.Money;

/**
 * How a company applies entries (specification 2.1, 2.2 and 6.6).
 *
 * @param roundingPrecision by currency of the applying entry: the largest rest that an application between currencies rounds
 *     away, in that currency; nothing is rounded where it is missing
 * @param toleranceWarning whether somebody is asked before a difference is posted as payment tolerance; otherwise it simply is
 * @param lateDiscountWarning whether somebody is asked before a late payment discount is granted; otherwise it simply is
 */
public record ApplicationSettings(
        CurrencyMix currencyMix,
        Map<CurrencyCode, Money> roundingPrecision,
        boolean toleranceWarning,
        boolean lateDiscountWarning,
        Set<ModelQuirk> quirks) {

    /** One currency, both warnings, no quirks. */
    public static final ApplicationSettings STANDARD =
            new ApplicationSettings(new CurrencyMix.SameCurrency(), Map.of(), true, true, Set.of());

    public ApplicationSettings {
        roundingPrecision = Map.copyOf(roundingPrecision);
        quirks = Set.copyOf(quirks);
    }

    boolean has(ModelQuirk quirk) {
        return quirks.contains(quirk);
    }

    Money roundingPrecision(CurrencyCode currency) {
        return roundingPrecision.getOrDefault(currency, Money.zero(currency));
    }
}

package org.reskontra.core.application;

import java.util.Set;
import org.reskontra.core.money.CurrencyCode;

/** Which currencies may meet in one application (specification 6.6). */
public sealed interface CurrencyMix {

    boolean allows(CurrencyCode first, CurrencyCode second);

    /** One currency only. */
    record SameCurrency() implements CurrencyMix {
        @Override
        public boolean allows(CurrencyCode first, CurrencyCode second) {
            return first.equals(second);
        }
    }

    /** One currency, or those of the euro zone with each other. */
    record EuroZone(Set<CurrencyCode> currencies) implements CurrencyMix {

        public EuroZone {
            currencies = Set.copyOf(currencies);
        }

        @Override
        public boolean allows(CurrencyCode first, CurrencyCode second) {
            return first.equals(second) || (currencies.contains(first) && currencies.contains(second));
        }
    }

    /** Any currencies. */
    record AllCurrencies() implements CurrencyMix {
        @Override
        public boolean allows(CurrencyCode first, CurrencyCode second) {
            return true;
        }
    }
}

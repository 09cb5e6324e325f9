package org.reskontra.core.money;

import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** The exchange rates of a company: each holds from its starting date until the next one of its currency. */
public final class ExchangeRates {

    private final CurrencyCode local;
    private final Map<CurrencyCode, NavigableMap<LocalDate, ExchangeRate>> byCurrency = new TreeMap<>();

    /** @param rates by currency and starting date */
    public ExchangeRates(CurrencyCode local, Map<CurrencyCode, Map<LocalDate, ExchangeRate>> rates) {
        this.local = local;
        rates.forEach((currency, byDate) -> byCurrency.put(currency, new TreeMap<>(byDate)));
    }

    /** The rate on this day, {@link ExchangeRate#ONE} for the local currency; empty where none holds yet. */
    public Optional<ExchangeRate> on(LocalDate date, CurrencyCode currency) {
        if (currency.equals(local)) {
            return Optional.of(ExchangeRate.ONE);
        }
        return Optional.ofNullable(byCurrency.get(currency))
                .map(byDate -> byDate.floorEntry(date))
                .map(Map.Entry::getValue);
    }
}

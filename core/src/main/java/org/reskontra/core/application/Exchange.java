package org.reskontra.core.application;

import java.time.LocalDate;
import org.reskontra.core.money.CurrencyCode;
import org.reskontra.core.money.ExchangeRate;
import org.reskontra.core.money.ExchangeRates;
import org.reskontra.core.money.Money;

/** Amounts of one currency in another, at the rates of one day, which must exist. */
record Exchange(CurrencyCode local, ExchangeRates rates, LocalDate date) {

    Money to(CurrencyCode target, Money amount) {
        return amount.currency().equals(target)
                ? amount
                : rate(amount.currency()).exchange(amount, rate(target), target);
    }

    Money toLocal(Money amount, ExchangeRate rate) {
        return rate.toLocal(amount, local);
    }

    private ExchangeRate rate(CurrencyCode currency) {
        return rates.on(date, currency).orElseThrow();
    }
}

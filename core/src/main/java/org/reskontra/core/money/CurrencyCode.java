package org.reskontra.core.money;

import java.util.Currency;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * An ISO 4217 currency code, three capital letters. Codes that ISO does not list are accepted, with two decimals: companies
 * keep units of their own.
 */
public record CurrencyCode(String code) implements Comparable<CurrencyCode> {

    private static final Pattern FORM = Pattern.compile("[A-Z]{3}");
    private static final Set<String> ISO = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toSet());
    private static final ConcurrentHashMap<String, CurrencyCode> KNOWN = new ConcurrentHashMap<>();

    public CurrencyCode {
        if (!FORM.matcher(code).matches()) {
            throw new IllegalArgumentException("not a currency code: " + code);
        }
    }

    /** The currency with this code; the same instance for the same code. */
    public static CurrencyCode of(String code) {
        return KNOWN.computeIfAbsent(code, CurrencyCode::new);
    }

    public static boolean isWellFormed(String code) {
        return FORM.matcher(code).matches();
    }

    /** Number of decimals of the minor unit, 0 to 4: 0 for JPY, 2 for SEK, 3 for KWD. */
    public int exponent() {
        return ISO.contains(code) ? Math.max(0, Currency.getInstance(code).getDefaultFractionDigits()) : 2;
    }

    @Override
    public int compareTo(CurrencyCode other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}

package org.reskontra.core.money;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An exact amount of one currency, in minor units. Arithmetic never rounds and never overflows silently:
 * {@link ArithmeticException} where a result does not fit 64 bits.
 */
public record Money(long minor, CurrencyCode currency) {

    public static Money zero(CurrencyCode currency) {
        return new Money(0, currency);
    }

    /**
     * The amount, which must have no more decimals than the currency.
     *
     * @throws ArithmeticException where it has more, or does not fit
     */
    public static Money of(BigDecimal amount, CurrencyCode currency) {
        return new Money(amount.movePointRight(currency.exponent()).longValueExact(), currency);
    }

    public static Money of(String amount, CurrencyCode currency) {
        return of(new BigDecimal(amount), currency);
    }

    /** The amount, rounded half away from zero to the currency's minor unit. */
    public static Money rounded(BigDecimal amount, CurrencyCode currency) {
        return of(amount.setScale(currency.exponent(), RoundingMode.HALF_UP), currency);
    }

    public BigDecimal toDecimal() {
        return BigDecimal.valueOf(minor, currency.exponent());
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(minor, minorOf(other)), currency);
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(minor, minorOf(other)), currency);
    }

    public Money negate() {
        return new Money(Math.negateExact(minor), currency);
    }

    public Money abs() {
        return minor < 0 ? negate() : this;
    }

    public int signum() {
        return Long.signum(minor);
    }

    public boolean isZero() {
        return minor == 0;
    }

    public boolean isPositive() {
        return minor > 0;
    }

    public boolean isNegative() {
        return minor < 0;
    }

    /** Whether both are of the same sign; zero has the sign of everything. */
    public boolean hasSignOf(Money other) {
        return minor == 0 || other.minor == 0 || signum() == other.signum();
    }

    public int compareTo(Money other) {
        return Long.compare(minor, minorOf(other));
    }

    /** Compares without sign. */
    public int compareSize(Money other) {
        return Long.compare(Math.absExact(minor), Math.absExact(minorOf(other)));
    }

    /** The one nearer to zero; this one among equals. */
    public Money smaller(Money other) {
        return compareSize(other) <= 0 ? this : other;
    }

    /** This × numerator ÷ denominator, rounded half away from zero once. */
    public Money share(long numerator, long denominator) {
        return rounded(
                toDecimal()
                        .multiply(BigDecimal.valueOf(numerator))
                        .divide(BigDecimal.valueOf(denominator), currency.exponent(), RoundingMode.HALF_UP),
                currency);
    }

    private long minorOf(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("currencies differ: " + this + " and " + other);
        }
        return other.minor;
    }

    /** For logs and exceptions, for example {@code -12.50 SEK}. */
    @Override
    public String toString() {
        return toDecimal().toPlainString() + " " + currency;
    }
}

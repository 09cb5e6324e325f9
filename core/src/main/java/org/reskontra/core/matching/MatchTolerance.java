package org.reskontra.core.matching;

import java.math.BigDecimal;
import org.reskontra.core.money.Money;

/**
 * How far an entry's amount may be from a line's, set on the bank account (specification 10.3). It decides what is a match, never
 * what is granted: a difference stays on the line or the entry.
 *
 * @param value an amount in the currency of the bank account, or per cent; not negative
 */
public record MatchTolerance(Type type, BigDecimal value) {

    public enum Type {
        PERCENTAGE,
        AMOUNT
    }

    /** What a bank account has where nothing is set: only the exact amount matches. */
    public static final MatchTolerance EXACT = new MatchTolerance(Type.PERCENTAGE, BigDecimal.ZERO);

    public MatchTolerance {
        if (value.signum() < 0) {
            throw new IllegalArgumentException("a tolerance is not negative: " + value);
        }
    }

    public static MatchTolerance amount(String value) {
        return new MatchTolerance(Type.AMOUNT, new BigDecimal(value));
    }

    public static MatchTolerance percentage(String value) {
        return new MatchTolerance(Type.PERCENTAGE, new BigDecimal(value));
    }

    /** The smallest amount that matches, signed. */
    public Money lowest(Money amount) {
        return new Money(range(amount).min(), amount.currency());
    }

    /** The largest amount that matches, signed. */
    public Money highest(Money amount) {
        return new Money(range(amount).max(), amount.currency());
    }

    AmountRange range(Money amount) {
        BigDecimal size = amount.toDecimal().abs();
        BigDecimal width =
                switch (type) {
                    case AMOUNT -> value;
                    case PERCENTAGE -> size.multiply(value).movePointLeft(2);
                };
        BigDecimal near = size.subtract(width);
        if (type == Type.AMOUNT) {
            near = near.max(BigDecimal.ZERO); // an amount's range does not cross zero, a percentage's may
        }
        long low = Money.rounded(near, amount.currency()).minor();
        long high = Money.rounded(size.add(width), amount.currency()).minor();
        return amount.isNegative() ? new AmountRange(-high, -low) : new AmountRange(low, high);
    }
}

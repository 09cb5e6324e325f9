package org.reskontra.core.ledger;

/** The number of a general ledger account. */
public record GlAccountNo(String value) implements Comparable<GlAccountNo> {

    public GlAccountNo {
        if (value.isBlank()) {
            throw new IllegalArgumentException("an account has a number");
        }
    }

    @Override
    public int compareTo(GlAccountNo other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}

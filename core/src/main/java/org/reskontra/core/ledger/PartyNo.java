package org.reskontra.core.ledger;

/** The number of a customer, vendor, employee or, in the bank ledger, of one's own bank account. */
public record PartyNo(String value) implements Comparable<PartyNo> {

    public PartyNo {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a party has a number");
        }
    }

    @Override
    public int compareTo(PartyNo other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}

package org.reskontra.core.ledger;

/** The number of one of the company's own bank accounts. */
public record BankAccountNo(String value) implements Comparable<BankAccountNo> {

    public BankAccountNo {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a bank account has a number");
        }
    }

    @Override
    public int compareTo(BankAccountNo other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}

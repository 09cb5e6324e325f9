package org.reskontra.core.ledger;

/** The number of one balanced transaction: one document or one statement line, never a database transaction. */
public record TransactionNo(long value) implements Comparable<TransactionNo> {

    @Override
    public int compareTo(TransactionNo other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}

package org.reskontra.core.ledger;

/** The number of a ledger entry, unique in a company over all ledgers, growing; gaps are legal. */
public record EntryNo(long value) implements Comparable<EntryNo> {

    @Override
    public int compareTo(EntryNo other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}

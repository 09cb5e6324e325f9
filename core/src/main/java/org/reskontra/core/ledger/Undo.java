package org.reskontra.core.ledger;

/**
 * What a transaction takes back. A transaction is taken back once at most.
 *
 * @param transaction the one that it mirrors
 */
public record Undo(Kind kind, TransactionNo transaction) {

    /** How much of a transaction is taken back. */
    public enum Kind {
        /** Its application: the entries are open again (specification 4.9). */
        UNAPPLICATION,
        /** All of it (specification 4.10). */
        REVERSAL
    }
}

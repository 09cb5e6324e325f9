package org.reskontra.server.salesdocuments;

import org.jspecify.annotations.Nullable;
import org.reskontra.core.ledger.DocumentType;

/**
 * Which posted documents are wanted.
 *
 * @param type null for both
 * @param search found in the number, the payment reference, and the customer's number and name
 */
public record DocumentFilter(State state, @Nullable DocumentType type, String search) {

    public enum State {
        ALL,
        /** Something is left to be paid. */
        OPEN,
        /** Something left is due before the work date. */
        OVERDUE,
        CLOSED
    }
}

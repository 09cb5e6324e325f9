package org.reskontra.server.party;

import org.jspecify.annotations.Nullable;
import org.reskontra.core.ledger.DocumentType;

/**
 * Which ledger entries are wanted.
 *
 * @param search words that each occur in document number, external document number, payment reference or description, in any
 *     case; empty for all
 * @param documentType null for all
 * @param posted on which days
 * @param due on which days
 */
public record EntryFilter(State state, String search, @Nullable DocumentType documentType, Days posted, Days due) {

    public static final EntryFilter ALL = new EntryFilter(State.ALL, "");
    public static final EntryFilter OPEN = new EntryFilter(State.OPEN, "");

    public EntryFilter(State state, String search) {
        this(state, search, null, Days.ALL, Days.ALL);
    }

    public enum State {
        OPEN,
        /** Open, owed, and due before the work date. */
        OVERDUE,
        ON_HOLD,
        /** Open, and the other way round than what is owed: payments and credit memos that wait to be applied. */
        UNAPPLIED,
        CLOSED,
        ALL
    }
}

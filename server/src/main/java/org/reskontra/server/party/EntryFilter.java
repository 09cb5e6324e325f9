package org.reskontra.server.party;

/**
 * Which ledger entries of a party are wanted.
 *
 * @param search occurs in document number, external document number, payment reference or description, in any case; empty
 *     for all
 */
public record EntryFilter(State state, String search) {

    public static final EntryFilter ALL = new EntryFilter(State.ALL, "");
    public static final EntryFilter OPEN = new EntryFilter(State.OPEN, "");

    public enum State {
        ALL,
        OPEN,
        CLOSED
    }
}

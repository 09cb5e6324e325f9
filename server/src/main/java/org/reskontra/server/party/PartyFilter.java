package org.reskontra.server.party;

/**
 * Which parties of a list are wanted.
 *
 * @param search words that each occur in number, name, city or registration number, in any case; empty for all
 * @param only what they have
 */
public record PartyFilter(String search, Only only) {

    public static final PartyFilter ALL = new PartyFilter("", Only.ALL);

    /** Parties with any balance at all are those with open entries, even where these cancel out. */
    public enum Only {
        ALL,
        WITH_OPEN_ENTRIES,
        OVERDUE
    }
}

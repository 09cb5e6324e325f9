package org.reskontra.server.party;

/** What a list is ordered by; rows alike in it follow in the order of their numbers. */
public record Order<C extends Enum<C>>(C by, boolean descending) {

    public enum OfParties {
        NO,
        NAME,
        CITY,
        BALANCE,
        OVERDUE
    }

    public enum OfEntries {
        ENTRY_NO,
        POSTING_DATE,
        DUE_DATE,
        DOCUMENT_NO,
        AMOUNT,
        REMAINING
    }
}

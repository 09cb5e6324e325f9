package org.reskontra.core.matching;

import org.reskontra.core.ledger.EntryNo;

/**
 * One collection of an entry by direct debit.
 *
 * @param transactionId what the bank repeats on the statement
 * @param collection the state of the collection it belongs to
 */
public record DirectDebitItem(String transactionId, EntryNo entry, Status status, CollectionStatus collection) {

    public enum Status {
        NEW,
        FILE_CREATED,
        REJECTED,
        POSTED
    }

    public enum CollectionStatus {
        NEW,
        CANCELED,
        FILE_CREATED,
        POSTED,
        CLOSED
    }

    boolean isSent() {
        return status == Status.FILE_CREATED || status == Status.POSTED;
    }

    boolean isCollected() {
        return collection == CollectionStatus.FILE_CREATED
                || collection == CollectionStatus.POSTED
                || collection == CollectionStatus.CLOSED;
    }
}

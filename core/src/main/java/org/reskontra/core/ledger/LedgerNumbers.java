package org.reskontra.core.ledger;

/** Where planning gets numbers from: reserved beforehand, so that planning itself touches nothing. Not thread-safe. */
public interface LedgerNumbers {

    EntryNo nextEntry();

    TransactionNo nextTransaction();

    /** Numbers for a preview: they start at 1 and mean nothing. */
    static LedgerNumbers forPreview() {
        return new LedgerNumbers() {
            private long entry;
            private long transaction;

            @Override
            public EntryNo nextEntry() {
                return new EntryNo(++entry);
            }

            @Override
            public TransactionNo nextTransaction() {
                return new TransactionNo(++transaction);
            }
        };
    }
}

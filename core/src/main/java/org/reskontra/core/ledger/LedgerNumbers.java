package org.reskontra.core.ledger;

/** Where planning gets numbers from: reserved beforehand, so that planning itself touches nothing. Not thread-safe. */
public interface LedgerNumbers {

    EntryNo nextEntry();

    TransactionNo nextTransaction();

    /** Where the numbers of previews begin: above all that a ledger can have, still exact in JavaScript. */
    long PREVIEW = 9_000_000_000_000_000L;

    /** Numbers for a preview: they mean nothing, and no entry or transaction of the ledger has them. */
    static LedgerNumbers forPreview() {
        return new LedgerNumbers() {
            private long entry = PREVIEW;
            private long transaction = PREVIEW;

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

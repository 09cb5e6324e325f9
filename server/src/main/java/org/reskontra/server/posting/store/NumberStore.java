package org.reskontra.server.posting.store;

import static org.reskontra.server.db.Sequences.ENTRY_NO_SEQ;
import static org.reskontra.server.db.Sequences.TRANSACTION_NO_SEQ;

import java.util.Iterator;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Sequence;
import org.jooq.impl.DSL;
import org.reskontra.core.ledger.EntryNo;
import org.reskontra.core.ledger.LedgerNumbers;
import org.reskontra.core.ledger.TransactionNo;
import org.springframework.stereotype.Repository;

/** Entry and transaction numbers, drawn from sequences: gaps are legal. */
@Repository
public class NumberStore {

    private final DSLContext dsl;

    NumberStore(DSLContext dsl) {
        this.dsl = dsl;
    }

    public LedgerNumbers reserve(int entries, int transactions) {
        Iterator<Long> entryNumbers = draw(ENTRY_NO_SEQ, entries);
        Iterator<Long> transactionNumbers = draw(TRANSACTION_NO_SEQ, transactions);
        return new LedgerNumbers() {
            @Override
            public EntryNo nextEntry() {
                return new EntryNo(entryNumbers.next());
            }

            @Override
            public TransactionNo nextTransaction() {
                return new TransactionNo(transactionNumbers.next());
            }
        };
    }

    private Iterator<Long> draw(Sequence<Long> sequence, int count) {
        if (count == 0) {
            return List.<Long>of().iterator();
        }
        return dsl.select(sequence.nextval())
                .from(DSL.generateSeries(1, count))
                .fetch(0, Long.class)
                .iterator();
    }
}

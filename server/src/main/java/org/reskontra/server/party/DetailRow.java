package org.reskontra.server.party;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.ledger.DetailedEntryType;
import org.reskontra.core.ledger.DocumentNo;
import org.reskontra.core.ledger.EntryNo;
import org.reskontra.core.ledger.TransactionNo;
import org.reskontra.core.money.Money;

/**
 * A detailed ledger entry: one movement of an entry's remaining amount.
 *
 * @param appliedEntry the entry at the other end of an application; null for other movements
 * @param documentNo of the transaction that moved it
 */
public record DetailRow(
        long no,
        TransactionNo transaction,
        DetailedEntryType type,
        LocalDate postingDate,
        DocumentNo documentNo,
        Money amount,
        Money amountLocal,
        @Nullable EntryNo appliedEntry) {}

package org.reskontra.server.generalledger;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.ledger.DetailedEntryType;
import org.reskontra.core.ledger.DocumentNo;
import org.reskontra.core.ledger.DocumentType;
import org.reskontra.core.ledger.EntryNo;
import org.reskontra.core.ledger.TransactionNo;
import org.reskontra.core.money.Money;

/**
 * An entry of any ledger.
 *
 * @param no its number in its ledger
 * @param documentType null where the ledger has none
 * @param account of the general ledger, the customer, the vendor or the bank account; of VAT, the two posting groups
 * @param amount in its currency; of VAT, the base
 * @param amountLocal in local currency; of VAT, the VAT
 * @param entry the customer or vendor ledger entry that it is or moves; null in other ledgers
 * @param type of a detailed entry; null for others
 */
public record FoundEntry(
        long no,
        TransactionNo transaction,
        LocalDate postingDate,
        @Nullable DocumentType documentType,
        DocumentNo documentNo,
        String account,
        String accountName,
        String description,
        Money amount,
        Money amountLocal,
        @Nullable EntryNo entry,
        @Nullable DetailedEntryType type) {}

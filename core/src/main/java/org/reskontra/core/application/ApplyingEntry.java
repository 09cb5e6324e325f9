package org.reskontra.core.application;

import java.time.LocalDate;
import org.reskontra.core.ledger.DocumentType;
import org.reskontra.core.ledger.EntryNo;
import org.reskontra.core.ledger.Ledger;
import org.reskontra.core.ledger.PartyNo;
import org.reskontra.core.money.ExchangeRate;
import org.reskontra.core.money.Money;

/**
 * The entry that is being posted and applied.
 *
 * @param amount in its currency, customer signs: payments negative
 * @param amountLocal the same in local currency at {@code rate}
 */
public record ApplyingEntry(
        EntryNo no,
        Ledger ledger,
        PartyNo party,
        DocumentType documentType,
        LocalDate postingDate,
        Money amount,
        Money amountLocal,
        ExchangeRate rate) {}

package org.reskontra.core.ledger;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.money.Money;

/**
 * A detailed ledger entry to be written. The remaining amount of an entry is the sum of its detailed entries.
 *
 * @param appliedEntry the entry at the other end of an application, null for other rows
 */
public record DetailedRow(
        EntryNo entry,
        DetailedEntryType type,
        LocalDate postingDate,
        Money amount,
        Money amountLocal,
        @Nullable EntryNo appliedEntry) {}

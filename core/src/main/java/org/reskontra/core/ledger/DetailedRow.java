package org.reskontra.core.ledger;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.money.Money;

/**
 * A detailed ledger entry to be written. The remaining amount of an entry is the sum of its detailed entries.
 *
 * @param appliedEntry the other entry of the application that this row belongs to; null for rows of no application
 * @param counterAccount the account that its amount was posted against; null where it has none: an initial entry, or an
 *     application, whose two rows meet on the control accounts
 * @param before what the entry could be settled for less before the application: what unapplying restores; only on
 *     application rows
 */
public record DetailedRow(
        EntryNo entry,
        DetailedEntryType type,
        LocalDate postingDate,
        Money amount,
        Money amountLocal,
        @Nullable EntryNo appliedEntry,
        @Nullable GlAccountNo counterAccount,
        @Nullable EntryTerms before) {

    /** A row that is not posted to the general ledger yet. */
    public DetailedRow(
            EntryNo entry,
            DetailedEntryType type,
            LocalDate postingDate,
            Money amount,
            Money amountLocal,
            @Nullable EntryNo appliedEntry) {
        this(entry, type, postingDate, amount, amountLocal, appliedEntry, null, null);
    }

    public DetailedRow postedAgainst(@Nullable GlAccountNo account) {
        return new DetailedRow(entry, type, postingDate, amount, amountLocal, appliedEntry, account, before);
    }

    /** The row that takes this one back, on the same account. */
    public DetailedRow mirroredOn(LocalDate date) {
        return new DetailedRow(
                entry, type, date, amount.negate(), amountLocal.negate(), appliedEntry, counterAccount, null);
    }
}

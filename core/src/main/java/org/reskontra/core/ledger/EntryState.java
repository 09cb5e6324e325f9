package org.reskontra.core.ledger;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.money.ExchangeRate;
import org.reskontra.core.money.Money;

/**
 * What changes about a subledger entry: the projection of its detailed entries. An entry is open while its remaining amount
 * is not zero.
 *
 * @param remaining in the entry's currency, with the sign of the original amount or zero
 * @param remainingLocal in local currency; zero when {@code remaining} is
 * @param terms what it may still be settled for less; nothing once it is closed
 * @param valuationRate the rate of the last exchange-rate adjustment, that of posting before the first
 * @param closedBy the entry that closed it, null while it is open
 * @param closedAt the application's date, null while it is open
 * @param calculateInterest whether it was closed late, so that interest may be charged for it (algorithms 4.2)
 * @param version grows with every transaction that touches the entry
 */
public record EntryState(
        EntryNo no,
        Money remaining,
        Money remainingLocal,
        EntryTerms terms,
        ExchangeRate valuationRate,
        @Nullable EntryNo closedBy,
        @Nullable LocalDate closedAt,
        boolean calculateInterest,
        long version) {

    public EntryState {
        if (remaining.isZero() && !remainingLocal.isZero()) {
            throw new IllegalStateException("entry " + no + " is closed but keeps " + remainingLocal);
        }
        if (!remaining.hasSignOf(remainingLocal)) {
            throw new IllegalStateException(
                    "entry " + no + " remains " + remaining + " but " + remainingLocal + " in local currency");
        }
    }

    public boolean isOpen() {
        return !remaining.isZero();
    }

    /** Payment discount still possible. */
    public Money remainingDiscount() {
        return terms.remainingDiscount();
    }
}

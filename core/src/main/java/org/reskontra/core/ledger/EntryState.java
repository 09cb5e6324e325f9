package org.reskontra.core.ledger;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.money.Money;

/**
 * What changes about a subledger entry: the projection of its detailed entries. An entry is open while its remaining amount
 * is not zero.
 *
 * @param remaining in the entry's currency, with the sign of the original amount or zero
 * @param remainingLocal in local currency; zero when {@code remaining} is
 * @param remainingDiscount payment discount still possible
 * @param closedBy the entry that closed it, null while it is open
 * @param closedAt the application's date, null while it is open
 * @param version grows with every transaction that touches the entry
 */
public record EntryState(
        EntryNo no,
        Money remaining,
        Money remainingLocal,
        Money remainingDiscount,
        @Nullable EntryNo closedBy,
        @Nullable LocalDate closedAt,
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
}

package org.reskontra.server.generalledger;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.reskontra.server.posting.SourceCode;

/**
 * A register: all that was posted at one time.
 *
 * @param actor who posted it
 * @param transactions how many
 * @param postingDate of its first transaction
 * @param fromVoucher number of its first voucher; empty where documents bring numbers of their own
 * @param fromEntry number of its first general ledger entry; null where it has none, as most applications in one currency
 * @param reversed whether any of its transactions was reversed
 */
public record RegisterRow(
        long no,
        SourceCode source,
        String actor,
        Instant createdAt,
        int transactions,
        LocalDate postingDate,
        String fromVoucher,
        String toVoucher,
        @Nullable Long fromEntry,
        @Nullable Long toEntry,
        boolean reversed) {

    /** Only what journals posted can be reversed, and only once. */
    public boolean isReversible() {
        return source.isJournal() && !reversed;
    }
}

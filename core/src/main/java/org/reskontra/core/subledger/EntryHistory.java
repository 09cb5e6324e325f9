package org.reskontra.core.subledger;

import java.util.List;
import java.util.Optional;
import org.reskontra.core.ledger.DetailedEntryType;
import org.reskontra.core.ledger.TransactionNo;

/**
 * An entry with all its detailed entries.
 *
 * @param entry as it is now, open or closed
 * @param reversed whether it takes back another entry, or is taken back itself
 */
public record EntryHistory(OpenEntry entry, boolean reversed, List<PostedDetail> details) {

    public EntryHistory {
        details = List.copyOf(details);
    }

    /** The transaction of its last application that still counts. */
    public Optional<TransactionNo> lastApplication() {
        return details.stream()
                .filter(detail -> !detail.undone() && detail.row().type() == DetailedEntryType.APPLICATION)
                .map(PostedDetail::transaction)
                .max(TransactionNo::compareTo);
    }
}

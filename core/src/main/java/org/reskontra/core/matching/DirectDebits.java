package org.reskontra.core.matching;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.ledger.EntryNo;

/** The collections that are on their way, by transaction id. Only customers are collected from. */
final class DirectDebits {

    /** A longer transaction id is none of a direct debit. */
    private static final int LONGEST_ID = 35;

    private final Map<String, Set<EntryNo>> collectedById = new HashMap<>();

    DirectDebits(List<DirectDebitItem> items) {
        for (DirectDebitItem item : items) {
            if (item.isSent()) {
                Set<EntryNo> collected = collectedById.computeIfAbsent(item.transactionId(), any -> new HashSet<>());
                if (item.isCollected()) {
                    collected.add(item.entry());
                }
            }
        }
    }

    /** The entries that the line's direct debits collect; null where the line is of no direct debit known to be sent. */
    @Nullable
    Set<EntryNo> collectedBy(MatchingLine line) {
        String id = line.transactionId();
        return id.isEmpty() || id.length() > LONGEST_ID ? null : collectedById.get(id);
    }
}

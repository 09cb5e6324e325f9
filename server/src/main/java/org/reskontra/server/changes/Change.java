package org.reskontra.server.changes;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That something happened.
 *
 * @param kind {@value #POSTED}, or the action of the command that did it, such as {@code ledger-entry.edit}
 * @param subject what it was done to, such as {@code register/17}
 * @param source the workplace that a posting came from; null for other changes, like the transactions
 * @param fromTransaction the first of those posted together; the register may have gaps up to the last
 */
public record Change(
        ChangePosition position,
        String kind,
        String subject,
        String actor,
        Instant at,
        @Nullable String source,
        @Nullable Long fromTransaction,
        @Nullable Long toTransaction) {

    /** The kind of a change that added entries to the ledger. */
    public static final String POSTED = "ledger.posted";
}

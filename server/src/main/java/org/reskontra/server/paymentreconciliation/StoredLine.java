package org.reskontra.server.paymentreconciliation;

import org.reskontra.core.matching.AppliedLine;

/**
 * A line that is not posted yet.
 *
 * @param reviewRequired whether the rule that applied it wants a person to look, who has not yet
 * @param version of its row
 */
public record StoredLine(AppliedLine line, boolean reviewRequired, long version) {

    /** Whether it may be posted as it is, without anybody looking. */
    boolean isComplete() {
        return line.isApplied() && line.difference().isZero() && !reviewRequired;
    }
}

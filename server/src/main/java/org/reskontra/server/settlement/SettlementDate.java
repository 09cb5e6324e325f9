package org.reskontra.server.settlement;

import java.time.LocalDate;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.ledger.EntryNo;
import org.reskontra.core.problem.Outcome;
import org.reskontra.core.problem.Problem;
import org.reskontra.server.company.CompanyId;
import org.reskontra.server.posting.Posting;

/**
 * The date on which entries are settled. What was taken back on a later date than it was posted stays settled until then: before
 * that date nothing may take its place, or the entries would be settled twice in between.
 */
final class SettlementDate {

    private SettlementDate() {}

    /**
     * @param wanted null for the first that is possible
     * @param first on which all that takes part exists
     */
    static Outcome<LocalDate> of(
            Posting posting,
            CompanyId company,
            Collection<EntryNo> entries,
            @Nullable LocalDate wanted,
            LocalDate first) {
        LocalDate undone = posting.lastUndone(company, entries).orElse(first);
        if (wanted == null) {
            return Outcome.done(undone.isAfter(first) ? undone : first);
        }
        return wanted.isBefore(undone) && undone.isAfter(first)
                ? Outcome.rejected(Problem.of(SettlementProblem.DATE_BEFORE_LAST_UNDOING)
                        .with("date", undone)
                        .inField("postingDate"))
                : Outcome.done(wanted);
    }
}

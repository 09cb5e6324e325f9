package org.reskontra.server.paymentreconciliation;

import java.util.Set;
import org.reskontra.core.problem.Outcome;
import org.reskontra.core.problem.Problem;
import org.reskontra.server.company.CompanyId;
import org.reskontra.server.paymentreconciliation.store.JournalStore;
import org.springframework.stereotype.Component;

/** Opens journals to be changed: one at a time, and only where what stands in them may be changed. Part of a command. */
@Component
class JournalLock {

    private final JournalStore journals;

    JournalLock(JournalStore journals) {
        this.journals = journals;
    }

    /** The journal, whatever its state. */
    Outcome<StoredJournal> any(CompanyId company, long journal) {
        return journals.lock(company, journal)
                .map(Outcome::done)
                .orElseGet(() -> Outcome.rejected(
                        Problem.of(ReconciliationProblem.JOURNAL_NOT_FOUND).with("journal", journal)));
    }

    /** The journal, where it has one of these statuses and nobody needs to release it first. */
    Outcome<StoredJournal> open(CompanyId company, long journal, Set<JournalStatus> statuses) {
        return any(company, journal).then(header -> {
            if (!statuses.contains(header.status())) {
                return Outcome.rejected(
                        Problem.of(ReconciliationProblem.JOURNAL_NOT_OPEN).with("status", header.status()));
            }
            return header.held()
                    ? Outcome.rejected(Problem.of(ReconciliationProblem.JOURNAL_HELD))
                    : Outcome.done(header);
        });
    }
}

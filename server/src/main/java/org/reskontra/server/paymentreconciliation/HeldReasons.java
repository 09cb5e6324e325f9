package org.reskontra.server.paymentreconciliation;

import java.util.List;
import org.reskontra.core.problem.Problem;
import org.reskontra.server.company.CompanyId;
import org.reskontra.server.jobs.StoredProblems;
import org.reskontra.server.paymentreconciliation.store.HeldReasonStore;
import org.springframework.stereotype.Component;

/** Tells what was found in the file of a journal when it was taken in. */
@Component
public class HeldReasons {

    private final HeldReasonStore store;
    private final StoredProblems problems;

    HeldReasons(HeldReasonStore store, StoredProblems problems) {
        this.store = store;
        this.problems = problems;
    }

    /** All that should be known about the file, also what holds no journal by itself; empty where nothing was found. */
    public List<Problem> of(CompanyId company, long journal) {
        return store.problems(company, journal).map(problems::read).orElse(List.of());
    }
}

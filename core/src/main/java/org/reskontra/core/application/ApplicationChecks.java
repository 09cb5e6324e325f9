package org.reskontra.core.application;

import static org.reskontra.core.application.ApplicationProblem.ALL_APPLICATIONS_MUST_USE_THE_SAME_ACCOUNT;
import static org.reskontra.core.application.ApplicationProblem.AMOUNT_TO_APPLY_LARGER_THAN_REMAINING;
import static org.reskontra.core.application.ApplicationProblem.AMOUNT_TO_APPLY_MUST_HAVE_SAME_SIGN_AS_REMAINING;
import static org.reskontra.core.application.ApplicationProblem.APPLIED_AMOUNT_MUST_NOT_BE_ZERO;
import static org.reskontra.core.application.ApplicationProblem.APPLN_BETWEEN_CURRENCIES_NOT_ALLOWED;
import static org.reskontra.core.application.ApplicationProblem.CANNOT_APPLY_CLOSED_ENTRIES;
import static org.reskontra.core.application.ApplicationProblem.CANNOT_APPLY_TO_ENTRY_WITH_LATER_POSTING_DATE;
import static org.reskontra.core.application.ApplicationProblem.ENTRY_ALREADY_APPLIED_ON_LINE;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.reskontra.core.ledger.EntryNo;
import org.reskontra.core.money.Money;
import org.reskontra.core.problem.Problem;
import org.reskontra.core.subledger.OpenEntry;

/** What must hold before entries are applied (specification 4.5, algorithms 1.8 and 4.1). */
public final class ApplicationChecks {

    private ApplicationChecks() {}

    /** All problems of applying {@code entry} to these; empty where there are none. */
    public static List<Problem> check(ApplyingEntry entry, List<ApplyRequest> requests) {
        List<Problem> problems = new ArrayList<>();
        Set<EntryNo> seen = new HashSet<>();
        for (ApplyRequest request : requests) {
            OpenEntry old = request.entry();
            if (!seen.add(old.no())) {
                problems.add(about(ENTRY_ALREADY_APPLIED_ON_LINE, old));
            }
            if (old.ledger() != entry.ledger() || !old.party().equals(entry.party())) {
                problems.add(about(ALL_APPLICATIONS_MUST_USE_THE_SAME_ACCOUNT, old));
            }
            if (old.postingDate().isAfter(entry.postingDate())) {
                problems.add(about(CANNOT_APPLY_TO_ENTRY_WITH_LATER_POSTING_DATE, old)
                        .with("date", old.postingDate()));
            }
            if (old.remaining().currency().equals(entry.amount().currency())) {
                checkAmount(request, problems);
            } else {
                problems.add(about(APPLN_BETWEEN_CURRENCIES_NOT_ALLOWED, old)
                        .with("currency", old.remaining().currency().code()));
            }
        }
        return problems;
    }

    private static void checkAmount(ApplyRequest request, List<Problem> problems) {
        OpenEntry old = request.entry();
        Money remaining = old.remaining();
        Money amount = request.amountToApply();
        if (remaining.isZero()) {
            problems.add(about(CANNOT_APPLY_CLOSED_ENTRIES, old));
        } else if (amount.isZero()) {
            problems.add(about(APPLIED_AMOUNT_MUST_NOT_BE_ZERO, old));
        } else if (!amount.hasSignOf(remaining)) {
            problems.add(about(AMOUNT_TO_APPLY_MUST_HAVE_SAME_SIGN_AS_REMAINING, old)
                    .with("amount", amount)
                    .with("remaining", remaining));
        } else if (amount.compareSize(remaining) > 0) {
            problems.add(about(AMOUNT_TO_APPLY_LARGER_THAN_REMAINING, old)
                    .with("amount", amount)
                    .with("remaining", remaining));
        }
    }

    private static Problem about(ApplicationProblem code, OpenEntry entry) {
        return Problem.of(code)
                .with("entry", entry.no().value())
                .with("document", entry.documentNo().value());
    }
}

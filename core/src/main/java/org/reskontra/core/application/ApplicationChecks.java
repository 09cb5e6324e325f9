package org.reskontra.core.application;

import static org.reskontra.core.application.ApplicationProblem.ALL_APPLICATIONS_MUST_USE_THE_SAME_ACCOUNT;
import static org.reskontra.core.application.ApplicationProblem.APPLIED_AMOUNT_MUST_NOT_BE_ZERO;
import static org.reskontra.core.application.ApplicationProblem.APPLN_BETWEEN_CURRENCIES_NOT_ALLOWED;
import static org.reskontra.core.application.ApplicationProblem.DATE_BEFORE_LAST_UNDOING;
import static org.reskontra.core.application.ApplicationProblem.ENTRY_ALREADY_APPLIED_ON_LINE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.reskontra.core.ledger.EntryNo;
import org.reskontra.core.problem.Problem;
import org.reskontra.core.problem.ProblemCode;
import org.reskontra.core.subledger.OpenEntry;

/** What must hold before entries are applied (specification 4.5, algorithms 1.8 and 4.1). */
public final class ApplicationChecks {

    private ApplicationChecks() {}

    /** All problems of applying {@code applying} to these; empty where there are none. */
    public static List<Problem> check(OpenEntry applying, List<ApplyRequest> requests, CurrencyMix currencies) {
        List<Problem> problems = new ArrayList<>();
        Set<EntryNo> seen = new HashSet<>();
        for (ApplyRequest request : requests) {
            OpenEntry old = request.entry();
            if (!seen.add(old.no()) || old.no().equals(applying.no())) {
                problems.add(about(ENTRY_ALREADY_APPLIED_ON_LINE, old));
            }
            if (old.ledger() != applying.ledger() || !old.party().equals(applying.party())) {
                problems.add(about(ALL_APPLICATIONS_MUST_USE_THE_SAME_ACCOUNT, old));
            }
            if (!currencies.allows(applying.currency(), old.currency())) {
                problems.add(about(APPLN_BETWEEN_CURRENCIES_NOT_ALLOWED, old)
                        .with("currency", old.currency().code()));
            }
            checkAmount(request, problems);
        }
        return problems;
    }

    private static void checkAmount(ApplyRequest request, List<Problem> problems) {
        OpenEntry old = request.entry();
        if (old.isOpen() && request.amountToApply().isZero()) {
            problems.add(about(APPLIED_AMOUNT_MUST_NOT_BE_ZERO, old));
        } else if (request.amountToApply().currency().equals(old.currency())) {
            AppliesToMark.refusal(old, request.amountToApply()).ifPresent(problems::add);
        }
    }

    /**
     * A problem for each entry that nothing can be applied to on {@code date}: posted later, or settled until later by what was
     * taken back since.
     *
     * @param code of those that were posted later
     */
    public static List<Problem> checkDate(LocalDate date, List<OpenEntry> entries, ApplicationProblem code) {
        List<Problem> problems = new ArrayList<>();
        for (OpenEntry entry : entries) {
            if (entry.postingDate().isAfter(date)) {
                problems.add(about(code, entry).with("date", entry.postingDate()));
            }
            checkUndone(date, entry).ifPresent(problems::add);
        }
        return problems;
    }

    /** Whether an entry is still settled on this day by something that is taken back later only. */
    public static Optional<Problem> checkUndone(LocalDate date, OpenEntry entry) {
        return Optional.ofNullable(entry.lastUndone())
                .filter(undone -> undone.isAfter(date))
                .map(undone -> about(DATE_BEFORE_LAST_UNDOING, entry)
                        .with("date", undone)
                        .inField("postingDate"));
    }

    /** A problem that names an entry and its document. */
    public static Problem about(ProblemCode code, OpenEntry entry) {
        return Problem.of(code)
                .with("entry", entry.no().value())
                .with("document", entry.documentNo().value());
    }
}

package org.reskontra.server.paymentreconciliation;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.matching.AppliedLine;
import org.reskontra.core.matching.AppliedLine.Match;
import org.reskontra.core.matching.MatchingStatement;
import org.reskontra.core.matching.PaymentMatcher;
import org.reskontra.core.matching.PaymentMatcher.Existing;
import org.reskontra.core.problem.Outcome;
import org.reskontra.server.company.CompanyId;
import org.reskontra.server.paymentreconciliation.store.LineStore;
import org.reskontra.server.paymentreconciliation.store.LineStore.Why;
import org.reskontra.server.paymentreconciliation.store.MatchingBookStore;
import org.reskontra.server.security.Actor;
import org.springframework.stereotype.Component;

/** Applies the lines of a journal by matching them with open entries (specification 10.5). */
@Component
public class ApplyAutomatically {

    private final JournalChange change;
    private final MatchingBookStore books;
    private final Matching matching;
    private final LineStore lines;

    ApplyAutomatically(JournalChange change, MatchingBookStore books, Matching matching, LineStore lines) {
        this.change = change;
        this.books = books;
        this.matching = matching;
        this.lines = lines;
    }

    /**
     * @param lines how many lines were matched anew
     * @param applied how many of them are applied now
     */
    public record Applied(int lines, int applied) {}

    private record Arguments(boolean overwrite) {}

    /** @param overwrite whether lines that a person accepted or applied by hand are matched anew too */
    public Outcome<Applied> apply(Actor actor, long journal, boolean overwrite, @Nullable String idempotencyKey) {
        return apply(actor, journal, overwrite, idempotencyKey, () -> {});
    }

    /** @param beforeWriting may end the run by throwing; nothing is kept then */
    Outcome<Applied> apply(
            Actor actor, long journal, boolean overwrite, @Nullable String idempotencyKey, Runnable beforeWriting) {
        return change.run(
                actor,
                journal,
                "payment-journal.apply-automatically",
                new Arguments(overwrite),
                idempotencyKey,
                Applied.class,
                opened -> Outcome.done(match(actor.company(), opened, overwrite, beforeWriting)));
    }

    private Applied match(CompanyId company, JournalChange.Opened opened, boolean overwrite, Runnable beforeWriting) {
        StoredJournal journal = opened.journal();
        PaymentMatcher matcher = matching.load(company, journal.bankAccount()).matcher();
        MatchingStatement before = opened.statement();
        MatchingStatement after = matcher.match(
                before, overwrite ? Existing.OVERWRITE : Existing.KEEP, books.appliedElsewhere(company, journal.id()));
        Map<Integer, AppliedLine> old =
                before.lines().stream().collect(Collectors.toMap(AppliedLine::no, Function.identity()));
        List<AppliedLine> changed = after.lines().stream()
                .filter(line -> !line.equals(old.get(line.no())))
                .toList();
        beforeWriting.run();
        lines.update(company, journal.id(), changed, ApplyAutomatically::why);
        int applied = (int) changed.stream().filter(AppliedLine::isApplied).count();
        return new Applied(changed.size(), applied);
    }

    private static Why why(AppliedLine line) {
        boolean review =
                line.match() instanceof Match.ByRule(var criteria, var rule, var evidence) && rule.reviewRequired();
        return new Why(review, Reasons.of(line));
    }
}

package org.reskontra.core.matching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.reskontra.core.matching.AppliedLine.Match;
import org.reskontra.core.money.CurrencyCode;
import org.reskontra.core.money.Money;

/**
 * Gives each line its best candidate that still has something to settle, the best of all lines first (algorithms 1.7). Whoever keeps
 * the result marks the entries of its rows as being applied. The model marks an entry before it tests whether it may be applied (Q);
 * within a run that has no effect, since the candidates are known by then.
 */
final class Assignment {

    private final CurrencyCode currency;
    private final PaymentApplicationRules rules;
    private final EntryUse use;
    private final Map<Integer, Taken> taken = new HashMap<>();

    /** A line's candidate with what comes of it. */
    record Taken(Candidate candidate, List<AppliedRow> rows, List<MatchNote> notes) {}

    /** @param use what lines that stay as they are settle already */
    Assignment(CurrencyCode currency, PaymentApplicationRules rules, EntryUse use) {
        this.currency = currency;
        this.rules = rules;
        this.use = use;
    }

    void assign(List<Candidate> candidates) {
        List<Candidate> bestFirst =
                candidates.stream().sorted(Candidate.BEST_FIRST).toList();
        for (Candidate candidate : bestFirst) {
            int line = candidate.evidence().line().no();
            if (candidate.score() > 0 && !taken.containsKey(line)) {
                Taken result = apply(candidate);
                if (!result.rows.isEmpty()) {
                    taken.put(line, result);
                    result.rows.forEach(row -> use.add(line, row));
                }
            }
        }
        TieNotes notes = new TieNotes(taken.values());
        notes.count(bestFirst);
        taken.replaceAll((line, result) -> notes.addTo(result));
    }

    /** The line with its candidate applied; with nothing where it has none. */
    AppliedLine applied(AppliedLine line) {
        Taken result = taken.get(line.no());
        if (result == null) {
            return AppliedLine.open(line.line(), line.parent(), List.of());
        }
        Candidate candidate = result.candidate;
        return new AppliedLine(
                line.line(),
                line.parent(),
                Confidence.ofScore(candidate.score()),
                candidate.score(),
                candidate.account(),
                result.rows,
                match(candidate),
                result.notes);
    }

    private Taken apply(Candidate candidate) {
        MatchingLine line = candidate.evidence().line();
        return switch (candidate) {
            case Candidate.Single single -> new Taken(single, one(line, single.item()), List.of());
            case Candidate.Several several -> applySeveral(line, several);
            case Candidate.Mapped mapped ->
                new Taken(
                        mapped,
                        mapped.booked() == null
                                ? List.of(AppliedRow.toAccount(mapped.target(), line.amount()))
                                : one(line, mapped.booked()),
                        List.of());
        };
    }

    private List<AppliedRow> one(MatchingLine line, OpenItem item) {
        return use.mayUse(item, line.no())
                ? List.of(row(line, item, line.amount().minor()))
                : List.of();
    }

    private Taken applySeveral(MatchingLine line, Candidate.Several several) {
        List<AppliedRow> rows = new ArrayList<>();
        List<MatchNote> notes = new ArrayList<>();
        long left = line.amount().minor();
        for (OpenItem item : several.items()) {
            boolean usedUp = Long.signum(left) != line.amount().signum();
            if (usedUp) {
                notes.add(new MatchNote.AmountInsufficient(item.no()));
            } else if (!use.isUsed(item)) {
                AppliedRow row = row(line, item, left);
                left -= row.paid().minor();
                rows.add(row);
            }
        }
        return new Taken(several, rows, notes);
    }

    private AppliedRow row(MatchingLine line, OpenItem item, long left) {
        AppliedAmount amount = AppliedAmount.suggested(item, line.date(), left, use.byOthers(item, line.no()));
        return new AppliedRow(
                item.account(),
                item.no(),
                new Money(amount.applied(), currency),
                new Money(amount.discount(), currency));
    }

    private Match match(Candidate candidate) {
        return switch (candidate) {
            case Candidate.Single(LineEvidence evidence, OpenItem item, LedgerIndex ledger, Criteria criteria, int _) ->
                byRule(criteria, evidence.explain(List.of(item), ledger, criteria));
            case Candidate.Several(
                    LineEvidence evidence,
                    List<OpenItem> items,
                    LedgerIndex ledger,
                    Criteria criteria,
                    int _) -> byRule(criteria, evidence.explain(items, ledger, criteria));
            case Candidate.Mapped mapped -> new Match.ByMapping(mapped.mapping());
        };
    }

    private Match byRule(Criteria criteria, List<Evidence> evidence) {
        Optional<PaymentApplicationRule> rule = rules.best(criteria);
        return new Match.ByRule(criteria, rule.orElseThrow(), evidence);
    }
}

package org.reskontra.core.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.problem.Problem;

/** The company's table of payment application rules, best rule first; never changed, a change gives another table (specification 10.4). */
public final class PaymentApplicationRules {

    private static final PaymentApplicationRules DEFAULTS = new PaymentApplicationRules(DefaultRules.ALL);

    private final List<PaymentApplicationRule> rules;
    private final Map<Criteria, PaymentApplicationRule> best = new HashMap<>();

    private PaymentApplicationRules(List<PaymentApplicationRule> unsorted) {
        rules = unsorted.stream()
                .sorted(Comparator.comparingInt(PaymentApplicationRule::score).reversed())
                .toList();
        fillBest();
    }

    /** The table of a new company; what "restore default rules" brings back. */
    public static PaymentApplicationRules defaults() {
        return DEFAULTS;
    }

    public static PaymentApplicationRules none() {
        return new PaymentApplicationRules(List.of());
    }

    public List<PaymentApplicationRule> all() {
        return rules;
    }

    /** The rule with the highest score of those that hold for the criteria. */
    public Optional<PaymentApplicationRule> best(Criteria criteria) {
        return Optional.ofNullable(best.get(criteria));
    }

    /** The highest score of the rules that hold for the criteria; 0 where none does. */
    public int bestScore(Criteria criteria) {
        PaymentApplicationRule rule = best.get(criteria);
        return rule == null ? 0 : rule.score();
    }

    /** The lowest score at which something is applied: that of the weakest rule above None. */
    int lowestAcceptedScore() {
        return rules.stream()
                .filter(rule -> rule.confidence() != Confidence.NONE)
                .mapToInt(PaymentApplicationRule::score)
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    public Optional<PaymentApplicationRule> rule(Confidence confidence, int priority) {
        return rules.stream()
                .filter(rule -> rule.confidence() == confidence && rule.priority() == priority)
                .findFirst();
    }

    /** The rules for which the condition holds. */
    public PaymentApplicationRules only(Predicate<PaymentApplicationRule> condition) {
        return new PaymentApplicationRules(rules.stream().filter(condition).toList());
    }

    /** With one more rule; refused where its confidence has a rule of this priority. */
    public Change add(PaymentApplicationRule rule) {
        if (rule(rule.confidence(), rule.priority()).isPresent()) {
            return new Change.Refused(Problem.of(MatchingProblem.PRIORITY_ALREADY_USED)
                    .with("confidence", rule.confidence())
                    .with("priority", rule.priority()));
        }
        List<PaymentApplicationRule> more = new ArrayList<>(rules);
        more.add(rule);
        return new Change.Changed(new PaymentApplicationRules(more));
    }

    /** Without the rule; the same table where it is not there. */
    public PaymentApplicationRules remove(PaymentApplicationRule rule) {
        return only(other -> !other.equals(rule));
    }

    /** With the rule moved to another priority of its confidence. */
    public Change setPriority(PaymentApplicationRule rule, int priority) {
        if (!PaymentApplicationRule.isPriority(priority)) {
            return new Change.Refused(
                    Problem.of(MatchingProblem.PRIORITY_OUT_OF_RANGE).with("priority", priority));
        }
        return remove(rule).add(rule.withPriority(priority));
    }

    /** What became of a change of the table. */
    public sealed interface Change {
        record Changed(PaymentApplicationRules rules) implements Change {}

        record Refused(Problem problem) implements Change {}
    }

    /** There are fewer criteria than pairs to judge. */
    private void fillBest() {
        for (RelatedPartyMatch party : RelatedPartyMatch.values()) {
            for (DocumentMatch document : DocumentMatch.values()) {
                for (AmountMatch amount : AmountMatch.values()) {
                    for (DirectDebitMatch directDebit : DirectDebitMatch.values()) {
                        Criteria criteria = new Criteria(party, document, amount, directDebit);
                        rules.stream()
                                .filter(rule -> rule.criteria().accept(criteria))
                                .findFirst()
                                .ifPresent(rule -> best.put(criteria, rule));
                    }
                }
            }
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PaymentApplicationRules table && rules.equals(table.rules);
    }

    @Override
    public int hashCode() {
        return rules.hashCode();
    }

    @Override
    public String toString() {
        return rules.toString();
    }
}

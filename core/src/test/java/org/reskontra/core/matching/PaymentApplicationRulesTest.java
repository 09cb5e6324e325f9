package org.reskontra.core.matching;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.reskontra.core.matching.PaymentApplicationRules.Change;

class PaymentApplicationRulesTest {

    private static final Criteria SURE =
            new Criteria(RelatedPartyMatch.FULLY, DocumentMatch.YES, AmountMatch.ONE, DirectDebitMatch.NOT_CONSIDERED);
    private final PaymentApplicationRules defaults = PaymentApplicationRules.defaults();

    @Test
    void aNewCompanyHas25Rules() {
        assertThat(defaults.all()).hasSize(25);
        assertThat(defaults.all().stream().filter(PaymentApplicationRule::reviewRequired))
                .hasSize(14)
                .noneMatch(rule -> rule.confidence() == Confidence.HIGH);
        assertThat(defaults.all().stream().filter(PaymentApplicationRule::applyImmediately))
                .extracting(PaymentApplicationRule::score)
                .containsExactly(3999, 3998, 3997, 3996);
    }

    @Test
    void theBestOfSeveralRulesCounts() {
        assertThat(defaults.best(SURE)).map(PaymentApplicationRule::score).contains(3996);
        assertThat(defaults.only(rule -> rule.score() != 3996).bestScore(SURE)).isEqualTo(2998);
    }

    @Test
    void aCollectedDirectDebitBeatsEverything() {
        Criteria collected = new Criteria(RelatedPartyMatch.NO, DocumentMatch.NO, AmountMatch.NO, DirectDebitMatch.YES);
        assertThat(defaults.bestScore(collected)).isEqualTo(3999);
    }

    @Test
    void aPriorityIsUniqueInItsConfidence() {
        PaymentApplicationRule rule = PaymentApplicationRule.of(Confidence.LOW, 5, SURE);
        assertThat(defaults.add(rule)).isInstanceOfSatisfying(Change.Refused.class, refused -> assertThat(
                        refused.problem().code())
                .isEqualTo(MatchingProblem.PRIORITY_ALREADY_USED));
    }

    @Test
    void aPriorityIsWithinItsRange() {
        PaymentApplicationRule rule = defaults.rule(Confidence.LOW, 5).orElseThrow();
        assertThat(defaults.setPriority(rule, 1000)).isInstanceOfSatisfying(Change.Refused.class, refused -> assertThat(
                        refused.problem().code())
                .isEqualTo(MatchingProblem.PRIORITY_OUT_OF_RANGE));
        assertThat(defaults.setPriority(rule, 999)).isInstanceOfSatisfying(Change.Changed.class, changed -> assertThat(
                        changed.rules().lowestAcceptedScore())
                .isEqualTo(1001));
    }

    @Test
    void aMappingShowsBetweenMediumAndHigh() {
        assertThat(Confidence.ofScore(2999)).isEqualTo(Confidence.MEDIUM);
        assertThat(Confidence.ofScore(3021)).isEqualTo(Confidence.HIGH_TEXT_MAPPING);
        assertThat(Confidence.ofScore(3500)).isEqualTo(Confidence.HIGH);
    }
}

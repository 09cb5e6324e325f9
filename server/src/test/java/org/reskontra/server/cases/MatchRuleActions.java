package org.reskontra.server.cases;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.matching.Confidence;
import org.reskontra.core.matching.Criteria;
import org.reskontra.core.matching.MatchTolerance;
import org.reskontra.core.matching.PaymentApplicationRule;
import org.reskontra.core.matching.PaymentApplicationRules;
import org.reskontra.core.matching.PaymentApplicationRules.Change;
import org.reskontra.core.matching.TextMapper;
import org.reskontra.core.money.CurrencyCode;
import org.reskontra.core.money.Money;

/** The table of payment application rules, its scores, and what is around them. */
final class MatchRuleActions {

    static final Map<String, CaseAction> ALL = Map.of(
            "list_default_rules", MatchRuleActions::listDefaultRules,
            "rule_score", MatchRuleActions::ruleScore,
            "set_rule_priority", MatchRuleActions::setRulePriority,
            "best_rule", MatchRuleActions::bestRule,
            "text_mapper_score", MatchRuleActions::textMapperScore,
            "confidence_of_score", MatchRuleActions::confidenceOfScore,
            "tolerance_range", MatchRuleActions::toleranceRange);

    private static final CurrencyCode LOCAL = CurrencyCode.of("LCY");

    private MatchRuleActions() {}

    private static Map<String, @Nullable Object> listDefaultRules(AcceptanceCase test) {
        var rules = PaymentApplicationRules.defaults().all();
        return Map.of(
                "count",
                rules.size(),
                "rules",
                rules.stream().map(MatchRules::row).toList());
    }

    private static Map<String, @Nullable Object> ruleScore(AcceptanceCase test) {
        return renamedTo(test.action());
    }

    private static Map<String, @Nullable Object> setRulePriority(AcceptanceCase test) {
        return renamedTo(test.action());
    }

    /** A rule of the confidence, moved to the priority. */
    private static Map<String, @Nullable Object> renamedTo(Fields action) {
        Confidence confidence = MatchRules.confidence(action.text("confidence"));
        PaymentApplicationRule rule =
                PaymentApplicationRule.of(confidence, 1, MatchRules.criteria(action.object("criteria")));
        Change change = PaymentApplicationRules.none().setPriority(rule, action.number("priority"));
        return switch (change) {
            case Change.Changed(PaymentApplicationRules rules) ->
                Map.of("score", rules.all().getFirst().score());
            case Change.Refused(var problem) -> Map.of("error", problem.code().code());
        };
    }

    private static Map<String, @Nullable Object> bestRule(AcceptanceCase test) {
        Criteria criteria = MatchRules.criteria(test.action().object("criteria"));
        return Map.of("score", MatchRules.of(test.setup()).bestScore(criteria));
    }

    private static Map<String, @Nullable Object> textMapperScore(AcceptanceCase test) {
        String mapping = test.action().text("mapping_text", test.action().text("mapping"));
        return Map.of("score", TextMapper.score(test.action().text("text", mapping), mapping));
    }

    private static Map<String, @Nullable Object> confidenceOfScore(AcceptanceCase test) {
        return Map.of(
                "confidence", MatchRules.words(Confidence.ofScore(test.action().number("score"))));
    }

    private static Map<String, @Nullable Object> toleranceRange(AcceptanceCase test) {
        MatchTolerance tolerance = MatchRules.tolerance(test.setup().object("bank_account"));
        Money amount = test.action().money("amount", LOCAL);
        return Map.of(
                "min", tolerance.lowest(amount).toDecimal(),
                "max", tolerance.highest(amount).toDecimal());
    }
}

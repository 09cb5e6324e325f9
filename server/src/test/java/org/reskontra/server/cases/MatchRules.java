package org.reskontra.server.cases;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.reskontra.core.matching.AmountMatch;
import org.reskontra.core.matching.Confidence;
import org.reskontra.core.matching.Criteria;
import org.reskontra.core.matching.DirectDebitMatch;
import org.reskontra.core.matching.DocumentMatch;
import org.reskontra.core.matching.MatchTolerance;
import org.reskontra.core.matching.PaymentApplicationRule;
import org.reskontra.core.matching.PaymentApplicationRules;
import org.reskontra.core.matching.PaymentApplicationRules.Change;
import org.reskontra.core.matching.RelatedPartyMatch;

/** Rules, criteria and tolerances in the words of the cases. */
final class MatchRules {

    private static final Map<AmountMatch, String> AMOUNTS = Map.of(
            AmountMatch.NOT_CONSIDERED, "Not Considered",
            AmountMatch.ONE, "One Match",
            AmountMatch.MULTIPLE, "Multiple Matches",
            AmountMatch.NO, "No Matches");
    private static final Map<Confidence, String> CONFIDENCES = Map.of(
            Confidence.NONE, "None",
            Confidence.LOW, "Low",
            Confidence.MEDIUM, "Medium",
            Confidence.HIGH, "High",
            Confidence.HIGH_TEXT_MAPPING, "High-TextMapping",
            Confidence.MANUAL, "Manual",
            Confidence.ACCEPTED, "Accepted");

    private MatchRules() {}

    /** The table of a case: its own rows, the default ones, or those that a filter {@code field = value} leaves. */
    static PaymentApplicationRules of(Fields setup) {
        PaymentApplicationRules rules = setup.object("rules").node().isArray()
                ? table(setup.list("rules"))
                : PaymentApplicationRules.defaults();
        List<String> filter = List.of(setup.text("rules_filter").split("=", 2));
        return filter.size() < 2
                ? rules
                : rules.only(rule -> filter.get(1)
                        .strip()
                        .equals(row(rule).get(filter.getFirst().strip())));
    }

    static Criteria criteria(Fields fields) {
        return new Criteria(
                fields.constant("related_party", RelatedPartyMatch.class, RelatedPartyMatch.NOT_CONSIDERED),
                fields.constant("document_no", DocumentMatch.class, DocumentMatch.NOT_CONSIDERED),
                key(AMOUNTS, fields.text("amount", "Not Considered")),
                fields.constant("direct_debit", DirectDebitMatch.class, DirectDebitMatch.NOT_CONSIDERED));
    }

    static Map<String, Object> words(Criteria criteria) {
        return new LinkedHashMap<>(Map.of(
                "related_party", words(criteria.relatedParty()),
                "document_no", words(criteria.document()),
                "amount", words(AMOUNTS, criteria.amount()),
                "direct_debit", words(criteria.directDebit())));
    }

    static Map<String, Object> row(PaymentApplicationRule rule) {
        Map<String, Object> row = words(rule.criteria());
        row.put("confidence", words(rule.confidence()));
        row.put("priority", rule.priority());
        row.put("score", rule.score());
        row.put("review_required", rule.reviewRequired());
        row.put("apply_immediately", rule.applyImmediately());
        return row;
    }

    static Confidence confidence(String words) {
        return key(CONFIDENCES, words);
    }

    static String words(Confidence confidence) {
        return words(CONFIDENCES, confidence);
    }

    static MatchTolerance tolerance(Fields bankAccount) {
        return new MatchTolerance(
                bankAccount.constant("match_tolerance_type", MatchTolerance.Type.class, MatchTolerance.Type.PERCENTAGE),
                bankAccount.decimal("match_tolerance_value"));
    }

    private static PaymentApplicationRules table(List<Fields> rows) {
        PaymentApplicationRules rules = PaymentApplicationRules.none();
        for (Fields row : rows) {
            Change change = rules.add(PaymentApplicationRule.of(
                    confidence(row.text("confidence")), row.number("priority"), criteria(row)));
            rules = switch (change) {
                case Change.Changed(PaymentApplicationRules more) -> more;
                case Change.Refused(var problem) -> throw new IllegalArgumentException(problem.toString());
            };
        }
        return rules;
    }

    private static String words(Enum<?> constant) {
        return switch (constant.name()) {
            case "NOT_CONSIDERED" -> "Not Considered";
            case "FULLY" -> "Fully";
            case "PARTIALLY" -> "Partially";
            case "YES" -> "Yes";
            case "YES_MULTIPLE" -> "Yes - Multiple";
            case "NO" -> "No";
            default -> throw new IllegalArgumentException(constant.name());
        };
    }

    private static <K> String words(Map<K, String> words, K key) {
        String text = words.get(key);
        if (text == null) {
            throw new IllegalArgumentException("no words for " + key);
        }
        return text;
    }

    private static <K> K key(Map<K, String> words, String text) {
        return words.entrySet().stream()
                .filter(entry -> entry.getValue().equals(text))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown: " + text));
    }
}

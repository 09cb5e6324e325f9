package org.reskontra.server.cases;

import java.util.Map;
import org.reskontra.core.matching.TextSimilarity;

/** The text similarity functions. */
final class TextSimilarityActions {

    static final Map<String, CaseAction> ALL = Map.of(
            "nearness",
            test -> Map.of(
                    "value",
                    TextSimilarity.nearness(
                            test.action().text("first"),
                            test.action().text("second"),
                            test.action().number("threshold"),
                            test.action().number("normalizing_factor"))),
            "exact",
            test -> Map.of(
                    "value",
                    TextSimilarity.exactNearness(
                            test.action().text("first"), test.action().text("second"))),
            "lcs",
            test -> Map.of(
                    "value",
                    TextSimilarity.longestCommonSubstring(
                            test.action().text("first"), test.action().text("second"))));

    private TextSimilarityActions() {}
}

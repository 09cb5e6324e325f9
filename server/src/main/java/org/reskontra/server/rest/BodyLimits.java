package org.reskontra.server.rest;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.reskontra.core.problem.Place;
import org.reskontra.core.problem.Problem;
import tools.jackson.databind.JsonNode;

/**
 * What no JSON body may have, whoever reads it: numbers that do not fit an amount of any currency (their arithmetic would fail, or
 * never end), and texts that the database cannot keep.
 */
final class BodyLimits {

    static final int DIGITS = 14;
    static final int DECIMALS = 15;

    private final List<Problem> problems = new ArrayList<>();

    private BodyLimits() {}

    /** All that is beyond the limits, by path like those of {@link BodyCheck}. */
    static List<Problem> problems(JsonNode body) {
        BodyLimits limits = new BodyLimits();
        limits.check(body, "");
        return limits.problems;
    }

    private void check(JsonNode node, String path) {
        if (node.isObject()) {
            String prefix = path.isEmpty() ? "" : path + ".";
            node.properties().forEach(field -> check(field.getValue(), prefix + field.getKey()));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                check(node.get(i), path + "[" + i + "]");
            }
        } else if (node.isString() && node.stringValue().indexOf('\0') >= 0) {
            problems.add(Problem.of(RestProblem.TEXT_HAS_NUL).at(Place.field(path)));
        } else if (node.isNumber() && !fits(node.decimalValue())) {
            problems.add(Problem.of(RestProblem.NUMBER_OUT_OF_RANGE)
                    .with("digits", DIGITS)
                    .with("decimals", DECIMALS)
                    .at(Place.field(path)));
        }
    }

    /** By the written form alone: computing with an exponent of millions takes hours. */
    static boolean fits(BigDecimal number) {
        return number.scale() <= DECIMALS && (long) number.precision() - number.scale() <= DIGITS;
    }
}

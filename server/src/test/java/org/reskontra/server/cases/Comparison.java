package org.reskontra.server.cases;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Compares what a case expects with what came: fields that are not expected are not compared; the rows of a list are compared in
 * any order, and those of the lists named here are all there must be.
 */
final class Comparison {

    private static final Set<String> COMPLETE_LISTS = Set.of(
            "applied",
            "detailed",
            "gl",
            "lines",
            "line_fees",
            "new_bank_entries",
            "new_customer_entries",
            "payments",
            "candidates");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Comparison() {}

    /** What differs; nothing where the case holds. */
    static List<String> differences(JsonNode expected, Map<String, ?> actual) {
        JsonNode came = JSON.valueToTree(actual);
        List<String> differences = new ArrayList<>();
        if (came.has("error") && !expected.has("error")) {
            differences.add("error: refused as " + came.path("error"));
        }
        compareObject("", expected, came, differences);
        return differences;
    }

    private static void compare(String path, String name, JsonNode expected, JsonNode actual, List<String> found) {
        if (expected.isObject() && actual.isObject()) {
            compareObject(path + ".", expected, actual, found);
        } else if (expected.isArray() && actual.isArray()) {
            compareList(path, name, expected, actual, found);
        } else if (!isSameValue(expected, actual)) {
            found.add(path + ": expected " + expected + " but was " + actual);
        }
    }

    private static void compareObject(String path, JsonNode expected, JsonNode actual, List<String> found) {
        expected.properties()
                .forEach(field -> compare(
                        path + field.getKey(), field.getKey(), field.getValue(), actual.path(field.getKey()), found));
    }

    private static void compareList(String path, String name, JsonNode expected, JsonNode actual, List<String> found) {
        boolean complete = COMPLETE_LISTS.contains(name) || expected.isEmpty();
        if (complete && expected.size() != actual.size()) {
            found.add(path + ": expected " + expected.size() + " rows but was " + actual);
            return;
        }
        int[] partner = new int[actual.size()];
        Arrays.fill(partner, -1);
        for (int row = 0; row < expected.size(); row++) {
            if (!findPartner(row, name, expected, actual, partner, new boolean[actual.size()])) {
                found.add(path + ": expected " + expected.get(row) + " among " + actual);
            }
        }
    }

    /** Pairs the row with one of its own, moving earlier pairs where they block it. */
    private static boolean findPartner(
            int row, String name, JsonNode expected, JsonNode actual, int[] partner, boolean[] seen) {
        for (int other = 0; other < actual.size(); other++) {
            if (!seen[other] && isSame(name, expected.get(row), actual.get(other))) {
                seen[other] = true;
                if (partner[other] < 0 || findPartner(partner[other], name, expected, actual, partner, seen)) {
                    partner[other] = row;
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isSame(String name, JsonNode expected, JsonNode actual) {
        List<String> found = new ArrayList<>();
        compare("", name, expected, actual, found);
        return found.isEmpty();
    }

    private static boolean isSameValue(JsonNode expected, JsonNode actual) {
        if (expected.isNull()) {
            return actual.isNull() || actual.isMissingNode();
        }
        if (expected.isNumber() && actual.isNumber()) {
            return expected.decimalValue().compareTo(actual.decimalValue()) == 0;
        }
        return expected.equals(actual);
    }
}

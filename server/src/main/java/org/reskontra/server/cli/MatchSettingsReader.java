package org.reskontra.server.cli;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.reskontra.core.ledger.BankAccountNo;
import org.reskontra.core.matching.AmountMatch;
import org.reskontra.core.matching.Confidence;
import org.reskontra.core.matching.Criteria;
import org.reskontra.core.matching.DirectDebitMatch;
import org.reskontra.core.matching.DocumentMatch;
import org.reskontra.core.matching.MatchTolerance;
import org.reskontra.core.matching.MatchingSettings;
import org.reskontra.core.matching.NameMatching;
import org.reskontra.core.matching.PaymentApplicationRule;
import org.reskontra.core.matching.PaymentApplicationRules;
import org.reskontra.core.matching.RelatedPartyMatch;
import org.reskontra.core.problem.Place;
import org.reskontra.core.problem.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads settings from a JSON file. Every field is checked; a field that is not known is a problem, for a slip must not pass. */
final class MatchSettingsReader {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Set<String> FIELDS =
            Set.of("preset", "nameMatching", "acrossCurrencies", "tolerance", "tolerances", "rules");
    private static final Set<String> TOLERANCE_FIELDS = Set.of("type", "value");
    private static final Set<String> RULE_FIELDS =
            Set.of("confidence", "priority", "relatedParty", "document", "amount", "directDebit", "reviewRequired");

    private final Path file;
    private final MatchProblems problems;

    private MatchSettingsReader(Path file, MatchProblems problems) {
        this.file = file;
        this.problems = problems;
    }

    /** What the file says, over the preset it names; to be used only where no problem was found. */
    static MatchingSettings read(Path file, MatchProblems problems) {
        MatchSettingsReader reader = new MatchSettingsReader(file, problems);
        try {
            return reader.settings(JSON.readTree(Files.readString(file)));
        } catch (JacksonException e) {
            Integer line = e.getLocation() == null ? null : e.getLocation().getLineNr();
            problems.add(Problem.of(MatchInputProblem.SETTINGS_NOT_JSON)
                    .with("reason", e.getOriginalMessage())
                    .at(new Place(file.toString(), line, null)));
        } catch (IOException e) {
            problems.add(MatchProblems.notReadable(e).at(Place.document(file.toString())));
        }
        return MatchingSettings.CLASSIC;
    }

    private MatchingSettings settings(JsonNode node) {
        if (!node.isObject()) {
            invalid("", "a JSON object");
            return MatchingSettings.CLASSIC;
        }
        onlyKnown(node, "", FIELDS);
        MatchingSettings settings = preset(node.path("preset"));
        if (node.has("nameMatching")) {
            settings = settings.withNameMatching(
                    constant(node, "", "nameMatching", NameMatching.class, settings.nameMatching()));
        }
        if (node.has("acrossCurrencies")) {
            settings = settings.withAcrossCurrencies(flag(node, "", "acrossCurrencies"));
        }
        if (node.has("tolerance")) {
            settings = settings.withTolerance(tolerance(node.path("tolerance"), "tolerance"));
        }
        for (Map.Entry<String, JsonNode> one : node.path("tolerances").properties()) {
            MatchTolerance tolerance = tolerance(one.getValue(), "tolerances." + one.getKey());
            settings = settings.withTolerance(new BankAccountNo(one.getKey()), tolerance);
        }
        return node.has("rules") ? settings.withRules(rules(node.path("rules"))) : settings;
    }

    private MatchingSettings preset(JsonNode name) {
        if (name.isMissingNode()) {
            return MatchingSettings.CLASSIC;
        }
        return MatchingSettings.preset(name.asString("")).orElseGet(() -> {
            invalid("preset", "one of " + MatchingSettings.presetNames());
            return MatchingSettings.CLASSIC;
        });
    }

    private MatchTolerance tolerance(JsonNode node, String path) {
        onlyKnown(node, path + ".", TOLERANCE_FIELDS);
        MatchTolerance.Type type =
                constant(node, path + ".", "type", MatchTolerance.Type.class, MatchTolerance.Type.PERCENTAGE);
        String value = node.path("value").asString("");
        if (!value.matches("[0-9]{1,13}(\\.[0-9]{1,8})?")) {
            invalid(path + ".value", "a number that is not negative");
            return MatchTolerance.EXACT;
        }
        return new MatchTolerance(type, new BigDecimal(value));
    }

    private PaymentApplicationRules rules(JsonNode rows) {
        PaymentApplicationRules rules = PaymentApplicationRules.none();
        if (!rows.isArray()) {
            invalid("rules", "a list");
        }
        for (int i = 0; i < rows.size(); i++) {
            rules = withRule(rules, rows.get(i), "rules[" + i + "].");
        }
        return rules;
    }

    private PaymentApplicationRules withRule(PaymentApplicationRules rules, JsonNode row, String path) {
        onlyKnown(row, path, RULE_FIELDS);
        Confidence confidence = constant(row, path, "confidence", Confidence.class, Confidence.NONE);
        int priority = row.path("priority").asInt(0);
        if (!confidence.isOfRule() || !PaymentApplicationRule.isPriority(priority)) {
            invalid(
                    path + "priority",
                    "1 to " + PaymentApplicationRule.MAX_PRIORITY + ", of none, low, medium or high");
            return rules;
        }
        Criteria criteria = new Criteria(
                constant(row, path, "relatedParty", RelatedPartyMatch.class, RelatedPartyMatch.NOT_CONSIDERED),
                constant(row, path, "document", DocumentMatch.class, DocumentMatch.NOT_CONSIDERED),
                constant(row, path, "amount", AmountMatch.class, AmountMatch.NOT_CONSIDERED),
                constant(row, path, "directDebit", DirectDebitMatch.class, DirectDebitMatch.NOT_CONSIDERED));
        boolean review = row.has("reviewRequired") ? flag(row, path, "reviewRequired") : confidence != Confidence.HIGH;
        return switch (rules.add(new PaymentApplicationRule(confidence, priority, criteria, review, false))) {
            case PaymentApplicationRules.Change.Changed(PaymentApplicationRules more) -> more;
            case PaymentApplicationRules.Change.Refused _ -> {
                invalid(path + "priority", "a priority that no other rule of the confidence has");
                yield rules;
            }
        };
    }

    private boolean flag(JsonNode node, String path, String field) {
        if (!node.path(field).isBoolean()) {
            invalid(path + field, "true or false");
        }
        return node.path(field).asBoolean(false);
    }

    /** Constants are written as words: {@code not considered}. */
    private <E extends Enum<E>> E constant(JsonNode node, String path, String field, Class<E> type, E usual) {
        String words = node.path(field).asString("");
        for (E constant : type.getEnumConstants()) {
            if (words(constant).equals(words.toLowerCase(Locale.ROOT))) {
                return constant;
            }
        }
        if (node.has(field)) {
            invalid(
                    path + field,
                    "one of "
                            + Arrays.stream(type.getEnumConstants())
                                    .map(MatchSettingsReader::words)
                                    .collect(Collectors.joining(", ")));
        }
        return usual;
    }

    private static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private void onlyKnown(JsonNode node, String path, Set<String> known) {
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            if (!known.contains(field.getKey())) {
                add(Problem.of(MatchInputProblem.SETTINGS_FIELD_UNKNOWN).with("field", path + field.getKey()));
            }
        }
    }

    private void invalid(String field, String expected) {
        add(Problem.of(MatchInputProblem.SETTINGS_VALUE_INVALID)
                .with("field", field)
                .with("expected", expected));
    }

    private void add(Problem problem) {
        problems.add(problem.at(Place.document(file.toString())));
    }
}

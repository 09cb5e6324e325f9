package org.reskontra.server.bank;

import static org.reskontra.formats.csv.CsvProfileProblem.CSV_PROFILE_FIELD_UNKNOWN;
import static org.reskontra.formats.csv.CsvProfileProblem.CSV_PROFILE_FIELD_UNREADABLE;
import static org.reskontra.formats.csv.CsvProfileProblem.CSV_PROFILE_NOT_JSON;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.problem.Problem;
import org.reskontra.formats.csv.CsvField;
import org.reskontra.formats.csv.CsvProfile.Signs;
import org.reskontra.formats.csv.CsvProfileDraft;
import org.reskontra.formats.csv.CsvProfileDraft.Kind;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * CSV profiles in JSON, as the API takes them, {@code match} reads them and the database keeps them:
 *
 * <pre>{@code
 * {"name": "Företagskonto", "encoding": "UTF-8", "delimiter": ";", "skippedRows": 0,
 *  "columns": {"bookingDate": "Datum", "text": ["Text", "Meddelande"], "amount": "Belopp", "balance": "Saldo"},
 *  "decimalSign": ",", "thousandsSeparators": " ", "dateFormat": "yyyy-MM-dd", "signs": "SIGNED",
 *  "pendingWords": [], "newestFirst": true, "account": "", "currency": ""}
 * }</pre>
 *
 * Texts and lists may be left out where they are empty, numbers where they are 0, flags where they are false.
 */
public final class CsvProfileJson {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final List<String> FIELDS = List.of(
            "name",
            "encoding",
            "delimiter",
            "skippedRows",
            "columns",
            "decimalSign",
            "thousandsSeparators",
            "dateFormat",
            "signs",
            "creditWords",
            "debitWords",
            "pendingWords",
            "newestFirst",
            "account",
            "currency");

    private static final List<String> COLUMNS =
            Arrays.stream(CsvField.values()).map(CsvField::key).toList();

    private final List<Problem> misread = new ArrayList<>();

    private CsvProfileJson() {}

    public static CsvProfileInput read(String text) {
        try {
            return read(JSON.readTree(text));
        } catch (JacksonException e) {
            TokenStreamLocation location = e.getLocation();
            CsvProfileInput nothing = read(JsonNodeFactory.instance.objectNode());
            return new CsvProfileInput(
                    nothing.draft(),
                    List.of(Problem.of(CSV_PROFILE_NOT_JSON)
                            .with("line", location == null ? 0 : location.getLineNr())
                            .with("column", location == null ? 0 : location.getColumnNr())));
        }
    }

    public static CsvProfileInput read(JsonNode json) {
        CsvProfileJson reading = new CsvProfileJson();
        CsvProfileDraft draft = reading.draft(json);
        return new CsvProfileInput(draft, reading.misread);
    }

    public static ObjectNode write(CsvProfileDraft draft) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("name", draft.name());
        json.put("encoding", draft.encoding());
        json.put("delimiter", draft.delimiter());
        json.put("skippedRows", draft.skippedRows());
        ObjectNode columns = json.putObject("columns");
        draft.columns().forEach((field, names) -> names.forEach(columns.withArray(field.key())::add));
        json.put("decimalSign", draft.decimalSign());
        json.put("thousandsSeparators", draft.thousandsSeparators());
        json.put("dateFormat", draft.dateFormat());
        Signs signs = draft.signs();
        json.put("signs", signs == null ? null : signs.name());
        draft.creditWords().forEach(json.putArray("creditWords")::add);
        draft.debitWords().forEach(json.putArray("debitWords")::add);
        draft.pendingWords().forEach(json.putArray("pendingWords")::add);
        json.put("newestFirst", draft.newestFirst());
        json.put("account", draft.account());
        json.put("currency", draft.currency());
        return json;
    }

    private CsvProfileDraft draft(JsonNode json) {
        if (!json.isObject()) {
            misread.add(unreadable(Kind.OBJECT));
        }
        onlyKnown(json, "", FIELDS);
        return new CsvProfileDraft(
                text(json, "name"),
                text(json, "encoding"),
                text(json, "delimiter"),
                wholeNumber(json, "skippedRows"),
                columns(json.path("columns")),
                text(json, "decimalSign"),
                text(json, "thousandsSeparators"),
                text(json, "dateFormat"),
                signs(json),
                texts(json.path("creditWords"), "creditWords"),
                texts(json.path("debitWords"), "debitWords"),
                texts(json.path("pendingWords"), "pendingWords"),
                flag(json, "newestFirst"),
                text(json, "account"),
                text(json, "currency"));
    }

    private Map<CsvField, List<String>> columns(JsonNode json) {
        Map<CsvField, List<String>> columns = new EnumMap<>(CsvField.class);
        if (!json.isObject() && !isLeftOut(json)) {
            misread.add(unreadable(Kind.OBJECT).inField("columns"));
        }
        onlyKnown(json, "columns.", COLUMNS);
        for (CsvField field : CsvField.values()) {
            columns.put(field, texts(json.path(field.key()), "columns." + field.key()));
        }
        return columns;
    }

    private void onlyKnown(JsonNode json, String path, List<String> known) {
        for (Map.Entry<String, JsonNode> field : json.properties()) {
            if (!known.contains(field.getKey())) {
                misread.add(Problem.of(CSV_PROFILE_FIELD_UNKNOWN)
                        .with("known", String.join(", ", known))
                        .inField(path + field.getKey()));
            }
        }
    }

    private String text(JsonNode json, String field) {
        JsonNode value = json.path(field);
        if (!value.isString() && !isLeftOut(value)) {
            misread.add(unreadable(Kind.TEXT).inField(field));
        }
        return value.asString("");
    }

    /** A single one may stand without brackets. */
    private List<String> texts(JsonNode value, String field) {
        if (value.isString()) {
            return List.of(value.stringValue());
        }
        boolean fits = value.isArray() && value.valueStream().allMatch(JsonNode::isString);
        if (!fits && !isLeftOut(value)) {
            misread.add(unreadable(Kind.TEXTS).inField(field));
        }
        return fits ? value.valueStream().map(JsonNode::stringValue).toList() : List.of();
    }

    private int wholeNumber(JsonNode json, String field) {
        JsonNode value = json.path(field);
        boolean fits = value.isIntegralNumber() && value.canConvertToInt();
        if (!fits && !isLeftOut(value)) {
            misread.add(unreadable(Kind.WHOLE_NUMBER).inField(field));
        }
        return fits ? value.intValue() : 0;
    }

    private boolean flag(JsonNode json, String field) {
        JsonNode value = json.path(field);
        if (!value.isBoolean() && !isLeftOut(value)) {
            misread.add(unreadable(Kind.YES_OR_NO).inField(field));
        }
        return value.isBoolean() && value.booleanValue();
    }

    private @Nullable Signs signs(JsonNode json) {
        String name = text(json, "signs");
        for (Signs signs : Signs.values()) {
            if (signs.name().equals(name)) {
                return signs;
            }
        }
        if (!name.isEmpty()) {
            misread.add(unreadable(Kind.SIGNS).inField("signs"));
        }
        return null;
    }

    private static boolean isLeftOut(JsonNode value) {
        return value.isMissingNode() || value.isNull();
    }

    private static Problem unreadable(Kind expected) {
        return Problem.of(CSV_PROFILE_FIELD_UNREADABLE).with("expected", expected);
    }
}

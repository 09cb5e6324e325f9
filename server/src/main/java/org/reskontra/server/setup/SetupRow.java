package org.reskontra.server.setup;

import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A row of a set-up table.
 *
 * @param values by the names of its fields, in their order: text, truth, date, number, or null for none
 */
public record SetupRow(Map<String, @Nullable Object> values) {

    public SetupRow {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    public @Nullable Object get(String field) {
        return values.get(field);
    }

    /** The value as text; empty where there is none. */
    public String text(String field) {
        Object value = values.get(field);
        return value == null ? "" : value.toString();
    }

    public boolean has(String field) {
        return !text(field).isEmpty();
    }

    /** What tells the row from others of its table. */
    public List<String> key(SetupTable table) {
        return table.keys().stream().map(field -> text(field.name())).toList();
    }

    /** The key as people read it. */
    public String label(SetupTable table) {
        return key(table).stream().collect(Collectors.joining(" · "));
    }

    /** Whether both hold the same in this field; 1 and 1.00 are the same. */
    public boolean isSame(SetupRow other, String field) {
        Object mine = get(field);
        Object its = other.get(field);
        return mine instanceof BigDecimal a && its instanceof BigDecimal b
                ? a.compareTo(b) == 0
                : Objects.equals(mine, its);
    }

    public boolean isSame(SetupRow other) {
        return values.keySet().stream().allMatch(field -> isSame(other, field));
    }

    SetupRow with(Map<String, @Nullable Object> changed) {
        Map<String, @Nullable Object> now = new LinkedHashMap<>(values);
        now.putAll(changed);
        return new SetupRow(now);
    }

    /** Amounts and percentages as text, so that no reader turns them into binary fractions. */
    @JsonValue
    Map<String, @Nullable Object> json() {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        values.forEach(
                (name, value) -> json.put(name, value instanceof BigDecimal number ? number.toPlainString() : value));
        return json;
    }
}

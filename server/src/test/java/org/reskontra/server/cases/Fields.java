package org.reskontra.server.cases;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.money.CurrencyCode;
import org.reskontra.core.money.Money;
import tools.jackson.databind.JsonNode;

/** The fields of a JSON object; a field that is missing has the empty value of its kind. */
record Fields(JsonNode node) {

    boolean has(String name) {
        return node.has(name);
    }

    Fields object(String name) {
        return new Fields(node.path(name));
    }

    List<Fields> list(String name) {
        return StreamSupport.stream(node.path(name).spliterator(), false)
                .map(Fields::new)
                .toList();
    }

    List<JsonNode> values(String name) {
        return StreamSupport.stream(node.path(name).spliterator(), false).toList();
    }

    String text(String name) {
        return text(name, "");
    }

    String text(String name, String usual) {
        JsonNode value = node.path(name);
        return value.isMissingNode() || value.isNull() ? usual : value.asString();
    }

    boolean flag(String name, boolean usual) {
        return node.path(name).asBoolean(usual);
    }

    int number(String name) {
        return node.path(name).asInt(0);
    }

    BigDecimal decimal(String name) {
        JsonNode value = node.path(name);
        return value.isNumber() ? value.decimalValue() : BigDecimal.ZERO;
    }

    Money money(String name, CurrencyCode currency) {
        return Money.of(decimal(name), currency);
    }

    LocalDate date(String name) {
        return LocalDate.parse(text(name));
    }

    @Nullable
    LocalDate dateOrNull(String name) {
        return text(name).isEmpty() ? null : date(name);
    }

    /** A constant as the cases spell it, for example {@code Yes - Multiple} or {@code File Created}. */
    <E extends Enum<E>> E constant(String name, Class<E> type, E usual) {
        String text = text(name);
        return text.isEmpty() ? usual : constant(text, type);
    }

    static <E extends Enum<E>> E constant(String text, Class<E> type) {
        return Enum.valueOf(type, text.toUpperCase(Locale.ROOT).replaceAll("[^A-Z]+", "_"));
    }
}

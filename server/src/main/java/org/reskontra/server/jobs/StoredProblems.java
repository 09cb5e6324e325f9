package org.reskontra.server.jobs;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.reskontra.core.money.CurrencyCode;
import org.reskontra.core.money.Money;
import org.reskontra.core.problem.Place;
import org.reskontra.core.problem.Problem;
import org.reskontra.core.problem.ProblemCode;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Writes problems as JSON and reads them back, so that they can be said later in the language of whoever looks. */
@Component
public class StoredProblems {

    private final JsonMapper json;

    StoredProblems(JsonMapper json) {
        this.json = json;
    }

    String write(List<Problem> problems) {
        return json.writeValueAsString(problems.stream()
                .map(problem -> new Stored(problem.code().code(), problem.arguments(), problem.place()))
                .toList());
    }

    public List<Problem> read(String text) {
        return json.readValue(text, new TypeReference<List<Stored>>() {}).stream()
                .map(stored -> new Problem(
                        new StoredCode(stored.code().toUpperCase(Locale.ROOT)),
                        typed(stored.arguments()),
                        stored.place()))
                .toList();
    }

    private static Map<String, Object> typed(Map<String, Object> arguments) {
        Map<String, Object> typed = new LinkedHashMap<>();
        arguments.forEach((name, value) -> typed.put(name, typed(value)));
        return typed;
    }

    /** Money and dates are written by the reader's language again. */
    private static Object typed(Object value) {
        if (value instanceof Map<?, ?> map
                && map.get("amount") instanceof String amount
                && map.get("currency") instanceof String currency) {
            return Money.of(new BigDecimal(amount), CurrencyCode.of(currency));
        }
        if (value instanceof String text) {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeParseException e) {
                return text;
            }
        }
        return value;
    }

    private record Stored(String code, Map<String, Object> arguments, Place place) {}

    private record StoredCode(String name) implements ProblemCode {}
}

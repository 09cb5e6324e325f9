package org.reskontra.server.rest;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.problem.Place;
import org.reskontra.core.problem.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Compares a JSON body with the record that it shall become and names all that is wrong, not just the first. A field must be
 * there unless its component is {@code @Nullable}. Places name fields by path: {@code lines[2].amount}.
 */
final class BodyCheck {

    private final JsonMapper json;
    private final List<Problem> problems = new ArrayList<>();

    private BodyCheck(JsonMapper json) {
        this.json = json;
    }

    /** All that is wrong; empty where the body can be read as that record. */
    static List<Problem> problems(JsonNode body, Class<?> record, JsonMapper json) {
        BodyCheck check = new BodyCheck(json);
        check.object(body, record, "");
        return check.problems;
    }

    private void object(JsonNode node, Class<?> record, String path) {
        if (!node.isObject()) {
            add(Problem.of(RestProblem.FIELD_INVALID).with("expected", "object"), path);
            return;
        }
        String prefix = path.isEmpty() ? "" : path + ".";
        Map<String, RecordComponent> components = Arrays.stream(record.getRecordComponents())
                .collect(Collectors.toMap(RecordComponent::getName, Function.identity()));
        int before = problems.size();
        node.propertyNames().stream()
                .filter(name -> !components.containsKey(name))
                .forEach(name -> add(Problem.of(RestProblem.FIELD_UNKNOWN), prefix + name));
        for (RecordComponent component : record.getRecordComponents()) {
            value(node.get(component.getName()), component.getAnnotatedType(), prefix + component.getName());
        }
        if (problems.size() == before) {
            // What the record itself refuses.
            readable(node, json.constructType(record), path);
        }
    }

    private void value(@Nullable JsonNode node, AnnotatedType type, String path) {
        if (node == null || node.isNull()) {
            if (!type.isAnnotationPresent(Nullable.class)) {
                add(Problem.of(RestProblem.FIELD_MISSING), path);
            }
            return;
        }
        JavaType javaType = json.constructType(type.getType());
        if (isBody(javaType.getRawClass())) {
            object(node, javaType.getRawClass(), path);
        } else if (javaType.isCollectionLikeType() && type instanceof AnnotatedParameterizedType list) {
            list(node, list.getAnnotatedActualTypeArguments()[0], path);
        } else {
            readable(node, javaType, path);
        }
    }

    private void list(JsonNode node, AnnotatedType element, String path) {
        if (!node.isArray()) {
            add(Problem.of(RestProblem.FIELD_INVALID).with("expected", "list"), path);
            return;
        }
        for (int i = 0; i < node.size(); i++) {
            value(node.get(i), element, path + "[" + i + "]");
        }
    }

    private void readable(JsonNode node, JavaType type, String path) {
        try {
            json.treeToValue(node, type);
        } catch (JacksonException e) {
            add(Problem.of(RestProblem.FIELD_INVALID).with("expected", expected(type.getRawClass())), path);
        }
    }

    private void add(Problem problem, String path) {
        problems.add(path.isEmpty() ? problem : problem.at(Place.field(path)));
    }

    /** Records that are written as objects; the others are identifiers or values with a form of their own. */
    static boolean isBody(Class<?> type) {
        return type.isRecord() && !CoreTypesModule.hasOwnForm(type);
    }

    private static String expected(Class<?> type) {
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants()).map(Object::toString).collect(Collectors.joining(", "));
        }
        return switch (type.getSimpleName()) {
            case "String" -> "text";
            case "boolean", "Boolean" -> "true, false";
            case "int", "long", "Integer", "Long", "BigDecimal" -> "number";
            case "LocalDate" -> "date (YYYY-MM-DD)";
            case String name -> name;
        };
    }
}

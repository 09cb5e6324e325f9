package org.reskontra.server.setup;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.problem.Outcome.Done;
import org.reskontra.core.problem.Outcome.Rejected;
import org.reskontra.core.problem.Place;
import org.reskontra.core.problem.Problem;

/** Reads the texts of rows and judges each row by itself. */
final class RowReader {

    private RowReader() {}

    /** @param values of the fields that were given and understood; null where one was emptied */
    record Read(Map<String, @Nullable Object> values, List<Problem> problems) {}

    static Read read(SetupTable table, Map<String, String> texts) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        List<Problem> problems = new ArrayList<>();
        texts.keySet().stream()
                .filter(name -> table.field(name).isEmpty())
                .sorted()
                .forEach(name -> problems.add(Problem.of(SetupProblem.SETUP_FIELD_UNKNOWN)
                        .with("field", name)
                        .at(Place.field(name))));
        for (SetupField field : table.fields()) {
            String text = texts.getOrDefault(field.name(), "").strip();
            if (!text.isEmpty()) {
                switch (field.type().read(text)) {
                    case Done<Object>(Object value) -> values.put(field.name(), value);
                    case Rejected<Object>(List<Problem> why) ->
                        why.forEach(problem -> problems.add(problem.inField(field.name())));
                }
            } else if (texts.containsKey(field.name())) {
                values.put(field.name(), field.initial());
            }
        }
        return new Read(values, problems);
    }

    /** A row that nobody has touched yet. */
    static SetupRow initial(SetupTable table) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        table.fields().forEach(field -> values.put(field.name(), field.initial()));
        return new SetupRow(values);
    }

    /** What is wrong with a row as a whole; not told again of fields whose text was not understood. */
    static List<Problem> judge(SetupTable table, SetupRow row, List<Problem> already) {
        List<Problem> problems = new ArrayList<>();
        for (SetupField field : table.fields()) {
            if (field.isRequired() && !row.has(field.name()) && already.stream().noneMatch(isAbout(field))) {
                problems.add(Problem.of(SetupProblem.SETUP_VALUE_REQUIRED).at(Place.field(field.name())));
            }
        }
        problems.addAll(table.rules().apply(row));
        return problems;
    }

    private static java.util.function.Predicate<Problem> isAbout(SetupField field) {
        return problem -> field.name().equals(problem.place().field());
    }
}

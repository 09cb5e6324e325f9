package org.reskontra.core.problem;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One thing that is wrong, as data: whoever shows it chooses the language.
 *
 * @param code what is wrong
 * @param arguments what the sentence names, by name, in the order given: money, dates, numbers, texts
 * @param place where it is wrong
 */
public record Problem(ProblemCode code, Map<String, Object> arguments, Place place) {

    public Problem {
        arguments = Collections.unmodifiableMap(new LinkedHashMap<>(arguments));
    }

    public static Problem of(ProblemCode code) {
        return new Problem(code, Map.of(), Place.WHOLE);
    }

    public Problem with(String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(arguments);
        more.put(name, value);
        return new Problem(code, more, place);
    }

    public Problem at(Place where) {
        return new Problem(code, arguments, where);
    }

    public Problem atLine(int line) {
        return at(new Place(place.document(), line, place.field()));
    }

    public Problem inField(String field) {
        return at(place.withField(field));
    }
}

package org.reskontra.formats.camt;

import java.util.HashMap;
import java.util.Map;

/**
 * Keeps one instance of equal values: the same customers pay every day, and a large file has to fit the heap. Bounded,
 * for a hostile file repeats nothing.
 */
final class Pool<T> {

    private static final int SIZE = 10_000;

    private final Map<T, T> values = new HashMap<>();

    T shared(T value) {
        T known = values.get(value);
        if (known != null) {
            return known;
        }
        if (values.size() < SIZE) {
            values.put(value, value);
        }
        return value;
    }
}

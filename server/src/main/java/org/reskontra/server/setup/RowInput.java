package org.reskontra.server.setup;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row as somebody wants it.
 *
 * @param texts by the names of fields, keys included; an empty text takes the value away, a field left out stays as it is
 * @param mode whether the row must be there
 * @param seen the row as it was when the change was made up; refused where it is another by now; null where nobody looked
 */
public record RowInput(Map<String, String> texts, Mode mode, @Nullable SetupRow seen) {

    public enum Mode {
        ADD,
        CHANGE,
        ADD_OR_CHANGE
    }

    public RowInput {
        texts = Map.copyOf(texts);
    }

    public static RowInput add(Map<String, String> texts) {
        return new RowInput(texts, Mode.ADD, null);
    }

    public static RowInput change(Map<String, String> texts, SetupRow seen) {
        return new RowInput(texts, Mode.CHANGE, seen);
    }

    /** Adds the row, or changes the one that is there. */
    public static RowInput put(Map<String, String> texts) {
        return new RowInput(texts, Mode.ADD_OR_CHANGE, null);
    }
}

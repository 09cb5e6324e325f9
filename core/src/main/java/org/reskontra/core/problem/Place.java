package org.reskontra.core.problem;

import org.jspecify.annotations.Nullable;

/**
 * Where a problem is.
 *
 * @param document the file, journal or document; null when the problem concerns the whole command
 * @param line the line, row or entry in it, counted from 1, or the line number of a journal; null for the whole document
 * @param field the field or column, as the API spells it; null for the whole line
 */
public record Place(@Nullable String document, @Nullable Integer line, @Nullable String field) {

    /** The command as a whole. */
    public static final Place WHOLE = new Place(null, null, null);

    public static Place document(String document) {
        return new Place(document, null, null);
    }

    public static Place line(int line) {
        return new Place(null, line, null);
    }

    public static Place field(String field) {
        return new Place(null, null, field);
    }

    public Place withDocument(String name) {
        return new Place(name, line, field);
    }

    public Place withField(String name) {
        return new Place(document, line, name);
    }
}

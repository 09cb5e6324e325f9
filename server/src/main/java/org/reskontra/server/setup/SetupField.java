package org.reskontra.server.setup;

import org.jspecify.annotations.Nullable;

/**
 * A field of a set-up table.
 *
 * @param name as the API and CSV headers spell it; its column is the same in snake case
 * @param isRequired whether a row without it is refused; key fields always are
 * @param isFixed whether it stays as it is once something posted depends on its row ({@link SetupTable#use()})
 * @param isListed whether lists show it; the card shows all
 * @param initial what it is where nothing else is said; null for nothing
 * @param heading of the part of the card that begins with it, by the end of the key of its text; null where none begins
 */
public record SetupField(
        String name,
        FieldType type,
        boolean isKey,
        boolean isRequired,
        boolean isFixed,
        boolean isListed,
        @Nullable Object initial,
        @Nullable String heading) {

    static SetupField key(String name, FieldType type) {
        return new SetupField(name, type, true, true, false, true, null, null);
    }

    static SetupField field(String name, FieldType type) {
        return new SetupField(
                name, type, false, false, false, true, type instanceof FieldType.Flag ? false : null, null);
    }

    SetupField required() {
        return new SetupField(name, type, isKey, true, isFixed, isListed, initial, heading);
    }

    /** Stays as it is once something posted depends on it. */
    SetupField fixed() {
        return new SetupField(name, type, isKey, isRequired, true, isListed, initial, heading);
    }

    /** Shown on the card only. */
    SetupField onCard() {
        return new SetupField(name, type, isKey, isRequired, isFixed, false, initial, heading);
    }

    /** Begins with a value, and has it again where it is emptied. */
    SetupField initially(Object value) {
        return new SetupField(name, type, isKey, isRequired, isFixed, isListed, value, heading);
    }

    /** Begins a part of the card. */
    SetupField under(String title) {
        return new SetupField(name, type, isKey, isRequired, isFixed, isListed, initial, title);
    }
}

package org.reskontra.server.shell.grid;

import org.jspecify.annotations.Nullable;
import org.reskontra.core.problem.Outcome;

/** Puts what somebody typed into a row: usually a command. */
@FunctionalInterface
public interface CellWriter<T, V> {

    /**
     * @param value null where the cell was emptied; never for a required column
     * @return the row as it is now, or why the value is refused
     */
    Outcome<T> write(T row, @Nullable V value);
}

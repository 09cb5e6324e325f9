package org.reskontra.server.shell.grid;

import com.vaadin.flow.data.provider.ListDataProvider;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Rows kept in memory. A row may be replaced by another value with the same identity. */
final class Rows<T> extends ListDataProvider<T> {

    private final List<T> rows;
    private final transient Function<T, Object> identity;

    Rows(Collection<T> rows, Function<T, Object> identity) {
        this(new ArrayList<>(rows), identity);
    }

    private Rows(ArrayList<T> rows, Function<T, Object> identity) {
        super(rows);
        this.rows = rows;
        this.identity = identity;
    }

    @Override
    public Object getId(T row) {
        return identity.apply(row);
    }

    List<T> all() {
        return List.copyOf(rows);
    }

    void replace(T row) {
        int index = indexOf(identity.apply(row));
        if (index >= 0) {
            rows.set(index, row);
        }
    }

    /** @param before the row that it comes after; null for the end */
    void insert(T row, @Nullable T before) {
        int index = before == null ? -1 : indexOf(identity.apply(before));
        rows.add(index < 0 ? rows.size() : index + 1, row);
    }

    void remove(T row) {
        int index = indexOf(identity.apply(row));
        if (index >= 0) {
            rows.remove(index);
        }
    }

    private int indexOf(Object id) {
        for (int i = 0; i < rows.size(); i++) {
            if (identity.apply(rows.get(i)).equals(id)) {
                return i;
            }
        }
        return -1;
    }
}

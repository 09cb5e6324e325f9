package org.reskontra.server.setup;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.problem.Outcome.Done;
import org.reskontra.server.company.CompanyId;
import org.reskontra.server.setup.store.SetupRowStore;
import org.springframework.stereotype.Component;

/** Reads rows of the set-up. */
@Component
public class SetupRows {

    private final SetupRowStore store;

    SetupRows(SetupRowStore store) {
        this.store = store;
    }

    public int count(CompanyId company, SetupTable table, String search) {
        return store.count(company, table, search);
    }

    /** The rows from the offset on; in the order of a field, or of the keys where it is null. */
    public List<SetupRow> list(
            CompanyId company,
            SetupTable table,
            String search,
            @Nullable String order,
            boolean descending,
            int offset,
            int limit) {
        return store.list(company, table, search, order, descending, offset, limit);
    }

    /** The rows behind this key, in the order of the keys; from the start where it is null. */
    public List<SetupRow> listAfter(
            CompanyId company, SetupTable table, String search, @Nullable SetupRow after, int limit) {
        return store.listAfter(company, table, search, Optional.ofNullable(after), limit);
    }

    /** The row with this key; of a table with one row, that. */
    public Optional<SetupRow> find(CompanyId company, SetupTable table, List<String> key) {
        return key(table, key).flatMap(wanted -> store.find(company, table, wanted));
    }

    /** A row that has only its key; empty where the texts are none. */
    public static Optional<SetupRow> key(SetupTable table, List<String> texts) {
        if (texts.size() != table.keys().size()) {
            return Optional.empty();
        }
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (int i = 0; i < texts.size(); i++) {
            SetupField field = table.keys().get(i);
            if (!(field.type().read(texts.get(i)) instanceof Done<Object>(Object value))) {
                return Optional.empty();
            }
            values.put(field.name(), value);
        }
        return Optional.of(new SetupRow(values));
    }

    /** A row that nobody has touched yet. */
    public static SetupRow blank(SetupTable table) {
        return RowReader.initial(table);
    }
}

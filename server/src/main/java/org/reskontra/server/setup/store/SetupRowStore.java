package org.reskontra.server.setup.store;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.InsertValuesStepN;
import org.jooq.Record;
import org.jooq.RowN;
import org.jooq.SelectConditionStep;
import org.jooq.Table;
import org.jooq.UniqueKey;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.reskontra.server.company.CompanyId;
import org.reskontra.server.db.Reskontra;
import org.reskontra.server.setup.FieldType;
import org.reskontra.server.setup.SetupField;
import org.reskontra.server.setup.SetupRow;
import org.reskontra.server.setup.SetupTable;
import org.springframework.stereotype.Repository;

/** Reads and writes rows of any set-up table, by its description. */
@Repository
public class SetupRowStore {

    /** So many rows go into one statement: a statement has 65,535 parameters at most. */
    private static final int ROWS_A_STATEMENT = 1_000;

    private final DSLContext dsl;

    SetupRowStore(DSLContext dsl) {
        this.dsl = dsl;
    }

    // Reading

    public int count(CompanyId company, SetupTable table, String search) {
        return dsl.fetchCount(stored(table), scope(company, table).and(fits(table, search)));
    }

    /**
     * @param search words that each occur in one of the fields that are text
     * @param order a field; null for the order of the keys
     */
    public List<SetupRow> list(
            CompanyId company,
            SetupTable table,
            String search,
            @Nullable String order,
            boolean descending,
            int offset,
            int limit) {
        List<Field<?>> by = new ArrayList<>();
        if (order != null) {
            by.add(column(table, order));
        }
        by.addAll(keyColumns(table));
        return rows(company, table)
                .and(fits(table, search))
                .orderBy(by.stream()
                        .map(field -> descending ? field.desc() : field.asc())
                        .toList())
                .offset(offset)
                .limit(limit)
                .fetch(row -> row(table, row));
    }

    /**
     * The rows behind a key, in the order of the keys.
     *
     * @param after empty for the start
     */
    public List<SetupRow> listAfter(
            CompanyId company, SetupTable table, String search, Optional<SetupRow> after, int limit) {
        SelectConditionStep<Record> select = rows(company, table).and(fits(table, search));
        return select.and(after.map(row -> keys(table).gt(DSL.row(keyValues(table, row))))
                        .orElse(DSL.noCondition()))
                .orderBy(keyColumns(table))
                .limit(limit)
                .fetch(row -> row(table, row));
    }

    /** The row with this key; of a table with one row, that. */
    public Optional<SetupRow> find(CompanyId company, SetupTable table, SetupRow wanted) {
        return withKeys(company, table, List.of(wanted)).fetchOptional(row -> row(table, row));
    }

    /** The rows with these keys, as far as they are there, by key; nobody else changes them until the transaction ends. */
    public Map<List<String>, SetupRow> hold(CompanyId company, SetupTable table, List<SetupRow> wanted) {
        Map<List<String>, SetupRow> found = new LinkedHashMap<>();
        for (int start = 0; start < wanted.size(); start += ROWS_A_STATEMENT) {
            withKeys(company, table, wanted.subList(start, Math.min(wanted.size(), start + ROWS_A_STATEMENT)))
                    .forUpdate()
                    .forEach(row -> {
                        SetupRow read = row(table, row);
                        found.put(read.key(table), read);
                    });
        }
        return found;
    }

    private SelectConditionStep<Record> withKeys(CompanyId company, SetupTable table, List<SetupRow> wanted) {
        SelectConditionStep<Record> select = rows(company, table);
        return table.isSingle()
                ? select
                : select.and(keys(table)
                        .in(wanted.stream()
                                .map(row -> DSL.row(keyValues(table, row)))
                                .toList()));
    }

    private SelectConditionStep<Record> rows(CompanyId company, SetupTable table) {
        return dsl.select(table.fields().stream()
                        .map(field -> column(table, field.name()))
                        .toList())
                .from(stored(table))
                .where(scope(company, table));
    }

    // Writing

    /** Adds rows, or changes those that are there. */
    public void save(CompanyId company, SetupTable table, List<SetupRow> rows) {
        for (int start = 0; start < rows.size(); start += ROWS_A_STATEMENT) {
            saveSome(company, table, rows.subList(start, Math.min(rows.size(), start + ROWS_A_STATEMENT)));
        }
    }

    private void saveSome(CompanyId company, SetupTable table, List<SetupRow> rows) {
        if (table.isSingle()) {
            Map<Field<?>, Object> values = new LinkedHashMap<>();
            table.fields().forEach(field -> {
                Field<?> column = column(table, field.name());
                values.put(column, DSL.val(value(column, rows.getFirst().get(field.name())), column.getDataType()));
            });
            dsl.update(stored(table)).set(values).where(scope(company, table)).execute();
            return;
        }
        List<Field<?>> columns = new ArrayList<>();
        columns.add(companyColumn(table));
        table.constants().keySet().forEach(name -> columns.add(named(table, name)));
        table.fields().forEach(field -> columns.add(column(table, field.name())));
        InsertValuesStepN<?> insert = dsl.insertInto(stored(table), columns);
        for (SetupRow row : rows) {
            List<@Nullable Object> values = new ArrayList<>();
            values.add(company.value());
            values.addAll(table.constants().values());
            table.fields().forEach(field -> values.add(value(column(table, field.name()), row.get(field.name()))));
            insert = insert.values(values);
        }
        Map<Field<?>, Object> changes = new LinkedHashMap<>();
        table.fields().stream().filter(field -> !field.isKey()).forEach(field -> {
            Field<?> column = column(table, field.name());
            changes.put(column, DSL.excluded(column));
        });
        insert.onConflict(primaryKey(table).getFields()).doUpdate().set(changes).execute();
    }

    public void delete(CompanyId company, SetupTable table, List<SetupRow> rows) {
        for (SetupRow row : rows) {
            dsl.deleteFrom(stored(table))
                    .where(scope(company, table))
                    .and(keys(table).eq(DSL.row(keyValues(table, row))))
                    .execute();
        }
    }

    // Columns

    static Table<?> stored(SetupTable table) {
        Table<?> found = Reskontra.RESKONTRA.getTable(table.storedIn());
        if (found == null) {
            throw new IllegalStateException("no such table: " + table.storedIn());
        }
        return found;
    }

    static UniqueKey<?> primaryKey(SetupTable table) {
        UniqueKey<?> key = stored(table).getPrimaryKey();
        if (key == null) {
            throw new IllegalStateException("no primary key: " + table.storedIn());
        }
        return key;
    }

    static Field<?> column(SetupTable table, String field) {
        return named(table, field.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT));
    }

    private static Field<?> named(SetupTable table, String name) {
        Field<?> found = stored(table).field(name);
        if (found == null) {
            throw new IllegalStateException("no column " + name + " in " + table.storedIn());
        }
        return found;
    }

    @SuppressWarnings("unchecked")
    private static Field<Integer> companyColumn(SetupTable table) {
        return (Field<Integer>) named(table, "company_id");
    }

    static Condition scope(CompanyId company, SetupTable table) {
        Condition scope = companyColumn(table).eq(company.value());
        for (Map.Entry<String, String> constant : table.constants().entrySet()) {
            scope = scope.and(
                    named(table, constant.getKey()).coerce(String.class).eq(constant.getValue()));
        }
        return scope;
    }

    private static Condition fits(SetupTable table, String search) {
        Condition all = DSL.noCondition();
        for (String word : search.strip().split("\\s+")) {
            Condition any = DSL.falseCondition();
            for (SetupField field : table.fields()) {
                if (field.type() instanceof FieldType.Text
                        || field.type() instanceof FieldType.Code
                        || field.type() instanceof FieldType.Reference
                        || field.type() instanceof FieldType.Currency
                        || field.type() instanceof FieldType.Iban) {
                    any = any.or(
                            column(table, field.name()).coerce(String.class).containsIgnoreCase(word));
                }
            }
            all = word.isEmpty() ? all : all.and(any);
        }
        return all;
    }

    private static RowN keys(SetupTable table) {
        return DSL.row(keyColumns(table));
    }

    private static List<Field<?>> keyColumns(SetupTable table) {
        List<Field<?>> columns = new ArrayList<>();
        table.keys().forEach(key -> columns.add(column(table, key.name())));
        return columns;
    }

    private static List<Field<?>> keyValues(SetupTable table, SetupRow row) {
        List<Field<?>> values = new ArrayList<>();
        for (SetupField key : table.keys()) {
            Field<?> column = column(table, key.name());
            values.add(DSL.val(value(column, row.get(key.name())), column.getDataType()));
        }
        return values;
    }

    private static SetupRow row(SetupTable table, Record row) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (SetupField field : table.fields()) {
            values.put(field.name(), fromColumn(field.type(), row.get(column(table, field.name()))));
        }
        return new SetupRow(values);
    }

    /** An empty text is no value; numbers are decimal whatever their column. */
    private static @Nullable Object fromColumn(FieldType type, @Nullable Object value) {
        return switch (value) {
            case null -> null;
            case String text -> text.isBlank() ? null : text;
            case Number number when type instanceof FieldType.Decimal -> plain(new BigDecimal(number.toString()));
            default -> value;
        };
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** What a column takes for no value: null where it may be. */
    private static @Nullable Object value(Field<?> column, @Nullable Object value) {
        if (value != null || column.getDataType().nullable()) {
            return value;
        }
        Class<?> type = column.getType();
        return type == String.class ? "" : type == Boolean.class ? Boolean.FALSE : (Object) 0;
    }
}

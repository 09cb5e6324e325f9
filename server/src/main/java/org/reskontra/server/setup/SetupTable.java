package org.reskontra.server.setup;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.problem.Problem;

/**
 * The description of a set-up table, from which its pages, its API and its CSV files are made.
 *
 * @param name as in addresses, such as {@code payment-terms}
 * @param section where the overview shows it
 * @param storedIn the database table
 * @param constants columns that have one value for all rows of this table, such as the ledger of customers
 * @param fields in the order shown; key fields first
 * @param rules what must hold within a row, beyond its fields; gives the problems of a row
 * @param use what is posted and depends on its rows; null where nothing is
 */
public record SetupTable(
        String name,
        SetupSection section,
        String storedIn,
        Map<String, String> constants,
        List<SetupField> fields,
        Function<SetupRow, List<Problem>> rules,
        @Nullable LedgerUse use) {

    public SetupTable {
        constants = Map.copyOf(constants);
        fields = List.copyOf(fields);
    }

    SetupTable(String name, SetupSection section, SetupField... fields) {
        this(name, section, name.replace('-', '_'), Map.of(), List.of(fields), row -> List.of(), null);
    }

    SetupTable storedIn(String table, Map<String, String> fixedColumns) {
        return new SetupTable(name, section, table, fixedColumns, fields, rules, use);
    }

    SetupTable storedIn(String table) {
        return storedIn(table, constants);
    }

    SetupTable obeying(Function<SetupRow, List<Problem>> rulesOfRows) {
        return new SetupTable(name, section, storedIn, constants, fields, rulesOfRows, use);
    }

    SetupTable usedBy(LedgerUse ledgers) {
        return new SetupTable(name, section, storedIn, constants, fields, rules, ledgers);
    }

    public List<SetupField> keys() {
        return fields.stream().filter(SetupField::isKey).toList();
    }

    /** Whether it has one row, which is always there and has no key: the set-up of the company itself. */
    public boolean isSingle() {
        return keys().isEmpty();
    }

    public Optional<SetupField> field(String fieldName) {
        return fields.stream().filter(field -> field.name().equals(fieldName)).findFirst();
    }

    /** The field that tells people which row it is: its description or name. */
    public Optional<SetupField> label() {
        return fields.stream()
                .filter(field ->
                        field.name().equals("description") || field.name().equals("name"))
                .findFirst();
    }

    /** The key of the text that names the table. */
    public String titleKey() {
        return "setup." + name;
    }

    /** The key of the text that names a field; the same field of several tables has one text. */
    public static String labelKey(SetupField field) {
        return "setup.field." + field.name();
    }
}

package org.reskontra.server.setup.ui;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.reskontra.server.company.CompanyId;
import org.reskontra.server.security.Permission;
import org.reskontra.server.security.SignedIn;
import org.reskontra.server.setup.FieldType;
import org.reskontra.server.setup.SaveSetup;
import org.reskontra.server.setup.SetupCsv;
import org.reskontra.server.setup.SetupRow;
import org.reskontra.server.setup.SetupRows;
import org.reskontra.server.setup.SetupTable;
import org.reskontra.server.setup.SetupTables;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** What the pages of the set-up ask for, in the company worked in. */
@Component
@ConditionalOnWebApplication
record SetupQueries(SignedIn signedIn, SetupRows rows, SaveSetup saving, SetupCsv csv) {

    boolean mayEdit() {
        return signedIn.may(Permission.EDIT_SETUP);
    }

    CompanyId company() {
        return signedIn.actor().company();
    }

    /** The rows of the table that a reference names, which fit what is typed. */
    List<SetupRow> choices(String table, String typed, int offset, int limit) {
        return rows.list(company(), SetupTables.find(table).orElseThrow(), typed, null, false, offset, limit);
    }

    /** The row that a reference names, as far as it is there. */
    Optional<SetupRow> row(String table, String key) {
        return rows.find(company(), SetupTables.find(table).orElseThrow(), List.of(key));
    }

    /** A row as people read it in a choice: its key and what it is called. */
    static String label(String table, SetupRow row) {
        SetupTable found = SetupTables.find(table).orElseThrow();
        String name = found.label().map(field -> row.text(field.name())).orElse("");
        return name.isEmpty() ? row.label(found) : row.label(found) + " · " + name;
    }

    /** The table that a field's value is the key of, by the row as it stands; empty where it is of none. */
    static String target(FieldType type, Map<String, String> row) {
        return switch (type) {
            case FieldType.Reference(String table) -> table;
            case FieldType.AccountNo(String kindField) ->
                "BANK_ACCOUNT".equals(row.get(kindField)) ? "bank-accounts" : "gl-accounts";
            default -> "";
        };
    }
}

package org.reskontra.server.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.reskontra.server.database.BackupManifest.SequencePosition;

/** What PostgreSQL says of the schema's own tables and sequences. */
final class Catalog {

    private Catalog() {}

    /** The columns that hold data of each table, tables before those that refer to them. */
    static Map<String, List<String>> tables(Connection connection) throws SQLException {
        Map<String, List<String>> columns = columns(connection);
        Map<String, List<String>> referred = references(connection);
        Map<String, List<String>> ordered = new LinkedHashMap<>();
        Set<String> visited = new HashSet<>();
        for (String table : columns.keySet()) {
            add(table, columns, referred, visited, ordered);
        }
        return ordered;
    }

    private static void add(
            String table,
            Map<String, List<String>> columns,
            Map<String, List<String>> referred,
            Set<String> visited,
            Map<String, List<String>> ordered) {
        if (!visited.add(table)) {
            return;
        }
        for (String other : referred.getOrDefault(table, List.of())) {
            add(other, columns, referred, visited, ordered);
        }
        ordered.put(table, columns.get(table));
    }

    private static Map<String, List<String>> columns(Connection connection) throws SQLException {
        return grouped(
                connection,
                """
                select c.relname, a.attname
                from pg_class c
                join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
                where c.relnamespace = 'reskontra'::regnamespace and c.relkind = 'r' and c.relname <> 'flyway_schema_history'
                order by c.relname, a.attnum
                """);
    }

    private static Map<String, List<String>> references(Connection connection) throws SQLException {
        return grouped(
                connection,
                """
                select distinct t.relname, r.relname
                from pg_constraint k
                join pg_class t on t.oid = k.conrelid
                join pg_class r on r.oid = k.confrelid
                where k.contype = 'f' and k.connamespace = 'reskontra'::regnamespace and k.conrelid <> k.confrelid
                order by 1, 2
                """);
    }

    private static Map<String, List<String>> grouped(Connection connection, String sql) throws SQLException {
        Map<String, List<String>> groups = new LinkedHashMap<>();
        try (var statement = connection.createStatement();
                var found = statement.executeQuery(sql)) {
            while (found.next()) {
                groups.computeIfAbsent(found.getString(1), key -> new ArrayList<>())
                        .add(found.getString(2));
            }
        }
        return groups;
    }

    static List<SequencePosition> sequences(Connection connection) throws SQLException {
        List<SequencePosition> positions = new ArrayList<>();
        try (var statement = connection.createStatement()) {
            List<String> names = new ArrayList<>();
            try (var found = statement.executeQuery("select relname from pg_class where relkind = 'S'"
                    + " and relnamespace = 'reskontra'::regnamespace order by relname")) {
                while (found.next()) {
                    names.add(found.getString(1));
                }
            }
            for (String name : names) {
                try (var found = statement.executeQuery("select last_value, is_called from " + qualified(name))) {
                    found.next();
                    positions.add(new SequencePosition(name, found.getLong(1), found.getBoolean(2)));
                }
            }
        }
        return positions;
    }

    static String qualified(String name) {
        return Schema.NAME + "." + quoted(name);
    }

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /** {@code schema."table" ("column", ...)} as COPY takes it. */
    static String copyTarget(String table, List<String> columns) {
        return qualified(table) + " ("
                + String.join(", ", columns.stream().map(Catalog::quoted).toList()) + ")";
    }
}

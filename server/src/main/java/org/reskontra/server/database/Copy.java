package org.reskontra.server.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.support.SQLStateSQLExceptionTranslator;

/** {@code COPY ... FROM STDIN}: the fastest way into a table, in the transaction of the caller. */
public final class Copy {

    private static final int CHUNK = 1 << 16;

    private Copy() {}

    /**
     * Adds rows to a table with one statement; triggers and constraints hold as for an insert.
     *
     * @param rows each with a value for each column in their order: text, whole or decimal number, truth, date or time,
     *     enum (its name), UUID, {@link JSONB}, bytes, or null
     * @return how many rows were added
     * @throws DataAccessException as of an insert, such as {@link org.springframework.dao.DuplicateKeyException}
     */
    public static long into(
            DSLContext dsl, Table<?> table, List<? extends Field<?>> columns, Iterable<@Nullable Object[]> rows) {
        String sql = "copy " + dsl.render(table.getQualifiedName()) + " ("
                + columns.stream()
                        .map(column -> dsl.render(column.getUnqualifiedName()))
                        .collect(Collectors.joining(", "))
                + ") from stdin";
        return dsl.connectionResult(connection -> {
            try {
                return copy(connection, sql, columns.size(), rows);
            } catch (SQLException e) {
                @Nullable
                DataAccessException translated = new SQLStateSQLExceptionTranslator().translate("copy", sql, e);
                throw translated == null ? new UncategorizedSQLException("copy", sql, e) : translated;
            }
        });
    }

    private static long copy(Connection connection, String sql, int width, Iterable<@Nullable Object[]> rows)
            throws SQLException {
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql);
        try {
            CopyText text = new CopyText();
            for (@Nullable Object[] row : rows) {
                if (row.length != width) {
                    throw new IllegalArgumentException(row.length + " values for " + width + " columns: " + sql);
                }
                text.append(row);
                if (text.length() >= CHUNK) {
                    send(text, copy);
                }
            }
            send(text, copy);
            return copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private static void send(CopyText text, CopyIn copy) throws SQLException {
        byte[] bytes = text.take();
        copy.writeToCopy(bytes, 0, bytes.length);
    }
}

package org.reskontra.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.transaction.support.TransactionTemplate;

/** The rows that a posting adds to the tables, and nothing but a COPY of them. */
final class PostedRows {

    /** @param numberedBy a column that only grows */
    private record Table(String name, String numberedBy) {}

    /** In the order in which posting writes them. */
    private static final List<Table> TABLES = List.of(
            new Table("open_entry", "entry_no"),
            new Table("open_bank_entry", "entry_no"),
            new Table("gl_register", "register_no"),
            new Table("gl_entry", "transaction_no"),
            new Table("subledger_entry", "transaction_no"),
            new Table("detailed_entry", "transaction_no"),
            new Table("bank_entry", "transaction_no"),
            new Table("ledger_transaction", "transaction_no"));

    private final Program program;
    private final Books books;
    private final Map<Table, Long> last = new LinkedHashMap<>();

    /** What is there now does not count. */
    PostedRows(Program program, Books books) {
        this.program = program;
        this.books = books;
        for (Table table : TABLES) {
            last.put(
                    table,
                    program.number(
                            "select coalesce(max(" + table.numberedBy() + "), 0) from " + table.name()
                                    + " where company_id = ?",
                            books.number()));
        }
    }

    /** Rows of a table as COPY takes them. */
    private record Rows(String copy, byte[] text) {}

    /** A COPY of what was added since, in the order in which it was written, to another company. */
    Runnable copyTo(Books other) {
        List<Rows> all = new ArrayList<>();
        for (Table table : last.keySet()) {
            String columns = columns(table);
            String select = "select " + other.number() + ", " + columns + " from " + table.name()
                    + " where company_id = " + books.number() + " and " + table.numberedBy() + " > " + last.get(table)
                    + " order by ctid";
            ByteArrayOutputStream text = new ByteArrayOutputStream();
            program.db().connection(connection -> connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut("copy (" + select + ") to stdout", text));
            all.add(new Rows("copy " + table.name() + " (company_id, " + columns + ") from stdin", text.toByteArray()));
        }
        return () -> program.get(TransactionTemplate.class)
                .executeWithoutResult(status -> program.db().connection(connection -> copy(connection, all)));
    }

    private String columns(Table table) {
        return String.join(
                ", ",
                program.db()
                        .fetch(
                                "select column_name from information_schema.columns where table_schema = 'reskontra'"
                                        + " and table_name = ? and column_name <> 'company_id' order by ordinal_position",
                                table.name())
                        .getValues(0, String.class));
    }

    private static void copy(Connection connection, List<Rows> all) throws SQLException, IOException {
        for (Rows rows : all) {
            CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(rows.copy());
            copy.writeToCopy(rows.text(), 0, rows.text().length);
            copy.endCopy();
        }
    }
}

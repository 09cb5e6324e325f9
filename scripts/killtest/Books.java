package killtest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What stands in the tables, past everything that Reskontra says of it. The demo company is the only one. */
final class Books implements AutoCloseable {

    private static final Map<Figure, String> QUERIES = queries();

    private final Connection connection;

    private Books(Connection connection) {
        this.connection = connection;
    }

    /** What grows by a statement by a known number or amount, in minor units. */
    enum Figure {
        FILES,
        STATEMENTS,
        STATEMENT_ENTRIES,
        JOURNALS,
        JOURNAL_LINES,
        CLOSED_STATEMENTS,
        TRANSACTIONS,
        BANK_ENTRIES,
        BANK_BALANCE,
        BANK_BALANCE_IN_GENERAL_LEDGER,
        OWED_BY_CUSTOMERS,
        AUDIT_ROWS
    }

    private static Map<Figure, String> queries() {
        Map<Figure, String> queries = new EnumMap<>(Figure.class);
        queries.put(Figure.FILES, "select count(*) from bank_file");
        queries.put(Figure.STATEMENTS, "select count(*) from bank_statement");
        queries.put(Figure.STATEMENT_ENTRIES, "select count(*) from bank_statement_entry");
        queries.put(Figure.JOURNALS, "select count(*) from payment_journal");
        queries.put(Figure.JOURNAL_LINES, "select count(*) from payment_journal_line");
        queries.put(Figure.CLOSED_STATEMENTS, "select count(*) from bank_account_statement");
        queries.put(Figure.TRANSACTIONS, "select count(*) from ledger_transaction");
        queries.put(Figure.BANK_ENTRIES, "select count(*) from bank_entry");
        queries.put(Figure.BANK_BALANCE, "select sum(amount) from bank_entry where currency = 'SEK'");
        queries.put(
                Figure.BANK_BALANCE_IN_GENERAL_LEDGER,
                """
                select sum(amount) from gl_entry
                where account_no = (select gl_account from bank_posting_group where code = 'SEK')
                """);
        queries.put(
                Figure.OWED_BY_CUSTOMERS,
                """
                select sum(remaining) from open_entry join subledger_entry using (company_id, entry_no)
                where open_entry.ledger = 'CUSTOMER' and currency = 'SEK'
                """);
        queries.put(Figure.AUDIT_ROWS, "select count(*) from audit_row");
        return queries;
    }

    /** Opens them while the server runs. */
    static Books open(Path data) throws IOException, SQLException {
        List<String> postmaster = Files.readAllLines(data.resolve("postgresql/postmaster.pid"));
        String port = postmaster.get(3).strip();
        Connection connection = DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port + "/reskontra?currentSchema=reskontra",
                "reskontra",
                Files.readString(data.resolve("password")));
        try (Statement statement = connection.createStatement()) {
            // Whole tables are read, about which nothing is known yet when they were just filled.
            statement.execute("set enable_nestloop = off");
        }
        return new Books(connection);
    }

    Map<Figure, Long> figures() throws SQLException {
        Map<Figure, Long> figures = new EnumMap<>(Figure.class);
        for (Map.Entry<Figure, String> query : QUERIES.entrySet()) {
            figures.put(query.getKey(), number(query.getValue()));
        }
        return figures;
    }

    /** How many commands of each kind were carried out. */
    Map<Phase, Long> carriedOut() throws SQLException {
        Map<Phase, Long> counts = new EnumMap<>(Phase.class);
        for (Phase phase : Phase.values()) {
            counts.put(phase, number("select count(*) from audit_row where action = '" + phase.action + "'"));
        }
        return counts;
    }

    /** The invoices in kronor that are open, in the order of their entries. */
    List<killtest.Statement.Invoice> openInvoices() throws SQLException {
        List<killtest.Statement.Invoice> invoices = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        """
                        select p.name, e.payment_reference, o.remaining
                        from open_entry o
                        join subledger_entry e using (company_id, entry_no)
                        join party p on p.company_id = o.company_id and p.ledger = o.ledger and p.party_no = o.party_no
                        where o.ledger = 'CUSTOMER' and o.is_open and e.document_type = 'INVOICE' and e.currency = 'SEK'
                        order by o.entry_no
                        """)) {
            while (rows.next()) {
                invoices.add(new killtest.Statement.Invoice(rows.getString(1), rows.getString(2), rows.getLong(3)));
            }
        }
        return invoices;
    }

    private long number(String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}

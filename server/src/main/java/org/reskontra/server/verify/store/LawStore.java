package org.reskontra.server.verify.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.reskontra.core.problem.Place;
import org.reskontra.core.problem.Problem;
import org.reskontra.server.database.DatabaseAccess;
import org.reskontra.server.verify.Law;
import org.reskontra.server.verify.Verdict;

/** Runs the queries of the laws. Each finds rows of company_id, subject, found, expected: none where the law holds. */
public final class LawStore implements AutoCloseable {

    private static final String FIRST_CULPRITS =
            """
            select company.code, culprit.subject, culprit.found, culprit.expected, count(*) over ()
            from (%s) culprit join company using (company_id)
            order by company.code, length(culprit.subject), culprit.subject
            limit %d
            """;

    private final Connection connection;

    /** @param connection whose search path has the tables */
    public LawStore(Connection connection) {
        this.connection = connection;
    }

    /** Reads everything as of this moment, whatever is posted meanwhile, and changes nothing. */
    public static LawStore asOfNow(DatabaseAccess database) throws SQLException {
        Connection connection = database.connect();
        connection.setReadOnly(true);
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        try (Statement statement = connection.createStatement()) {
            statement.execute("set search_path to reskontra");
            // Laws compare whole tables: nested loops are never right, whatever is known yet of tables just filled.
            statement.execute("set enable_nestloop = off");
        }
        return new LawStore(connection);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    public Verdict culprits(Law law) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(FIRST_CULPRITS.formatted(query(law), Verdict.EXAMPLES))) {
            long culprits = 0;
            List<Problem> examples = new ArrayList<>();
            while (rows.next()) {
                examples.add(Problem.of(law)
                        .with("company", rows.getString(1))
                        .with("subject", rows.getString(2))
                        .with("found", rows.getString(3))
                        .with("expected", rows.getString(4))
                        .at(Place.document(rows.getString(1))));
                culprits = rows.getLong(5);
            }
            return new Verdict(law, culprits, examples);
        }
    }

    private static String query(Law law) {
        String name = "/verify/" + law.code() + ".sql";
        try (InputStream file = LawStore.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException("no query of the law: " + name);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

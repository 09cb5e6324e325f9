package org.reskontra.server.database;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.flywaydb.core.api.MigrationVersion;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.reskontra.server.database.BackupManifest.SequencePosition;
import org.reskontra.server.database.BackupManifest.TableRows;

/**
 * Fills an empty database from a backup. The tables are made in the backup's own version, filled in one transaction with all
 * constraints and guards in force, then migrated to this program's version.
 */
public final class Restore {

    private final DatabaseAccess access;
    private final BackupFile file;
    private final Progress progress;

    private Restore(DatabaseAccess access, BackupFile file, Progress progress) {
        this.access = access;
        this.file = file;
        this.progress = progress;
    }

    /** @throws DatabaseProblem where the file is no backup or is damaged */
    public static void check(Path path, Consumer<String> tell) {
        try (BackupFile file = BackupFile.open(path)) {
            file.check(tell);
        } catch (IOException e) {
            throw new DatabaseProblem(path + " cannot be read: " + e, e);
        }
    }

    /**
     * @return how many rows it brought
     * @throws DatabaseProblem where the file is damaged or the database is in use; the database is then as it was
     */
    public static long read(DatabaseAccess access, Path path, Consumer<String> tell) {
        try (BackupFile file = BackupFile.open(path)) {
            file.check(tell);
            new Restore(access, file, new Progress(tell)).run();
            return file.manifest().rows();
        } catch (IOException e) {
            throw new DatabaseProblem(path + " cannot be read: " + e, e);
        } catch (SQLException e) {
            throw new DatabaseProblem("The database " + access + " refuses: " + e.getMessage(), e);
        }
    }

    private void run() throws IOException, SQLException {
        MigrationVersion version = MigrationVersion.fromVersion(file.manifest().schemaVersion());
        MigrationVersion newest = Schema.newest(access);
        if (version.compareTo(newest) > 0) {
            throw new DatabaseProblem("The backup is of version " + version + ", this Reskontra knows " + newest
                    + ": restore it with a newer one");
        }
        try (Connection connection = Schema.connect(access)) {
            requireUnused(connection);
            drop(connection);
            boolean done = false;
            try {
                Schema.migrate(access, version);
                fill(connection);
                done = true;
            } finally {
                if (!done) {
                    connection.rollback();
                    connection.setAutoCommit(true);
                    drop(connection);
                }
            }
        }
        Schema.migrate(access);
        analyze();
    }

    /** Unused: nobody has ever worked in it, though its tables may be there. */
    private void requireUnused(Connection connection) throws SQLException {
        for (String table : List.of("app_user", "company")) {
            if (Schema.exists(connection, table) && count(connection, table) > 0) {
                throw new DatabaseProblem("The database " + access
                        + " is in use already, and a backup is restored into an empty one only: name another with --data DIR"
                        + " or --db URL");
            }
        }
    }

    private static void drop(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("drop schema if exists " + Schema.NAME + " cascade");
        }
    }

    private void fill(Connection connection) throws IOException, SQLException {
        connection.setAutoCommit(false);
        Map<String, List<String>> tables = Catalog.tables(connection);
        Map<String, TableRows> saved =
                file.manifest().tables().stream().collect(Collectors.toMap(TableRows::name, Function.identity()));
        if (!saved.keySet().equals(tables.keySet())) {
            throw new DatabaseProblem("The backup has other tables than version "
                    + file.manifest().schemaVersion() + " of Reskontra: it was not made by it");
        }
        removeWhatMigrationsPutIn(connection, List.copyOf(tables.keySet()));
        for (String table : tables.keySet()) {
            fill(connection, Objects.requireNonNull(saved.get(table)));
        }
        setSequences(connection);
        connection.commit();
        connection.setAutoCommit(true);
    }

    private static void removeWhatMigrationsPutIn(Connection connection, List<String> tables) throws SQLException {
        for (String table : tables.reversed()) {
            if (count(connection, table) > 0) {
                try (Statement statement = connection.createStatement()) {
                    statement.execute("delete from " + Catalog.qualified(table));
                }
            }
        }
    }

    private void fill(Connection connection, TableRows table) throws IOException, SQLException {
        CopyIn copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy " + Catalog.copyTarget(table.name(), table.columns()) + " from stdin");
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = file.rows(table)) {
            for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
                copy.writeToCopy(buffer, 0, length);
                progress.at(() -> "Restoring %s: %,d rows ...".formatted(table.name(), table.rows()));
            }
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private void setSequences(Connection connection) throws SQLException {
        try (var set = connection.prepareStatement("select setval(?::regclass, ?, ?)")) {
            for (SequencePosition sequence : file.manifest().sequences()) {
                set.setString(1, Catalog.qualified(sequence.name()));
                set.setLong(2, sequence.last());
                set.setBoolean(3, sequence.called());
                set.execute();
            }
        }
    }

    private void analyze() throws SQLException {
        try (Connection connection = Schema.connect(access);
                Statement statement = connection.createStatement()) {
            statement.execute("analyze");
        }
    }

    private static long count(Connection connection, String table) throws SQLException {
        try (Statement statement = connection.createStatement();
                var found = statement.executeQuery("select count(*) from " + Catalog.qualified(table))) {
            found.next();
            return found.getLong(1);
        }
    }
}

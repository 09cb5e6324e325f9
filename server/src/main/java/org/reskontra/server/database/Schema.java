package org.reskontra.server.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** The tables: brought to what this program knows before anything else touches the database. */
public final class Schema {

    static final String NAME = "reskontra";
    static final String HISTORY = "flyway_schema_history";
    private static final String APPLICATION_ROLE = "reskontra_app";
    private static final int OLDEST = 15;

    private Schema() {}

    /**
     * Migrates as the owner, and makes sure that the application's role can be taken.
     *
     * @throws DatabaseProblem where the database cannot be reached, is too old, is newer than this program, or lacks a right
     */
    public static void migrate(DatabaseAccess access) {
        migrate(access, MigrationVersion.LATEST);
    }

    static void migrate(DatabaseAccess access, MigrationVersion target) {
        try (Connection connection = connect(access)) {
            checkVersion(connection, access);
            checkRole(connection, access);
        } catch (SQLException e) {
            throw new DatabaseProblem("The database " + access + " refuses: " + e.getMessage(), e);
        }
        Flyway flyway = flyway(access).target(target).load();
        checkNotNewer(flyway, access);
        try {
            flyway.migrate();
        } catch (FlywayException e) {
            throw new DatabaseProblem("The tables in " + access + " cannot be made: " + e.getMessage(), e);
        }
        checkRoleCanBeTaken(access);
    }

    /** The newest version that this program knows. */
    static MigrationVersion newest(DatabaseAccess access) {
        return Arrays.stream(flyway(access).load().info().all())
                .filter(migration -> migration.getState() != MigrationState.FUTURE_SUCCESS)
                .map(migration -> migration.getVersion())
                .filter(Objects::nonNull) // the making of the schema itself
                .max(MigrationVersion::compareTo)
                .orElseThrow();
    }

    /** The version that the tables have; empty where there are none. */
    static Optional<String> version(Connection connection) throws SQLException {
        if (!exists(connection, HISTORY)) {
            return Optional.empty();
        }
        try (Statement statement = connection.createStatement();
                var found = statement.executeQuery("select version from " + NAME + "." + HISTORY
                        + " where success and version is not null order by installed_rank desc limit 1")) {
            return found.next() ? Optional.of(found.getString(1)) : Optional.empty();
        }
    }

    static boolean exists(Connection connection, String table) throws SQLException {
        try (var query = connection.prepareStatement("select to_regclass(?) is not null")) {
            query.setString(1, NAME + "." + table);
            try (var found = query.executeQuery()) {
                found.next();
                return found.getBoolean(1);
            }
        }
    }

    static Connection connect(DatabaseAccess access) {
        try {
            return access.connect();
        } catch (SQLException e) {
            throw new DatabaseProblem("The database " + access + " cannot be reached: " + e.getMessage(), e);
        }
    }

    private static FluentConfiguration flyway(DatabaseAccess access) {
        return Flyway.configure().dataSource(access.dataSource()).schemas(NAME).defaultSchema(NAME);
    }

    private static void checkVersion(Connection connection, DatabaseAccess access) throws SQLException {
        int version = connection.getMetaData().getDatabaseMajorVersion();
        if (version < OLDEST) {
            throw new DatabaseProblem("The database " + access + " is a PostgreSQL " + version + "; Reskontra needs "
                    + OLDEST + " or newer");
        }
    }

    private static void checkRole(Connection connection, DatabaseAccess access) throws SQLException {
        try (Statement statement = connection.createStatement();
                var found = statement.executeQuery(
                        "select exists (select from pg_roles where rolname = '" + APPLICATION_ROLE
                                + "') or rolsuper or rolcreaterole from pg_roles where rolname = current_user")) {
            if (!found.next() || !found.getBoolean(1)) {
                throw roleNeeded(connection.getMetaData().getUserName(), access);
            }
        }
    }

    private static void checkRoleCanBeTaken(DatabaseAccess access) {
        try (Connection connection = connect(access);
                Statement statement = connection.createStatement()) {
            try {
                statement.execute("set role " + APPLICATION_ROLE);
            } catch (SQLException e) {
                throw roleNeeded(connection.getMetaData().getUserName(), access);
            }
        } catch (SQLException e) {
            throw new DatabaseProblem("The database " + access + " refuses: " + e.getMessage(), e);
        }
    }

    private static DatabaseProblem roleNeeded(String user, DatabaseAccess access) {
        return new DatabaseProblem(
                "The user " + user + " of " + access.url() + " lacks the role that Reskontra works as,"
                        + " which may add postings but not change them; have an administrator of the database say:"
                        + System.lineSeparator() + "    create role " + APPLICATION_ROLE
                        + " nologin; -- where there is none yet"
                        + System.lineSeparator() + "    grant " + APPLICATION_ROLE + " to \"" + user + "\";");
    }

    private static void checkNotNewer(Flyway flyway, DatabaseAccess access) {
        boolean newer = Arrays.stream(flyway.info().all())
                .anyMatch(migration -> migration.getState() == MigrationState.FUTURE_SUCCESS);
        if (newer) {
            throw new DatabaseProblem(
                    "The database " + access + " was used by a newer Reskontra than this one: install that");
        }
    }
}

package org.reskontra.server.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.reskontra.server.database.DataFolder;
import org.reskontra.server.database.Database;
import org.reskontra.server.database.DatabaseAccess;
import org.reskontra.server.database.DatabaseProblem;
import org.reskontra.server.database.EmbeddedPostgres;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** Which database: the embedded one in a data folder, or a PostgreSQL of the user's own. */
final class DatabaseOptions {

    @Option(
            names = "--data",
            scope = ScopeType.INHERIT,
            paramLabel = "DIR",
            defaultValue = "${env:RESKONTRA_DATA}",
            description = "Folder of the embedded database; else RESKONTRA_DATA, else the usual place for user data.")
    private @Nullable Path data;

    @Option(
            names = "--db",
            scope = ScopeType.INHERIT,
            paramLabel = "URL",
            defaultValue = "${env:RESKONTRA_DB}",
            description = "A PostgreSQL (15 or newer) of your own instead: jdbc:postgresql://HOST[:PORT]/DATABASE;"
                    + " else RESKONTRA_DB.")
    private @Nullable String url;

    @Option(
            names = "--db-user",
            scope = ScopeType.INHERIT,
            paramLabel = "NAME",
            defaultValue = "${env:RESKONTRA_DB_USER}",
            description = "Its user, who owns or may create the schema; else RESKONTRA_DB_USER.")
    private @Nullable String user;

    @Option(
            names = "--db-password",
            scope = ScopeType.INHERIT,
            paramLabel = "PASSWORD",
            defaultValue = "${env:RESKONTRA_DB_PASSWORD}",
            description = "The user's password; better in RESKONTRA_DB_PASSWORD, which other users cannot see.")
    private @Nullable String password;

    /** For a program that keeps the database as its own, such as the server. */
    Database open() {
        return isOwn() ? own() : EmbeddedPostgres.start(folder(), Terminal::tell);
    }

    /** For a program that may work beside a running server. */
    Database join() {
        if (isOwn()) {
            return own();
        }
        if (!EmbeddedPostgres.exists(folder())) {
            throw new DatabaseProblem("There is no database in " + folder() + ": name its folder with --data DIR");
        }
        return EmbeddedPostgres.join(folder(), Terminal::tell);
    }

    /** Where the database is, as people are told. */
    String place() {
        return isOwn() ? own().access().toString() : folder().toString();
    }

    DataFolder folder() {
        return data == null ? DataFolder.usual() : new DataFolder(data);
    }

    private boolean isOwn() {
        return url != null && !url.isBlank();
    }

    private Database own() {
        return Database.running(new DatabaseAccess(orEmpty(url), orEmpty(user), orEmpty(password)));
    }

    private static String orEmpty(@Nullable String value) {
        return value == null ? "" : value;
    }
}

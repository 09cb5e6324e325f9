package org.reskontra.server.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;

/** The files of the embedded PostgreSQL: how they are made, and which version may open them. */
final class Cluster {

    static final String SUPERUSER = "reskontra";
    private static final Duration AT_MOST = Duration.ofMinutes(5);
    private static final int PASSWORD_BYTES = 24;

    private Cluster() {}

    static boolean exists(DataFolder folder) {
        return Files.exists(folder.cluster().resolve("PG_VERSION"));
    }

    /** Whole or not at all: made beside its place and moved there. */
    static void make(DataFolder folder, ProgramRunner programs) throws IOException {
        writePassword(folder);
        Path unfinished = Files.createTempDirectory(folder.path(), "unfinished-");
        programs.run(
                AT_MOST,
                "initdb",
                "--pgdata=" + unfinished,
                "--username=" + SUPERUSER,
                "--pwfile=" + folder.password(),
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                // Its order never changes, whatever the system; names are sorted for people by collations of their own.
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=C",
                "--data-checksums",
                "--no-instructions",
                "--set=listen_addresses=127.0.0.1",
                "--set=unix_socket_directories=",
                "--set=max_connections=60",
                "--set=shared_buffers=256MB",
                "--set=max_wal_size=2GB",
                "--set=wal_compression=pglz",
                // A week of logs, a file a day.
                "--set=logging_collector=on",
                "--set=log_filename=postgresql-%a.log",
                "--set=log_truncate_on_rotation=on",
                "--set=log_rotation_size=0");
        Files.move(unfinished, folder.cluster());
    }

    private static void writePassword(DataFolder folder) throws IOException {
        byte[] random = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(random);
        Files.deleteIfExists(folder.password()); // of a database that was never finished
        Files.writeString(
                Files.createFile(folder.password(), ownersOnly(folder)),
                HexFormat.of().formatHex(random));
    }

    private static FileAttribute<?>[] ownersOnly(DataFolder folder) {
        return folder.supportsPermissions()
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    /** @throws DatabaseProblem where another major version of PostgreSQL made them */
    static void checkVersion(DataFolder folder, ProgramRunner programs) throws IOException {
        String made = Files.readString(folder.cluster().resolve("PG_VERSION")).strip();
        String printed = programs.run(Duration.ofSeconds(30), "postgres", "--version");
        String brought = printed.substring(printed.lastIndexOf(' ') + 1);
        if (!brought.startsWith(made + ".")) {
            throw new DatabaseProblem("The database in " + folder + " was made by PostgreSQL " + made
                    + ", and this Reskontra brings " + brought + ": back it up with the Reskontra that made it"
                    + " (reskontra backup FILE), then restore that into a new folder with this one"
                    + " (reskontra restore FILE --data DIR)");
        }
    }
}

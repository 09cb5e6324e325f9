package org.reskontra.server.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A PostgreSQL of the program's own in a data folder: durable (fsync, checksums), reachable over loopback only, with a random
 * password. One that a killed program left running is taken over.
 */
public final class EmbeddedPostgres implements Database {

    private static final String DATABASE = "reskontra";

    /** Long, since after a crash PostgreSQL first replays its log. */
    private static final Duration FOR_START = Duration.ofMinutes(15);

    private static final Duration FOR_STOP = Duration.ofMinutes(2);
    private static final int ATTEMPTS = 3;

    private final DataFolder folder;
    private final FolderLock lock;
    private final ProgramRunner programs;
    private final DatabaseAccess access;

    private EmbeddedPostgres(DataFolder folder, FolderLock lock, ProgramRunner programs, int port) {
        this.folder = folder;
        this.lock = lock;
        this.programs = programs;
        this.access = access(folder, port, DATABASE);
    }

    /**
     * Starts it, after making it where the folder is new.
     *
     * @param tell takes a line before each step that lasts
     * @throws DatabaseProblem where another program uses the folder, or PostgreSQL cannot run here
     */
    public static EmbeddedPostgres start(DataFolder folder, Consumer<String> tell) {
        return start(folder, FolderLock.take(folder), tell);
    }

    /** Joins the one that a running program keeps in the folder, else starts it. Closing ends only what it started. */
    public static Database join(DataFolder folder, Consumer<String> tell) {
        Optional<FolderLock> lock = FolderLock.tryToTake(folder);
        if (lock.isPresent()) {
            return start(folder, lock.get(), tell);
        }
        DatabaseAccess access = Postmaster.of(folder)
                .filter(Postmaster::ready)
                .map(postmaster -> access(folder, postmaster.port(), DATABASE))
                .orElseThrow(() -> new DatabaseProblem("The Reskontra that runs on " + folder
                        + " is just starting or stopping: try again in a moment"));
        return Database.running(access);
    }

    /** Whether the folder holds a database. */
    public static boolean exists(DataFolder folder) {
        return Cluster.exists(folder);
    }

    private static EmbeddedPostgres start(DataFolder folder, FolderLock lock, Consumer<String> tell) {
        boolean started = false;
        try {
            ProgramRunner programs = new ProgramRunner(PostgresPrograms.unpacked(folder, tell), folder);
            if (!Cluster.exists(folder)) {
                tell.accept("Making a database in " + folder + " ...");
                Cluster.make(folder, programs);
            }
            Cluster.checkVersion(folder, programs);
            Optional<Postmaster> orphan = orphan(folder, tell);
            int port = orphan.isPresent() ? orphan.get().port() : start(folder, programs);
            EmbeddedPostgres postgres = new EmbeddedPostgres(folder, lock, programs, port);
            postgres.createDatabase();
            started = true;
            return postgres;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            if (!started) {
                lock.close();
            }
        }
    }

    @Override
    public DatabaseAccess access() {
        return access;
    }

    /** Stops it: sessions are ended, nothing that was committed is lost. */
    @Override
    public void close() {
        try (lock) {
            if (Postmaster.of(folder).isPresent()) {
                programs.run(FOR_STOP, "pg_ctl", "stop", "-D", folder.cluster().toString(), "-m", "fast", "-w", "-s");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The one left running by a killed program, once it is ready. */
    private static Optional<Postmaster> orphan(DataFolder folder, Consumer<String> tell) {
        Optional<Postmaster> orphan = Postmaster.of(folder);
        if (orphan.isPresent() && !orphan.get().ready()) {
            tell.accept("Waiting for the PostgreSQL that runs in " + folder + " ...");
        }
        long deadline = System.nanoTime() + FOR_START.toNanos();
        while (orphan.isPresent() && !orphan.get().ready()) {
            if (System.nanoTime() > deadline) {
                throw new DatabaseProblem("The PostgreSQL that runs in " + folder + " (process "
                        + orphan.get().pid() + ") does not get ready: see its log in " + logs(folder));
            }
            pause();
            orphan = Postmaster.of(folder);
        }
        return orphan;
    }

    private static void pause() {
        try {
            Thread.sleep(Duration.ofMillis(100));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseProblem("Interrupted while waiting for PostgreSQL", e);
        }
    }

    private static int start(DataFolder folder, ProgramRunner programs) throws IOException {
        Postmaster.forgetTheDead(folder);
        for (int attempt = 1; ; attempt++) {
            int port = freePort();
            Files.deleteIfExists(folder.startLog());
            try {
                programs.run(
                        FOR_START.plusSeconds(10),
                        "pg_ctl",
                        "start",
                        "-D",
                        folder.cluster().toString(),
                        "-l",
                        folder.startLog().toString(),
                        "-o",
                        "-p " + port,
                        "-w",
                        "-t",
                        Long.toString(FOR_START.toSeconds()),
                        "-s");
                return port;
            } catch (DatabaseProblem e) {
                String log = Files.exists(folder.startLog()) ? Files.readString(folder.startLog()) : "";
                boolean portTaken = log.contains("could not create any TCP/IP sockets");
                if (!portTaken || attempt == ATTEMPTS) {
                    throw new DatabaseProblem(
                            e.getMessage() + System.lineSeparator() + log + "See also " + logs(folder), e);
                }
            }
        }
    }

    private static String logs(DataFolder folder) {
        return folder.cluster().resolve("log").toString();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static DatabaseAccess access(DataFolder folder, int port, String database) {
        try {
            return new DatabaseAccess(
                    "jdbc:postgresql://127.0.0.1:" + port + "/" + database,
                    Cluster.SUPERUSER,
                    Files.readString(folder.password()));
        } catch (IOException e) {
            throw new DatabaseProblem("The password of the database cannot be read from " + folder.password(), e);
        }
    }

    private void createDatabase() {
        String port = access.url().substring(0, access.url().lastIndexOf('/'));
        DatabaseAccess maintenance = new DatabaseAccess(port + "/postgres", access.user(), access.password());
        try (Connection connection = maintenance.connect();
                var statement = connection.createStatement();
                var found = statement.executeQuery(
                        "select exists (select from pg_database where datname = '" + DATABASE + "')")) {
            found.next();
            if (!found.getBoolean(1)) {
                statement.execute("create database " + DATABASE);
            }
        } catch (SQLException e) {
            throw new DatabaseProblem("PostgreSQL in " + folder + " does not answer: " + e.getMessage(), e);
        }
    }
}

package org.reskontra.server.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {

    @TempDir
    static Path temporary;

    private static DataFolder folder;

    private final List<String> told = new ArrayList<>();

    @BeforeAll
    static void folder() {
        folder = new DataFolder(temporary.resolve("data"));
    }

    @AfterEach
    void stopped() {
        assertThat(Postmaster.of(folder)).isEmpty();
    }

    @Test
    void keepsWhatWasStoredFromOneStartToTheNext() throws SQLException {
        try (EmbeddedPostgres postgres = start()) {
            assertThat(query(postgres, "select count(*) from pg_tables where tablename = 'kept'"))
                    .isEqualTo("0");
            execute(postgres, "create table kept (value int)");
        }
        told.clear();
        try (EmbeddedPostgres postgres = start()) {
            assertThat(query(postgres, "select count(*) from kept")).isEqualTo("0");
            execute(postgres, "drop table kept");
        }
        assertThat(told).isEmpty();
    }

    @Test
    void isDurableAndKeepsToItself() throws SQLException, IOException {
        try (EmbeddedPostgres postgres = start()) {
            assertThat(query(postgres, "show fsync")).isEqualTo("on");
            assertThat(query(postgres, "show synchronous_commit")).isEqualTo("on");
            assertThat(query(postgres, "show full_page_writes")).isEqualTo("on");
            assertThat(query(postgres, "show data_checksums")).isEqualTo("on");
            assertThat(query(postgres, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(query(postgres, "show unix_socket_directories")).isEmpty();
            assertThat(query(
                            postgres,
                            "select datlocprovider::text || datlocale from pg_database where datname = 'reskontra'"))
                    .isEqualTo("bC.UTF-8");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.path())))
                    .isEqualTo("rwx------");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.password())))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void refusesAWrongPassword() {
        try (EmbeddedPostgres postgres = start()) {
            DatabaseAccess wrong = new DatabaseAccess(
                    postgres.access().url(), postgres.access().user(), "wrong");
            assertThatThrownBy(() -> wrong.connect().close()).hasMessageContaining("password authentication failed");
        }
    }

    @Test
    void twoProgramsOnOneFolderAreRefused() {
        try (EmbeddedPostgres postgres = start()) {
            assertThatThrownBy(this::start)
                    .isInstanceOf(DatabaseProblem.class)
                    .hasMessageContaining("Another Reskontra already runs on " + folder);
        }
    }

    @Test
    void anotherProgramJoinsTheRunningOneAndLeavesItRunning() throws SQLException {
        try (EmbeddedPostgres postgres = start()) {
            try (Database joined = EmbeddedPostgres.join(folder, told::add)) {
                assertThat(joined.access()).isEqualTo(postgres.access());
            }
            assertThat(query(postgres, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void takesOverTheServerOfAProgramThatWasKilled() throws Exception {
        Process program = Forked.program(Holder.class, folder.path());
        long server = Long.parseLong(program.inputReader().readLine());
        program.destroyForcibly().waitFor();
        assertThat(Postmaster.of(folder)).map(Postmaster::pid).contains(server);

        try (EmbeddedPostgres postgres = start()) {
            assertThat(Postmaster.of(folder)).map(Postmaster::pid).contains(server);
            assertThat(query(postgres, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void startsAfterTheServerWasKilledTooAndItsNumberIsAnotherProcessNow() throws Exception {
        try (EmbeddedPostgres postgres = start()) {
            execute(postgres, "create table survivor as select 1 as value");
            ProcessHandle server =
                    ProcessHandle.of(Postmaster.of(folder).orElseThrow().pid()).orElseThrow();
            server.destroyForcibly();
            server.onExit().get();
        }
        Path file = folder.cluster().resolve("postmaster.pid");
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        lines.set(0, Long.toString(ProcessHandle.current().pid()));
        Files.write(file, lines);

        try (EmbeddedPostgres postgres = start()) {
            assertThat(query(postgres, "select value from survivor")).isEqualTo("1");
            execute(postgres, "drop table survivor");
        }
    }

    @Test
    void aDatabaseOfAnotherMajorVersionIsLeftAlone() throws IOException {
        try (EmbeddedPostgres postgres = start()) {
            assertThat(postgres.access().user()).isEqualTo("reskontra");
        }
        Path version = folder.cluster().resolve("PG_VERSION");
        String real = Files.readString(version);
        try {
            Files.writeString(version, "17\n");
            assertThatThrownBy(this::start)
                    .isInstanceOf(DatabaseProblem.class)
                    .hasMessageContaining("was made by PostgreSQL 17, and this Reskontra brings 18.");
        } finally {
            Files.writeString(version, real);
        }
    }

    @Test
    void aPlatformWithoutProgramsIsToldWhatToDo() {
        assertThatThrownBy(() -> PostgresPrograms.archive("SunOS", "sparcv9"))
                .isInstanceOf(DatabaseProblem.class)
                .hasMessageContaining("sunos-sparcv9")
                .hasMessageContaining("--db");
    }

    @Test
    void aFolderThatCannotBeMadeIsNamed() {
        Path file = Path.of("/proc/version");
        assumeTrue(Files.exists(file), "needs a file that is no folder");
        assertThatThrownBy(() -> EmbeddedPostgres.start(new DataFolder(file.resolve("data")), told::add))
                .isInstanceOf(DatabaseProblem.class)
                .hasMessageContaining("/proc/version/data cannot be made");
    }

    private EmbeddedPostgres start() {
        return EmbeddedPostgres.start(folder, told::add);
    }

    private static String query(Database database, String sql) throws SQLException {
        try (var connection = database.access().connect();
                var statement = connection.createStatement();
                var found = statement.executeQuery(sql)) {
            found.next();
            return found.getString(1);
        }
    }

    private static void execute(Database database, String sql) throws SQLException {
        try (var connection = database.access().connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** A program that starts PostgreSQL, prints its process number, and waits to be killed. */
    static final class Holder {
        public static void main(String[] arguments) throws InterruptedException {
            DataFolder folder = new DataFolder(Path.of(arguments[0]));
            EmbeddedPostgres.start(folder, line -> {});
            System.out.println(Postmaster.of(folder).orElseThrow().pid());
            Thread.sleep(Long.MAX_VALUE);
        }
    }
}

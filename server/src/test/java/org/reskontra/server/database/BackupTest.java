package org.reskontra.server.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reskontra.server.TestDatabase;

class BackupTest {

    private static final DatabaseAccess SOURCE = TestDatabase.create().access();

    @TempDir
    Path folder;

    @BeforeAll
    static void someBooks() throws SQLException {
        execute(
                SOURCE,
                "insert into company (code, name, local_currency) values ('acme', 'Ac\tme \\ \"Öst\"', 'SEK')",
                "insert into app_user (name, display_name, password_hash) values ('anna', 'Anna', '-')",
                "insert into gl_account (company_id, account_no, name) values (1, '1930', 'Bank')",
                "insert into bank_posting_group values (1, 'BANK', '1930')",
                "insert into bank_account (company_id, bank_account_no, name, currency, posting_group)"
                        + " values (1, 'B1', 'Bank', 'SEK', 'BANK')",
                "insert into bank_file (company_id, name, sha256, size_bytes, verdict, problems, contents, imported_at, actor)"
                        + " values (1, 'a.xml', '\\x00ff', 3, 'ACCEPT', '[]', '\\x090a5c', now(), 'anna')",
                "insert into gl_register values (1, nextval('register_no_seq'), 'PAYMENT', 'anna', now())",
                "insert into gl_entry (company_id, transaction_no, account_no, posting_date, document_no, description,"
                        + " amount_local, currency, amount)"
                        + " select 1, n, '1930', '2026-11-25', n::text, E'a\\nb', sign * n, 'SEK', sign * n"
                        + " from generate_series(1, 30000) n, (values (1), (-1)) side(sign)",
                "select nextval('transaction_no_seq') from generate_series(1, 30000)");
    }

    @Test
    void whatWasSavedComesBackAndNumbersGoOn() throws SQLException, IOException {
        Path file = backup();
        DatabaseAccess target = TestDatabase.createEmpty();
        Restore.read(target, file, line -> {});

        assertThat(contents(target)).isEqualTo(contents(SOURCE));
        String epoch = "select epoch from change_epoch";
        assertThat(Integer.parseInt(query(target, epoch)))
                .as("changes in another database come after all of before")
                .isEqualTo(Integer.parseInt(query(SOURCE, epoch)) + 1);
        for (String sequence :
                List.of("entry_no_seq", "transaction_no_seq", "register_no_seq", "company_company_id_seq")) {
            assertThat(query(target, "select last_value || ' ' || is_called from " + sequence))
                    .isEqualTo(query(SOURCE, "select last_value || ' ' || is_called from " + sequence));
        }
        assertThat(query(
                        target,
                        "insert into company (code, name, local_currency) values ('next', '', 'SEK')"
                                + " returning company_id"))
                .isEqualTo("2");
        assertThatThrownBy(() -> execute(target, "delete from gl_entry")).hasMessageContaining("are facts");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void isOfOneMomentWhileOthersWork() throws Exception {
        AtomicBoolean done = new AtomicBoolean();
        Thread writer = Thread.ofVirtual().start(() -> {
            while (!done.get()) {
                try {
                    execute(
                            SOURCE,
                            "begin; insert into payment_terms (company_id, code, description, due_date_calculation)"
                                    + " values (1, nextval('entry_no_seq'), '', '30D');"
                                    + " insert into gl_account (company_id, account_no, name)"
                                    + " values (1, nextval('entry_no_seq'), ''); commit");
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
            }
        });
        DatabaseAccess target = TestDatabase.createEmpty();
        try {
            Restore.read(target, backup(), line -> {});
        } finally {
            done.set(true);
            writer.join();
        }
        // Each transaction added one row to both tables; bank account 1930 was there before.
        assertThat(query(target, "select (select count(*) from gl_account) - (select count(*) from payment_terms)"))
                .isEqualTo("1");
    }

    @Test
    void aDatabaseInUseIsLeftAlone() throws SQLException, IOException {
        Path file = backup();
        DatabaseAccess used = TestDatabase.createEmpty();
        Restore.read(used, file, line -> {});
        String before = contents(used);
        assertThatThrownBy(() -> Restore.read(used, file, line -> {}))
                .isInstanceOf(DatabaseProblem.class)
                .hasMessageContaining("is in use already");
        assertThat(contents(used)).isEqualTo(before);
    }

    @Test
    void tablesThatNobodyUsedYetCountAsEmpty() throws SQLException {
        DatabaseAccess unused = TestDatabase.create().access();
        Restore.read(unused, backup(), line -> {});
        assertThat(query(unused, "select count(*) from gl_entry")).isEqualTo("60000");
    }

    @Test
    void aDamagedFileIsRefusedBeforeAnythingIsDone() throws SQLException, IOException {
        Path file = backup();
        try (RandomAccessFile damaged = new RandomAccessFile(file.toFile(), "rw")) {
            damaged.seek(damaged.length() / 2);
            int value = damaged.read();
            damaged.seek(damaged.length() / 2);
            damaged.write(value ^ 1);
        }
        DatabaseAccess target = TestDatabase.createEmpty();
        assertThatThrownBy(() -> Restore.read(target, file, line -> {}))
                .isInstanceOf(DatabaseProblem.class)
                .hasMessageContaining("is damaged");
        assertThat(query(target, "select count(*) from pg_namespace where nspname = 'reskontra'"))
                .isEqualTo("0");
    }

    @Test
    void aTruncatedOrForeignFileIsRefused() throws IOException {
        Path file = backup();
        byte[] bytes = Files.readAllBytes(file);
        Path truncated = Files.write(folder.resolve("truncated.zip"), Arrays.copyOf(bytes, bytes.length - 100));
        Path foreign = Files.writeString(folder.resolve("foreign.zip"), "hello", StandardCharsets.UTF_8);
        assertThatThrownBy(() -> Restore.check(truncated, line -> {})).isInstanceOf(DatabaseProblem.class);
        assertThatThrownBy(() -> Restore.check(foreign, line -> {})).isInstanceOf(DatabaseProblem.class);
        assertThatThrownBy(() -> Restore.check(folder.resolve("nowhere.zip"), line -> {}))
                .isInstanceOf(DatabaseProblem.class);
    }

    @Test
    void aFileThatExistsIsNotOverwritten() throws IOException {
        Path file = Files.writeString(folder.resolve("precious.zip"), "precious");
        assertThatThrownBy(() -> Backup.write(SOURCE, file, line -> {}))
                .isInstanceOf(DatabaseProblem.class)
                .hasMessageContaining("exists already");
        assertThat(file).hasContent("precious");
    }

    private Path backup() {
        Path file = folder.resolve("backup.zip");
        Backup.write(SOURCE, file, line -> {});
        return file;
    }

    /** Each table with the hash of its rows; but for the one that tells which database this is. */
    private static String contents(DatabaseAccess access) throws SQLException {
        List<String> hashes = new ArrayList<>();
        try (var connection = access.connect()) {
            List<String> tables = Catalog.tables(connection).keySet().stream()
                    .filter(table -> !table.equals("change_epoch"))
                    .toList();
            for (String table : tables) {
                hashes.add(table + " "
                        + query(
                                access,
                                "select md5(string_agg(r::text, ' ' order by r::text)) from " + Catalog.qualified(table)
                                        + " r"));
            }
        }
        return String.join("\n", hashes);
    }

    private static String query(DatabaseAccess access, String sql) throws SQLException {
        try (var connection = access.connect();
                var statement = connection.createStatement()) {
            statement.execute("set search_path to reskontra");
            try (var found = statement.executeQuery(sql)) {
                found.next();
                return String.valueOf(found.getString(1));
            }
        }
    }

    private static void execute(DatabaseAccess access, String... statements) throws SQLException {
        try (var connection = access.connect();
                var statement = connection.createStatement()) {
            statement.execute("set search_path to reskontra");
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}

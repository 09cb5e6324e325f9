package org.reskontra.server.database;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;
import org.reskontra.server.database.BackupManifest.SequencePosition;
import org.reskontra.server.database.BackupManifest.TableRows;
import tools.jackson.databind.json.JsonMapper;

/** Saves every row and every sequence as of one moment to a zip file of COPY texts and a manifest, while others work on. */
public final class Backup {

    private static final int ROWS_BETWEEN_REPORTS = 10_000;

    private final Connection connection;
    private final ZipOutputStream zip;
    private final Progress progress;

    private Backup(Connection connection, ZipOutputStream zip, Progress progress) {
        this.connection = connection;
        this.zip = zip;
        this.progress = progress;
    }

    /**
     * Writes the file whole or not at all.
     *
     * @return how many rows it holds
     * @throws DatabaseProblem where the file exists or cannot be written, or the database is not of this program's version
     */
    public static long write(DatabaseAccess access, Path file, Consumer<String> tell) {
        Path target = file.toAbsolutePath();
        if (Files.exists(target)) {
            throw new DatabaseProblem(file + " exists already: name another file, or remove it first");
        }
        try (Connection connection = Schema.connect(access)) {
            checkVersion(connection, access);
            Path unfinished = Files.createTempFile(target.getParent(), target.getFileName() + ".", ".unfinished");
            try {
                long rows = write(connection, unfinished, new Progress(tell));
                Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
                return rows;
            } finally {
                Files.deleteIfExists(unfinished);
            }
        } catch (IOException e) {
            throw new DatabaseProblem(file + " cannot be written: " + e, e);
        } catch (SQLException e) {
            throw new DatabaseProblem("The database " + access + " refuses: " + e.getMessage(), e);
        }
    }

    private static void checkVersion(Connection connection, DatabaseAccess access) throws SQLException {
        String here = Schema.version(connection)
                .orElseThrow(() -> new DatabaseProblem("There is nothing of Reskontra's in " + access));
        String known = Schema.newest(access).getVersion();
        if (!here.equals(known)) {
            throw new DatabaseProblem("The tables in " + access + " are of version " + here + ", this Reskontra knows "
                    + known + ": back up with the Reskontra that used them last");
        }
    }

    private static long write(Connection connection, Path file, Progress progress) throws IOException, SQLException {
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setReadOnly(true);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                ZipOutputStream zip =
                        new ZipOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16))) {
            zip.setLevel(Deflater.BEST_SPEED);
            long rows = new Backup(connection, zip, progress).write();
            zip.finish();
            zip.flush();
            channel.force(true);
            return rows;
        } finally {
            connection.rollback();
        }
    }

    private long write() throws IOException, SQLException {
        String takenAt = now();
        List<TableRows> tables = new ArrayList<>();
        for (Map.Entry<String, List<String>> table : Catalog.tables(connection).entrySet()) {
            tables.add(write(table.getKey(), table.getValue()));
        }
        // Sequences know no transactions: read last, they are never behind the rows.
        List<SequencePosition> sequences = Catalog.sequences(connection);
        String version = Schema.version(connection).orElseThrow();
        BackupManifest manifest = new BackupManifest(BackupManifest.FORMAT, version, takenAt, tables, sequences);
        zip.putNextEntry(new ZipEntry(BackupManifest.ENTRY));
        zip.write(JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest));
        zip.closeEntry();
        return manifest.rows();
    }

    /** Its moment; the first query of the transaction, which every later one is as of. */
    private String now() throws SQLException {
        try (var statement = connection.createStatement();
                var found = statement.executeQuery(
                        "select to_char(now() at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"')")) {
            found.next();
            return found.getString(1);
        }
    }

    private TableRows write(String table, List<String> columns) throws IOException, SQLException {
        zip.putNextEntry(new ZipEntry("tables/" + table + ".copy"));
        MessageDigest digest = Checksum.sha256();
        OutputStream out = new DigestOutputStream(zip, digest);
        CopyOut copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut("copy " + Catalog.copyTarget(table, columns) + " to stdout");
        long rows = 0;
        for (byte[] row = copy.readFromCopy(); row != null; row = copy.readFromCopy()) {
            out.write(row);
            rows++;
            if (rows % ROWS_BETWEEN_REPORTS == 0) {
                long sofar = rows;
                progress.at(() -> "Saving %s: %,d rows ...".formatted(table, sofar));
            }
        }
        zip.closeEntry();
        return new TableRows(table, columns, rows, HexFormat.of().formatHex(digest.digest()));
    }
}

package org.reskontra.server.database;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.reskontra.server.database.BackupManifest.TableRows;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** A backup, opened for reading. */
final class BackupFile implements AutoCloseable {

    private final Path path;
    private final ZipFile zip;
    private final BackupManifest manifest;

    private BackupFile(Path path, ZipFile zip, BackupManifest manifest) {
        this.path = path;
        this.zip = zip;
        this.manifest = manifest;
    }

    /** @throws DatabaseProblem where it is no backup, or one of a later format */
    static BackupFile open(Path path) throws IOException {
        ZipFile zip;
        try {
            zip = new ZipFile(path.toFile());
        } catch (ZipException e) {
            throw new DatabaseProblem(path + " is no backup of Reskontra, or is damaged: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new DatabaseProblem(path + " cannot be read: " + e.getMessage(), e);
        }
        try {
            return new BackupFile(path, zip, manifest(path, zip));
        } catch (DatabaseProblem e) {
            zip.close();
            throw e;
        }
    }

    BackupManifest manifest() {
        return manifest;
    }

    /** @throws DatabaseProblem where any part of it is not what was saved */
    void check(Consumer<String> tell) throws IOException {
        Progress progress = new Progress(tell);
        for (TableRows table : manifest.tables()) {
            MessageDigest digest = Checksum.sha256();
            long rows = 0;
            byte[] buffer = new byte[1 << 16];
            try (InputStream in = rows(table)) {
                for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
                    digest.update(buffer, 0, length);
                    for (int i = 0; i < length; i++) {
                        rows += buffer[i] == '\n' ? 1 : 0;
                    }
                    progress.at(() -> "Checking " + table.name() + " ...");
                }
            } catch (ZipException e) {
                throw damaged(path, table.name(), e);
            }
            if (rows != table.rows()
                    || !HexFormat.of().formatHex(digest.digest()).equals(table.sha256())) {
                throw damaged(path, table.name(), null);
            }
        }
    }

    /** The rows of a table as COPY takes them. */
    InputStream rows(TableRows table) throws IOException {
        @Nullable ZipEntry entry = zip.getEntry(table.entry());
        if (entry == null) {
            throw damaged(path, table.name(), null);
        }
        return zip.getInputStream(entry);
    }

    private static BackupManifest manifest(Path path, ZipFile zip) throws IOException {
        @Nullable ZipEntry entry = zip.getEntry(BackupManifest.ENTRY);
        if (entry == null) {
            throw new DatabaseProblem(path + " is no backup of Reskontra: it has no " + BackupManifest.ENTRY);
        }
        try (InputStream in = zip.getInputStream(entry)) {
            BackupManifest manifest = JsonMapper.shared().readValue(in, BackupManifest.class);
            if (manifest.format() != BackupManifest.FORMAT) {
                throw new DatabaseProblem(path + " is of format " + manifest.format() + ", this Reskontra reads "
                        + BackupManifest.FORMAT + ": restore it with a newer one");
            }
            return manifest;
        } catch (JacksonException | ZipException e) {
            throw damaged(path, BackupManifest.ENTRY, e);
        }
    }

    private static DatabaseProblem damaged(Path path, String part, @Nullable Throwable cause) {
        String message = path + " is damaged: " + part + " is not what was saved";
        return cause == null ? new DatabaseProblem(message) : new DatabaseProblem(message, cause);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}

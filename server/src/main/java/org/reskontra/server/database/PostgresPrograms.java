package org.reskontra.server.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HexFormat;
import java.util.Locale;
import java.util.function.Consumer;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs, unpacked from the archive that this build brings for the platform it was built for. */
final class PostgresPrograms {

    private PostgresPrograms() {}

    /**
     * Unpacks where it has not been done: whole or not at all, even when two do it at once.
     *
     * @return the folder that holds {@code bin}
     */
    static Path unpacked(DataFolder folder, Consumer<String> tell) throws IOException {
        URL archive = archive(System.getProperty("os.name"), System.getProperty("os.arch"));
        Path target = folder.programs().resolve(fingerprint(archive));
        if (Files.isDirectory(target)) {
            return target;
        }
        tell.accept("Unpacking PostgreSQL in " + target + " ...");
        Files.createDirectories(folder.programs());
        Path unfinished = Files.createTempDirectory(folder.programs(), "unfinished-");
        unpack(archive, unfinished);
        try {
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException | DirectoryNotEmptyException e) {
            DataFolder.deleteRecursively(unfinished); // another program was faster
        }
        return target;
    }

    static URL archive(String system, String processor) {
        String platform = system(system) + "-" + processor(processor);
        @Nullable URL archive = PostgresPrograms.class.getResource("/postgres-" + platform + ".txz");
        if (archive == null) {
            throw new DatabaseProblem("This build of Reskontra brings no PostgreSQL for " + platform
                    + ": use one of your own with --db jdbc:postgresql://HOST/DATABASE");
        }
        return archive;
    }

    private static String system(String name) {
        String system = name.toLowerCase(Locale.ROOT);
        if (system.startsWith("windows")) {
            return "windows";
        }
        return system.startsWith("mac") ? "darwin" : system;
    }

    private static String processor(String name) {
        return switch (name) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64" -> "arm_64";
            default -> name;
        };
    }

    /** Tells one archive from another, so that the programs of another version are never taken for these. */
    private static String fingerprint(URL archive) throws IOException {
        URLConnection connection = archive.openConnection();
        long fingerprint = connection instanceof JarURLConnection jar
                ? jar.getJarEntry().getCrc()
                : connection.getContentLengthLong();
        return "postgresql-" + HexFormat.of().toHexDigits(fingerprint, 8);
    }

    private static void unpack(URL archive, Path into) throws IOException {
        try (InputStream file = archive.openStream();
                var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(file)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path path = into.resolve(entry.getName()).normalize();
                if (!path.startsWith(into)) {
                    throw new IOException(entry.getName() + " would be unpacked elsewhere");
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(path);
                } else if (entry.isSymbolicLink()) {
                    Files.createDirectories(path.getParent());
                    Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
                } else {
                    Files.createDirectories(path.getParent());
                    Files.copy(tar, path);
                    makeExecutable(path, entry.getMode());
                }
            }
        }
    }

    private static void makeExecutable(Path path, int mode) throws IOException {
        boolean executable = (mode & 0100) != 0;
        if (executable && !path.toFile().setExecutable(true)) {
            throw new IOException(path + " cannot be made executable: does its file system allow programs?");
        }
    }
}

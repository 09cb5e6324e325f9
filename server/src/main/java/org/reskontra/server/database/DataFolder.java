package org.reskontra.server.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the embedded database lives: its program, its files and its password; for nobody but the user who made it.
 *
 * @param path absolute
 */
public record DataFolder(Path path) {

    public DataFolder {
        path = path.toAbsolutePath().normalize();
    }

    /** The usual place of user data on this system. */
    public static DataFolder usual() {
        return usual(System.getProperty("os.name"), Path.of(System.getProperty("user.home")), System.getenv());
    }

    /** The usual place of the demo's data, beside that of the user's own. */
    public static DataFolder ofDemo() {
        Path usual = usual().path();
        return new DataFolder(usual.resolveSibling(usual.getFileName() + "-demo"));
    }

    static DataFolder usual(String system, Path home, Map<String, String> environment) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return new DataFolder(place(environment.get("LOCALAPPDATA"), home.resolve("AppData/Local"))
                    .resolve("Reskontra"));
        }
        if (name.startsWith("mac")) {
            return new DataFolder(home.resolve("Library/Application Support/Reskontra"));
        }
        return new DataFolder(place(environment.get("XDG_DATA_HOME"), home.resolve(".local/share"))
                .resolve("reskontra"));
    }

    private static Path place(@Nullable String configured, Path otherwise) {
        return configured == null || configured.isBlank() ? otherwise : Path.of(configured);
    }

    /** Whether {@code demo} made what is in it. */
    public boolean madeByDemo() {
        return Files.exists(demoMarker());
    }

    /** Remembers that {@code demo} makes what will be in it; refuses a folder that holds another database. */
    public void markAsDemo() {
        if (madeByDemo()) {
            return;
        }
        if (Files.exists(cluster())) {
            throw notOfDemo();
        }
        create();
        try {
            Files.writeString(demoMarker(), "Made by `reskontra demo`, which may delete it.\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes the database in it, not the unpacked program; refuses one that {@code demo} did not make. */
    public void startOver() {
        if (!Files.exists(cluster())) {
            return;
        }
        if (!madeByDemo()) {
            throw notOfDemo();
        }
        try (FolderLock lock = FolderLock.take(this)) {
            if (Postmaster.of(this).isPresent()) {
                throw new DatabaseProblem(
                        "PostgreSQL still runs in " + path + ": start and stop Reskontra once, then again");
            }
            deleteRecursively(cluster());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private DatabaseProblem notOfDemo() {
        return new DatabaseProblem("The database in " + path + " was not made by demo, which therefore leaves it alone:"
                + " name another folder with --data DIR");
    }

    /** Makes the folder where there is none, for this user only. */
    void create() {
        try {
            if (!Files.isDirectory(path)) {
                Files.createDirectories(path);
                if (supportsPermissions()) {
                    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
                }
            }
        } catch (AccessDeniedException e) {
            throw new DatabaseProblem(path + " cannot be made by this user: name another folder with --data DIR", e);
        } catch (IOException e) {
            throw new DatabaseProblem(path + " cannot be made (" + e + "): name another folder with --data DIR", e);
        }
    }

    boolean supportsPermissions() {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    /** The files of PostgreSQL: a "cluster" in its own words. */
    Path cluster() {
        return path.resolve("postgresql");
    }

    Path programs() {
        return path.resolve("programs");
    }

    Path password() {
        return path.resolve("password");
    }

    Path lock() {
        return path.resolve("lock");
    }

    Path startLog() {
        return path.resolve("start.log");
    }

    private Path demoMarker() {
        return path.resolve("made-by-demo");
    }

    static void deleteRecursively(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException problem)
                    throws IOException {
                if (problem != null) {
                    throw problem;
                }
                Files.delete(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    @Override
    public String toString() {
        return path.toString();
    }
}

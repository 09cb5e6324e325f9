package org.reskontra.server;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Folders with test data that do not belong to the repository, each named by a system property; a relative path counts from the
 * repository's root.
 */
public final class SharedFolders {

    private SharedFolders() {}

    /** Acceptance cases: {@code reskontra.cases}. */
    public static Optional<Path> cases() {
        return folder("reskontra.cases", "../shared/cases");
    }

    /** Bank files that can be read: {@code reskontra.corpus}. */
    public static Optional<Path> corpus() {
        return folder("reskontra.corpus", "../shared/formats/corpus");
    }

    /** Hostile and broken bank files: {@code reskontra.bad}. */
    public static Optional<Path> bad() {
        return folder("reskontra.bad", "../shared/formats/bad");
    }

    private static Optional<Path> folder(String property, String usual) {
        Path folder =
                repositoryRoot().resolve(System.getProperty(property, usual)).normalize();
        return Files.isDirectory(folder) ? Optional.of(folder) : Optional.empty();
    }

    private static Path repositoryRoot() {
        Path folder = Path.of("").toAbsolutePath();
        for (Path at = folder; at != null; at = at.getParent()) {
            if (Files.exists(at.resolve("mvnw"))) {
                return at;
            }
        }
        return folder;
    }
}

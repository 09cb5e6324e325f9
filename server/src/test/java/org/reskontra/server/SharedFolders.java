package org.reskontra.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;

/**
 * Folders of test data that lie beside the repository, not in it. Each may be given by a system property, relative to the
 * root of the repository.
 */
public enum SharedFolders {
    /** Bank files of many banks, with their figures. */
    CORPUS("reskontra.corpus", "../shared/formats/corpus"),
    /** Broken and hostile bank files, with the verdict on each. */
    BAD("reskontra.bad", "../shared/formats/bad"),
    /** Acceptance cases of the accounting rules. */
    CASES("reskontra.cases", "../shared/cases");

    private final String property;
    private final String defaultPath;

    SharedFolders(String property, String defaultPath) {
        this.property = property;
        this.defaultPath = defaultPath;
    }

    /** Tests of what the folder holds, or one that is skipped and says which folder is missing. */
    public Stream<? extends DynamicNode> tests(TestsOfFolder tests) throws IOException {
        Path folder = path();
        if (Files.isDirectory(folder)) {
            return tests.of(folder);
        }
        String message = "skipped: no folder " + folder + " (set -D" + property + "=DIR)";
        return Stream.of(DynamicTest.dynamicTest(message, () -> Assumptions.abort(message)));
    }

    /** What the tests of a folder are. */
    @FunctionalInterface
    public interface TestsOfFolder {
        Stream<? extends DynamicNode> of(Path folder) throws IOException;
    }

    private Path path() {
        return repository().resolve(System.getProperty(property, defaultPath)).normalize();
    }

    /** Tests run in the folder of their module. */
    private static Path repository() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("mvnw"))) {
            folder = folder.getParent();
            if (folder == null) {
                throw new IllegalStateException("not started in the repository");
            }
        }
        return folder;
    }
}

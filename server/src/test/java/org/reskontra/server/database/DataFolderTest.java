package org.reskontra.server.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir
    Path temporary;

    @Test
    void liesWhereTheSystemKeepsUserData() {
        Path home = Path.of("/home/anna");
        assertThat(DataFolder.usual("Linux", home, Map.of()).path())
                .isEqualTo(Path.of("/home/anna/.local/share/reskontra"));
        assertThat(DataFolder.usual("Linux", home, Map.of("XDG_DATA_HOME", "/srv/anna"))
                        .path())
                .isEqualTo(Path.of("/srv/anna/reskontra"));
        assertThat(DataFolder.usual("Mac OS X", home, Map.of()).path())
                .isEqualTo(Path.of("/home/anna/Library/Application Support/Reskontra"));
        assertThat(DataFolder.usual("Windows 11", home, Map.of("LOCALAPPDATA", "/local"))
                        .path())
                .isEqualTo(Path.of("/local/Reskontra"));
    }

    @Test
    void ofDemoCanBeStartedOver() throws IOException {
        DataFolder folder = new DataFolder(temporary.resolve("demo"));
        folder.markAsDemo();
        Files.createDirectories(folder.cluster().resolve("base"));
        folder.startOver();
        assertThat(folder.cluster()).doesNotExist();
        assertThat(folder.madeByDemo()).isTrue();
    }

    @Test
    void ofSomeoneElseIsNeverDemosToDelete() throws IOException {
        DataFolder folder = new DataFolder(temporary.resolve("real"));
        Files.createDirectories(folder.cluster());
        assertThatThrownBy(folder::markAsDemo)
                .isInstanceOf(DatabaseProblem.class)
                .hasMessageContaining("was not made by demo");
        assertThatThrownBy(folder::startOver)
                .isInstanceOf(DatabaseProblem.class)
                .hasMessageContaining("was not made by demo");
        assertThat(folder.cluster()).exists();
    }
}

package org.reskontra.server.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Writes the results as JSON Lines: all of them, or a file is not touched. */
final class MatchOutput {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private MatchOutput() {}

    static void write(List<MatchResult> results, @Nullable Path file) throws IOException {
        if (file == null) {
            writeTo(System.out, results);
            return;
        }
        Path target = file.toAbsolutePath();
        Path folder = target.getParent();
        Path half = Files.createTempFile(folder, target.getFileName().toString(), ".part");
        try {
            try (OutputStream out = Files.newOutputStream(half)) {
                writeTo(out, results);
            }
            Files.move(half, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(half);
        }
    }

    private static void writeTo(OutputStream out, List<MatchResult> results) throws IOException {
        BufferedOutputStream buffered = new BufferedOutputStream(out, 1 << 16);
        for (MatchResult result : results) {
            buffered.write(JSON.writeValueAsString(result).getBytes(StandardCharsets.UTF_8));
            buffered.write('\n');
        }
        buffered.flush();
    }
}

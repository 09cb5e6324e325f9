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

/** Writes the results as JSON Lines: a file has all of them, or stays as it was. */
final class MatchOutput {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private MatchOutput() {}

    /** @param file null for standard output */
    static void write(List<MatchResult> results, @Nullable Path file) throws IOException {
        if (file == null) {
            writeTo(System.out, results);
        } else if (Files.exists(file) && !Files.isRegularFile(file)) {
            try (OutputStream pipe = Files.newOutputStream(file)) {
                writeTo(pipe, results);
            }
        } else {
            replace(file.toAbsolutePath(), results);
        }
    }

    private static void replace(Path file, List<MatchResult> results) throws IOException {
        Path half = file.resolveSibling(
                file.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        try {
            try (OutputStream out = Files.newOutputStream(half)) {
                writeTo(out, results);
            }
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
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

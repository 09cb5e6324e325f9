package org.reskontra.server.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs PostgreSQL's programs, which refuse to be root. */
final class ProgramRunner {

    private static final List<String> AS_NOBODY = List.of("unshare", "--user");

    private final Path programs;
    private final DataFolder folder;
    private final List<String> prefix;

    ProgramRunner(Path programs, DataFolder folder) {
        this.programs = programs;
        this.folder = folder;
        this.prefix = "root".equals(System.getProperty("user.name")) ? asNobody() : List.of();
    }

    /** In a user namespace of its own a program of root's is not root, while its files stay root's. */
    private static List<String> asNobody() {
        try {
            Process process = new ProcessBuilder("unshare", "--user", "true")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (waitFor(process, Duration.ofSeconds(10)) && process.exitValue() == 0) {
                return AS_NOBODY;
            }
        } catch (IOException e) {
            // no such program here: the same answer as where it is forbidden
        }
        throw new DatabaseProblem(
                "PostgreSQL does not run as root, and this system gives root no user namespace to run it"
                        + " in: start Reskontra as an ordinary user, or use a PostgreSQL of your own with --db"
                        + " jdbc:postgresql://HOST/DATABASE");
    }

    /** @return what it printed */
    String run(Duration atMost, String program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(prefix);
        command.add(programs.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        // A file and no pipe: the server that pg_ctl starts would keep a pipe open.
        Path output = Files.createTempFile(folder.path(), program, ".log");
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(folder.path().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            builder.environment().put("LC_ALL", "C");
            builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
            Process process = builder.start();
            if (!waitFor(process, atMost)) {
                process.destroyForcibly();
                throw new DatabaseProblem(program + " took more than " + atMost.toSeconds() + " seconds in " + folder);
            }
            String printed = Files.readString(output).strip();
            if (process.exitValue() != 0) {
                throw new DatabaseProblem(program + " failed in " + folder + ": " + printed);
            }
            return printed;
        } finally {
            Files.deleteIfExists(output);
        }
    }

    private static boolean waitFor(Process process, Duration atMost) {
        try {
            return process.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
            throw new DatabaseProblem("Interrupted while waiting for PostgreSQL", e);
        }
    }
}

package killtest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The command line of the program under test.
 *
 * @param home the repository
 * @param folder where this test works
 */
record Reskontra(Path home, Path folder) {

    Path data() {
        return folder.resolve("data");
    }

    /** A command on the test's own data, whatever the environment says. */
    ProcessBuilder command(String... arguments) {
        List<String> command = new ArrayList<>(List.of(home.resolve("reskontra").toString()));
        command.addAll(List.of(arguments));
        command.addAll(List.of("--data", data().toString()));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(name -> name.startsWith("RESKONTRA_"));
        return builder;
    }

    /** Runs a short command to its end; what it printed. */
    String run(String... arguments) throws IOException, InterruptedException {
        Process process = command(arguments).redirectErrorStream(true).start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (process.waitFor() != 0) {
            throw new Violation("`reskontra " + String.join(" ", arguments) + "` ends with " + process.exitValue()
                    + " and says:\n" + printed);
        }
        return printed;
    }
}

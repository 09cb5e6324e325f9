package killtest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Stream;

/**
 * What the command line says.
 *
 * @param rounds how often to kill
 * @param seed of all that is drawn at random
 * @param lines how many payments each bank statement has
 * @param folder to work in, new or empty
 */
record Options(int rounds, long seed, int lines, Path folder) {

    private static final String USAGE =
            """
            Usage: scripts/kill-test [--rounds N] [--seed S] [--lines L] [--data DIR]

            Kills the server with -9 at random moments of importing and posting bank statements, starts it again, repeats
            the requests, and proves that nothing is lost and nothing doubled.

              --rounds N   how often to kill; 100 if not given
              --seed S     draws the same statements and moments again; another each time if not given
              --lines L    payments of each bank statement, at least 10; 600 if not given
              --data DIR   a new or empty folder to work in; one of its own if not given

            The folder is deleted in the end, but kept where something is wrong. Exit code 0: all is well. 1: something is
            lost, doubled or broken. 2: bad input.
            """;

    /** Ends the program where it is told something else. */
    static Options of(String[] arguments) throws IOException {
        int rounds = 100;
        long seed = new Random().nextInt(1_000_000);
        int lines = 600;
        Path folder = null;
        for (int i = 0; i < arguments.length; i += 2) {
            String value = i + 1 < arguments.length ? arguments[i + 1] : "";
            switch (arguments[i]) {
                case "--rounds" -> rounds = (int) number(value, 1);
                case "--seed" -> seed = number(value, 0);
                case "--lines" -> lines = (int) number(value, 10);
                case "--data" -> folder = Path.of(value).toAbsolutePath();
                case "--help", "-h" -> end(0);
                default -> end(2);
            }
        }
        return new Options(
                rounds, seed, lines, folder == null ? Files.createTempDirectory("kill-test-") : made(folder));
    }

    private static long number(String text, long atLeast) {
        if (text.matches("\\d{1,9}") && Long.parseLong(text) >= atLeast) {
            return Long.parseLong(text);
        }
        end(2);
        throw new AssertionError();
    }

    private static Path made(Path folder) throws IOException {
        Files.createDirectories(folder);
        try (Stream<Path> files = Files.list(folder)) {
            if (files.findAny().isPresent()) {
                System.err.println(folder + " is not empty: name another folder with --data DIR");
                System.exit(2);
            }
        }
        return folder;
    }

    private static void end(int code) {
        (code == 0 ? System.out : System.err).print(USAGE);
        System.exit(code);
    }
}

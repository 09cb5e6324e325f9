package org.reskontra.server.cli;

/** Where the program starts: {@code ./reskontra COMMAND ...}. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        int exitCode = ReskontraCommand.execute(arguments);
        if (exitCode != 0) {
            System.exit(exitCode);
        }
    }
}

package org.reskontra.server.cli;

/** What people read while a command runs: on standard error, so that standard output stays for results. */
final class Terminal {

    private Terminal() {}

    static void tell(String line) {
        System.err.println(line);
    }
}

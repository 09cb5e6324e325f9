package org.reskontra.server.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The server process that {@code postmaster.pid} tells of.
 *
 * @param port 0 unless ready
 * @param ready whether it takes connections: not while it starts, replays its log after a crash, or stops
 */
record Postmaster(long pid, int port, boolean ready) {

    private static final String FILE = "postmaster.pid";
    private static final int PID_LINE = 0;
    private static final int PORT_LINE = 3;
    private static final int STATUS_LINE = 7;

    /** A process number that no system gives out. */
    private static final String NOBODY = Integer.toString(Integer.MAX_VALUE);

    /** The one that runs in a folder. A file left behind by one that is gone does not count. */
    static Optional<Postmaster> of(DataFolder folder) {
        return lines(folder).flatMap(Postmaster::parse).filter(Postmaster::isAlive);
    }

    private static Optional<Postmaster> parse(List<String> lines) {
        try {
            long pid = Long.parseLong(line(lines, PID_LINE));
            boolean ready = line(lines, STATUS_LINE).equals("ready");
            return Optional.of(new Postmaster(pid, ready ? Integer.parseInt(line(lines, PORT_LINE)) : 0, ready));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static String line(List<String> lines, int index) {
        return index < lines.size() ? lines.get(index).strip() : "";
    }

    private boolean isAlive() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .flatMap(process -> process.info().command())
                .filter(command -> command.contains("postgres"))
                .isPresent();
    }

    /**
     * After a crash the number in the file may by now be another process's, above all in containers, where numbers are small:
     * PostgreSQL then refuses to start. To be called only where {@link #of} found none. The file stays otherwise as it is,
     * since PostgreSQL also finds in it whether a worker of the dead server is still around.
     */
    static void forgetTheDead(DataFolder folder) {
        lines(folder).filter(lines -> !lines.isEmpty()).ifPresent(lines -> {
            List<String> changed = new ArrayList<>(lines);
            changed.set(PID_LINE, NOBODY);
            try {
                Files.write(file(folder), changed);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static Optional<List<String>> lines(DataFolder folder) {
        try {
            return Optional.of(Files.readAllLines(file(folder))).filter(lines -> !lines.isEmpty());
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path file(DataFolder folder) {
        return folder.cluster().resolve(FILE);
    }
}

package org.reskontra.server.database;

import java.util.function.Consumer;
import java.util.function.Supplier;

/** Tells how far something is, once a second at most, and not at all of what is done within one. */
final class Progress {

    private static final long INTERVAL_NANOS = 1_000_000_000;

    private final Consumer<String> tell;
    private long told = System.nanoTime();

    Progress(Consumer<String> tell) {
        this.tell = tell;
    }

    void at(Supplier<String> line) {
        long now = System.nanoTime();
        if (now - told >= INTERVAL_NANOS) {
            told = now;
            tell.accept(line.get());
        }
    }
}

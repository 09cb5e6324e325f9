package org.reskontra.server.cli;

import java.io.PrintWriter;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Says once a second what is being done, if it was not said already; a run of less than a second says nothing. */
final class MatchProgress implements AutoCloseable {

    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("progress").factory());
    private final PrintWriter to;
    private volatile String now = "";
    private String said = "";

    MatchProgress(PrintWriter to) {
        this.to = to;
        var _ = clock.scheduleAtFixedRate(this::say, 1, 1, TimeUnit.SECONDS);
    }

    void phase(String what) {
        now = what;
    }

    private void say() {
        String what = now;
        if (!what.equals(said)) {
            to.println(what + " ...");
            to.flush();
            said = what;
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}

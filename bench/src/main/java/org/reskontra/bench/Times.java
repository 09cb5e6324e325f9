package org.reskontra.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How long something took, each time it was done. */
final class Times {

    private final List<Duration> times = new ArrayList<>();

    /** Does it, and notes how long it took. */
    void measure(Runnable work) {
        long start = System.nanoTime();
        work.run();
        times.add(Duration.ofNanos(System.nanoTime() - start));
    }

    /** So many per cent took no longer. */
    Duration percentile(double percent) {
        List<Duration> sorted = times.stream().sorted().toList();
        int rank = (int) Math.ceil(percent / 100 * sorted.size());
        return sorted.get(Math.max(0, rank - 1));
    }

    Duration last() {
        return times.getLast();
    }

    Duration median() {
        return percentile(50);
    }

    static String millis(Duration time) {
        return String.format(Locale.ROOT, "%.1f ms", time.toNanos() / 1e6);
    }

    static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.2f s", time.toNanos() / 1e9);
    }

    static double perSecond(long count, Duration time) {
        return count / (time.toNanos() / 1e9);
    }
}

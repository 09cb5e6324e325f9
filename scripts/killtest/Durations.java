package killtest;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Map;

/** How long the commands took lately. */
final class Durations {

    private static final int LATELY = 5;

    private final Map<Phase, Deque<Duration>> latest = new EnumMap<>(Phase.class);

    void add(Phase phase, Duration duration) {
        Deque<Duration> durations = latest.computeIfAbsent(phase, key -> new ArrayDeque<>());
        durations.addLast(duration);
        if (durations.size() > LATELY) {
            durations.removeFirst();
        }
    }

    /** The median. */
    Duration usual(Phase phase) {
        var sorted = latest.get(phase).stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }
}

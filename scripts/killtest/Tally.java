package killtest;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Tells how it goes, and in the end how it went. */
final class Tally {

    private final List<Line> lines = new ArrayList<>();
    private int rounds;

    /** What the caller knew of the command when the server died, and what was true. */
    enum Fate {
        NOT_DONE("cut off, not done"),
        DONE_BUT_NOT_ANSWERED("cut off, done"),
        ANSWERED("answered before");

        private final String text;

        Fate(String text) {
            this.text = text;
        }

        static Fate of(boolean answered, boolean done) {
            if (answered) {
                return ANSWERED;
            }
            return done ? DONE_BUT_NOT_ANSWERED : NOT_DONE;
        }
    }

    /**
     * @param delay from the start of the phase to the kill
     * @param usual how long the phase lasts
     * @param up how long the start after it took
     * @param all how long the round took
     */
    record Line(
            int round, Kill kill, Phase phase, Duration delay, Duration usual, Fate fate, Duration up, Duration all) {}

    void start(int ofRounds) {
        rounds = ofRounds;
        System.out.printf(
                "%9s  %-11s  %-15s  %14s  %-17s  %7s  %7s%n",
                "round", "killed", "while", "after", "its request", "restart", "round");
    }

    void add(Line line) {
        lines.add(line);
        String left = lines.size() == rounds ? "" : ", %d min left".formatted(left().toMinutes() + 1);
        System.out.printf(
                "%9s  %-11s  %-15s  %14s  %-17s  %5.1f s  %5.1f s%s%n",
                line.round() + "/" + rounds,
                line.kill().text,
                line.phase().text,
                "%d of %d ms".formatted(line.delay().toMillis(), line.usual().toMillis()),
                line.fate().text,
                seconds(line.up()),
                seconds(line.all()),
                left);
    }

    private Duration left() {
        return sum().dividedBy(lines.size()).multipliedBy(rounds - lines.size());
    }

    private Duration sum() {
        return lines.stream().map(Line::all).reduce(Duration.ZERO, Duration::plus);
    }

    String summary() {
        StringBuilder summary = new StringBuilder();
        summary.append("%nKilled %d times in %d min %d s:%n"
                .formatted(lines.size(), sum().toMinutes(), sum().toSecondsPart()));
        for (Kill kill : Kill.values()) {
            row(summary, kill.text, line -> line.kill() == kill);
        }
        for (Phase phase : Phase.values()) {
            row(summary, phase.text, line -> line.phase() == phase);
        }
        for (Fate fate : Fate.values()) {
            row(summary, fate.text, line -> line.fate() == fate);
        }
        double slowest =
                lines.stream().mapToDouble(line -> seconds(line.up())).max().orElse(0);
        summary.append("The slowest restart took %.1f s.%n".formatted(slowest));
        return summary.append("Nothing lost, nothing doubled, verify passed each time.%n".formatted())
                .toString();
    }

    private void row(StringBuilder summary, String name, Predicate<Line> of) {
        summary.append("  %-17s %4d%n".formatted(name, lines.stream().filter(of).count()));
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}

package org.reskontra.bench;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** How many lines a second are planned on one thread, measured by JMH in a JVM of its own. */
final class PlanningFigure {

    private static final double LEAST_PER_SECOND = 300_000;

    private PlanningFigure() {}

    /** @param forks 0 to measure in this JVM */
    static List<Figure> measure(Sizes sizes, int forks) {
        try {
            Collection<RunResult> results = new Runner(new OptionsBuilder()
                            .include(PlanningBenchmark.class.getName() + ".*")
                            .param("lines", Integer.toString(sizes.planned()))
                            .forks(forks)
                            .measurementTime(TimeValue.NONE)
                            .verbosity(VerboseMode.SILENT)
                            .build())
                    .run();
            double plan = perSecond(results, "plan", sizes);
            double make = perSecond(results, "make_only", sizes);
            return List.of(new Figure(
                    String.format(Locale.ROOT, "planning %,d payment lines, one thread", sizes.planned()),
                    String.format(Locale.ROOT, "%,.0f/s", plan),
                    String.format(Locale.ROOT, "making the same rows only: %,.0f/s", make),
                    String.format(Locale.ROOT, "%.2f", make / plan),
                    "at least 300,000/s",
                    plan >= LEAST_PER_SECOND));
        } catch (RunnerException e) {
            throw new IllegalStateException(e);
        }
    }

    private static double perSecond(Collection<RunResult> results, String benchmark, Sizes sizes) {
        double millis = results.stream()
                .filter(result -> result.getParams().getBenchmark().endsWith("." + benchmark))
                .mapToDouble(result -> result.getPrimaryResult().getScore())
                .findFirst()
                .orElseThrow();
        return sizes.planned() / (millis / 1_000);
    }
}

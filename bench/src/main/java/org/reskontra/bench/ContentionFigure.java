package org.reskontra.bench;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import org.reskontra.server.verify.Verdict;
import org.reskontra.server.verify.Verification;

/** Many threads on the same customers, which must neither lose anything nor see a deadlock. */
final class ContentionFigure {

    static final int THREADS = 16;
    private static final int CUSTOMERS = 8;
    private static final int INVOICES = 2_000;

    private final Program program;

    ContentionFigure(Program program) {
        this.program = program;
    }

    List<Figure> measure(Sizes sizes, Consumer<String> tell) {
        Books books = Books.in(program, CUSTOMERS).invoices(INVOICES);
        Map<String, LongAdder> outcomes = new ConcurrentHashMap<>();
        Map<String, LongAdder> broken = new ConcurrentHashMap<>();
        long deadlocksBefore = deadlocks();
        long commands = Threads.run(THREADS, sizes.contention(), thread -> {
            RandomSettlement work = new RandomSettlement(program, books, CUSTOMERS, thread);
            return () -> {
                try {
                    count(outcomes, work.next());
                } catch (RuntimeException e) {
                    count(broken, e.toString());
                }
            };
        });
        tell.accept("what became of the commands: " + new TreeMap<>(outcomes));
        broken.forEach((what, times) -> tell.accept(times + " times: " + what));
        long laws = Verification.run(program.access(), verdict -> {}).stream()
                .filter(verdict -> !verdict.holds())
                .map(Verdict::law)
                .count();
        return List.of(
                new Figure(
                        THREADS + " threads that apply, unapply and post overlapping payments",
                        String.format(Locale.ROOT, "%,d commands, %d exceptions", commands, broken.size()),
                        "deadlocks met and overcome: " + (deadlocks() - deadlocksBefore),
                        "",
                        "nothing surfaces",
                        broken.isEmpty()),
                new Figure("verify afterwards", laws + " laws broken", "", "", "none", laws == 0));
    }

    private static void count(Map<String, LongAdder> counts, String what) {
        counts.computeIfAbsent(what, none -> new LongAdder()).increment();
    }

    private long deadlocks() {
        return program.number("select deadlocks from pg_stat_database where datname = current_database()");
    }
}

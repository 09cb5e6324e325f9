package org.reskontra.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Work that threads do again and again for a while, all at once. */
final class Threads {

    private Threads() {}

    /**
     * @param workOf what the thread with this number does, from 0 on; whatever it throws ends the run
     * @return how often it was done
     */
    static long run(int threads, Duration time, IntFunction<Runnable> workOf) {
        List<Runnable> work = new ArrayList<>();
        for (int thread = 0; thread < threads; thread++) {
            work.add(workOf.apply(thread));
        }
        long end = System.nanoTime() + time.toNanos();
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            List<Future<Long>> counts = work.stream()
                    .map(one -> pool.submit(() -> repeat(one, end)))
                    .toList();
            long sum = 0;
            for (Future<Long> count : counts) {
                sum += count.get();
            }
            return sum;
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long repeat(Runnable work, long end) {
        long count = 0;
        while (System.nanoTime() < end) {
            work.run();
            count++;
        }
        return count;
    }
}

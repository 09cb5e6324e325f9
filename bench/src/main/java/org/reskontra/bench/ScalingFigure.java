package org.reskontra.bench;

import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.reskontra.bench.Books.Invoice;

/** Many threads that post payments, each of customers of its own, beside one thread that does. */
final class ScalingFigure {

    private static final double LEAST = 1.6;
    private static final int MOST_PER_SECOND = 1_000;

    private final Program program;

    ScalingFigure(Program program) {
        this.program = program;
    }

    List<Figure> measure(Sizes sizes) {
        posted(1, sizes.scaling().dividedBy(2));
        double one = posted(1, sizes.scaling());
        double many = posted(ContentionFigure.THREADS, sizes.scaling());
        return List.of(new Figure(
                ContentionFigure.THREADS + " threads that post payments of customers of their own",
                String.format(Locale.ROOT, "%,.0f payments/s", many),
                String.format(Locale.ROOT, "one thread: %,.0f payments/s", one),
                String.format(Locale.ROOT, "%.2f", many / one),
                "at least 1.6 times one thread",
                many >= LEAST * one));
    }

    /** Payments entered and posted a second. */
    private double posted(int threads, Duration time) {
        int each = (int) Math.max(100, time.toSeconds() * MOST_PER_SECOND / threads);
        Books books = Books.in(program, threads).invoices(each * threads);
        Map<String, List<Invoice>> invoices =
                books.openInvoices().stream().collect(Collectors.groupingBy(Invoice::customer));
        program.checkpoint();
        long posted = Threads.run(threads, time, thread -> {
            PaymentBatch batch = PaymentBatch.in(program, books, "T" + thread);
            Iterator<Invoice> next =
                    invoices.getOrDefault("K" + thread, List.of()).iterator();
            return () -> {
                Invoice invoice = next.next();
                batch.enter(invoice.customer(), invoice.remaining(), List.of(invoice));
                Outcomes.done(batch.post(null));
            };
        });
        return Times.perSecond(posted, time);
    }
}

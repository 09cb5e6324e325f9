package org.reskontra.bench;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.reskontra.bench.Books.Invoice;

/** Payments posted and applied one after another, each beside a commit of one row on the same disk. */
final class SinglePaymentFigure {

    private static final Duration MOST_ABOVE_COMMIT = Duration.ofMillis(10);
    private static final int TO_WARM_UP = 2;

    private final Program program;

    SinglePaymentFigure(Program program) {
        this.program = program;
    }

    List<Figure> measure(Sizes sizes) {
        program.asOwner(db -> {
            db.execute("create table if not exists one_row (no bigint generated always as identity primary key, text"
                    + " text)");
            db.execute("grant select, insert on one_row to reskontra_app");
        });
        Books books = Books.in(program, Math.max(1, sizes.singly() / 10)).invoices(sizes.singly() * TO_WARM_UP);
        PaymentBatch batch = PaymentBatch.in(program, books, "ONE");
        List<Invoice> invoices = books.openInvoices();
        program.checkpoint();
        post(batch, invoices.subList(0, sizes.singly()), new Times(), new Times());
        Times posted = new Times();
        Times committed = new Times();
        post(batch, invoices.subList(sizes.singly(), invoices.size()), posted, committed);
        return List.of(figure(sizes, "p50", 50, posted, committed), figure(sizes, "p99", 99, posted, committed));
    }

    private void post(PaymentBatch batch, List<Invoice> invoices, Times posted, Times committed) {
        for (Invoice invoice : invoices) {
            batch.enter(invoice.customer(), invoice.remaining(), List.of(invoice));
            committed.measure(() -> program.db().execute("insert into one_row (text) values ('one row')"));
            posted.measure(() -> Outcomes.done(batch.post("pay-" + invoice.entryNo())));
        }
    }

    private static Figure figure(Sizes sizes, String name, double percent, Times posted, Times committed) {
        Duration post = posted.percentile(percent);
        Duration commit = committed.percentile(percent);
        Duration above = post.minus(commit);
        return new Figure(
                String.format(Locale.ROOT, "one payment posted and applied, %s of %,d", name, sizes.singly()),
                Times.millis(post),
                "commit of one row: " + Times.millis(commit),
                "+" + Times.millis(above),
                "at most 10 ms above",
                above.compareTo(MOST_ABOVE_COMMIT) <= 0);
    }
}

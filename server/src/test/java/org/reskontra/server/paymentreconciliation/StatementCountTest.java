package org.reskontra.server.paymentreconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reskontra.server.paymentreconciliation.TestBooks.DAY;
import static org.reskontra.server.paymentreconciliation.TestBooks.done;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.reskontra.core.paymentreconciliation.PaymentJournalPlanner.Mode;
import org.reskontra.server.TestDatabase;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationContext;

/** How many SQL statements posting takes must not depend on the number of lines, but for a constant for each part. */
class StatementCountTest {

    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final ApplicationContext MODULES = TestBooks.modules(DATABASE);

    @Test
    void tenThousandLinesTakeAsManyStatementsAsTheDemoJournal() {
        DemoJournal demo = DemoJournal.complete(MODULES);
        List<String> few = CountedStatements.of(
                MODULES.getBean(DSLContext.class),
                () -> done(MODULES.getBean(PostJournal.class)
                        .post(demo.actor(), demo.journal(), Mode.POST_AND_RECONCILE, null)));
        TestBooks books = TestBooks.in(DATABASE, MODULES);
        long journal = appliedLines(books, PostJournal.LINES_PER_PART);

        Instant start = Instant.now();
        List<String> many = CountedStatements.of(MODULES.getBean(DSLContext.class), () -> books.post(journal));
        Duration time = Duration.between(start, Instant.now());

        LoggerFactory.getLogger(StatementCountTest.class)
                .info(
                        "{} lines posted in {} ms, {} statements",
                        PostJournal.LINES_PER_PART,
                        time.toMillis(),
                        many.size());
        assertThat(many).isEqualTo(few).contains("copy");
        assertThat(books.count("bank_entry")).isEqualTo(PostJournal.LINES_PER_PART);
        books.assertLawsHold();
    }

    @Test
    void aLongerJournalIsPostedInPartsAndReconciledWithTheLast() {
        TestBooks books = TestBooks.in(DATABASE, MODULES);
        int count = 2 * PostJournal.LINES_PER_PART + 1;
        long journal = books.imported(lines(books, count));
        List<LineReference> all = books.lines(journal).stream()
                .map(line -> new LineReference(line.lineNo(), null))
                .toList();
        done(MODULES.getBean(ReviewLines.class).toUnidentified(books.actor, journal, all, null));

        PostJournal.Posted posted = books.post(journal);

        assertThat(posted).isEqualTo(new PostJournal.Posted(JournalStatus.RECONCILED, count));
        assertThat(books.count("gl_register")).isEqualTo(3);
        assertThat(books.balance("2899"))
                .isEqualTo(-books.journal(journal).received().minor());
        books.assertLawsHold();
    }

    /** A journal of lines that each pay an invoice. */
    private static long appliedLines(TestBooks books, int count) {
        books.invoices(count);
        long journal = books.imported(lines(books, count));
        books.applyAutomatically(journal);
        assertThat(books.lines(journal)).allMatch(line -> line.difference().isZero());
        return journal;
    }

    private static CamtFile lines(TestBooks books, int count) {
        CamtFile file = books.statement(DAY);
        IntStream.range(0, count)
                .forEach(i -> file.entry(TestBooks.amount(i), "R" + i, "Faktura " + TestBooks.documentNo(i)));
        return file;
    }
}

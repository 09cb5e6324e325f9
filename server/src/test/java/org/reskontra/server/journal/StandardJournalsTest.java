package org.reskontra.server.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.reskontra.server.journal.JournalBooks.BATCH;
import static org.reskontra.server.journal.JournalBooks.DAY;
import static org.reskontra.server.journal.JournalBooks.GENERAL;
import static org.reskontra.server.journal.JournalBooks.codes;
import static org.reskontra.server.journal.JournalBooks.done;
import static org.reskontra.server.journal.JournalBooks.line;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.reskontra.core.ledger.DocumentType;
import org.reskontra.server.TestDatabase;
import org.reskontra.server.journal.StandardJournals.Keeping;
import org.reskontra.server.paymentreconciliation.AccountType;
import org.springframework.context.ApplicationContext;

class StandardJournalsTest {

    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final ApplicationContext MODULES = JournalBooks.modules(DATABASE);

    private final JournalBooks books = JournalBooks.in(DATABASE, MODULES);
    private final StandardJournals standard = MODULES.getBean(StandardJournals.class);

    @Test
    void linesAreInsertedOnAnotherDateWithNewNumbersAsOftenAsWanted() {
        rentOfTwoLines();
        done(standard.save(books.actor, BATCH, new Keeping("RENT", "Rent received", true), null));
        books.post();

        done(standard.insert(books.actor, BATCH, "RENT", DAY.plusMonths(1), null));
        done(standard.insert(books.actor, BATCH, "RENT", null, null));

        assertThat(books.lines(BATCH))
                .extracting(BatchLine::documentNo, BatchLine::postingDate, BatchLine::accountNo, one -> one.amount()
                        .minor())
                .containsExactly(
                        tuple("R102", DAY.plusMonths(1), "8311", -100_00L),
                        tuple("R102", DAY.plusMonths(1), "B-SEK", 100_00L),
                        tuple("R103", DAY.plusMonths(1), "8311", -100_00L),
                        tuple("R103", DAY.plusMonths(1), "B-SEK", 100_00L));
        assertThat(books.problems(BATCH)).isEmpty();
    }

    @Test
    void withoutAmountsTheyAreTypedEachTime() {
        rentOfTwoLines();
        done(standard.save(books.actor, BATCH, new Keeping("RENT", "", false), null));

        done(standard.insert(books.actor, BATCH, "RENT", DAY, null));

        assertThat(books.lines(BATCH).getLast().amount().isZero()).isTrue();
        assertThat(codes(books.problems(BATCH))).contains("amount_missing");
    }

    @Test
    void aRepeatedInsertionInsertsOnce() {
        rentOfTwoLines();
        done(standard.save(books.actor, BATCH, new Keeping("RENT", "", true), null));

        var first = done(standard.insert(books.actor, BATCH, "RENT", DAY, "key"));
        var second = done(standard.insert(books.actor, BATCH, "RENT", DAY, "key"));

        assertThat(second).isEqualTo(first);
        assertThat(books.lines(BATCH)).hasSize(4);
    }

    @Test
    void aCodeIsUsedOnceInItsTemplateAndFreeAgainWhenItIsDeleted() {
        rentOfTwoLines();
        Keeping rent = new Keeping("RENT", "", true);
        done(standard.save(books.actor, BATCH, rent, null));

        assertThat(codes(standard.save(books.actor, BATCH, rent, null))).containsExactly("standard_journal_exists");
        assertThat(codes(standard.save(books.actor, GENERAL, rent, null))).containsExactly("no_lines_to_keep");
        assertThat(codes(standard.insert(books.actor, GENERAL, "RENT", DAY, null)))
                .containsExactly("standard_journal_not_found");
        assertThat(standard.all(books.actor.company(), "INBET"))
                .isEqualTo(List.of(new StandardJournal("INBET", "RENT", "", 2)));
        done(standard.delete(books.actor, "INBET", "RENT", null));
        assertThat(standard.all(books.actor.company(), "INBET")).isEmpty();
        done(standard.save(books.actor, BATCH, rent, null));
    }

    private void rentOfTwoLines() {
        books.save(line().account(AccountType.GL_ACCOUNT, "8311")
                .type(DocumentType.NONE)
                .amount("-100.00")
                .balancing(AccountType.GL_ACCOUNT, ""));
        books.save(line().account(AccountType.BANK_ACCOUNT, "B-SEK").type(DocumentType.NONE));
    }
}

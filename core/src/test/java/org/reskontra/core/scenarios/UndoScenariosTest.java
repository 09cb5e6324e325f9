package org.reskontra.core.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.reskontra.core.application.ToleranceAnswers.NONE;
import static org.reskontra.core.scenarios.Books.codes;
import static org.reskontra.core.scenarios.Books.done;
import static org.reskontra.core.scenarios.Company.document;
import static org.reskontra.core.scenarios.Company.invoice;
import static org.reskontra.core.scenarios.Company.payment;
import static org.reskontra.core.scenarios.Company.sek;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.reskontra.core.journal.AppliesTo;
import org.reskontra.core.journal.PostedTransaction.PostedBankEntry;
import org.reskontra.core.journal.PostingSetup.Blocked;
import org.reskontra.core.ledger.BankRow;
import org.reskontra.core.ledger.DocumentNo;
import org.reskontra.core.ledger.DocumentType;
import org.reskontra.core.ledger.EntryNo;
import org.reskontra.core.ledger.EntryState;
import org.reskontra.core.ledger.PlannedTransaction;
import org.reskontra.core.ledger.SubledgerRow;
import org.reskontra.core.ledger.Undo;

/** What taking back posts, and what keeps it from being done (specification 4.9 and 4.10). */
class UndoScenariosTest {

    private static final LocalDate DAY = LocalDate.parse("2026-03-01");

    private final Books books = Company.plain().books();

    @Test
    void a_reversal_posts_the_opposite_of_everything_and_says_what_it_reverses() {
        EntryNo payment = onAccount();
        PlannedTransaction posted = books.transactions().getFirst();

        PlannedTransaction reversal = done(books.reverse(payment, DAY.plusDays(4), UndoScenariosTest::open));

        assertThat(reversal.undo()).isEqualTo(new Undo(Undo.Kind.REVERSAL, posted.no()));
        assertThat(reversal.postingDate()).isEqualTo(DAY.plusDays(4));
        assertThat(reversal.documentNo()).isEqualTo(new DocumentNo("P1"));
        assertThat(Books.balances(reversal)).isEqualTo(Map.of("1930", "-100.00", "1510", "100.00"));
        assertThat(reversal.subledgerRows())
                .extracting(SubledgerRow::documentType, SubledgerRow::amount, SubledgerRow::reverses)
                .containsExactly(tuple(DocumentType.PAYMENT, sek("100"), payment));
        BankRow received = posted.bankRows().getFirst();
        assertThat(reversal.bankRows()).singleElement().satisfies(row -> {
            assertThat(row.amount()).isEqualTo(sek("-100"));
            assertThat(row.amountLocal()).isEqualTo(sek("-100"));
            assertThat(row.reverses()).isEqualTo(new BankRow.ReversedBankEntry(received.no(), 7));
        });
        EntryNo opposite = reversal.subledgerRows().getFirst().no();
        assertThat(reversal.states())
                .extracting(EntryState::no, EntryState::closedBy, EntryState::closedAt)
                .containsExactly(tuple(payment, opposite, DAY.plusDays(4)), tuple(opposite, payment, DAY.plusDays(4)));
    }

    @Test
    void a_transaction_is_not_reversed_before_its_own_date() {
        EntryNo payment = onAccount();

        assertThat(codes(books.reverse(payment, DAY.minusDays(1), UndoScenariosTest::open)))
                .containsExactly("posting_date_before_transaction_date");
    }

    @Test
    void a_payment_is_not_reversed_before_the_day_until_which_it_was_applied() {
        done(books.post(invoice("I1", sek("100"), "2026-02-01")));
        done(books.post(payment("P1", sek("100"), "2026-03-01", document("I1"), NONE)));
        EntryNo payment = books.entries().getLast().no();
        done(books.unapply(payment, DAY.plusDays(10)));

        assertThat(codes(books.reverse(payment, DAY.plusDays(9), UndoScenariosTest::open)))
                .containsExactly("date_before_last_undoing");
        done(books.reverse(payment, DAY.plusDays(10), UndoScenariosTest::open));
    }

    @Test
    void a_payment_on_a_statement_that_is_not_closed_is_not_reversed() {
        EntryNo payment = onAccount();

        assertThat(codes(books.reverse(payment, null, row -> new PostedBankEntry(row, true, true, 7))))
                .containsExactly("bank_ledger_entry_on_open_statement");
    }

    @Test
    void what_is_reversed_already_is_all_that_is_said_of_it() {
        EntryNo payment = onAccount();
        done(books.reverse(payment, true));
        books.setUp(Company.plain().withBlocked(Blocked.ALL));

        assertThat(codes(books.reverse(payment, null, row -> new PostedBankEntry(row, false, false, 8))))
                .containsExactly("already_reversed");
    }

    @Test
    void nothing_is_taken_back_from_a_customer_who_is_blocked_for_all() {
        done(books.post(invoice("I1", sek("100"), "2026-02-01")));
        done(books.post(payment("P1", sek("100"), "2026-03-01", document("I1"), NONE)));
        EntryNo applied = books.entries().getLast().no();
        EntryNo onAccount = onAccount();

        books.setUp(Company.plain().withBlocked(Blocked.INVOICE));
        done(books.copy().unapply(applied, null));
        done(books.copy().reverse(onAccount, true));

        books.setUp(Company.plain().withBlocked(Blocked.ALL));
        assertThat(codes(books.unapply(applied, null))).containsExactly("party_blocked");
        assertThat(codes(books.reverse(onAccount, true))).containsExactly("party_blocked");
    }

    @Test
    void an_unapplication_says_what_it_takes_back_and_where_it_was_posted() {
        done(books.post(invoice("I1", sek("1000"), "2026-02-01", "20", "2026-03-05")));
        done(books.post(payment("P1", sek("980"), "2026-03-01", document("I1"), NONE)));
        PlannedTransaction posted = books.transactions().getLast();

        PlannedTransaction undone = done(books.unapply(posted.no(), DAY.plusDays(4)));

        assertThat(undone.undo()).isEqualTo(new Undo(Undo.Kind.UNAPPLICATION, posted.no()));
        assertThat(undone.postingDate()).isEqualTo(DAY.plusDays(4));
        assertThat(Books.balances(undone)).isEqualTo(Map.of(Company.DISCOUNT, "-20.00", "1510", "20.00"));
        assertThat(undone.states()).extracting(EntryState::closedBy).containsOnlyNulls();
        assertThat(undone.subledgerRows()).isEmpty();
        assertThat(undone.bankRows()).isEmpty();
    }

    private EntryNo onAccount() {
        done(books.post(payment("P1", sek("100"), DAY.toString(), new AppliesTo.OnAccount(), NONE)));
        return books.entries().getLast().no();
    }

    private static PostedBankEntry open(BankRow row) {
        return new PostedBankEntry(row, true, false, 7);
    }
}

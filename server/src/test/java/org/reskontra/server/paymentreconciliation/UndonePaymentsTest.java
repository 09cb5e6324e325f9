package org.reskontra.server.paymentreconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reskontra.server.paymentreconciliation.TestBooks.DAY;
import static org.reskontra.server.paymentreconciliation.TestBooks.SEK;
import static org.reskontra.server.paymentreconciliation.TestBooks.codes;
import static org.reskontra.server.paymentreconciliation.TestBooks.done;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.reskontra.core.application.ToleranceAnswers.Answer;
import org.reskontra.core.journal.JournalLine;
import org.reskontra.core.journal.JournalPlanner;
import org.reskontra.core.journal.PostingSetup.PartyKey;
import org.reskontra.core.ledger.Account;
import org.reskontra.core.ledger.BankAccountNo;
import org.reskontra.core.ledger.DocumentNo;
import org.reskontra.core.ledger.DocumentType;
import org.reskontra.core.ledger.EntryNo;
import org.reskontra.core.ledger.Ledger;
import org.reskontra.core.ledger.PartyNo;
import org.reskontra.core.ledger.PostingPlan;
import org.reskontra.core.ledger.TransactionNo;
import org.reskontra.core.money.Money;
import org.reskontra.core.paymentreconciliation.PaymentJournalPlanner.Mode;
import org.reskontra.core.problem.Outcome;
import org.reskontra.server.TestDatabase;
import org.reskontra.server.demo.DemoData;
import org.reskontra.server.posting.Posting;
import org.reskontra.server.posting.SourceCode;
import org.reskontra.server.settlement.ApplyPostedEntries;
import org.reskontra.server.settlement.ApplyPostedEntries.Application;
import org.reskontra.server.settlement.ApplyPostedEntries.Choice;
import org.reskontra.server.settlement.ReverseTransaction;
import org.reskontra.server.settlement.Settled;
import org.reskontra.server.settlement.UnapplyEntries;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** What was posted is unapplied, applied anew, and reversed. */
class UndonePaymentsTest {

    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final ApplicationContext MODULES = DemoData.context(DATABASE, "settlement");

    private final TestBooks books = TestBooks.in(DATABASE, MODULES);
    private final ApplyPostedEntries applying = MODULES.getBean(ApplyPostedEntries.class);
    private final UnapplyEntries unapplying = MODULES.getBean(UnapplyEntries.class);
    private final ReverseTransaction reversing = MODULES.getBean(ReverseTransaction.class);

    @AfterEach
    void theLawsHold() {
        books.assertLawsHold();
    }

    @Test
    void anUnappliedPaymentLeavesEverythingAsItWasAndIsAppliedAgain() {
        books.document(DocumentType.INVOICE, "1001", "K1", "1000.00", SEK, "20.00", DAY);
        EntryNo payment = paidByStatement("980.00", "1001");
        assertThat(books.balance("3731")).isEqualTo(20_00);

        Settled undone = done(unapplying.unapply(books.actor, payment, null, null));

        assertThat(undone.postingDate()).isEqualTo(DAY);
        assertThat(books.remaining("1001")).isEqualTo(1000_00);
        assertThat(books.balance("3731")).isZero();
        assertThat(books.balance("1510")).isEqualTo(20_00);
        assertThat(books.onAccount("K1")).isEqualTo(-980_00);
        assertThat(codes(unapplying.unapply(books.actor, payment, null, null)))
                .containsExactly("entry_has_no_application");

        done(apply(payment, null, "1001"));
        assertThat(books.remaining("1001")).isZero();
        assertThat(books.balance("3731")).isEqualTo(20_00);
        assertThat(books.balance("1510")).isZero();

        done(unapplying.unapply(books.actor, new EntryNo(books.entryNo("1001")), DAY.plusDays(3), null));
        assertThat(books.remaining("1001")).isEqualTo(1000_00);
    }

    @Test
    void whatCannotBeAppliedIsRefusedWithAllThatIsWrong() {
        books.invoice("1001", "100.00").document(DocumentType.INVOICE, "2001", "K2", "50.00", SEK, "0", null);
        EntryNo payment = onAccount("K1", "-70.00", DAY);
        Map<String, Integer> ledger = books.ledger();

        assertThat(codes(apply(payment, null, "2001"))).contains("all_applications_must_use_the_same_account");
        assertThat(codes(apply(payment, DAY.minusDays(90), "1001")))
                .contains("application_date_before_entry_posting_date");
        assertThat(codes(applying.apply(
                        books.actor,
                        application(payment, null, new Choice(books.entryNo("1001"), new BigDecimal("1.005"))),
                        null)))
                .containsExactly("amount_to_apply_has_too_many_decimals");
        assertThat(codes(applying.apply(books.actor, application(payment, null, new Choice(999_999, null)), null)))
                .containsExactly("ledger_entry_not_found");
        assertThat(codes(applying.apply(books.actor, application(payment, null), null)))
                .containsExactly("no_entries_specified_to_apply");
        assertThat(books.ledger()).isEqualTo(ledger);

        done(apply(payment, null, "1001"));
        assertThat(books.remaining("1001")).isEqualTo(30_00);
        assertThat(codes(apply(payment, null, "1001"))).contains("cannot_apply_closed_entries");
    }

    @Test
    void ofTwoWhoApplyTheSamePaymentAtOnceOneIsRefused() throws Exception {
        books.invoice("1001", "100.00").invoice("1002", "100.00");
        EntryNo payment = onAccount("K1", "-100.00", DAY);
        Callable<Outcome<Settled>> first = () -> apply(payment, null, "1001");
        Callable<Outcome<Settled>> second = () -> apply(payment, null, "1002");

        List<Outcome<Settled>> outcomes;
        try (var threads = Executors.newFixedThreadPool(2)) {
            outcomes = threads.invokeAll(List.of(first, second)).stream()
                    .map(Future::resultNow)
                    .toList();
        }

        assertThat(outcomes)
                .filteredOn(outcome -> outcome instanceof Outcome.Done)
                .hasSize(1);
        assertThat(books.remaining("1001") + books.remaining("1002")).isEqualTo(100_00);
    }

    @Test
    void aPaymentIsReversedOnceAndNotWhileItIsAppliedOrItsStatementCountsOnIt() {
        books.invoice("1001", "100.00");
        EntryNo payment = onAccount("K1", "-100.00", DAY);
        done(apply(payment, null, "1001"));
        TransactionNo transaction = transactionOf(payment);
        assertThat(codes(reverse(transaction))).containsExactly("entry_is_applied");
        done(unapplying.unapply(books.actor, payment, null, null));

        done(reverse(transaction));

        assertThat(books.balance("1930")).isZero();
        assertThat(books.balance("1510")).isEqualTo(100_00);
        assertThat(books.onAccount("K1")).isZero();
        assertThat(codes(reverse(transaction))).containsExactly("already_reversed");
        assertThat(codes(unapplying.unapply(books.actor, payment, null, null)))
                .containsExactly("cannot_unapply_reversed_entry");
        assertThat(codes(reverse(transactionOf(new EntryNo(books.entryNo("1001"))))))
                .containsExactly("only_journal_entries_can_be_reversed");
        assertThat(codes(reverse(new TransactionNo(999_999)))).containsExactly("transaction_not_found");
    }

    @Test
    void nothingIsSettledBeforeTheDayOnWhichItWasTakenBack() {
        books.invoice("1001", "100.00").invoice("1002", "100.00");
        EntryNo payment = onAccount("K1", "-100.00", DAY);
        done(apply(payment, null, "1001"));
        LocalDate later = DAY.plusDays(30);
        done(unapplying.unapply(books.actor, payment, later, null));

        assertThat(codes(apply(payment, DAY, "1002"))).containsExactly("date_before_last_undoing");
        assertThat(codes(reversing.reverse(books.actor, transactionOf(payment), DAY, null)))
                .containsExactly("date_before_last_undoing");
        assertThat(done(apply(payment, null, "1002")).postingDate()).isEqualTo(later);
        done(unapplying.unapply(books.actor, payment, null, null));
        assertThat(done(reverse(transactionOf(payment))).postingDate()).isEqualTo(later);
    }

    @Test
    void aPaymentOfAStatementIsNotReversed() {
        books.invoice("1001", "100.00");
        long journal = books.imported(books.statement(DAY).entry("100.00", "R1", "payment"));
        books.apply(journal, "payment", "1001");
        done(books.tryPosting(journal, Mode.POST_PAYMENTS_ONLY));
        EntryNo payment = payment("K1");
        done(unapplying.unapply(books.actor, payment, null, null));

        assertThat(codes(reverse(transactionOf(payment)))).containsExactly("bank_ledger_entry_on_open_statement");

        books.post(journal);
        assertThat(codes(reverse(transactionOf(payment)))).containsExactly("bank_ledger_entry_closed");
    }

    private EntryNo paidByStatement(String amount, String invoice) {
        long journal = books.imported(books.statement(DAY).entry(amount, "R1", "payment"));
        books.apply(journal, "payment", invoice);
        books.post(journal);
        return payment("K1");
    }

    private EntryNo payment(String customer) {
        return new EntryNo(books.db
                .fetchSingle(
                        "select max(entry_no) from subledger_entry where company_id = ? and party_no = ?"
                                + " and document_type = 'PAYMENT'",
                        books.actor.company().value(),
                        customer)
                .get(0, Long.class));
    }

    /** A payment from a journal line, applied to nothing. */
    private EntryNo onAccount(String customer, String amount, LocalDate date) {
        Posting posting = MODULES.getBean(Posting.class);
        JournalLine line = new JournalLine(
                1,
                date,
                DocumentType.PAYMENT,
                new DocumentNo("P1"),
                "",
                "payment",
                new Account.PartyAccount(Ledger.CUSTOMER, new PartyNo(customer)),
                new Account.BankAccount(new BankAccountNo("B-SEK")),
                Money.of(amount, SEK),
                List.of(),
                null);
        MODULES.getBean(TransactionTemplate.class).executeWithoutResult(status -> {
            PostingPlan plan = new PostingPlan(
                    done(JournalPlanner.plan(
                            List.of(line),
                            posting.setup(books.actor, Set.of(new PartyKey(Ledger.CUSTOMER, new PartyNo(customer)))),
                            Map.of(),
                            posting.reserve(1))),
                    List.of());
            posting.write(books.actor, SourceCode.PAYMENT_RECONCILIATION, plan, "J");
        });
        return payment(customer);
    }

    private Outcome<Settled> apply(EntryNo entry, @Nullable LocalDate date, String document) {
        return applying.apply(books.actor, application(entry, date, new Choice(books.entryNo(document), null)), null);
    }

    private static Application application(EntryNo entry, @Nullable LocalDate date, Choice... choices) {
        return new Application(entry.value(), List.of(choices), date, Answer.ASK, Answer.ASK);
    }

    private Outcome<Settled> reverse(TransactionNo transaction) {
        return reversing.reverse(books.actor, transaction, null, null);
    }

    private TransactionNo transactionOf(EntryNo entry) {
        return new TransactionNo(books.db
                .fetchSingle("select transaction_no from subledger_entry where entry_no = ?", entry.value())
                .get(0, Long.class));
    }
}

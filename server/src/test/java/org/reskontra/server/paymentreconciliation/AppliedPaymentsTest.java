package org.reskontra.server.paymentreconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reskontra.server.paymentreconciliation.TestBooks.DAY;
import static org.reskontra.server.paymentreconciliation.TestBooks.EUR;
import static org.reskontra.server.paymentreconciliation.TestBooks.SEK;
import static org.reskontra.server.paymentreconciliation.TestBooks.codes;
import static org.reskontra.server.paymentreconciliation.TestBooks.done;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.reskontra.core.ledger.DocumentType;
import org.reskontra.core.paymentreconciliation.PaymentJournalPlanner.Mode;
import org.reskontra.server.TestDatabase;
import org.reskontra.server.paymentreconciliation.ReviewLines.Choice;
import org.springframework.context.ApplicationContext;

/** What payments of every kind make of the ledger. Customers' control account is 1510, the bank's 1930 (1941 in euros). */
class AppliedPaymentsTest {

    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final ApplicationContext MODULES = TestBooks.modules(DATABASE);

    private final TestBooks books = TestBooks.in(DATABASE, MODULES);

    @AfterEach
    void theLawsHold() {
        books.assertLawsHold();
    }

    @Test
    void severalPaymentsOfAnInvoiceWithDiscountPostWhicheverOfThemTakesIt() {
        books.document(DocumentType.INVOICE, "1001", "K1", "1000.00", SEK, "20.00", DAY);
        long journal = books.imported(
                books.statement(DAY).entry("600.00", "R1", "second").entry("400.00", "R2", "first"));
        books.apply(journal, "first", "1001");
        books.apply(journal, "second", "1001");
        LineReference rest = new LineReference(books.line(journal, "second").lineNo(), null);
        done(MODULES.getBean(ReviewLines.class).toUnidentified(books.actor, journal, List.of(rest), null));

        books.post(journal);

        assertThat(books.remaining("1001")).isZero();
        assertThat(books.balance("2899")).isEqualTo(-20_00);
    }

    @Test
    void aPartialPaymentLeavesTheRestOpen() {
        books.invoice("1001", "100.00");
        long journal = books.imported(books.statement(DAY).entry("40.00", "R1", "payment"));
        books.apply(journal, "payment", "1001");
        books.post(journal);

        assertThat(books.remaining("1001")).isEqualTo(60_00);
        assertThat(books.balance("1510")).isEqualTo(60_00);
        assertThat(books.onAccount("K1")).isZero();
    }

    @Test
    void anOverpaymentStaysOnAccount() {
        books.invoice("1001", "100.00");
        long journal = books.imported(books.statement(DAY).entry("130.00", "R1", "payment"));
        books.apply(journal, "payment", "1001");
        books.accept(journal, "payment");
        books.post(journal);

        assertThat(books.remaining("1001")).isZero();
        assertThat(books.onAccount("K1")).isEqualTo(-30_00);
        assertThat(books.balance("1510")).isEqualTo(-30_00);
    }

    @Test
    void aDiscountTakenInTimeIsPosted() {
        books.document(DocumentType.INVOICE, "1001", "K1", "1000.00", SEK, "20.00", DAY);
        long journal = books.imported(books.statement(DAY).entry("980.00", "R1", "payment"));
        books.apply(journal, "payment", "1001");
        books.post(journal);

        assertThat(books.remaining("1001")).isZero();
        assertThat(books.balance("3731")).isEqualTo(20_00);
        assertThat(books.balance("1930")).isEqualTo(980_00);
        assertThat(books.balance("1510")).isZero();
    }

    @Test
    void aDiscountTakenTooLateIsNotGranted() {
        books.document(DocumentType.INVOICE, "1001", "K1", "1000.00", SEK, "20.00", DAY.minusDays(1));
        long journal = books.imported(books.statement(DAY).entry("980.00", "R1", "payment"));
        books.apply(journal, "payment", "1001");
        books.post(journal);

        assertThat(books.remaining("1001")).isEqualTo(20_00);
        assertThat(books.balance("3731")).isZero();
    }

    @Test
    void whoPaysInFullThoughADiscountIsPossibleHasItOnAccount() {
        books.document(DocumentType.INVOICE, "1001", "K1", "1000.00", SEK, "20.00", DAY);
        long journal = books.imported(books.statement(DAY).entry("1000.00", "R1", "payment"));
        books.apply(journal, "payment", "1001");
        assertThat(codes(books.tryPosting(journal, Mode.POST_AND_RECONCILE))).containsExactly("line_has_difference");
        books.accept(journal, "payment");
        books.post(journal);

        assertThat(books.remaining("1001")).isZero();
        assertThat(books.balance("3731")).isEqualTo(20_00);
        assertThat(books.onAccount("K1")).isEqualTo(-20_00);
    }

    @Test
    void aPaymentLessACreditMemoClosesBoth() {
        books.invoice("1001", "100.00").document(DocumentType.CREDIT_MEMO, "C1", "K1", "30.00", SEK, "0", null);
        long journal = books.imported(books.statement(DAY).entry("70.00", "R1", "payment"));
        books.apply(journal, "payment", "C1", "1001");
        books.post(journal);

        assertThat(books.remaining("1001")).isZero();
        assertThat(books.remaining("C1")).isZero();
        assertThat(books.balance("1510")).isZero();
        assertThat(books.onAccount("K1")).isZero();
    }

    @Test
    void twoPaymentsOfOneStatementPayOneInvoice() {
        books.document(DocumentType.INVOICE, "1001", "K1", "1000.00", SEK, "20.00", DAY);
        long journal =
                books.imported(books.statement(DAY).entry("500.00", "R1", "one").entry("480.00", "R2", "two"));
        books.apply(journal, "one", "1001");
        books.apply(journal, "two", "1001");
        books.post(journal);

        assertThat(books.remaining("1001")).isZero();
        assertThat(books.balance("3731")).isEqualTo(20_00);
    }

    @Test
    void anAmountThatAPersonChoosesIsWhatIsSettled() {
        books.invoice("1001", "100.00").invoice("1002", "100.00");
        long journal = books.imported(books.statement(DAY).entry("100.00", "R1", "payment"));
        LineReference line = new LineReference(books.line(journal, "payment").lineNo(), null);
        ReviewLines review = MODULES.getBean(ReviewLines.class);
        done(review.applyToEntries(
                books.actor,
                journal,
                line,
                List.of(
                        new Choice(books.entryNo("1001"), new BigDecimal("35.00")),
                        new Choice(books.entryNo("1002"), new BigDecimal("65.00"))),
                null));
        books.post(journal);

        assertThat(books.remaining("1001")).isEqualTo(65_00);
        assertThat(books.remaining("1002")).isEqualTo(35_00);
    }

    @Test
    void euroEntriesPaidFromTheEuroAccountRealizeTheGain() {
        books.document(DocumentType.INVOICE, "1001", "K1", "100.00", EUR, "0", null);
        long journal = books.imported(books.statementInEuros(DAY).entry("100.00", "R1", "payment"));
        books.apply(journal, "payment", "1001");
        books.post(journal);

        assertThat(books.remaining("1001")).isZero();
        assertThat(books.balance("1941")).isEqualTo(1100_00);
        assertThat(books.balance("3960")).isEqualTo(-100_00);
        assertThat(books.balance("1510")).isZero();
    }

    @Test
    void aEuroEntryIsNotPaidFromTheAccountInKronor() {
        books.document(DocumentType.INVOICE, "1001", "K1", "100.00", EUR, "0", null);
        long journal = books.imported(books.statement(DAY).entry("1100.00", "R1", "payment"));
        LineReference line = new LineReference(books.line(journal, "payment").lineNo(), null);

        assertThat(codes(MODULES.getBean(ReviewLines.class)
                        .applyToEntries(
                                books.actor, journal, line, List.of(new Choice(books.entryNo("1001"), null)), null)))
                .containsExactly("currency_of_document_and_balancing_account_differ");
    }

    @Test
    void moneyPaidBackToACustomerIsARefund() {
        books.document(DocumentType.CREDIT_MEMO, "C1", "K1", "30.00", SEK, "0", null);
        long journal = books.imported(books.statement(DAY).entry("-30.00", "R1", "refund"));
        books.apply(journal, "refund", "C1");
        books.post(journal);

        assertThat(books.remaining("C1")).isZero();
        assertThat(books.balance("1510")).isZero();
        assertThat(books.balance("1930")).isEqualTo(-30_00);
    }
}

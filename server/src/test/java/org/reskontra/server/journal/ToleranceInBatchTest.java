package org.reskontra.server.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reskontra.core.application.ToleranceAnswers.Answer.LEAVE_REMAINING;
import static org.reskontra.core.application.ToleranceAnswers.Answer.POST;
import static org.reskontra.server.journal.JournalBooks.BATCH;
import static org.reskontra.server.journal.JournalBooks.DAY;
import static org.reskontra.server.journal.JournalBooks.SEK;
import static org.reskontra.server.journal.JournalBooks.codes;
import static org.reskontra.server.journal.JournalBooks.done;
import static org.reskontra.server.journal.JournalBooks.line;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reskontra.core.application.ToleranceAnswers.Answer;
import org.reskontra.core.ledger.DocumentType;
import org.reskontra.core.problem.Outcome;
import org.reskontra.server.TestDatabase;
import org.reskontra.server.journal.BatchAnswers.LineAnswer;
import org.reskontra.server.journal.PostBatch.Posted;
import org.reskontra.server.paymentreconciliation.AccountType;
import org.springframework.context.ApplicationContext;

/** A company that tolerates differences of 1 %, and late discounts within five days; it asks before either. */
class ToleranceInBatchTest {

    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final ApplicationContext MODULES = JournalBooks.modules(DATABASE);

    private final JournalBooks books = JournalBooks.in(DATABASE, MODULES);
    private final PostBatch posting = MODULES.getBean(PostBatch.class);

    @BeforeEach
    void tolerance() {
        books.db.execute(
                "update company set payment_tolerance_percent = 1, payment_discount_grace_period = '5D' where company_id = ?",
                books.actor.company().value());
    }

    @AfterEach
    void theLawsHold() {
        books.assertLawsHold();
    }

    @Test
    void aSmallDifferenceIsAskedAboutAndNothingIsPostedMeanwhile() {
        receiptOf("995.00");

        Outcome<Posted> outcome = books.tryPosting(BATCH);

        assertThat(codes(outcome)).containsExactly("payment_tolerance_warning");
        assertThat(books.problems(BATCH)).isEmpty();
        assertThat(books.remaining("1001")).isEqualTo(1_000_00);
        assertThat(books.lines(BATCH)).hasSize(1);
    }

    @Test
    void acceptedForItsLineTheDifferenceIsPostedAsTolerance() {
        BatchLine receipt = receiptOf("995.00");

        done(post(new LineAnswer(receipt.lineNo(), null, null, POST)));

        assertThat(books.remaining("1001")).isZero();
        assertThat(books.balance("3731")).isEqualTo(5_00);
    }

    @Test
    void refusedTheDifferenceStaysOpen() {
        BatchLine receipt = receiptOf("995.00");

        done(post(new LineAnswer(receipt.lineNo(), null, null, LEAVE_REMAINING)));

        assertThat(books.remaining("1001")).isEqualTo(5_00);
        assertThat(books.balance("3731")).isZero();
    }

    @Test
    void appliedToChosenEntriesItIsTheSame() {
        books.invoice("1001", "1000.00");
        BatchLine receipt = books.apply(books.save(line().customer("K1").amount("-995.00")), "1001");

        assertThat(codes(books.tryPosting(BATCH))).containsExactly("payment_tolerance_warning");
        done(post(new LineAnswer(receipt.lineNo(), null, null, LEAVE_REMAINING)));

        assertThat(receipt.applications())
                .singleElement()
                .satisfies(one -> assertThat(one.amountToApply().minor()).isEqualTo(1_000_00));
        assertThat(books.remaining("1001")).isEqualTo(5_00);
    }

    @Test
    void moreThanToleranceIsNotAskedAbout() {
        receiptOf("980.00");

        books.post();

        assertThat(books.remaining("1001")).isEqualTo(20_00);
    }

    @Test
    void theBatchAnswersForItsLines() {
        setUp(LEAVE_REMAINING);
        receiptOf("995.00");
        books.post();
        assertThat(books.remaining("1001")).isEqualTo(5_00);

        setUp(POST);
        books.invoice("1002", "1000.00");
        books.save(line().customer("K1").amount("-1002.00").appliesTo("1002"));
        books.post();
        assertThat(books.remaining("1002")).isZero();
        assertThat(books.balance("3731")).isEqualTo(-2_00);
    }

    @Test
    void aLateDiscountIsAskedAboutByEntryAndOnlyThenTheRest() {
        books.document(DocumentType.INVOICE, "1001", "K1", "1000.00", SEK, "20.00", DAY.minusDays(2));
        BatchLine receipt = books.save(line().customer("K1").amount("-985.00").appliesTo("1001"));

        assertThat(codes(books.tryPosting(BATCH))).containsExactly("payment_discount_tolerance_warning");
        LineAnswer granted = new LineAnswer(receipt.lineNo(), books.entryNo("1001"), POST, null);
        assertThat(codes(post(granted))).containsExactly("payment_tolerance_warning");
        done(post(granted, new LineAnswer(receipt.lineNo(), null, null, POST)));

        assertThat(books.remaining("1001")).isZero();
        assertThat(books.remaining("R101")).isZero();
        assertThat(books.balance("3731")).isEqualTo(15_00);
    }

    @Test
    void aPreviewAsksNothingAndAccepts() {
        receiptOf("995.00");

        var plan = done(posting.preview(books.actor, BATCH, BatchAnswers.NONE));

        assertThat(plan.transactions().getFirst().glRows()).hasSize(3);
    }

    private BatchLine receiptOf(String amount) {
        books.invoice("1001", "1000.00");
        return books.save(line().customer("K1").amount("-" + amount).appliesTo("1001"));
    }

    private Outcome<Posted> post(LineAnswer... answers) {
        return posting.post(books.actor, BATCH, new BatchAnswers(null, null, List.of(answers)), null);
    }

    private void setUp(Answer answer) {
        done(MODULES.getBean(SetUpBatch.class)
                .setUp(
                        books.actor,
                        BATCH,
                        new SetUpBatch.Setup(
                                TemplateType.CASH_RECEIPT,
                                "Receipts",
                                "DOC",
                                AccountType.BANK_ACCOUNT,
                                "B-SEK",
                                true,
                                answer,
                                answer),
                        null));
    }
}

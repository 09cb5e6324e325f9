package org.reskontra.server.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.reskontra.server.db.Tables.GL_ENTRY;
import static org.reskontra.server.journal.JournalBooks.BATCH;
import static org.reskontra.server.journal.JournalBooks.DAY;
import static org.reskontra.server.journal.JournalBooks.EUR;
import static org.reskontra.server.journal.JournalBooks.GENERAL;
import static org.reskontra.server.journal.JournalBooks.SEK;
import static org.reskontra.server.journal.JournalBooks.codes;
import static org.reskontra.server.journal.JournalBooks.done;
import static org.reskontra.server.journal.JournalBooks.line;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.reskontra.core.ledger.DocumentType;
import org.reskontra.core.ledger.TransactionNo;
import org.reskontra.core.money.Money;
import org.reskontra.core.problem.Outcome;
import org.reskontra.core.problem.Place;
import org.reskontra.core.problem.Problem;
import org.reskontra.server.TestDatabase;
import org.reskontra.server.paymentreconciliation.AccountType;
import org.reskontra.server.security.Actor;
import org.reskontra.server.security.Permission;
import org.springframework.context.ApplicationContext;

class PostBatchTest {

    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final ApplicationContext MODULES = JournalBooks.modules(DATABASE);

    private final JournalBooks books = JournalBooks.in(DATABASE, MODULES);
    private final PostBatch posting = MODULES.getBean(PostBatch.class);

    @AfterEach
    void theLawsHold() {
        books.assertLawsHold();
    }

    @Test
    void aReceiptSettlesTheInvoicesItIsAppliedTo() {
        books.invoice("1001", "100.00").invoice("1002", "50.00");
        BatchLine receipt = books.save(line().customer("K1").amount("-150.00"));
        books.apply(receipt, "1001", "1002");

        PostBatch.Posted posted = books.post();

        assertThat(posted.transactions()).isOne();
        assertThat(books.remaining("1001")).isZero();
        assertThat(books.remaining("1002")).isZero();
        assertThat(books.balance("1930")).isEqualTo(150_00);
        assertThat(books.balance("1510")).isZero();
        assertThat(books.lines(BATCH)).isEmpty();
        assertThat(books.db
                        .fetchSingle(
                                "select voucher_no from ledger_transaction where company_id = ? and document_no = 'R101'",
                                books.actor.company().value())
                        .get(0))
                .isEqualTo("INBET-1");
    }

    @Test
    void eachPaymentHasAReceiptThatSaysWhatItPays() {
        books.invoice("1001", "100.00");
        books.save(line().customer("K1").amount("-130.00").appliesTo("1001"));
        books.save(line().customer("K1").amount("-20.00"));
        books.save(line().account(AccountType.GL_ACCOUNT, "8311")
                .type(DocumentType.NONE)
                .amount("-5.00"));

        PostBatch.Posted posted = books.post();

        List<Receipt> receipts = MODULES.getBean(Receipts.class)
                .postedWith(books.actor.company(), new TransactionNo(posted.firstTransaction()), 0, 10);
        assertThat(receipts)
                .extracting(Receipt::documentNo, Receipt::customerName, Receipt::amount, Receipt::onAccount)
                .containsExactly(
                        tuple("R101", "Alfa AB", Money.of("130.00", SEK), Money.of("30.00", SEK)),
                        tuple("R102", "Alfa AB", Money.of("20.00", SEK), Money.of("20.00", SEK)));
        assertThat(receipts.getFirst().settled())
                .containsExactly(new Receipt.Settled(DocumentType.INVOICE, "1001", Money.of("100.00", SEK)));
        assertThat(receipts.getLast().settled()).isEmpty();
    }

    @Test
    void aReceiptWithoutApplicationStaysOnAccount() {
        books.invoice("1001", "100.00");
        books.save(line().customer("K1").amount("-40.00"));

        books.post();

        assertThat(books.remaining("1001")).isEqualTo(100_00);
        assertThat(books.remaining("R101")).isEqualTo(-40_00);
    }

    @Test
    void aRefundPaysBackWhatIsOnAccount() {
        books.save(line().customer("K1").amount("-40.00"));
        books.post();
        BatchLine refund =
                books.save(line().type(DocumentType.REFUND).customer("K1").amount("40.00"));
        books.apply(refund, "R101");

        books.post();

        assertThat(books.remaining("R101")).isZero();
        assertThat(books.remaining("R102")).isZero();
        assertThat(books.balance("1930")).isZero();
    }

    @Test
    void interestFromTheBankGoesToTheGeneralLedger() {
        books.save(line().account(AccountType.GL_ACCOUNT, "8311")
                .type(DocumentType.NONE)
                .amount("-12.50"));

        books.post();

        assertThat(books.balance("8311")).isEqualTo(-12_50);
        assertThat(books.balance("1930")).isEqualTo(12_50);
        assertThat(books.count("bank_entry")).isOne();
    }

    @Test
    void aDiscountInTimeIsTakenWithTheLastPartOfTheAmount() {
        books.document(DocumentType.INVOICE, "1001", "K1", "100.00", SEK, "2.00", DAY);
        BatchLine receipt = books.save(line().appliesTo("1001"));

        books.post();

        assertThat(receipt.amount()).isEqualTo(Money.of("-98.00", SEK));
        assertThat(receipt.accountNo()).isEqualTo("K1");
        assertThat(books.remaining("1001")).isZero();
        assertThat(books.balance("3731")).isEqualTo(2_00);
    }

    @Test
    void twoLinesMaySettleOneDocumentInTurn() {
        books.invoice("1001", "100.00");
        books.save(line().customer("K1").amount("-60.00").appliesTo("1001"));
        books.save(line().customer("K1").amount("-40.00").appliesTo("1001"));

        books.post();

        assertThat(books.remaining("1001")).isZero();
        assertThat(books.remaining("R101")).isZero();
        assertThat(books.remaining("R102")).isZero();
    }

    @Test
    void aDocumentThatTheLineBeforeSettlesInFullIsNotSaidToBeMissing() {
        books.invoice("1001", "100.00");
        books.save(line().customer("K1").amount("-100.00").appliesTo("1001"));
        BatchLine second = books.save(line().customer("K1").amount("-100.00").appliesTo("1001"));

        assertThat(books.problems(BATCH)).singleElement().satisfies(problem -> {
            assertThat(problem.code().code()).isEqualTo("document_settled_by_line_before");
            assertThat(problem.arguments()).containsEntry("line", "R101");
            assertThat(problem.place().line()).isEqualTo(second.lineNo());
        });
    }

    @Test
    void aReceiptInEurosRealizesTheGain() {
        books.document(DocumentType.INVOICE, "2001", "K2", "100.00", EUR, "0", null);
        books.save(line().customer("K2")
                .balancing(AccountType.BANK_ACCOUNT, "B-EUR")
                .amount("-100.00")
                .appliesTo("2001"));

        books.post();

        assertThat(books.remaining("2001")).isZero();
        assertThat(books.balance("1941")).isEqualTo(1_100_00);
        assertThat(books.balance("3960")).isEqualTo(-100_00);
    }

    @Test
    void allProblemsOfAllLinesAreToldAndNothingIsChanged() {
        books.invoice("1001", "100.00");
        BatchLine wrongSign = books.save(line().customer("K1").amount("10.00"));
        BatchLine noAccount =
                books.save(line().account(AccountType.GL_ACCOUNT, "").amount("-10.00"));
        BatchLine unknown = books.save(line().customer("K9").amount("-10.00").appliesTo("7777"));
        BatchLine good = books.save(line().customer("K1").amount("-10.00"));
        BatchLine alone = books.save(line().customer("K1").amount("-10.00").balancing(AccountType.GL_ACCOUNT, ""));
        Map<String, Integer> ledger = books.ledger();

        Outcome<PostBatch.Posted> outcome = books.tryPosting(BATCH);

        assertThat(outcome).isEqualTo(Outcome.rejected(books.problems(BATCH)));
        assertThat(books.problems(BATCH))
                .extracting(problem -> problem.place().line(), problem -> problem.code()
                        .code())
                .containsExactly(
                        tuple(wrongSign.lineNo(), "amount_has_wrong_sign_for_document_type"),
                        tuple(noAccount.lineNo(), "line_account_missing"),
                        tuple(unknown.lineNo(), "party_not_found"),
                        tuple(alone.lineNo(), "document_out_of_balance"));
        assertThat(books.ledger()).isEqualTo(ledger);
        assertThat(books.lines(BATCH)).hasSize(5).contains(good);
    }

    @Test
    void severalReceiptsStandAgainstOneBankEntry() {
        books.invoice("1001", "100.00").invoice("1002", "50.00");
        books.save(line().customer("K1")
                .amount("-100.00")
                .balancing(AccountType.GL_ACCOUNT, "")
                .appliesTo("1001"));
        books.save(line().customer("K1")
                .amount("-50.00")
                .balancing(AccountType.GL_ACCOUNT, "")
                .appliesTo("1002"));
        BatchLine bank = books.save(line().account(AccountType.BANK_ACCOUNT, "B-SEK"));

        PostBatch.Posted posted = books.post();

        assertThat(bank.amount()).isEqualTo(Money.of("150.00", SEK));
        assertThat(posted.transactions()).isOne();
        assertThat(books.count("bank_entry")).isOne();
        assertThat(books.balance("1930")).isEqualTo(150_00);
        assertThat(books.remaining("1001")).isZero();
        assertThat(books.remaining("1002")).isZero();
    }

    @Test
    void aRoundingInLocalCurrencyGoesToTheAccountThatIsNoParty() {
        books.db.execute(
                "update exchange_rate set local_units = 10.005 where company_id = ?",
                books.actor.company().value());
        for (int i = 0; i < 3; i++) {
            books.save(line().documentNo("R101").customer("K2").amount("-0.50").balancing(AccountType.GL_ACCOUNT, ""));
        }
        books.save(line().documentNo("R101")
                .account(AccountType.BANK_ACCOUNT, "B-EUR")
                .amount("1.50")
                .balancing(AccountType.GL_ACCOUNT, ""));

        books.post();

        assertThat(books.balance("1510")).isEqualTo(-15_00);
        assertThat(books.balance("1941")).isEqualTo(15_00);
    }

    @Test
    void moneyMovedWithinOneAccountIsSeenThere() {
        books.save(line().type(DocumentType.NONE)
                .documentNo("M1")
                .customer("K1")
                .amount("10.00")
                .balancing(AccountType.GL_ACCOUNT, ""));
        books.save(line().type(DocumentType.NONE)
                .documentNo("M1")
                .customer("K1")
                .amount("-10.00")
                .balancing(AccountType.GL_ACCOUNT, ""));

        books.post();

        assertThat(books.balance("1510")).isZero();
        assertThat(books.db.fetchCount(
                        GL_ENTRY, GL_ENTRY.COMPANY_ID.eq(books.actor.company().value())))
                .isEqualTo(2);
    }

    @Test
    void aDocumentThatIsNotOpenIsNamed() {
        books.save(line().customer("K1").amount("-10.00").appliesTo("7777"));
        books.save(
                line().account(AccountType.GL_ACCOUNT, "8311").amount("-10.00").appliesTo("7777"));

        assertThat(codes(books.problems(BATCH)))
                .containsExactly("applies_to_document_not_found_for_customer", "line_has_no_party");
    }

    @Test
    void anEmptyBatchIsNotPostedAndOneThatIsPostedIsNotPostedAgain() {
        books.save(line().customer("K1").amount("-40.00"));
        books.post();
        Map<String, Integer> ledger = books.ledger();

        assertThat(codes(books.tryPosting(BATCH))).containsExactly("no_lines_to_post");
        assertThat(codes(books.tryPosting(new BatchId("INBET", "OTHER")))).containsExactly("batch_not_found");
        assertThat(books.ledger()).isEqualTo(ledger);
    }

    @Test
    void aRepeatedRequestGetsTheFirstOnesAnswer() {
        books.save(line().customer("K1").amount("-40.00"));

        PostBatch.Posted first = done(posting.post(books.actor, BATCH, BatchAnswers.NONE, "key"));
        Map<String, Integer> ledger = books.ledger();
        PostBatch.Posted second = done(posting.post(books.actor, BATCH, BatchAnswers.NONE, "key"));

        assertThat(second).isEqualTo(first);
        assertThat(books.ledger()).isEqualTo(ledger);
    }

    @Test
    void postedFromTwoBrowsersAtOnceItIsPostedOnce() throws Exception {
        books.save(line().customer("K1").amount("-40.00"));
        Callable<Outcome<PostBatch.Posted>> post = () -> books.tryPosting(BATCH);

        List<Outcome<PostBatch.Posted>> outcomes;
        try (var threads = Executors.newFixedThreadPool(2)) {
            outcomes = threads.invokeAll(List.of(post, post)).stream()
                    .map(Future::resultNow)
                    .toList();
        }

        assertThat(outcomes)
                .filteredOn(outcome -> outcome instanceof Outcome.Done)
                .hasSize(1);
        assertThat(outcomes.stream().flatMap(outcome -> codes(outcome).stream()))
                .containsExactly("no_lines_to_post");
        assertThat(books.count("bank_entry")).isOne();
    }

    @Test
    void anInvoiceThatWasPaidMeanwhileIsNotPaidTwice() {
        books.invoice("1001", "100.00");
        books.apply(books.save(line().customer("K1").amount("-100.00")), "1001");
        books.save(
                GENERAL,
                line().customer("K1")
                        .type(DocumentType.PAYMENT)
                        .documentNo("G1")
                        .amount("-100.00")
                        .balancing(AccountType.BANK_ACCOUNT, "B-SEK")
                        .appliesTo("1001"));
        done(books.tryPosting(GENERAL));
        Map<String, Integer> ledger = books.ledger();

        assertThat(codes(books.tryPosting(BATCH))).containsExactly("cannot_apply_closed_entries");
        assertThat(books.ledger()).isEqualTo(ledger);
    }

    @Test
    void anInvoiceNumberIsNotPostedTwice() {
        books.invoice("1001", "100.00");
        for (String no : List.of("1001", "1002", "1002")) {
            books.save(
                    GENERAL,
                    line().type(DocumentType.INVOICE)
                            .documentNo(no)
                            .customer("K1")
                            .amount("100.00")
                            .balancing(AccountType.GL_ACCOUNT, "3001"));
        }

        assertThat(books.problems(GENERAL))
                .extracting(Problem::place)
                .containsExactly(
                        new Place(null, books.lines(GENERAL).get(0).lineNo(), "documentNo"),
                        new Place(null, books.lines(GENERAL).get(2).lineNo(), "documentNo"));
        assertThat(codes(books.problems(GENERAL))).containsOnly("document_already_posted");
    }

    @Test
    void previewShowsWhatPostingWritesAndLeavesNoTrace() {
        books.invoice("1001", "100.00");
        books.apply(books.save(line().customer("K1")), "1001");
        Map<String, Integer> ledger = books.ledger();

        var plan = done(posting.preview(books.actor, BATCH, BatchAnswers.NONE));

        assertThat(plan.transactions()).singleElement().satisfies(transaction -> assertThat(transaction.glRows())
                .hasSize(2));
        assertThat(books.ledger()).isEqualTo(ledger);
        assertThat(books.lines(BATCH)).hasSize(1);
    }

    @Test
    void postingNeedsThePermission() {
        books.save(line().customer("K1").amount("-40.00"));
        Actor clerk = new Actor("clara", books.actor.company(), Set.of(Permission.EDIT_JOURNAL));

        assertThat(codes(posting.post(clerk, BATCH, BatchAnswers.NONE, null))).containsExactly("permission_missing");
        assertThat(books.lines(BATCH)).hasSize(1);
    }
}

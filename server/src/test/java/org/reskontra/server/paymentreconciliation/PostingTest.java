package org.reskontra.server.paymentreconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reskontra.server.paymentreconciliation.TestBooks.DAY;
import static org.reskontra.server.paymentreconciliation.TestBooks.codes;
import static org.reskontra.server.paymentreconciliation.TestBooks.done;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.reskontra.core.matching.Confidence;
import org.reskontra.core.paymentreconciliation.PaymentJournalPlanner.Mode;
import org.reskontra.core.problem.Outcome;
import org.reskontra.server.TestDatabase;
import org.reskontra.server.paymentreconciliation.ReviewLines.Choice;
import org.springframework.context.ApplicationContext;

class PostingTest {

    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final ApplicationContext MODULES = TestBooks.modules(DATABASE);

    private final TestBooks books = TestBooks.in(DATABASE, MODULES);
    private final ReviewLines review = MODULES.getBean(ReviewLines.class);

    @AfterEach
    void theLawsHold() {
        books.assertLawsHold();
    }

    @Test
    void aPostedJournalIsNotPostedAgain() {
        long journal = paidInvoice("1001", "100.00");
        books.post(journal);
        Map<String, Integer> ledger = books.ledger();

        Outcome<PostJournal.Posted> again = books.tryPosting(journal, Mode.POST_AND_RECONCILE);

        assertThat(codes(again)).containsExactly("journal_not_open");
        assertThat(books.ledger()).isEqualTo(ledger);
        assertThat(books.remaining("1001")).isZero();
    }

    @Test
    void aRepeatedRequestGetsTheFirstOnesAnswer() {
        long journal = paidInvoice("1001", "100.00");
        PostJournal posting = MODULES.getBean(PostJournal.class);

        PostJournal.Posted first = done(posting.post(books.actor, journal, Mode.POST_AND_RECONCILE, "key"));
        Map<String, Integer> ledger = books.ledger();
        PostJournal.Posted second = done(posting.post(books.actor, journal, Mode.POST_AND_RECONCILE, "key"));

        assertThat(second).isEqualTo(first);
        assertThat(books.ledger()).isEqualTo(ledger);
    }

    @Test
    void postedFromTwoThreadsAtOnceItIsPostedOnce() throws Exception {
        long journal = paidInvoice("1001", "100.00");
        Callable<Outcome<PostJournal.Posted>> post = () -> books.tryPosting(journal, Mode.POST_AND_RECONCILE);

        List<Outcome<PostJournal.Posted>> outcomes;
        try (var threads = Executors.newFixedThreadPool(2)) {
            outcomes = threads.invokeAll(List.of(post, post)).stream()
                    .map(Future::resultNow)
                    .toList();
        }

        assertThat(outcomes)
                .filteredOn(outcome -> outcome instanceof Outcome.Done)
                .hasSize(1);
        assertThat(outcomes.stream().flatMap(outcome -> codes(outcome).stream()))
                .containsExactly("journal_not_open");
        assertThat(books.count("bank_entry")).isOne();
        assertThat(books.count("gl_register")).isEqualTo(2);
    }

    @Test
    void aLineThatWasChangedMeanwhileIsNotChangedByWhoSawItBefore() {
        long journal = paidInvoice("1001", "100.00");
        LineView seen = books.line(journal, "payment");
        LineReference stale = new LineReference(seen.lineNo(), seen.version());
        done(review.removeApplications(books.actor, journal, List.of(stale), null));

        assertThat(codes(review.accept(books.actor, journal, List.of(stale), null)))
                .containsExactly("line_changed_meanwhile");
        assertThat(codes(review.accept(books.actor, journal, List.of(new LineReference(7, null)), null)))
                .containsExactly("line_not_found");
    }

    @Test
    void anEntryThatAnotherJournalPaidMeanwhileIsNotPaidTwice() {
        books.invoice("1001", "100.00");
        long first = books.imported(books.statement(DAY).entry("100.00", "R1", "payment"));
        CamtFile next = CamtFile.of(TestBooks.IBAN_SEK, "SEK", DAY.plusDays(1), "100.00")
                .entry("100.00", "R2", "payment again");
        long second = books.imported(next);
        books.apply(first, "payment", "1001");
        books.apply(second, "payment again", "1001");
        books.post(first);
        Map<String, Integer> ledger = books.ledger();

        assertThat(codes(books.tryPosting(second, Mode.POST_AND_RECONCILE)))
                .containsExactly("cannot_apply_closed_entries");
        assertThat(books.ledger()).isEqualTo(ledger);
    }

    @Test
    void allProblemsOfAllLinesAreToldAndNothingIsChanged() {
        books.invoice("1001", "100.00").invoice("1002", "70.00");
        long journal = books.imported(books.statement(DAY)
                .entry("100.00", "R1", "one")
                .entry("70.00", "R2", "two")
                .entry("30.00", "R3", "nobody")
                .entry("40.00", "R4", "left over"));
        books.apply(journal, "one", "1001");
        books.apply(journal, "two", "1002");
        books.db.execute(
                "update company set allow_posting_to = ? where company_id = ?",
                DAY.minusDays(1),
                books.actor.company().value());
        Map<String, Integer> ledger = books.ledger();

        Outcome<PostJournal.Posted> outcome = books.tryPosting(journal, Mode.POST_AND_RECONCILE);

        assertThat(codes(outcome))
                .containsExactlyInAnyOrder(
                        "account_missing_on_line",
                        "account_missing_on_line",
                        "posting_date_not_allowed",
                        "posting_date_not_allowed");
        assertThat(books.ledger()).isEqualTo(ledger);
        assertThat(books.journal(journal).status()).isEqualTo(JournalStatus.OPEN);
    }

    @Test
    void aLineWithADifferenceKeepsTheJournalFromPostingUntilItIsTransferred() {
        books.invoice("1001", "100.00");
        long journal = books.imported(books.statement(DAY).entry("130.00", "R1", "payment"));
        books.apply(journal, "payment", "1001");
        LineReference line = new LineReference(books.line(journal, "payment").lineNo(), null);

        assertThat(codes(books.tryPosting(journal, Mode.POST_AND_RECONCILE))).containsExactly("line_has_difference");

        done(review.transferDifference(books.actor, journal, line, AccountType.GL_ACCOUNT, "3740", null));
        assertThat(books.lines(journal)).hasSize(2);
        LineView child = books.lines(journal).getLast();
        done(review.undoTransfer(books.actor, journal, new LineReference(child.lineNo(), child.version()), null));
        assertThat(books.lines(journal)).hasSize(1);
        done(review.toUnidentified(books.actor, journal, List.of(line), null));
        books.post(journal);

        assertThat(books.balance("2899")).isEqualTo(-30_00);
        assertThat(books.balance("1930")).isEqualTo(130_00);
        assertThat(books.balance("1510")).isZero();
    }

    @Test
    void aLineSplitAfterPostingTakesNoNumberOfAPostedLine() {
        books.invoice("1001", "100.00").invoice("1002", "40.00");
        long journal = books.imported(books.statement(DAY).entry("130.00", "R1", "payment"));
        int no = books.line(journal, "payment").lineNo();
        LineReference line = new LineReference(no, null);
        books.apply(journal, "payment", "1001");
        done(review.toUnidentified(books.actor, journal, List.of(line), null));
        done(review.removeApplications(books.actor, journal, List.of(line), null));
        done(MODULES.getBean(PostJournal.class).postCompleteLines(books.actor, journal, null));

        done(review.applyToEntries(books.actor, journal, line, List.of(new Choice(books.entryNo("1002"), null)), null));
        done(review.toUnidentified(books.actor, journal, List.of(line), null));

        assertThat(books.lines(journal)).extracting(LineView::lineNo).containsExactly(no, no + 1, no + 2);
        books.post(journal);
        assertThat(books.balance("2899")).isEqualTo(-90_00);
        assertThat(books.remaining("1001")).isEqualTo(100_00);
    }

    @Test
    void aTransferIsNotTakenBackOnceItsParentIsPosted() {
        books.invoice("1001", "100.00");
        long journal = books.imported(books.statement(DAY).entry("130.00", "R1", "payment"));
        int no = books.line(journal, "payment").lineNo();
        LineReference child = new LineReference(no + 1, null);
        books.apply(journal, "payment", "1001");
        done(review.toUnidentified(books.actor, journal, List.of(new LineReference(no, null)), null));
        done(review.removeApplications(books.actor, journal, List.of(child), null));
        done(MODULES.getBean(PostJournal.class).postCompleteLines(books.actor, journal, null));

        assertThat(codes(review.undoTransfer(books.actor, journal, child, null)))
                .containsExactly("parent_line_posted");
    }

    @Test
    void paymentsPostedAloneAreReconciledLaterSoThatTheNextStatementIsToo() {
        long journal = paidInvoice("1001", "100.00");
        done(books.tryPosting(journal, Mode.POST_PAYMENTS_ONLY));
        assertThat(codes(books.tryPosting(journal, Mode.POST_PAYMENTS_ONLY))).containsExactly("journal_not_open");
        int entries = books.count("gl_entry");

        PostJournal.Posted reconciled = books.post(journal);

        assertThat(reconciled).isEqualTo(new PostJournal.Posted(JournalStatus.RECONCILED, 0));
        assertThat(books.count("gl_entry")).isEqualTo(entries);
        long next = books.imported(CamtFile.of(TestBooks.IBAN_SEK, "SEK", DAY.plusDays(1), "100.00")
                .entry("7.00", "S1", "interest"));
        done(review.toUnidentified(
                books.actor,
                next,
                List.of(new LineReference(books.line(next, "interest").lineNo(), null)),
                null));
        books.post(next);
        assertThat(books.balance("1930")).isEqualTo(107_00);
    }

    @Test
    void allLinesThatCannotBeAcceptedAreNamedAndNoneIs() {
        books.invoice("1001", "100.00");
        long journal = books.imported(books.statement(DAY)
                .entry("100.00", "R1", "payment")
                .entry("5.00", "R2", "interest")
                .entry("-7.00", "R3", "fee"));
        books.apply(journal, "payment", "1001");
        List<LineReference> all = books.lines(journal).stream()
                .map(line -> new LineReference(line.lineNo(), line.version()))
                .toList();

        assertThat(codes(review.accept(books.actor, journal, all, null)))
                .containsExactly("line_not_applied", "line_not_applied");
        assertThat(books.line(journal, "payment").confidence()).isEqualTo(Confidence.MANUAL);
    }

    @Test
    void aRepeatedEditGetsTheFirstOnesAnswer() {
        long journal = books.imported(books.statement(DAY).entry("130.00", "R1", "payment"));
        LineReference line = new LineReference(books.line(journal, "payment").lineNo(), null);

        ReviewLines.Changed first = done(review.toUnidentified(books.actor, journal, List.of(line), "key"));

        assertThat(done(review.toUnidentified(books.actor, journal, List.of(line), "key")))
                .isEqualTo(first);
        assertThat(codes(review.toUnidentified(books.actor, journal, List.of(line), null)))
                .containsExactly("line_fully_applied");
    }

    @Test
    void anAmountWithMoreDecimalsThanItsCurrencyIsRefusedNotRounded() {
        books.invoice("1001", "100.00");
        long journal = books.imported(books.statement(DAY).entry("100.00", "R1", "payment"));
        LineReference line = new LineReference(books.line(journal, "payment").lineNo(), null);
        List<Choice> tooFine = List.of(new Choice(books.entryNo("1001"), new BigDecimal("10.005")));

        assertThat(codes(review.applyToEntries(books.actor, journal, line, tooFine, null)))
                .containsExactly("amount_has_too_many_decimals");
        assertThat(codes(review.transferDifference(books.actor, journal, line, AccountType.GL_ACCOUNT, " ", null)))
                .containsExactly("account_no_missing");
    }

    @Test
    void moneyGoesOnlyToAnAccountThatTakesIt() {
        long journal = books.imported(books.statement(DAY).entry("130.00", "R1", "payment"));
        LineReference line = new LineReference(books.line(journal, "payment").lineNo(), null);

        assertThat(codes(review.transferDifference(books.actor, journal, line, AccountType.GL_ACCOUNT, "9999", null)))
                .containsExactly("account_not_found");
        assertThat(codes(review.transferDifference(books.actor, journal, line, AccountType.GL_ACCOUNT, "1510", null)))
                .containsExactly("direct_posting_not_allowed");
        assertThat(codes(review.transferDifference(books.actor, journal, line, AccountType.CUSTOMER, "none", null)))
                .containsExactly("party_not_found");
        String own = books.journal(journal).bankAccount();
        assertThat(codes(review.transferDifference(books.actor, journal, line, AccountType.BANK_ACCOUNT, own, null)))
                .containsExactly("account_is_own_bank_account");
        assertThat(books.line(journal, "payment").accountType()).isNull();
    }

    @Test
    void statementsAreReconciledInTheirOrder() {
        long first = books.imported(books.statement(DAY).entry("-10.00", "R1", "fee"));
        long second = books.imported(CamtFile.of(TestBooks.IBAN_SEK, "SEK", DAY.plusDays(1), "-10.00")
                .entry("-20.00", "R2", "fee"));
        for (long journal : List.of(first, second)) {
            done(review.transferDifference(
                    books.actor,
                    journal,
                    new LineReference(books.line(journal, "fee").lineNo(), null),
                    AccountType.GL_ACCOUNT,
                    "6570",
                    null));
        }

        assertThat(codes(books.tryPosting(second, Mode.POST_AND_RECONCILE)))
                .containsExactly("earlier_statement_not_reconciled");
        books.post(first);
        books.post(second);
        assertThat(books.balance("6570")).isEqualTo(30_00);
    }

    @Test
    void aPaymentThatWasPostedAloneIsConfirmedByALaterStatementNotPostedAgain() {
        books.invoice("1001", "100.00");
        long alone = books.imported(CamtFile.of(TestBooks.IBAN_SEK, "SEK", DAY, "0.00")
                .named("REPORT")
                .entry("100.00", "R1", "payment"));
        books.apply(alone, "payment", "1001");
        PostJournal.Posted posted = done(books.tryPosting(alone, Mode.POST_PAYMENTS_ONLY));
        assertThat(posted.status()).isEqualTo(JournalStatus.POSTED);
        assertThat(books.journal(alone).status()).isEqualTo(JournalStatus.POSTED);
        assertThat(books.count("bank_account_statement")).isZero();
        Map<String, Integer> ledger = books.ledger();
        // The bank's statement names the payment otherwise than its report did.
        long statement = books.imported(
                CamtFile.of(TestBooks.IBAN_SEK, "SEK", DAY.plusDays(1), "0.00").entry("100.00", "S1", "payment"));
        if (books.journal(statement).held()) {
            done(MODULES.getBean(ReleaseJournal.class).release(books.actor, statement, null));
        }

        books.applyAutomatically(statement);
        assertThat(books.line(statement, "payment").accountType()).isEqualTo(AccountType.BANK_ACCOUNT);
        books.post(statement);

        assertThat(books.journal(statement).status()).isEqualTo(JournalStatus.RECONCILED);
        assertThat(books.balance("1930")).isEqualTo(100_00);
        assertThat(books.count("bank_entry")).isOne();
        assertThat(books.count("gl_entry")).isEqualTo(ledger.get("gl_entry"));
        assertThat(books.db
                        .fetchSingle(
                                "select is_open from open_bank_entry where company_id = ?",
                                books.actor.company().value())
                        .get(0, Boolean.class))
                .isFalse();
    }

    @Test
    void previewTellsWhatPostingWouldWriteAndWritesNothing() {
        long journal = paidInvoice("1001", "100.00");
        Map<String, Integer> ledger = books.ledger();

        var plan = done(MODULES.getBean(PostJournal.class).preview(books.actor, journal, Mode.POST_AND_RECONCILE));

        assertThat(plan.transactions()).hasSize(1);
        assertThat(books.ledger()).isEqualTo(ledger);
        books.post(journal);
    }

    /** A journal with one line that pays this invoice in full. */
    private long paidInvoice(String document, String amount) {
        books.invoice(document, amount);
        long journal = books.imported(books.statement(DAY).entry(amount, "R1", "payment"));
        books.apply(journal, "payment", document);
        return journal;
    }
}

package org.reskontra.server.paymentreconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reskontra.server.paymentreconciliation.TestBooks.DAY;
import static org.reskontra.server.paymentreconciliation.TestBooks.codes;
import static org.reskontra.server.paymentreconciliation.TestBooks.done;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.reskontra.core.paymentreconciliation.PaymentJournalPlanner.Mode;
import org.reskontra.core.problem.Outcome;
import org.reskontra.core.statement.Verdict;
import org.reskontra.server.TestDatabase;
import org.reskontra.server.paymentreconciliation.ImportBankTransactions.Imported;
import org.springframework.context.ApplicationContext;

class ImportTest {

    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final ApplicationContext MODULES = TestBooks.modules(DATABASE);

    private final TestBooks books = TestBooks.in(DATABASE, MODULES);

    @AfterEach
    void theLawsHold() {
        books.assertLawsHold();
    }

    @Test
    void aFileThatWasImportedIsRefusedAndOnlyLogged() {
        byte[] file = books.statement(DAY).entry("100.00", "R1", "a").bytes();

        Imported first = done(books.take(file));
        Outcome<Imported> second = books.take(file);

        assertThat(first.verdict()).isEqualTo(Verdict.ACCEPT);
        assertThat(codes(second)).containsExactly("file_known");
        assertThat(books.count("payment_journal")).isOne();
        assertThat(verdicts()).containsExactly("ACCEPT", "REJECT");
    }

    @Test
    void ofARejectedFileNothingIsKeptButALogRow() {
        Outcome<Imported> outcome = books.take("<Document>".getBytes(StandardCharsets.UTF_8));

        assertThat(codes(outcome)).isNotEmpty();
        assertThat(verdicts()).containsExactly("REJECT");
        assertThat(books.db
                        .fetchSingle(
                                "select contents, jsonb_array_length(problems) as problems, size_bytes from bank_file where"
                                        + " company_id = ?",
                                books.actor.company().value())
                        .intoMap())
                .containsEntry("contents", null)
                .containsEntry("problems", codes(outcome).size())
                .containsEntry("size_bytes", 10L);
        assertThat(books.count("bank_statement")).isZero();
        assertThat(books.count("payment_journal")).isZero();
        assertThat(books.count("audit_row")).isOne();
    }

    @Test
    void aFileOfAnAccountThatIsNotTheCompanysIsRefused() {
        byte[] file = CamtFile.of("SE3550000000054910000003", "SEK", DAY, "0.00")
                .entry("100.00", "R1", "a")
                .bytes();

        assertThat(codes(books.take(file))).containsExactly("account_not_registered");
    }

    @Test
    void aFileInAnotherCurrencyThanTheAccountsIsRefused() {
        byte[] file = CamtFile.of(TestBooks.IBAN_SEK, "EUR", DAY, "0.00")
                .entry("100.00", "R1", "a")
                .bytes();

        assertThat(codes(books.take(file))).containsExactly("account_other_currency");
    }

    @Test
    void ofOverlappingStatementsOnlyWhatIsNewBecomesLines() {
        long first =
                books.imported(books.statement(DAY).entry("100.00", "R1", "a").entry("50.00", "R2", "b"));
        CamtFile overlapping = CamtFile.of(TestBooks.IBAN_SEK, "SEK", DAY, "0.00")
                .named("STMT-2")
                .entry("100.00", "R1", "a")
                .entry("50.00", "R2", "b")
                .entry("-30.00", "R3", "c");

        Imported second = done(books.take(overlapping.bytes()));

        assertThat(second.verdict()).isEqualTo(Verdict.WARN);
        assertThat(second.skipped()).isEqualTo(2);
        JournalSummary journal = books.journal(second.journals().getFirst());
        assertThat(books.lines(journal.id())).extracting(LineView::text).containsExactly("c");
        assertThat(journal.balanceLastStatement())
                .isEqualTo(books.journal(first).endingBalance());
        assertThat(journal.balanceDifference().isZero()).isTrue();
    }

    @Test
    void aStatementThatIsKnownWholeMakesNoJournal() {
        books.imported(books.statement(DAY).entry("100.00", "R1", "a"));
        byte[] again = CamtFile.of(TestBooks.IBAN_SEK, "SEK", DAY, "0.00")
                .named("STMT-2")
                .entry("100.00", "R1", "a")
                .bytes();

        Imported second = done(books.take(again));

        assertThat(second.journals()).isEmpty();
        assertThat(second.skipped()).isOne();
    }

    @Test
    void theLatestStatementIsKnownByItsBookingsWhereItNamesNoPeriod() {
        books.imported(books.statement(DAY).withPeriod().entry("100.00", "R1", "a"));
        books.imported(CamtFile.of(TestBooks.IBAN_SEK, "SEK", DAY.plusDays(1), "100.00")
                .entry("10.00", "R2", "b"));

        long third = books.imported(CamtFile.of(TestBooks.IBAN_SEK, "SEK", DAY.plusDays(2), "110.00")
                .entry("1.00", "R3", "c"));

        assertThat(books.journal(third).held()).isFalse();
    }

    @Test
    void aHeldStatementDoesNotHoldThoseThatFollowTheTrustedOneBeforeIt() {
        books.imported(books.statement(DAY).entry("100.00", "R1", "a"));
        long wrong = books.imported(
                CamtFile.of(TestBooks.IBAN_SEK, "SEK", DAY.plusDays(1), "1.00").entry("10.00", "R2", "b"));

        long right = books.imported(CamtFile.of(TestBooks.IBAN_SEK, "SEK", DAY.plusDays(2), "100.00")
                .entry("1.00", "R3", "c"));

        assertThat(books.journal(wrong).held()).isTrue();
        assertThat(books.journal(right).held()).isFalse();
    }

    @Test
    void identicalPaymentsOfOneFileAreAsManyPayments() {
        long journal =
                books.imported(books.statement(DAY).entry("100.00", "R1", "a").entry("100.00", "R1", "a"));

        assertThat(books.lines(journal)).hasSize(2);
    }

    @Test
    void aFileThatDoesNotAddUpIsHeldUntilSomebodyReleasesIt() {
        byte[] file =
                books.statement(DAY).entry("100.00", "R1", "a").closing("90.00").bytes();
        Imported imported = done(books.take(file));
        long journal = imported.journals().getFirst();

        assertThat(imported.verdict()).isEqualTo(Verdict.HOLD);
        assertThat(books.journal(journal).held()).isTrue();
        assertThat(codes(MODULES.getBean(ApplyAutomatically.class).apply(books.actor, journal, false, null)))
                .containsExactly("journal_held");
        assertThat(codes(books.tryPosting(journal, Mode.POST_AND_RECONCILE))).containsExactly("journal_held");

        ReleaseJournal release = MODULES.getBean(ReleaseJournal.class);
        done(release.release(books.actor, journal, null));

        assertThat(books.journal(journal).held()).isFalse();
        assertThat(codes(release.release(books.actor, journal, null))).containsExactly("journal_not_held");
        books.applyAutomatically(journal);
        assertThat(codes(books.tryPosting(journal, Mode.POST_AND_RECONCILE)))
                .contains("statement_ending_balance_mismatch");
    }

    @Test
    void ofTwoImportsOfOneFileAtTheSameTimeOneIsRefused() throws Exception {
        byte[] file = books.statement(DAY)
                .entry("100.00", "R1", "a")
                .entry("-20.00", "R2", "b")
                .bytes();
        Callable<Outcome<Imported>> importIt = () -> books.take(file);

        List<Outcome<Imported>> outcomes;
        try (var threads = Executors.newFixedThreadPool(2)) {
            outcomes = threads.invokeAll(List.of(importIt, importIt)).stream()
                    .map(Future::resultNow)
                    .toList();
        }

        assertThat(outcomes)
                .filteredOn(outcome -> outcome instanceof Outcome.Done)
                .hasSize(1);
        assertThat(outcomes.stream().flatMap(outcome -> codes(outcome).stream()))
                .containsExactly("file_known");
        assertThat(books.count("bank_statement_entry")).isEqualTo(2);
        assertThat(books.count("payment_journal_line")).isEqualTo(2);
    }

    private List<String> verdicts() {
        return books.db
                .fetch(
                        "select verdict from bank_file where company_id = ? order by file_id",
                        books.actor.company().value())
                .getValues(0, String.class);
    }
}

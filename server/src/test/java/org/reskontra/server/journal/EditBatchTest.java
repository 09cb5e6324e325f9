package org.reskontra.server.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reskontra.server.journal.JournalBooks.BATCH;
import static org.reskontra.server.journal.JournalBooks.DAY;
import static org.reskontra.server.journal.JournalBooks.EUR;
import static org.reskontra.server.journal.JournalBooks.SEK;
import static org.reskontra.server.journal.JournalBooks.codes;
import static org.reskontra.server.journal.JournalBooks.done;
import static org.reskontra.server.journal.JournalBooks.line;
import static org.reskontra.server.journal.JournalBooks.reference;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.reskontra.core.ledger.DocumentType;
import org.reskontra.core.money.Money;
import org.reskontra.server.TestDatabase;
import org.reskontra.server.journal.LineApplication.Choice;
import org.reskontra.server.paymentreconciliation.AccountType;
import org.springframework.context.ApplicationContext;

class EditBatchTest {

    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final ApplicationContext MODULES = JournalBooks.modules(DATABASE);

    private final JournalBooks books = JournalBooks.in(DATABASE, MODULES);
    private final EditBatch edit = MODULES.getBean(EditBatch.class);

    @Test
    void anAccountAloneMakesALineThatLacksItsAmountOnly() {
        BatchLine line = books.save(line().customer("K1"));

        assertThat(line)
                .returns(DAY, BatchLine::postingDate)
                .returns(DAY, BatchLine::documentDate)
                .returns(DocumentType.PAYMENT, BatchLine::documentType)
                .returns("R101", BatchLine::documentNo)
                .returns("Alfa AB", BatchLine::description)
                .returns("Alfa AB", BatchLine::accountName)
                .returns(AccountType.BANK_ACCOUNT, BatchLine::balancingAccountType)
                .returns("B-SEK", BatchLine::balancingAccountNo)
                .returns(Money.zero(SEK), BatchLine::amount);
        assertThat(codes(books.problems(BATCH))).containsExactly("amount_missing");
    }

    @Test
    void theCurrencyIsThatOfTheBankAccountElseThatOfTheCustomer() {
        assertThat(books.save(line().customer("K2")).amount().currency()).isEqualTo(SEK);
        assertThat(books.save(line().customer("K2").balancing(AccountType.GL_ACCOUNT, "3001"))
                        .amount()
                        .currency())
                .isEqualTo(EUR);
    }

    @Test
    void aNewLineGoesOnFromTheOneBefore() {
        books.save(line().customer("K1").documentNo("A-0099").date(DAY.minusDays(3)));

        BatchLine next = books.save(line().date(null));

        assertThat(next.postingDate()).isEqualTo(DAY.minusDays(3));
        assertThat(next.documentNo()).isEqualTo("A-0100");
        assertThat(next.accountType()).isEqualTo(AccountType.CUSTOMER);
        assertThat(next.accountNo()).isEmpty();
    }

    @Test
    void linesKeepTheOrderInWhichTheyWereInserted() {
        int first = books.save(line().documentNo("1")).lineNo();
        int last = books.save(line().documentNo("5")).lineNo();
        done(books.trySaving(
                BATCH,
                line().documentNo("2").after(first).input(),
                line().documentNo("3").after(first).input(),
                line().documentNo("6").input(),
                line().documentNo("4").after(first).input(),
                line().documentNo("0").after(0).input()));

        assertThat(books.lines(BATCH).stream().map(BatchLine::documentNo))
                .containsExactly("0", "1", "2", "3", "4", "5", "6");
        for (int i = 0; i < 50; i++) {
            books.save(line().documentNo("x" + i).after(first));
        }
        assertThat(books.lines(BATCH).stream().map(BatchLine::documentNo))
                .containsSubsequence("1", "x49", "x48", "x0", "2");
        assertThat(books.line(BATCH, last).documentNo()).isEqualTo("5");
    }

    @Test
    void aLineThatWasChangedMeanwhileIsNotChangedByWhoSawItBefore() {
        BatchLine seen = books.save(line().customer("K1").amount("-10.00"));
        done(books.trySaving(BATCH, line().customer("K1").amount("-20.00").input(seen.lineNo(), seen.version())));

        assertThat(codes(books.trySaving(
                        BATCH, line().customer("K1").amount("-30.00").input(seen.lineNo(), seen.version()))))
                .containsExactly("line_changed_meanwhile");
        assertThat(codes(edit.delete(books.actor, BATCH, List.of(reference(seen)), null)))
                .containsExactly("line_changed_meanwhile");
        assertThat(codes(books.tryApplying(seen))).containsExactly("line_changed_meanwhile");
        assertThat(books.line(BATCH, seen.lineNo()).amount()).isEqualTo(Money.of("-20.00", SEK));
    }

    @Test
    void aLineThatIsNamedTwiceIsChangedByNeither() {
        BatchLine line = books.save(line().customer("K1").amount("-10.00"));

        var outcome = books.trySaving(
                BATCH,
                line().customer("K1").amount("-20.00").input(line.lineNo(), 0L),
                line().customer("K1").amount("-30.00").input(line.lineNo(), 0L));

        assertThat(codes(outcome)).containsExactly("line_named_twice");
        assertThat(books.lines(BATCH)).containsExactly(line);
    }

    @Test
    void anInvoiceIsDueByThePaymentTermsOfItsCustomer() {
        books.db.execute(
                "insert into payment_terms (company_id, code, description, due_date_calculation) values (?, '30D', '', '30D')",
                books.actor.company().value());
        books.db.execute(
                "update party set payment_terms = '30D' where company_id = ? and party_no = 'K1'",
                books.actor.company().value());

        BatchLine invoice =
                books.save(line().type(DocumentType.INVOICE).customer("K1").amount("100.00"));
        BatchLine creditMemo =
                books.save(line().type(DocumentType.CREDIT_MEMO).customer("K1").amount("-100.00"));
        BatchLine receipt = books.save(line().customer("K1").amount("-100.00"));

        assertThat(invoice.dueDate()).isEqualTo(DAY.plusDays(30));
        assertThat(creditMemo.dueDate()).isEqualTo(DAY);
        assertThat(receipt.dueDate()).isEqualTo(DAY);
    }

    @Test
    void aLineOfAPostedBatchNeverComesBackAsAnother() {
        BatchLine posted = books.save(line().customer("K1").amount("-10.00"));
        books.post();
        books.save(line().customer("K1").amount("-99.00"));

        assertThat(codes(books.trySaving(BATCH, line().customer("K1").input(posted.lineNo(), posted.version()))))
                .containsExactly("line_not_found");
    }

    @Test
    void whatCannotBeKeptIsRefusedWithAllThatIsWrong() {
        assertThat(codes(books.trySaving(
                        BATCH,
                        line().customer("K".repeat(21)).input(),
                        line().documentNo("1".repeat(21)).input(),
                        line().date(LocalDate.MAX).input())))
                .containsExactly("text_too_long_to_keep", "text_too_long_to_keep", "date_out_of_range");
        assertThat(codes(books.trySaving(
                        BATCH, line().customer("K1").amount("-1.005").input())))
                .containsExactly("amount_has_too_many_decimals");
        assertThat(books.lines(BATCH)).isEmpty();
    }

    @Test
    void thousandsOfLinesAreSavedAtOnce() {
        LineInput[] pasted = IntStream.range(0, 3_000)
                .mapToObj(i -> line().customer("K1").amount("-" + (i + 1)).input())
                .toArray(LineInput[]::new);

        done(books.trySaving(BATCH, pasted));

        assertThat(books.lines(BATCH)).hasSize(3_000);
        assertThat(books.lines(BATCH).getLast().documentNo()).isEqualTo("R3100");
        assertThat(books.post().transactions()).isEqualTo(3_000);
        assertThat(books.save(line()).documentNo()).isEqualTo("R3101");
    }

    @Test
    void renumberingLeavesNoGap() {
        books.save(line().customer("K1").documentNo("X7").amount("-1"));
        BatchLine deleted = books.save(line().customer("K1").amount("-2"));
        books.save(line().customer("K1").amount("-3"));
        done(edit.delete(books.actor, BATCH, List.of(reference(deleted)), null));

        done(edit.renumber(books.actor, BATCH, null));

        assertThat(books.lines(BATCH).stream().map(BatchLine::documentNo)).containsExactly("R101", "R102");
    }

    @Test
    void theLastLineOfADocumentBalancesIt() {
        books.save(line().customer("K1").amount("-100.00").balancing(AccountType.GL_ACCOUNT, ""));
        BatchLine second = books.save(line().account(AccountType.BANK_ACCOUNT, "B-SEK"));
        assertThat(second.documentNo()).isEqualTo("R101");
        assertThat(second.amount()).as("proposed by the batch").isEqualTo(Money.of("100.00", SEK));
        BatchLine changed = books.line(
                BATCH,
                done(books.trySaving(
                                BATCH,
                                line().documentNo("R101")
                                        .account(AccountType.BANK_ACCOUNT, "B-SEK")
                                        .balancing(AccountType.GL_ACCOUNT, "")
                                        .amount("7.00")
                                        .input(second.lineNo(), second.version())))
                        .lineNos()
                        .getFirst());

        done(edit.suggestBalancingAmount(books.actor, BATCH, reference(changed), null));

        assertThat(books.line(BATCH, second.lineNo()).amount()).isEqualTo(Money.of("100.00", SEK));
    }

    @Test
    void aLineWithoutAmountGetsWhatItIsAppliedTo() {
        books.invoice("1001", "100.00").document(DocumentType.CREDIT_MEMO, "1002", "K1", "30.00", SEK, "0", null);

        BatchLine applied = books.apply(books.save(line().customer("K1")), "1001", "1002");

        assertThat(applied.amount()).isEqualTo(Money.of("-70.00", SEK));
        assertThat(applied.applications()).hasSize(2);
        assertThat(books.problems(BATCH)).isEmpty();
    }

    @Test
    void anAmountIsSharedOutInTheOrderOfChoice() {
        books.invoice("1001", "100.00").invoice("1002", "50.00").invoice("1003", "50.00");
        BatchLine line = books.save(line().customer("K1").amount("-120.00"));

        BatchLine applied = books.apply(line, "1001", "1002");

        assertThat(applied.applications())
                .extracting(BatchLine.Application::amountToApply)
                .containsExactly(Money.of("100.00", SEK), Money.of("20.00", SEK));
        assertThat(codes(books.tryApplying(
                        applied,
                        new Choice(books.entryNo("1001"), null),
                        new Choice(books.entryNo("1002"), null),
                        new Choice(books.entryNo("1003"), null))))
                .containsExactly("line_fully_applied");
    }

    @Test
    void wrongApplicationsAreRefusedWhenTheyAreMade() {
        books.invoice("1001", "100.00").document(DocumentType.INVOICE, "2001", "K2", "10.00", EUR, "0", null);
        BatchLine line = books.save(line().customer("K1").amount("-120.00"));
        long entry = books.entryNo("1001");

        assertThat(codes(books.tryApplying(line, new Choice(entry, new BigDecimal("100.01")))))
                .containsExactly("amount_to_apply_larger_than_remaining");
        assertThat(codes(books.tryApplying(line, new Choice(entry, new BigDecimal("-1")))))
                .containsExactly("amount_to_apply_must_have_same_sign_as_remaining");
        assertThat(codes(books.tryApplying(line, new Choice(entry, new BigDecimal("1.001")))))
                .containsExactly("amount_has_too_many_decimals");
        assertThat(codes(books.tryApplying(line, new Choice(books.entryNo("2001"), null))))
                .containsExactly("all_applications_must_use_the_same_account", "appln_between_currencies_not_allowed");
        assertThat(codes(books.tryApplying(line, new Choice(987_654_321, null))))
                .containsExactly("entry_not_open");
    }

    @Test
    void anEntryWaitsOnOneLineAtATime() {
        books.invoice("1001", "100.00");
        books.apply(books.save(line().customer("K1")), "1001");
        BatchLine other = books.save(line().customer("K1").amount("-100.00"));

        assertThat(codes(books.tryApplying(other, new Choice(books.entryNo("1001"), null))))
                .containsExactly("entry_waits_on_other_line");
        assertThat(MODULES.getBean(ApplyLine.class)
                        .draft(books.actor.company(), BATCH, other.lineNo())
                        .orElseThrow()
                        .waitingElsewhere())
                .hasSize(1);
    }

    @Test
    void anotherCustomerOnTheLineLetsTheEntriesGo() {
        books.invoice("1001", "100.00");
        BatchLine applied = books.apply(books.save(line().customer("K1")), "1001");

        done(books.trySaving(BATCH, line().customer("K1").amount("-80.00").input(applied.lineNo(), null)));
        assertThat(books.line(BATCH, applied.lineNo()).applications()).hasSize(1);

        done(books.trySaving(BATCH, line().customer("K2").amount("-80.00").input(applied.lineNo(), null)));
        assertThat(books.line(BATCH, applied.lineNo()).applications()).isEmpty();
    }
}

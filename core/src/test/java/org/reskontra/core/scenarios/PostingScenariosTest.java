package org.reskontra.core.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reskontra.core.application.ToleranceAnswers.ACCEPT_ALL;
import static org.reskontra.core.application.ToleranceAnswers.NONE;
import static org.reskontra.core.scenarios.Books.codes;
import static org.reskontra.core.scenarios.Books.done;
import static org.reskontra.core.scenarios.Books.problems;
import static org.reskontra.core.scenarios.Company.PAYABLES;
import static org.reskontra.core.scenarios.Company.TOLERANCE;
import static org.reskontra.core.scenarios.Company.document;
import static org.reskontra.core.scenarios.Company.eur;
import static org.reskontra.core.scenarios.Company.forVendor;
import static org.reskontra.core.scenarios.Company.invoice;
import static org.reskontra.core.scenarios.Company.line;
import static org.reskontra.core.scenarios.Company.payment;
import static org.reskontra.core.scenarios.Company.sek;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.reskontra.core.calendar.PostingWindow;
import org.reskontra.core.journal.AppliesTo;
import org.reskontra.core.journal.JournalLine.ApplyTo;
import org.reskontra.core.journal.PostingSetup.ApplicationMethod;
import org.reskontra.core.journal.PostingSetup.Blocked;
import org.reskontra.core.journal.UnapplicationPlanner;
import org.reskontra.core.ledger.DocumentType;
import org.reskontra.core.ledger.EntryNo;
import org.reskontra.core.ledger.PlannedTransaction;
import org.reskontra.core.ledger.TransactionNo;
import org.reskontra.core.problem.Outcome;
import org.reskontra.core.subledger.OpenEntry;

/** Reversing, blocking, signs and dates: scenarios T14, T15, T19 and T20 of specification 26. */
class PostingScenariosTest {

    private static final AppliesTo ON_ACCOUNT = new AppliesTo.OnAccount();

    @Test
    void t14_a_payment_that_is_not_applied_can_be_reversed() {
        Books books = Company.plain().books();
        done(books.post(payment("P1", sek("100"), "2026-03-01", ON_ACCOUNT, NONE)));

        PlannedTransaction reversal =
                done(books.reverse(books.entries().getFirst().no(), true));

        assertThat(reversal.postingDate()).isEqualTo("2026-03-01");
        assertThat(books.entries()).hasSize(2).noneMatch(OpenEntry::isOpen);
        assertThat(books.entries().getLast().amount()).isEqualTo(sek("100"));
        assertThat(books.balances()).isEmpty();
        assertThat(codes(books.reverse(books.entries().getFirst().no(), true))).containsExactly("already_reversed");
    }

    @Test
    void t14_an_applied_payment_must_be_unapplied_first() {
        Books books = Company.plain().books();
        done(books.post(invoice("I1", sek("100"), "2026-01-01")));
        done(books.post(payment("P1", sek("90"), "2026-03-01", document("I1"), NONE)));
        EntryNo payment = books.entries().getLast().no();

        assertThat(codes(books.reverse(payment, true))).containsExactly("entry_is_applied");

        done(books.unapply(payment, null));
        done(books.reverse(payment, true));
        assertThat(books.entries().getFirst().remaining()).isEqualTo(sek("100"));
        assertThat(books.balances()).isEqualTo(Map.of("1510", "100.00", "3001", "-100.00"));
    }

    @Test
    void t14_a_payment_that_a_statement_confirmed_cannot_be_reversed() {
        Books books = Company.plain().books();
        done(books.post(payment("P1", sek("100"), "2026-03-01", ON_ACCOUNT, NONE)));

        assertThat(codes(books.reverse(books.entries().getFirst().no(), false)))
                .containsExactly("bank_ledger_entry_closed");
    }

    @Test
    void t14_a_document_is_corrected_by_a_document() {
        Books books = Company.plain().books();
        done(books.post(invoice("I1", sek("100"), "2026-01-01")));

        assertThat(codes(books.reverse(books.entries().getFirst().no(), true)))
                .containsExactly("only_journal_entries_can_be_reversed");
    }

    @Test
    void a_register_is_reversed_as_a_whole_or_not_at_all() {
        Books books = Company.plain().books();
        done(books.post(payment("P1", sek("100"), "2026-03-01", ON_ACCOUNT, NONE)));
        done(books.post(payment("P2", sek("200"), "2026-03-02", ON_ACCOUNT, NONE)));

        assertThat(done(books.reverseAll()).stream().map(PlannedTransaction::postingDate))
                .containsExactly(LocalDate.parse("2026-03-02"), LocalDate.parse("2026-03-01"));

        done(books.post(line(DocumentType.REFUND, "R1", sek("50"), "2026-03-03", document("P1"), NONE)));
        assertThat(codes(books.reverseAll())).containsExactly("entry_is_applied", "entry_is_applied");
    }

    @Test
    void a_vendor_is_paid_alike() {
        Books books = Company.plain().withTolerance("0", "5", "").books();
        done(books.post(forVendor(line(DocumentType.INVOICE, "V1", sek("-1000"), "2026-01-01", ON_ACCOUNT, NONE))));

        done(books.post(
                forVendor(line(DocumentType.PAYMENT, "P1", sek("995"), "2026-02-01", document("V1"), ACCEPT_ALL))));

        assertThat(books.entries()).noneMatch(OpenEntry::isOpen);
        assertThat(books.balances()).containsEntry(TOLERANCE, "-5.00").doesNotContainKey(PAYABLES);
    }

    @Test
    void in_a_closed_period_the_first_open_date_is_offered() {
        Company company = Company.plain();
        Books books = company.books();
        done(books.post(invoice("I1", sek("100"), "2026-01-01")));
        done(books.post(payment("P1", sek("100"), "2026-01-10", document("I1"), NONE)));
        books.closeUntil(LocalDate.parse("2026-01-31"));

        Outcome<PlannedTransaction> refused =
                books.unapply(books.entries().getFirst().no(), null);

        assertThat(problems(refused)).singleElement().satisfies(problem -> {
            assertThat(problem.code().code()).isEqualTo("posting_date_not_allowed");
            assertThat(problem.arguments()).containsEntry("firstOpenDate", LocalDate.parse("2026-02-01"));
        });
        done(books.unapply(books.entries().getFirst().no(), LocalDate.parse("2026-02-01")));
        assertThat(books.entries()).allMatch(OpenEntry::isOpen);
    }

    @Test
    void an_application_is_not_unapplied_before_its_own_date() {
        Books books = Company.plain().books();
        done(books.post(invoice("I1", sek("100"), "2026-01-01")));
        done(books.post(payment("P1", sek("100"), "2026-01-10", document("I1"), NONE)));

        assertThat(codes(books.unapply(books.entries().getFirst().no(), LocalDate.parse("2026-01-09"))))
                .containsExactly("posting_date_before_application_date");
    }

    /**
     * A payment of 10 January, applied on the 10th and unapplied as of the 31st, has paid its invoice for three weeks. Whatever
     * else used it, or paid the invoice, in these weeks would count twice.
     */
    @Test
    void what_was_unapplied_as_of_a_later_date_stays_settled_until_then() {
        Books books = Company.plain().books();
        done(books.post(invoice("I1", sek("100"), "2026-01-01")));
        EntryNo invoice = books.entries().getLast().no();
        done(books.post(payment("P1", sek("100"), "2026-01-10", document("I1"), NONE)));
        EntryNo payment = books.entries().getLast().no();
        done(books.unapply(payment, LocalDate.parse("2026-01-31")));
        List<ApplyTo> toInvoice = List.of(new ApplyTo(invoice, sek("100")));

        assertThat(problems(books.post(payment("P2", sek("100"), "2026-01-30", document("I1"), NONE))))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.code().code()).isEqualTo("date_before_last_undoing");
                    assertThat(problem.arguments())
                            .containsEntry("document", "I1")
                            .containsEntry("date", LocalDate.parse("2026-01-31"));
                });
        assertThat(codes(books.apply(payment, toInvoice, LocalDate.parse("2026-01-30"), NONE)))
                .containsExactly("date_before_last_undoing", "date_before_last_undoing");
        assertThat(done(books.reverse(payment, true)).postingDate()).isEqualTo("2026-01-31");
        done(books.post(payment("P2", sek("100"), "2026-01-31", document("I1"), NONE)));
        assertThat(books.entries()).noneMatch(OpenEntry::isOpen);
    }

    @Test
    void posted_entries_are_applied_on_the_first_day_on_which_nothing_else_settles_them() {
        Books books = Company.plain().books();
        done(books.post(invoice("I1", sek("100"), "2026-01-01")));
        EntryNo invoice = books.entries().getLast().no();
        done(books.post(payment("P1", sek("100"), "2026-01-10", document("I1"), NONE)));
        EntryNo payment = books.entries().getLast().no();
        done(books.unapply(payment, LocalDate.parse("2026-01-31")));

        assertThat(done(books.apply(payment, List.of(new ApplyTo(invoice, sek("100"))), null, NONE))
                        .postingDate())
                .isEqualTo("2026-01-31");
    }

    /** On its own date an application leaves no trace, so an earlier one may take its place. */
    @Test
    void what_was_unapplied_on_its_own_date_may_be_settled_before() {
        Books books = Company.plain().books();
        done(books.post(invoice("I1", sek("100"), "2026-01-01")));
        done(books.post(payment("P1", sek("100"), "2026-01-10", document("I1"), NONE)));
        done(books.unapply(books.entries().getLast().no(), null));

        done(books.post(payment("P2", sek("100"), "2026-01-05", document("I1"), NONE)));

        assertThat(books.entries().getFirst().isOpen()).isFalse();
    }

    @Test
    void the_oldest_entries_are_those_that_nothing_else_settles() {
        Books books =
                Company.plain().withMethod(ApplicationMethod.APPLY_TO_OLDEST).books();
        done(books.post(invoice("I1", sek("100"), "2026-01-01")));
        done(books.post(payment("P1", sek("100"), "2026-01-10", new AppliesTo.NothingChosen(), NONE)));
        done(books.unapply(books.entries().getLast().no(), LocalDate.parse("2026-01-31")));
        done(books.post(invoice("I2", sek("100"), "2026-01-15")));

        done(books.post(payment("P2", sek("100"), "2026-01-20", new AppliesTo.NothingChosen(), NONE)));

        assertThat(books.entries().stream().filter(OpenEntry::isOpen).map(entry -> entry.documentNo()
                        .value()))
                .containsExactly("I1", "P1");
    }

    @Test
    void only_an_application_can_be_pointed_at_to_be_unapplied_and_only_once() {
        Books books = Company.plain().books();
        done(books.post(invoice("I1", sek("100"), "2026-01-01")));
        done(books.post(payment("P1", sek("100"), "2026-01-10", document("I1"), NONE)));
        EntryNo invoice = books.entries().getFirst().no();

        assertThat(codes(UnapplicationPlanner.applicationOf(
                        books.history(invoice), books.history(invoice).details().getFirst())))
                .containsExactly("detailed_entry_type_must_be_application");
        TransactionNo application = books.history(invoice).lastApplication().orElseThrow();
        done(books.unapply(invoice, null));
        assertThat(codes(books.unapply(application, null)))
                .as("somebody who saw it before it was unapplied")
                .containsOnly("detailed_entry_already_unapplied");
        assertThat(codes(UnapplicationPlanner.applicationOf(
                        books.history(invoice), books.history(invoice).details().get(1))))
                .containsExactly("detailed_entry_already_unapplied");
        assertThat(codes(books.unapply(invoice, null))).containsExactly("entry_has_no_application");
    }

    @Test
    void a_reversed_entry_cannot_be_unapplied() {
        Books books = Company.plain().books();
        done(books.post(payment("P1", sek("100"), "2026-03-01", ON_ACCOUNT, NONE)));
        done(books.reverse(books.entries().getFirst().no(), true));

        assertThat(codes(books.unapply(books.entries().getFirst().no(), null)))
                .containsExactly("cannot_unapply_reversed_entry");
        assertThat(codes(books.unapply(books.entries().getLast().no(), null)))
                .containsExactly("cannot_unapply_reversed_entry");
    }

    @Test
    void an_adjusted_entry_cannot_be_reversed() {
        Books books = Company.plain()
                .withEuro(Map.of("2026-01-01", "10.00", "2026-01-31", "10.20"))
                .books();
        done(books.post(payment("P1", eur("100"), "2026-01-01", ON_ACCOUNT, NONE)));
        done(books.adjustExchangeRates(LocalDate.parse("2026-01-31")));

        assertThat(codes(books.reverse(books.entries().getFirst().no(), true))).containsExactly("entry_is_adjusted");
    }

    @Test
    void nothing_and_entries_of_one_sign_cannot_be_applied() {
        Books books = Company.plain().books();
        done(books.post(payment("P1", sek("100"), "2026-03-01", ON_ACCOUNT, NONE)));
        done(books.post(payment("P2", sek("200"), "2026-03-05", ON_ACCOUNT, NONE)));
        EntryNo first = books.entries().getFirst().no();
        EntryNo second = books.entries().getLast().no();

        assertThat(codes(books.apply(first, List.of(), null, NONE))).containsExactly("no_entries_specified_to_apply");
        assertThat(codes(books.apply(first, List.of(new ApplyTo(second, sek("-200"))), null, NONE)))
                .containsExactly("applies_to_entry_must_have_opposite_sign");
        assertThat(codes(books.apply(first, List.of(new ApplyTo(new EntryNo(777), sek("1"))), null, NONE)))
                .containsExactly("entry_not_found");
    }

    @Test
    void all_that_keeps_posted_entries_from_being_applied_is_reported_together() {
        Books books = Company.plain().books();
        done(books.post(invoice("I1", sek("100"), "2026-03-05")));
        EntryNo invoice = books.entries().getLast().no();
        done(books.post(payment("P1", sek("100"), "2026-03-10", document("I1"), NONE)));
        EntryNo payment = books.entries().getLast().no();
        books.closeUntil(LocalDate.parse("2026-03-31"));

        assertThat(codes(books.apply(
                        payment,
                        List.of(new ApplyTo(new EntryNo(777), sek("1")), new ApplyTo(invoice, sek("100"))),
                        LocalDate.parse("2026-03-04"),
                        NONE)))
                .containsExactly(
                        "entry_not_found",
                        "cannot_apply_closed_entries",
                        "application_date_before_entry_posting_date",
                        "application_date_before_entry_posting_date",
                        "posting_date_not_allowed",
                        "cannot_apply_closed_entries");
        assertThat(codes(books.apply(payment, List.of(), LocalDate.parse("2026-03-04"), NONE)))
                .containsExactly(
                        "no_entries_specified_to_apply",
                        "application_date_before_entry_posting_date",
                        "posting_date_not_allowed",
                        "cannot_apply_closed_entries");
    }

    @Test
    void an_application_is_dated_as_its_latest_entry_and_not_before() {
        Books books = Company.plain().books();
        done(books.post(payment("P1", sek("100"), "2026-03-01", ON_ACCOUNT, NONE)));
        EntryNo payment = books.entries().getFirst().no();
        done(books.post(invoice("I1", sek("100"), "2026-03-05")));
        List<ApplyTo> invoice = List.of(new ApplyTo(books.entries().getLast().no(), sek("100")));

        assertThat(codes(books.apply(payment, invoice, LocalDate.parse("2026-03-04"), NONE)))
                .containsExactly("application_date_before_entry_posting_date");
        assertThat(done(books.apply(payment, invoice, null, NONE)).postingDate())
                .isEqualTo("2026-03-05");
    }

    @Test
    void t15_a_customer_who_is_blocked_for_all_cannot_be_posted_or_applied() {
        Books books = Company.plain().withBlocked(Blocked.ALL).books();

        assertThat(codes(books.post(invoice("I1", sek("100"), "2026-01-01")))).containsExactly("party_blocked");
        assertThat(codes(books.post(payment("P1", sek("100"), "2026-01-01", ON_ACCOUNT, NONE))))
                .containsExactly("party_blocked");
    }

    @Test
    void t15_a_customer_who_is_blocked_for_invoices_may_pay() {
        Books books = Company.plain().withBlocked(Blocked.INVOICE).books();

        assertThat(codes(books.post(line(DocumentType.INVOICE, "I1", sek("100"), "2026-01-01", ON_ACCOUNT, NONE))))
                .containsExactly("party_blocked");
        done(books.post(payment("P1", sek("100"), "2026-01-01", ON_ACCOUNT, NONE)));
    }

    @Test
    void t19_the_sign_follows_the_document() {
        Books books = Company.plain().books();

        assertThat(List.of(
                        line(DocumentType.PAYMENT, "P1", sek("100"), "2026-01-01", ON_ACCOUNT, NONE),
                        line(DocumentType.CREDIT_MEMO, "C1", sek("100"), "2026-01-01", ON_ACCOUNT, NONE),
                        line(DocumentType.REFUND, "R1", sek("-100"), "2026-01-01", ON_ACCOUNT, NONE)))
                .allSatisfy(line ->
                        assertThat(codes(books.post(line))).containsExactly("amount_has_wrong_sign_for_document_type"));
    }

    @Test
    void t20_nothing_is_posted_outside_the_allowed_dates() {
        Books books = Company.plain()
                .withWindow(new PostingWindow(LocalDate.parse("2026-02-01"), LocalDate.parse("2026-02-28")))
                .books();
        done(books.post(invoice("I1", sek("100"), "2026-02-01")));
        EntryNo invoice = books.entries().getFirst().no();
        done(books.post(payment("P1", sek("100"), "2026-02-10", ON_ACCOUNT, NONE)));
        EntryNo payment = books.entries().getLast().no();

        assertThat(codes(books.post(payment("P2", sek("100"), "2026-03-01", ON_ACCOUNT, NONE))))
                .containsExactly("posting_date_not_allowed");
        assertThat(codes(books.apply(
                        payment, List.of(new ApplyTo(invoice, sek("100"))), LocalDate.parse("2026-03-01"), NONE)))
                .containsExactly("posting_date_not_allowed");
    }
}

package org.reskontra.core.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reskontra.core.application.ToleranceAnswers.NONE;
import static org.reskontra.core.scenarios.Books.codes;
import static org.reskontra.core.scenarios.Books.done;
import static org.reskontra.core.scenarios.Books.problems;
import static org.reskontra.core.scenarios.Company.BANK;
import static org.reskontra.core.scenarios.Company.BANK_ACCOUNT;
import static org.reskontra.core.scenarios.Company.CUSTOMER_ACCOUNT;
import static org.reskontra.core.scenarios.Company.EURO_BANK;
import static org.reskontra.core.scenarios.Company.EURO_BANK_ACCOUNT;
import static org.reskontra.core.scenarios.Company.RECEIVABLES;
import static org.reskontra.core.scenarios.Company.SALES;
import static org.reskontra.core.scenarios.Company.account;
import static org.reskontra.core.scenarios.Company.document;
import static org.reskontra.core.scenarios.Company.eur;
import static org.reskontra.core.scenarios.Company.invoice;
import static org.reskontra.core.scenarios.Company.line;
import static org.reskontra.core.scenarios.Company.oneSided;
import static org.reskontra.core.scenarios.Company.payment;
import static org.reskontra.core.scenarios.Company.sek;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.reskontra.core.application.AppliesToMark;
import org.reskontra.core.journal.AppliesTo;
import org.reskontra.core.journal.JournalLine;
import org.reskontra.core.journal.JournalLine.ApplyTo;
import org.reskontra.core.ledger.Account.GlAccount;
import org.reskontra.core.ledger.DetailedEntryType;
import org.reskontra.core.ledger.DocumentNo;
import org.reskontra.core.ledger.DocumentType;
import org.reskontra.core.ledger.EntryNo;
import org.reskontra.core.ledger.PlannedTransaction;
import org.reskontra.core.money.Money;
import org.reskontra.core.subledger.OpenEntry;

/**
 * Registering payments, and the numbers and balance of journals: scenarios T16 to T18 and T21 of specification 26.2. Ticking
 * documents on a list (T16, T17) and the series that propose numbers (T21) are the server's; here is what they come to.
 */
class RegistrationScenariosTest {

    private static final AppliesTo ON_ACCOUNT = new AppliesTo.OnAccount();

    private final Books books = Company.plain().books();

    @Test
    void t16_a_lump_payment_of_three_documents_is_one_payment_with_three_applications() {
        done(books.post(invoice("I1", sek("300"), "2026-01-10")));
        done(books.post(invoice("I2", sek("400"), "2026-01-20")));
        done(books.post(invoice("I3", sek("500"), "2026-02-01")));

        PlannedTransaction posted = done(books.post(payment("P1", sek("1200"), "2026-03-01", allOpen(), NONE)));

        assertThat(posted.subledgerRows()).singleElement().satisfies(row -> {
            assertThat(row.documentType()).isEqualTo(DocumentType.PAYMENT);
            assertThat(row.amount()).isEqualTo(sek("-1200"));
        });
        EntryNo payment = posted.subledgerRows().getFirst().no();
        assertThat(books.rows(payment).filter(row -> row.type() == DetailedEntryType.APPLICATION))
                .extracting(row -> row.amount())
                .containsExactly(sek("300"), sek("400"), sek("500"));
        assertThat(books.entries()).hasSize(4).noneMatch(OpenEntry::isOpen);
        assertThat(Books.balances(posted)).isEqualTo(Map.of(BANK, "1200.00", RECEIVABLES, "-1200.00"));
    }

    /** A lump payment has one date; a document that is younger than the money cannot be among those it pays. */
    @Test
    void t16_a_lump_payment_pays_no_document_of_a_later_date() {
        done(books.post(invoice("I1", sek("300"), "2026-01-10")));
        done(books.post(invoice("I2", sek("400"), "2026-03-02")));

        assertThat(codes(books.post(payment("P1", sek("700"), "2026-03-01", allOpen(), NONE))))
                .containsExactly("cannot_apply_to_entry_with_later_posting_date");
        assertThat(books.entries()).hasSize(2).allMatch(OpenEntry::isOpen);
    }

    @Test
    void t17_after_the_discount_date_the_discount_remains_to_be_paid() {
        EntryNo invoice = invoiceWithDiscountUntil9March();

        assertThat(proposedOn("2026-03-09", invoice)).isEqualTo(sek("-1225"));
        assertThat(proposedOn("2026-03-11", invoice)).isEqualTo(sek("-1250"));
        done(books.post(payment("P1", sek("1225"), "2026-03-11", document("I1"), NONE)));

        assertThat(books.entry(invoice).remaining()).isEqualTo(sek("25"));
    }

    @Test
    void t17_who_moves_the_discount_date_grants_the_discount() {
        EntryNo invoice = invoiceWithDiscountUntil9March();
        books.moveDiscountDate(invoice, LocalDate.parse("2026-03-11"));

        assertThat(proposedOn("2026-03-11", invoice)).isEqualTo(sek("-1225"));
        done(books.post(payment("P1", sek("1225"), "2026-03-11", document("I1"), NONE)));

        assertThat(books.entry(invoice).remaining()).isEqualTo(sek("0"));
    }

    @Test
    void t18_the_lines_of_a_document_must_balance() {
        List<JournalLine> lines = List.of(
                oneSided(1, CUSTOMER_ACCOUNT, "P1", sek("-100"), "2026-03-01"),
                oneSided(2, BANK_ACCOUNT, "P1", sek("90"), "2026-03-01"));

        assertThat(problems(books.post(lines))).singleElement().satisfies(problem -> {
            assertThat(problem.code().code()).isEqualTo("document_out_of_balance");
            assertThat(problem.arguments()).containsEntry("document", "P1").containsEntry("amount", sek("-10"));
        });
        assertThat(books.transactions()).isEmpty();
    }

    @Test
    void t18_a_document_that_balances_is_one_transaction() {
        List<PlannedTransaction> posted = done(books.post(List.of(
                oneSided(1, CUSTOMER_ACCOUNT, "P1", sek("-100"), "2026-03-01"),
                oneSided(2, BANK_ACCOUNT, "P1", sek("90"), "2026-03-01"),
                oneSided(3, BANK_ACCOUNT, "P2", sek("5"), "2026-03-01"),
                oneSided(4, new GlAccount(account(SALES)), "P1", sek("10"), "2026-03-01"),
                oneSided(5, new GlAccount(account(SALES)), "P2", sek("-5"), "2026-03-01"))));

        assertThat(posted.stream().map(Books::balances))
                .containsExactly(
                        Map.of(RECEIVABLES, "-100.00", BANK, "90.00", SALES, "10.00"),
                        Map.of(BANK, "5.00", SALES, "-5.00"));
    }

    /** At 10.40 two cents are 0.21 and one cent is 0.10 kronor: of what balances in euros 0.01 kronor is left. */
    @Test
    void what_rounding_leaves_of_a_document_goes_to_an_account_that_is_no_customer() {
        Books euros = Company.plain().withEuro(Map.of("2026-01-01", "10.40")).books();

        PlannedTransaction posted = done(euros.post(List.of(
                        oneSided(1, new GlAccount(account(SALES)), "P1", eur("0.01"), "2026-03-01"),
                        oneSided(2, EURO_BANK_ACCOUNT, "P1", eur("0.01"), "2026-03-01"),
                        oneSided(3, CUSTOMER_ACCOUNT, "P1", eur("-0.02"), "2026-03-01"))))
                .getFirst();

        assertThat(Books.balances(posted)).isEqualTo(Map.of(SALES, "0.10", EURO_BANK, "0.11", RECEIVABLES, "-0.21"));
        assertThat(problems(euros.post(List.of(
                        oneSided(1, CUSTOMER_ACCOUNT, "P2", eur("0.01"), "2026-03-01"),
                        oneSided(2, CUSTOMER_ACCOUNT, "P2", eur("0.01"), "2026-03-01"),
                        oneSided(3, CUSTOMER_ACCOUNT, "P2", eur("-0.02"), "2026-03-01")))))
                .singleElement()
                .satisfies(problem -> assertThat(problem.arguments()).containsEntry("amount", sek("-0.01")));
    }

    @Test
    void a_bank_entry_names_the_first_other_account_of_its_document() {
        PlannedTransaction posted = done(books.post(List.of(
                        oneSided(1, BANK_ACCOUNT, "P1", sek("90"), "2026-03-01"),
                        oneSided(2, CUSTOMER_ACCOUNT, "P1", sek("-100"), "2026-03-01"),
                        oneSided(3, new GlAccount(account(SALES)), "P1", sek("10"), "2026-03-01"))))
                .getFirst();

        assertThat(posted.bankRows()).singleElement().satisfies(row -> {
            assertThat(row.balancingAccount()).isEqualTo(CUSTOMER_ACCOUNT);
            assertThat(row.amount()).isEqualTo(sek("90"));
        });
    }

    /** The second line makes the invoice that the third pays; the first has looked for invoices before it was there. */
    @Test
    void a_line_may_pay_a_document_of_a_line_before_it() {
        done(books.post(invoice("I1", sek("300"), "2026-01-10")));

        done(books.post(List.of(
                payment("P1", sek("300"), "2026-03-01", document("I1"), NONE),
                line(DocumentType.INVOICE, "I2", sek("200"), "2026-03-01", ON_ACCOUNT, NONE),
                payment("P2", sek("200"), "2026-03-01", document("I2"), NONE))));

        assertThat(books.entries()).hasSize(4).noneMatch(OpenEntry::isOpen);
    }

    /** One number on two dates is two documents. */
    @Test
    void t18_lines_of_one_number_but_different_dates_do_not_balance_each_other() {
        List<JournalLine> lines = List.of(
                oneSided(1, CUSTOMER_ACCOUNT, "P1", sek("-100"), "2026-03-01"),
                oneSided(2, BANK_ACCOUNT, "P1", sek("100"), "2026-03-02"));

        assertThat(codes(books.post(lines))).containsExactly("document_out_of_balance", "document_out_of_balance");
    }

    @Test
    void t21_a_document_has_a_number() {
        assertThat(codes(books.post(payment("", sek("100"), "2026-03-01", ON_ACCOUNT, NONE))))
                .containsExactly("document_no_missing");
    }

    @Test
    void t21_numbers_that_people_choose_may_leave_gaps_and_those_of_payments_repeat() {
        done(books.post(payment("P7", sek("100"), "2026-03-01", ON_ACCOUNT, NONE)));
        done(books.post(payment("P3", sek("100"), "2026-03-01", ON_ACCOUNT, NONE)));
        done(books.post(payment("P7", sek("100"), "2026-03-02", ON_ACCOUNT, NONE)));

        assertThat(books.entries().stream().map(OpenEntry::documentNo))
                .containsExactly(new DocumentNo("P7"), new DocumentNo("P3"), new DocumentNo("P7"));
    }

    /** Transactions, unlike documents, are numbered by the program. */
    @Test
    void t21_transactions_are_numbered_in_the_order_of_their_documents() {
        JournalLine first = payment("P9", sek("100"), "2026-03-05", ON_ACCOUNT, NONE);
        JournalLine second = payment("P1", sek("100"), "2026-03-01", ON_ACCOUNT, NONE);

        List<PlannedTransaction> posted = done(books.post(List.of(first, second)));

        assertThat(posted.stream().map(PlannedTransaction::documentNo))
                .containsExactly(first.documentNo(), second.documentNo());
        assertThat(posted.getLast().no()).isGreaterThan(posted.getFirst().no());
    }

    private EntryNo invoiceWithDiscountUntil9March() {
        done(books.post(invoice("I1", sek("1250"), "2026-03-01", "25", "2026-03-09")));
        return books.entries().getFirst().no();
    }

    private Money proposedOn(String date, EntryNo invoice) {
        return AppliesToMark.proposedAmount(books.entry(invoice), DocumentType.PAYMENT, LocalDate.parse(date));
    }

    private AppliesTo allOpen() {
        return new AppliesTo.Entries(books.entries().stream()
                .map(entry -> new ApplyTo(entry.no(), entry.remaining()))
                .toList());
    }
}

package org.reskontra.core.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reskontra.core.application.ToleranceAnswers.ACCEPT_ALL;
import static org.reskontra.core.application.ToleranceAnswers.NONE;
import static org.reskontra.core.application.ToleranceAnswers.REFUSE_ALL;
import static org.reskontra.core.scenarios.Books.codes;
import static org.reskontra.core.scenarios.Books.done;
import static org.reskontra.core.scenarios.Company.BANK;
import static org.reskontra.core.scenarios.Company.DISCOUNT;
import static org.reskontra.core.scenarios.Company.LATE_DISCOUNT;
import static org.reskontra.core.scenarios.Company.RECEIVABLES;
import static org.reskontra.core.scenarios.Company.TOLERANCE;
import static org.reskontra.core.scenarios.Company.VAT;
import static org.reskontra.core.scenarios.Company.document;
import static org.reskontra.core.scenarios.Company.invoice;
import static org.reskontra.core.scenarios.Company.payment;
import static org.reskontra.core.scenarios.Company.sek;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.reskontra.core.application.ToleranceAnswers;
import org.reskontra.core.journal.AppliesTo;
import org.reskontra.core.journal.JournalLine;
import org.reskontra.core.journal.JournalLine.ApplyTo;
import org.reskontra.core.journal.PostingSetup.ApplicationMethod;
import org.reskontra.core.journal.SalesDocument;
import org.reskontra.core.ledger.DocumentType;
import org.reskontra.core.ledger.EntryNo;
import org.reskontra.core.ledger.PlannedTransaction;
import org.reskontra.core.ledger.VatRow;
import org.reskontra.core.problem.Outcome;
import org.reskontra.core.subledger.OpenEntry;
import org.reskontra.core.subledger.PaymentDiscountTerms;

/** Applying payments, with and without discount and tolerance: scenarios T1 to T6 and T9 to T11 of specification 26.1. */
class ApplicationScenariosTest {

    /** 1,000 and 25 % VAT, posted on 1 March: 2 % discount, on the amount with VAT, if paid within 8 days. */
    private static final SalesDocument INVOICE = Company.document(
            DocumentType.INVOICE, "I1", sek("1000"), "FULL", "2026-03-01", sek("25"), LocalDate.parse("2026-03-09"));

    @Test
    void t1_a_payment_in_time_takes_the_discount() {
        Books books = withInvoice(Company.plain());

        PlannedTransaction posted = done(books.post(pay("1225", "2026-03-06", NONE)));

        assertThat(Books.balances(posted))
                .isEqualTo(Map.of(BANK, "1225.00", DISCOUNT, "25.00", RECEIVABLES, "-1250.00"));
        assertThat(rows(books, invoiceNo(books))).containsExactly("INITIAL_ENTRY 1250.00", "APPLICATION -1250.00");
        assertThat(rows(books, paymentNo(books)))
                .containsExactly("INITIAL_ENTRY -1225.00", "PAYMENT_DISCOUNT -25.00", "APPLICATION 1250.00");
        assertThat(books.entries()).noneMatch(OpenEntry::isOpen);
    }

    @Test
    void t2_a_payment_after_the_discount_date_leaves_the_discount_open() {
        Books books = withInvoice(Company.plain());

        done(books.post(pay("1225", "2026-03-11", NONE)));

        assertThat(books.entry(invoiceNo(books)).remaining()).isEqualTo(sek("25"));
    }

    @Test
    void t3_in_the_grace_period_somebody_decides() {
        Company company = Company.plain().withTolerance("0", "0", "5D");

        Books asked = withInvoice(company);
        Outcome<PlannedTransaction> question = asked.post(pay("1225", "2026-03-11", NONE));
        assertThat(codes(question)).containsExactly("payment_discount_tolerance_warning");
        assertThat(asked.entries()).hasSize(1);

        Books granted = withInvoice(company);
        done(granted.post(pay("1225", "2026-03-11", ACCEPT_ALL)));
        assertThat(granted.entries()).noneMatch(OpenEntry::isOpen);

        Books refused = withInvoice(company);
        done(refused.post(pay("1225", "2026-03-11", REFUSE_ALL)));
        assertThat(refused.entry(invoiceNo(refused)).remaining()).isEqualTo(sek("25"));
    }

    @Test
    void t4_the_discount_is_reckoned_on_the_amount_without_vat_where_the_company_wants_it() {
        BigDecimal percent = new BigDecimal("2");

        assertThat(new PaymentDiscountTerms(percent, true).discount(sek("1250"), sek("1000")))
                .isEqualTo(sek("20"));
        assertThat(new PaymentDiscountTerms(percent, false).discount(sek("1250"), sek("1000")))
                .isEqualTo(sek("25"));
    }

    @Test
    void a_document_that_is_posted_after_its_grace_period_has_no_discount() {
        Books books = Company.plain().withTolerance("0", "0", "5D").books();

        done(books.post(documentDated("I1", "2026-03-14", "2026-03-09")));
        done(books.post(documentDated("I2", "2026-03-15", "2026-03-09")));

        assertThat(books.entries().stream().map(OpenEntry::remainingDiscount)).containsExactly(sek("20"), sek("0"));
    }

    private static SalesDocument documentDated(String no, String posted, String discountDate) {
        SalesDocument document = invoice(no, sek("1000"), "2026-03-01", "20", discountDate);
        return new SalesDocument(
                document.source(),
                document.type(),
                document.no(),
                document.customer(),
                LocalDate.parse(posted),
                document.documentDate(),
                document.instalments().getFirst().dueDate(),
                document.currency(),
                document.paymentReference(),
                document.description(),
                document.lines(),
                document.discountPossible(),
                document.discountDate());
    }

    @Test
    void t5_the_discount_reduces_vat_where_the_company_wants_it() {
        Books books = withInvoice(Company.plain().adjustingVat());

        PlannedTransaction posted = done(books.post(pay("1225", "2026-03-06", NONE)));

        assertThat(Books.balances(posted))
                .isEqualTo(Map.of(BANK, "1225.00", DISCOUNT, "20.00", VAT, "5.00", RECEIVABLES, "-1250.00"));
        assertThat(rows(books, paymentNo(books)))
                .containsExactly(
                        "INITIAL_ENTRY -1225.00",
                        "PAYMENT_DISCOUNT_VAT_ADJUSTMENT -5.00",
                        "PAYMENT_DISCOUNT_VAT_EXCLUDED -20.00",
                        "APPLICATION 1250.00");
        assertThat(books.vat(VatRow::baseLocal)).isEqualTo(sek("-980"));
        assertThat(books.vat(VatRow::amountLocal)).isEqualTo(sek("-245"));

        done(books.unapply(paymentNo(books), null));
        assertThat(books.vat(VatRow::amountLocal)).isEqualTo(sek("-250"));
        assertThat(books.balances()).containsEntry(VAT, "-250.00").doesNotContainKey(DISCOUNT);
    }

    /** Of 5.00 with 25 % VAT 1.00 is VAT, of 25.00 it is 5.00. */
    @Test
    void t5_a_tolerance_and_a_late_discount_reduce_vat_likewise() {
        Company company = Company.plain().withTolerance("0", "5", "5D").adjustingVat();

        Books tolerated = withInvoice(company);
        done(tolerated.post(pay("1245", "2026-03-20", ACCEPT_ALL)));
        assertThat(rows(tolerated, paymentNo(tolerated)))
                .containsExactly(
                        "INITIAL_ENTRY -1245.00",
                        "PAYMENT_TOLERANCE_VAT_ADJUSTMENT -1.00",
                        "PAYMENT_TOLERANCE_VAT_EXCLUDED -4.00",
                        "APPLICATION 1250.00");
        assertThat(tolerated.balances()).containsEntry(TOLERANCE, "4.00").containsEntry(VAT, "-249.00");
        assertThat(tolerated.vat(VatRow::amountLocal)).isEqualTo(sek("-249"));

        Books late = withInvoice(company);
        done(late.post(pay("1225", "2026-03-11", ACCEPT_ALL)));
        assertThat(rows(late, paymentNo(late)))
                .containsExactly(
                        "INITIAL_ENTRY -1225.00",
                        "PAYMENT_DISCOUNT_TOLERANCE_VAT_ADJUSTMENT -5.00",
                        "PAYMENT_DISCOUNT_TOLERANCE_VAT_EXCLUDED -20.00",
                        "APPLICATION 1250.00");
        assertThat(late.balances()).containsEntry(LATE_DISCOUNT, "20.00").containsEntry(VAT, "-245.00");
    }

    /** The VAT in a tolerance of 0.01 rounds to nothing. */
    @Test
    void t5_a_deduction_may_be_too_small_to_reduce_vat() {
        Books books = withInvoice(Company.plain().withTolerance("0", "5", "").adjustingVat());

        done(books.post(pay("1249.99", "2026-03-20", ACCEPT_ALL)));

        assertThat(rows(books, paymentNo(books)))
                .containsExactly(
                        "INITIAL_ENTRY -1249.99", "PAYMENT_TOLERANCE_VAT_EXCLUDED -0.01", "APPLICATION 1250.00");
        assertThat(books.balances()).containsEntry(VAT, "-250.00");
    }

    /** A document whose VAT is not to be corrected gives its discount as it is. */
    @Test
    void t5_where_nothing_is_to_be_corrected_the_discount_stays_whole() {
        Books books = Company.plain().adjustingVat().books();
        done(books.post(invoice("I1", sek("1250"), "2026-03-01", "25", "2026-03-09")));

        done(books.post(pay("1225", "2026-03-06", NONE)));

        assertThat(rows(books, paymentNo(books)))
                .containsExactly("INITIAL_ENTRY -1225.00", "PAYMENT_DISCOUNT -25.00", "APPLICATION 1250.00");
        assertThat(books.vat(VatRow::baseLocal)).isEqualTo(sek("-1250"));
    }

    @Test
    void t6_a_small_difference_is_tolerated_a_larger_one_is_not() {
        Company company = Company.plain().withTolerance("1", "5", "");

        Books small = withInvoice(company);
        done(small.post(pay("1245", "2026-03-20", ACCEPT_ALL)));
        assertThat(rows(small, paymentNo(small)))
                .containsExactly("INITIAL_ENTRY -1245.00", "PAYMENT_TOLERANCE -5.00", "APPLICATION 1250.00");
        assertThat(small.entries()).noneMatch(OpenEntry::isOpen);

        Books larger = withInvoice(company);
        done(larger.post(pay("1244", "2026-03-20", ACCEPT_ALL)));
        assertThat(larger.entry(invoiceNo(larger)).remaining()).isEqualTo(sek("6"));
    }

    @Test
    void a_payment_in_full_earns_no_discount_unless_the_company_wants_the_models_way() {
        Books books = withInvoice(Company.plain());

        done(books.post(pay("1250", "2026-03-06", NONE)));

        assertThat(books.entries()).noneMatch(OpenEntry::isOpen);
        assertThat(books.balances()).doesNotContainKey(DISCOUNT);
    }

    @Test
    void t9_the_oldest_invoices_are_paid_first() {
        Books books =
                Company.plain().withMethod(ApplicationMethod.APPLY_TO_OLDEST).books();
        done(books.post(invoice("I1", sek("300"), "2026-01-01")));
        done(books.post(invoice("I2", sek("400"), "2026-02-01")));

        done(books.post(payment("P1", sek("500"), "2026-03-01", new AppliesTo.NothingChosen(), NONE)));

        assertThat(books.entries().stream().map(OpenEntry::remaining)).containsExactly(sek("0"), sek("200"), sek("0"));
    }

    /** Nobody has looked at what the oldest entries are, so nobody can have accepted that they are paid short. */
    @Test
    void t9_the_oldest_invoices_are_not_paid_short() {
        Books books = Company.plain()
                .withTolerance("0", "5", "")
                .withMethod(ApplicationMethod.APPLY_TO_OLDEST)
                .books();
        done(books.post(invoice("I1", sek("1000"), "2026-01-01")));

        done(books.post(payment("P1", sek("995"), "2026-03-01", new AppliesTo.NothingChosen(), ACCEPT_ALL)));

        assertThat(books.entries().getFirst().remaining()).isEqualTo(sek("5"));
    }

    @Test
    void t9_nothing_is_settled_where_a_customer_pays_by_hand_or_on_account() {
        Books byHand = Company.plain().books();
        done(byHand.post(invoice("I1", sek("1000"), "2026-01-01")));
        done(byHand.post(payment("P1", sek("1000"), "2026-03-01", new AppliesTo.NothingChosen(), NONE)));
        assertThat(byHand.entries()).allMatch(OpenEntry::isOpen);

        Books onAccount =
                Company.plain().withMethod(ApplicationMethod.APPLY_TO_OLDEST).books();
        done(onAccount.post(invoice("I1", sek("1000"), "2026-01-01")));
        done(onAccount.post(payment("P1", sek("1000"), "2026-03-01", new AppliesTo.OnAccount(), NONE)));
        assertThat(onAccount.entries()).allMatch(OpenEntry::isOpen);
    }

    @Test
    void t10_unapplying_opens_both_and_restores_the_discount() {
        Books books = withInvoice(Company.plain());
        done(books.post(pay("1225", "2026-03-06", NONE)));

        PlannedTransaction undone = done(books.unapply(paymentNo(books), null));

        OpenEntry invoice = books.entry(invoiceNo(books));
        assertThat(invoice.remaining()).isEqualTo(sek("1250"));
        assertThat(invoice.remainingDiscount()).isEqualTo(sek("25"));
        assertThat(books.entry(paymentNo(books)).remaining()).isEqualTo(sek("-1225"));
        assertThat(undone.postingDate()).isEqualTo("2026-03-06");
        assertThat(Books.balances(undone)).isEqualTo(Map.of(DISCOUNT, "-25.00", RECEIVABLES, "25.00"));

        done(books.apply(paymentNo(books), List.of(new ApplyTo(invoice.no(), invoice.remaining())), null, NONE));
        assertThat(books.entries()).noneMatch(OpenEntry::isOpen);
        assertThat(books.balances()).containsEntry(DISCOUNT, "25.00").doesNotContainKey(RECEIVABLES);
    }

    @Test
    void t10_only_the_last_application_can_be_unapplied() {
        Books books = withInvoice(Company.plain());
        PlannedTransaction first = done(books.post(pay("400", "2026-03-20", NONE)));
        done(books.post(payment("P2", sek("300"), "2026-03-21", document("I1"), NONE)));

        assertThat(codes(books.unapply(first.no(), null)))
                .containsExactly("later_applications_must_be_unapplied_first");
    }

    @Test
    void t11_a_payment_and_a_credit_memo_pay_an_invoice_together() {
        Books books = withInvoice(Company.plain());
        done(books.post(
                Company.document(DocumentType.CREDIT_MEMO, "C1", sek("200"), "NONE", "2026-03-05", sek("0"), null)));
        EntryNo creditMemo = books.entries().getLast().no();

        done(books.post(payment(
                "P1",
                sek("1050"),
                "2026-03-20",
                new AppliesTo.Entries(
                        List.of(new ApplyTo(invoiceNo(books), sek("1250")), new ApplyTo(creditMemo, sek("-200")))),
                NONE)));

        assertThat(books.entries()).noneMatch(OpenEntry::isOpen);
        assertThat(books.balances()).doesNotContainKey(RECEIVABLES);
    }

    private static Books withInvoice(Company company) {
        Books books = company.books();
        done(books.post(INVOICE));
        return books;
    }

    private static JournalLine pay(String amount, String date, ToleranceAnswers answers) {
        return payment("P1", sek(amount), date, document("I1"), answers);
    }

    private static EntryNo invoiceNo(Books books) {
        return books.entries().getFirst().no();
    }

    private static EntryNo paymentNo(Books books) {
        return books.entries().getLast().no();
    }

    private static List<String> rows(Books books, EntryNo no) {
        return books.rows(no)
                .map(row -> row.type() + " " + row.amount().toDecimal().toPlainString())
                .toList();
    }
}

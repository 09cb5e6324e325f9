package org.reskontra.core.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reskontra.core.ledger.DetailedEntryType.PAYMENT_DISCOUNT;
import static org.reskontra.core.ledger.DetailedEntryType.PAYMENT_DISCOUNT_TOLERANCE;
import static org.reskontra.core.ledger.DetailedEntryType.PAYMENT_TOLERANCE;
import static org.reskontra.core.scenarios.Books.done;
import static org.reskontra.core.scenarios.Company.document;
import static org.reskontra.core.scenarios.Company.invoice;
import static org.reskontra.core.scenarios.Company.payment;
import static org.reskontra.core.scenarios.Company.sek;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reskontra.core.application.ToleranceAnswers;
import org.reskontra.core.application.ToleranceAnswers.Answer;
import org.reskontra.core.journal.AppliesTo;
import org.reskontra.core.journal.JournalLine.ApplyTo;
import org.reskontra.core.ledger.DetailedEntryType;
import org.reskontra.core.ledger.EntryNo;
import org.reskontra.core.money.Money;
import org.reskontra.core.subledger.OpenEntry;

/**
 * The worked examples of specification 8.6 and 8.7: discounts, tolerance, and both. Tolerance is negative where the customer
 * paid too much.
 */
class ToleranceTablesTest {

    private final Books books = Company.plain().withTolerance("0", "5", "5D").books();

    /** 1,000 with a discount of 20 until 15 January, tolerated until 20 January; payment tolerance up to 5. */
    @ParameterizedTest(name = "{1} paid on {0}, late discount {2}: discount {3}, tolerance {4}, late discount {5}")
    @CsvSource(
            textBlock =
                    """
            # paid on,  paid, late?,   discount, tolerance, late discount, left on invoice, left on payment
            2026-01-15,  985, -,             20,        -5,             0,               0,               0
            2026-01-15,  980, -,             20,         0,             0,               0,               0
            2026-01-15,  975, -,             20,         5,             0,               0,               0
            2026-01-16, 1005, refused,        0,        -5,             0,               0,               0
            2026-01-16, 1000, refused,        0,         0,             0,               0,               0
            2026-01-16,  995, refused,        0,         5,             0,               0,               0
            2026-01-20, 1005, granted,        0,         0,            20,               0,             -25
            2026-01-20, 1000, granted,        0,         0,            20,               0,             -20
            2026-01-20,  995, granted,        0,         0,            20,               0,             -15
            2026-01-20,  985, granted,        0,        -5,            20,               0,               0
            2026-01-20,  980, granted,        0,         0,            20,               0,               0
            2026-01-20,  975, granted,        0,         5,            20,               0,               0
            2026-01-21, 1005, -,              0,        -5,             0,               0,               0
            2026-01-21, 1000, -,              0,         0,             0,               0,               0
            2026-01-21,  995, -,              0,         5,             0,               0,               0
            2026-01-21,  985, -,              0,         0,             0,              15,               0
            2026-01-21,  980, -,              0,         0,             0,              20,               0
            2026-01-21,  975, -,              0,         0,             0,              25,               0
            """)
    void one_invoice(
            String date,
            String paid,
            String late,
            String discount,
            String tolerance,
            String lateDiscount,
            String leftOnInvoice,
            String leftOnPayment) {
        OpenEntry invoice = post("I1", "20", "2026-01-15");

        done(books.post(payment("P1", sek(paid), date, document("I1"), answers(Map.of(), late))));

        EntryNo payment = books.entries().getLast().no();
        assertThat(deducted(payment, PAYMENT_DISCOUNT)).isEqualTo(sek(discount));
        assertThat(deducted(payment, PAYMENT_TOLERANCE)).isEqualTo(sek(tolerance));
        assertThat(deducted(payment, PAYMENT_DISCOUNT_TOLERANCE)).isEqualTo(sek(lateDiscount));
        assertThat(books.entry(invoice.no()).remaining()).isEqualTo(sek(leftOnInvoice));
        assertThat(books.entry(payment).remaining()).isEqualTo(sek(leftOnPayment));
    }

    /**
     * Two invoices of 1,000 paid together: one with a discount of 60 until 15 January (tolerated until the 20th), one with 30
     * until 17 January (tolerated until the 22nd); payment tolerance up to 5 each. Each row has three payments: 10 too much,
     * exact, 10 too little; all of them close both invoices.
     */
    @ParameterizedTest(name = "{5} / {6} / {7} on {0}, first {1}, second {2}")
    @CsvSource(
            textBlock =
                    """
            # paid on,  late 1?, late 2?, discount, late discount, too much, exact, too little
            2026-01-15, -,       -,             90,             0,     1920,  1910,       1900
            2026-01-16, refused, -,             30,             0,     1980,  1970,       1960
            2026-01-17, granted, -,             30,            60,     1920,  1910,       1900
            2026-01-18, refused, refused,        0,             0,     2010,  2000,       1990
            2026-01-18, refused, granted,        0,            30,     1980,  1970,       1960
            2026-01-20, granted, refused,        0,            60,     1950,  1940,       1930
            2026-01-20, granted, granted,        0,            90,     1920,  1910,       1900
            2026-01-21, -,       refused,        0,             0,     2010,  2000,       1990
            2026-01-22, -,       granted,        0,            30,     1980,  1970,       1960
            2026-01-23, -,       -,              0,             0,     2010,  2000,       1990
            """)
    void two_invoices_paid_together(
            String date,
            String late1,
            String late2,
            String discount,
            String lateDiscount,
            String tooMuch,
            String exact,
            String tooLittle) {
        List<String> payments = List.of(tooMuch, exact, tooLittle);
        List<String> tolerances = List.of("-10", "0", "10");
        for (int i = 0; i < payments.size(); i++) {
            OpenEntry first = post("A" + i, "60", "2026-01-15");
            OpenEntry second = post("B" + i, "30", "2026-01-17");
            ToleranceAnswers answers = answers(Map.of(first.no(), answer(late1), second.no(), answer(late2)), "-");

            done(books.post(payment("P" + i, sek(payments.get(i)), date, inFull(first, second), answers)));

            EntryNo payment = books.entries().getLast().no();
            assertThat(deducted(payment, PAYMENT_DISCOUNT)).isEqualTo(sek(discount));
            assertThat(deducted(payment, PAYMENT_DISCOUNT_TOLERANCE)).isEqualTo(sek(lateDiscount));
            assertThat(deducted(payment, PAYMENT_TOLERANCE)).isEqualTo(sek(tolerances.get(i)));
            assertThat(List.of(first.no(), second.no(), payment))
                    .allSatisfy(no -> assertThat(books.entry(no).isOpen()).isFalse());
        }
    }

    private OpenEntry post(String no, String discount, String discountDate) {
        done(books.post(invoice(no, sek("1000"), "2026-01-01", discount, discountDate)));
        return books.entries().getLast();
    }

    private static AppliesTo inFull(OpenEntry... entries) {
        List<ApplyTo> all = new ArrayList<>();
        for (OpenEntry entry : entries) {
            all.add(new ApplyTo(entry.no(), entry.remaining()));
        }
        return new AppliesTo.Entries(all);
    }

    /** Payment tolerance is always accepted; a dash stands where nothing is asked. */
    private static ToleranceAnswers answers(Map<EntryNo, Answer> lateDiscounts, String late) {
        return new ToleranceAnswers(lateDiscounts, answer(late), Answer.POST);
    }

    private static Answer answer(String word) {
        return switch (word) {
            case "granted" -> Answer.POST;
            case "refused" -> Answer.LEAVE_REMAINING;
            default -> Answer.ASK;
        };
    }

    private Money deducted(EntryNo payment, DetailedEntryType type) {
        return books.rows(payment)
                .filter(row -> row.type() == type)
                .map(row -> row.amount().negate())
                .reduce(sek("0"), Money::plus);
    }
}

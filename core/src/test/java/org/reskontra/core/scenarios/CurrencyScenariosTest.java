package org.reskontra.core.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reskontra.core.application.ToleranceAnswers.NONE;
import static org.reskontra.core.scenarios.Books.codes;
import static org.reskontra.core.scenarios.Books.done;
import static org.reskontra.core.scenarios.Company.BANK;
import static org.reskontra.core.scenarios.Company.EURO_BANK;
import static org.reskontra.core.scenarios.Company.REALIZED_GAINS;
import static org.reskontra.core.scenarios.Company.SALES;
import static org.reskontra.core.scenarios.Company.UNREALIZED;
import static org.reskontra.core.scenarios.Company.document;
import static org.reskontra.core.scenarios.Company.eur;
import static org.reskontra.core.scenarios.Company.invoice;
import static org.reskontra.core.scenarios.Company.payment;
import static org.reskontra.core.scenarios.Company.sek;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.reskontra.core.ledger.EntryNo;
import org.reskontra.core.ledger.PlannedTransaction;
import org.reskontra.core.subledger.OpenEntry;

/** Foreign currency: scenarios T12 and T13 of specification 26.1, and the example of 17.3. */
class CurrencyScenariosTest {

    /** A euro costs 10.00 from January, 10.20 at the end of January, 10.10 in February. */
    private static final Company COMPANY =
            Company.plain().withEuro(Map.of("2026-01-01", "10.00", "2026-01-31", "10.20", "2026-02-10", "10.10"));

    @Test
    void a_payment_at_a_better_rate_realizes_a_gain() {
        Books books = COMPANY.withEuro(Map.of("2026-01-01", "10.00", "2026-02-01", "10.40"))
                .books();
        done(books.post(invoice("I1", eur("1000"), "2026-01-01")));

        PlannedTransaction posted = done(books.post(payment("P1", eur("1000"), "2026-02-01", document("I1"), NONE)));

        assertThat(Books.balances(posted))
                .containsEntry(EURO_BANK, "10400.00")
                .containsEntry(REALIZED_GAINS, "-400.00");
    }

    @Test
    void t12_an_unrealized_gain_is_taken_back_when_the_invoice_is_paid() {
        Books books = COMPANY.books();
        done(books.post(invoice("I1", eur("1000"), "2026-01-01")));
        EntryNo invoice = books.entries().getFirst().no();

        done(books.adjustExchangeRates(LocalDate.parse("2026-01-31")));
        assertThat(books.entry(invoice).remainingLocal()).isEqualTo(sek("10200"));

        done(books.post(payment("P1", eur("1000"), "2026-02-10", document("I1"), NONE)));
        EntryNo payment = books.entries().getLast().no();

        assertThat(localRows(books, invoice))
                .containsExactlyInAnyOrder(
                        "INITIAL_ENTRY 10000.00",
                        "UNREALIZED_GAIN 200.00",
                        "UNREALIZED_GAIN -200.00",
                        "APPLICATION -10000.00");
        assertThat(localRows(books, payment))
                .containsExactlyInAnyOrder("INITIAL_ENTRY -10100.00", "REALIZED_GAIN 100.00", "APPLICATION 10000.00");
        assertThat(books.entries()).noneMatch(OpenEntry::isOpen);
        assertThat(books.balances())
                .isEqualTo(Map.of(SALES, "-10000.00", EURO_BANK, "10100.00", REALIZED_GAINS, "-100.00"))
                .doesNotContainKey(UNREALIZED);
    }

    @Test
    void a_part_payment_takes_back_its_part_of_the_unrealized_gain() {
        Books books = COMPANY.books();
        done(books.post(invoice("I1", eur("1000"), "2026-01-01")));
        EntryNo invoice = books.entries().getFirst().no();
        done(books.adjustExchangeRates(LocalDate.parse("2026-01-31")));

        done(books.post(payment("P1", eur("250"), "2026-02-10", document("I1"), NONE)));

        assertThat(localRows(books, invoice)).contains("UNREALIZED_GAIN -50.00", "APPLICATION -2500.00");
        assertThat(books.entry(invoice).unrealized()).isEqualTo(sek("150"));
        assertThat(books.entry(invoice).remainingLocal()).isEqualTo(sek("7650"));
    }

    @Test
    void a_gain_that_becomes_a_loss_is_taken_back_first() {
        Books books = COMPANY.withEuro(Map.of("2026-01-01", "1.18", "2026-01-31", "1.20", "2026-02-28", "1.15"))
                .books();
        done(books.post(invoice("I1", eur("4000"), "2026-01-01")));
        EntryNo invoice = books.entries().getFirst().no();

        done(books.adjustExchangeRates(LocalDate.parse("2026-01-31")));
        done(books.adjustExchangeRates(LocalDate.parse("2026-02-28")));

        assertThat(localRows(books, invoice))
                .containsExactly(
                        "INITIAL_ENTRY 4720.00",
                        "UNREALIZED_GAIN 80.00",
                        "UNREALIZED_LOSS -80.00",
                        "UNREALIZED_LOSS -120.00");
        assertThat(done(books.adjustExchangeRates(LocalDate.parse("2026-02-28"))))
                .isEmpty();
    }

    @Test
    void an_entry_reopened_after_an_adjustment_is_worth_its_adjusted_rate() {
        Books books = COMPANY.withEuro(Map.of("2026-01-01", "1.00", "2026-01-15", "1.20", "2026-01-31", "0.85"))
                .books();
        done(books.post(invoice("I1", eur("1000"), "2026-01-01")));
        done(books.post(payment("P1", eur("1500"), "2026-01-15", document("I1"), NONE)));
        EntryNo payment = books.entries().getLast().no();
        done(books.adjustExchangeRates(LocalDate.parse("2026-01-31")));

        done(books.unapply(payment, null));

        assertThat(books.entry(payment).remainingLocal()).isEqualTo(sek("-1275"));
        assertThat(books.entries().getFirst().remainingLocal()).isEqualTo(sek("1000"));
    }

    @Test
    void t13_a_payment_in_local_currency_may_leave_a_rest_that_is_rounded_away() {
        Books books = COMPANY.acrossCurrencies("0.50").books();
        done(books.post(invoice("I1", eur("1000"), "2026-01-01")));

        done(books.post(payment("P1", sek("10099.80"), "2026-02-10", document("I1"), NONE)));

        assertThat(books.entries()).noneMatch(OpenEntry::isOpen);
        assertThat(books.balances())
                .isEqualTo(Map.of(SALES, "-10000.00", BANK, "10099.80", REALIZED_GAINS, "-100.00", "3741", "0.20"));
    }

    @Test
    void t13_a_larger_rest_stays_open() {
        Books books = COMPANY.acrossCurrencies("0.50").books();
        done(books.post(invoice("I1", eur("1000"), "2026-01-01")));

        done(books.post(payment("P1", sek("10050"), "2026-02-10", document("I1"), NONE)));

        OpenEntry invoice = books.entries().getFirst();
        assertThat(invoice.remaining()).isEqualTo(eur("4.95"));
        assertThat(invoice.remainingLocal()).isEqualTo(sek("49.50"));
    }

    @Test
    void t13_without_applications_between_currencies_it_is_refused() {
        Books books = COMPANY.books();
        done(books.post(invoice("I1", eur("1000"), "2026-01-01")));

        assertThat(codes(books.post(payment("P1", sek("10050"), "2026-02-10", document("I1"), NONE))))
                .containsExactly("appln_between_currencies_not_allowed");
    }

    @Test
    void unapplying_between_currencies_restores_both() {
        Books books = COMPANY.acrossCurrencies("0.50").books();
        done(books.post(invoice("I1", eur("1000"), "2026-01-01")));
        done(books.post(payment("P1", sek("10099.80"), "2026-02-10", document("I1"), NONE)));

        done(books.unapply(books.entries().getFirst().no(), null));

        assertThat(books.entries().stream().map(OpenEntry::remaining)).containsExactly(eur("1000"), sek("-10099.80"));
        assertThat(books.entries().stream().map(OpenEntry::remainingLocal))
                .containsExactly(sek("10000"), sek("-10099.80"));
        assertThat(books.balances()).doesNotContainKeys(REALIZED_GAINS, "3741");
    }

    private static List<String> localRows(Books books, EntryNo no) {
        return books.rows(no)
                .map(row -> row.type() + " " + row.amountLocal().toDecimal().toPlainString())
                .toList();
    }
}

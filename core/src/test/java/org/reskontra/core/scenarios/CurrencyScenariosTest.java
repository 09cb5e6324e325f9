package org.reskontra.core.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reskontra.core.application.ToleranceAnswers.ACCEPT_ALL;
import static org.reskontra.core.application.ToleranceAnswers.NONE;
import static org.reskontra.core.scenarios.Books.codes;
import static org.reskontra.core.scenarios.Books.done;
import static org.reskontra.core.scenarios.Company.BANK;
import static org.reskontra.core.scenarios.Company.EURO_BANK;
import static org.reskontra.core.scenarios.Company.REALIZED_GAINS;
import static org.reskontra.core.scenarios.Company.REALIZED_LOSSES;
import static org.reskontra.core.scenarios.Company.SALES;
import static org.reskontra.core.scenarios.Company.TOLERANCE;
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
import org.reskontra.core.journal.AppliesTo;
import org.reskontra.core.journal.JournalLine.ApplyTo;
import org.reskontra.core.journal.PostingSetup.ApplicationMethod;
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
    void a_payment_at_a_worse_rate_realizes_a_loss() {
        Books books = COMPANY.withEuro(Map.of("2026-01-01", "10.00", "2026-02-01", "9.60"))
                .books();
        done(books.post(invoice("I1", eur("1000"), "2026-01-01")));

        PlannedTransaction posted = done(books.post(payment("P1", eur("1000"), "2026-02-01", document("I1"), NONE)));

        assertThat(Books.balances(posted)).containsEntry(EURO_BANK, "9600.00").containsEntry(REALIZED_LOSSES, "400.00");
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

    @Test
    void a_gain_that_is_lost_again_is_taken_back_by_one_row() {
        Books books = COMPANY.withEuro(Map.of(
                        "2026-01-01", "10.00", "2026-01-31", "10.20", "2026-02-28", "10.00", "2026-03-31", "9.90"))
                .books();
        done(books.post(invoice("I1", eur("1000"), "2026-01-01")));
        done(books.adjustExchangeRates(LocalDate.parse("2026-01-31")));
        done(books.adjustExchangeRates(LocalDate.parse("2026-02-28")));
        done(books.adjustExchangeRates(LocalDate.parse("2026-03-31")));

        assertThat(localRows(books, books.entries().getFirst().no()))
                .containsExactly(
                        "INITIAL_ENTRY 10000.00",
                        "UNREALIZED_GAIN 200.00",
                        "UNREALIZED_LOSS -200.00",
                        "UNREALIZED_LOSS -100.00");
    }

    @Test
    void what_is_settled_or_posted_later_or_in_kronor_is_not_adjusted() {
        Books books = COMPANY.books();
        done(books.post(invoice("I1", eur("1000"), "2026-01-01")));
        done(books.post(payment("P1", eur("1000"), "2026-01-02", document("I1"), NONE)));
        done(books.post(invoice("I2", sek("1000"), "2026-01-01")));
        done(books.post(invoice("I3", eur("1000"), "2026-02-10")));

        assertThat(done(books.adjustExchangeRates(LocalDate.parse("2026-01-31"))))
                .isEmpty();
    }

    @Test
    void an_adjustment_needs_an_allowed_date() {
        Books books = COMPANY.withEuro(Map.of("2026-02-01", "10.00")).books();
        done(books.post(invoice("I1", eur("1000"), "2026-02-01")));
        books.closeUntil(LocalDate.parse("2026-03-31"));

        assertThat(codes(books.adjustExchangeRates(LocalDate.parse("2026-03-31"))))
                .containsExactly("posting_date_not_allowed");
    }

    /** 400 of 1,000 are paid, the other 600 adjusted; opened again, all 1,000 are worth the new rate. */
    @Test
    void an_entry_that_is_opened_again_is_worth_its_adjusted_rate() {
        assertThat(opened("10.20")).containsExactly("UNREALIZED_GAIN 120.00", "UNREALIZED_GAIN 80.00");
        assertThat(opened("9.80")).containsExactly("UNREALIZED_LOSS -120.00", "UNREALIZED_LOSS -80.00");
    }

    private static List<String> opened(String price) {
        Books books = COMPANY.withEuro(Map.of("2026-01-01", "10.00", "2026-01-31", price))
                .books();
        done(books.post(invoice("I1", eur("1000"), "2026-01-01")));
        EntryNo invoice = books.entries().getFirst().no();
        done(books.post(payment("P1", eur("400"), "2026-01-10", document("I1"), NONE)));
        done(books.adjustExchangeRates(LocalDate.parse("2026-01-31")));
        done(books.unapply(invoice, LocalDate.parse("2026-01-31")));
        assertThat(books.entry(invoice).remaining()).isEqualTo(eur("1000"));
        return localRows(books, invoice).stream()
                .filter(row -> row.startsWith("UNREALIZED"))
                .toList();
    }

    @Test
    void a_payment_between_currencies_needs_the_rate_of_its_day() {
        Books books = COMPANY.withEuro(Map.of("2026-02-01", "10.00"))
                .acrossCurrencies("1")
                .books();
        done(books.post(invoice("I1", eur("10"), "2026-02-01")));

        assertThat(codes(books.post(payment("P1", sek("100"), "2026-01-31", document("I1"), NONE))))
                .containsExactly("cannot_apply_to_entry_with_later_posting_date", "exchange_rate_missing");
    }

    /** Money on account in euros that was valued at the end of January is used in February, a part first. */
    @Test
    void an_adjusted_payment_gives_back_its_unrealized_result_as_it_is_used() {
        Books books = COMPANY.books();
        done(books.post(payment("P1", eur("1000"), "2026-01-01", new AppliesTo.OnAccount(), NONE)));
        EntryNo payment = books.entries().getLast().no();
        done(books.adjustExchangeRates(LocalDate.parse("2026-01-31")));
        assertThat(books.entry(payment).unrealized()).isEqualTo(sek("-200"));
        done(books.post(invoice("I1", eur("400"), "2026-02-10")));
        EntryNo first = books.entries().getLast().no();
        done(books.post(invoice("I2", eur("600"), "2026-02-10")));
        EntryNo second = books.entries().getLast().no();

        done(books.apply(payment, List.of(new ApplyTo(first, eur("400"))), null, NONE));
        assertThat(books.entry(payment).unrealized()).isEqualTo(sek("-120"));
        assertThat(books.entry(payment).remainingLocal()).isEqualTo(sek("-6120"));

        done(books.apply(payment, List.of(new ApplyTo(second, eur("600"))), null, NONE));
        assertThat(books.entry(payment).unrealized()).isEqualTo(sek("0"));
        assertThat(books.balances()).doesNotContainKey(UNREALIZED);
    }

    /** The second line of a journal finds half of the unrealized gain left, and gives back that half. */
    @Test
    void two_lines_of_a_journal_share_the_unrealized_gain_of_their_invoice() {
        Books books = COMPANY.books();
        done(books.post(invoice("I1", eur("1000"), "2026-01-01")));
        EntryNo invoice = books.entries().getFirst().no();
        done(books.adjustExchangeRates(LocalDate.parse("2026-01-31")));
        AppliesTo half = new AppliesTo.Entries(List.of(new ApplyTo(invoice, eur("500"))));

        List<PlannedTransaction> posted = done(books.post(List.of(
                payment("P1", eur("500"), "2026-02-10", half, NONE),
                payment("P2", eur("500"), "2026-02-10", half, NONE))));

        assertThat(posted).allSatisfy(one -> assertThat(Books.balances(one)).containsEntry(UNREALIZED, "100.00"));
        assertThat(books.entry(invoice).isOpen()).isFalse();
        assertThat(books.balances()).doesNotContainKey(UNREALIZED);
    }

    /** At 10.40 two cents are 0.21 and one cent is 0.10 kronor: when one is paid, 0.11 would be left for the other. */
    @Test
    void rounding_of_parts_leaves_nothing_behind_in_local_currency() {
        Company company = COMPANY.withEuro(Map.of("2026-01-01", "10.40"));

        Books paidInPart = company.books();
        done(paidInPart.post(invoice("I1", eur("0.02"), "2026-01-01")));
        done(paidInPart.post(payment("P1", eur("0.01"), "2026-01-02", document("I1"), NONE)));
        EntryNo invoice = paidInPart.entries().getFirst().no();
        assertThat(localRows(paidInPart, invoice))
                .containsExactly("INITIAL_ENTRY 0.21", "APPLICATION -0.10", "CORRECTION_OF_REMAINING_AMOUNT -0.01");

        Books overpaid = company.books();
        done(overpaid.post(invoice("I1", eur("0.01"), "2026-01-01")));
        done(overpaid.post(payment("P1", eur("0.02"), "2026-01-02", document("I1"), NONE)));
        EntryNo payment = overpaid.entries().getLast().no();
        assertThat(localRows(overpaid, payment))
                .containsExactly("INITIAL_ENTRY -0.21", "APPLICATION 0.10", "CORRECTION_OF_REMAINING_AMOUNT 0.01");
    }

    /** Between currencies up to 1.00 is rounded away; within one, half a krona is a difference like any other. */
    @Test
    void nothing_is_rounded_away_within_one_currency() {
        Company company = COMPANY.acrossCurrencies("1");

        Books untolerated = company.books();
        done(untolerated.post(invoice("I1", sek("100"), "2026-01-01")));
        done(untolerated.post(payment("P1", sek("99.50"), "2026-01-02", document("I1"), NONE)));
        assertThat(untolerated.entries().getFirst().remaining()).isEqualTo(sek("0.50"));

        Books tolerated = company.withTolerance("0", "5", "").books();
        done(tolerated.post(invoice("I1", sek("100"), "2026-01-01")));
        done(tolerated.post(payment("P1", sek("99.50"), "2026-01-02", document("I1"), ACCEPT_ALL)));
        assertThat(tolerated.balances()).containsEntry(TOLERANCE, "0.50");
    }

    @Test
    void the_oldest_entries_are_those_of_a_currency_that_goes_with_the_payment() {
        Books books = COMPANY.withMethod(ApplicationMethod.APPLY_TO_OLDEST).books();
        done(books.post(invoice("I1", eur("10"), "2026-01-01")));
        done(books.post(invoice("I2", sek("100"), "2026-01-02")));

        done(books.post(payment("P1", sek("100"), "2026-01-03", new AppliesTo.NothingChosen(), NONE)));

        assertThat(books.entries().stream().filter(OpenEntry::isOpen).map(OpenEntry::remaining))
                .containsExactly(eur("10"));
    }

    private static List<String> localRows(Books books, EntryNo no) {
        return books.rows(no)
                .map(row -> row.type() + " " + row.amountLocal().toDecimal().toPlainString())
                .toList();
    }
}

package org.reskontra.core.application;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.reskontra.core.application.Entries.entry;
import static org.reskontra.core.application.Entries.sek;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.reskontra.core.ledger.DetailedEntryType;
import org.reskontra.core.ledger.DocumentType;
import org.reskontra.core.ledger.EntryNo;
import org.reskontra.core.ledger.EntryState;
import org.reskontra.core.money.CurrencyCode;
import org.reskontra.core.money.ExchangeRates;
import org.reskontra.core.money.Money;
import org.reskontra.core.problem.Outcome;
import org.reskontra.core.problem.Problem;
import org.reskontra.core.subledger.OpenEntry;
import org.reskontra.core.subledger.PaymentDiscount;

class ApplicationTest {

    private static final LocalDate DAY = LocalDate.parse("2026-02-10");
    private static final CurrencyCode SEK = CurrencyCode.of("SEK");

    @Test
    void entries_are_settled_by_due_date_until_the_payment_is_used_up() {
        OpenEntry late = entry(1, DocumentType.INVOICE, "300");
        OpenEntry early = due(entry(2, DocumentType.INVOICE, "400"), "2026-01-05");

        Application.Result result = apply(entry(9, DocumentType.PAYMENT, "-500"), late, early);

        assertThat(remaining(result)).isEqualTo(Map.of(2L, "0.00", 1L, "200.00", 9L, "0.00"));
        assertThat(state(result, 2).closedBy()).isEqualTo(new EntryNo(9));
        assertThat(state(result, 2).closedAt()).isEqualTo(DAY);
        assertThat(state(result, 1).closedBy()).isNull();
        assertThat(state(result, 9).closedBy()).isEqualTo(new EntryNo(1));
    }

    @Test
    void what_the_payment_does_not_reach_is_not_touched() {
        Application.Result result = apply(entry(9, DocumentType.PAYMENT, "-300"), invoice(1, "300"), invoice(2, "300"));

        assertThat(remaining(result)).isEqualTo(Map.of(1L, "0.00", 9L, "0.00"));
    }

    @Test
    void with_a_surplus_of_money_invoices_are_settled_before_credit_memos_are_used() {
        Application.Result result = apply(
                entry(9, DocumentType.PAYMENT, "-900"), invoice(1, "1000"), entry(2, DocumentType.CREDIT_MEMO, "-200"));

        assertThat(remaining(result)).isEqualTo(Map.of(1L, "0.00", 2L, "-100.00", 9L, "0.00"));
    }

    @Test
    void with_a_surplus_of_receivables_credit_memos_are_used_up() {
        Application.Result result = apply(
                entry(9, DocumentType.PAYMENT, "-700"), invoice(1, "1000"), entry(2, DocumentType.CREDIT_MEMO, "-200"));

        assertThat(remaining(result)).isEqualTo(Map.of(1L, "100.00", 2L, "0.00", 9L, "0.00"));
    }

    @Test
    void what_was_due_before_the_document_that_closes_it_may_bear_interest() {
        Application.Result result = apply(dated(entry(9, DocumentType.PAYMENT, "-100"), DAY), invoice(1, "100"));
        assertThat(state(result, 1).calculateInterest()).isTrue();

        Application.Result inTime = apply(entry(9, DocumentType.PAYMENT, "-100"), invoice(1, "100"));
        assertThat(state(inTime, 1).calculateInterest()).isFalse();

        Application.Result open = apply(dated(entry(9, DocumentType.PAYMENT, "-99"), DAY), invoice(1, "100"));
        assertThat(state(open, 1).calculateInterest()).isFalse();
    }

    @Test
    void an_invoice_and_a_credit_memo_give_up_their_discounts_in_proportion() {
        OpenEntry invoice = withDiscount(invoice(1, "1000"), "20");
        OpenEntry creditMemo = withDiscount(entry(2, DocumentType.CREDIT_MEMO, "-400"), "-8");

        Application.Result result = apply(creditMemo, invoice);

        assertThat(state(result, 1).remaining()).isEqualTo(sek("600"));
        assertThat(state(result, 1).remainingDiscount()).isEqualTo(sek("12"));
        assertThat(state(result, 2).remainingDiscount()).isEqualTo(sek("0"));
    }

    @Test
    void a_part_payment_leaves_the_discount_as_it_is_and_the_tolerance_within_what_remains() {
        OpenEntry invoice = withTolerance(withDiscount(invoice(1, "100"), "2"), "5");

        Application.Result result = apply(
                entry(9, DocumentType.PAYMENT, "-97"),
                List.of(new ApplyRequest(invoice, sek("97"))),
                ToleranceAnswers.REFUSE_ALL);

        assertThat(state(result, 1).remaining()).isEqualTo(sek("3"));
        assertThat(state(result, 1).remainingDiscount()).isEqualTo(sek("2"));
        assertThat(state(result, 1).terms().maxTolerance()).isEqualTo(sek("3"));
    }

    @Test
    void a_tolerance_is_shared_by_amount_within_each_maximum() {
        List<OpenEntry> invoices = List.of(
                withTolerance(invoice(1, "100"), "1"),
                withTolerance(invoice(2, "300"), "9"),
                withTolerance(invoice(3, "600"), "2"),
                invoice(4, "500"));

        Application.Result result =
                apply(entry(9, DocumentType.PAYMENT, "-1490"), inFull(invoices), ToleranceAnswers.ACCEPT_ALL);

        // 300 of 1,000 takes 3.00; 600 of 700 would take 6.00 but has 2; 100 takes 1 of what is left; the rest finds
        // room at 300.
        assertThat(tolerances(result)).isEqualTo(Map.of(2L, "7.00", 3L, "2.00", 1L, "1.00"));
        assertThat(remaining(result).values()).containsOnly("0.00");
    }

    /** What the maxima leave over goes to the entry with the largest one first. */
    @Test
    void what_is_left_of_a_tolerance_goes_where_the_most_room_is() {
        List<OpenEntry> invoices = List.of(
                withTolerance(invoice(1, "100"), "4"),
                withTolerance(invoice(2, "100"), "8"),
                withTolerance(invoice(3, "800"), "1"));

        Application.Result result =
                apply(entry(9, DocumentType.PAYMENT, "-990"), inFull(invoices), ToleranceAnswers.ACCEPT_ALL);

        assertThat(tolerances(result)).isEqualTo(Map.of(1L, "1.00", 2L, "8.00", 3L, "1.00"));
    }

    @Test
    void only_what_is_settled_in_full_is_tolerated() {
        OpenEntry invoice = withTolerance(invoice(1, "1000"), "5");

        Application.Result result = apply(
                entry(9, DocumentType.PAYMENT, "-497"),
                List.of(new ApplyRequest(invoice, sek("500"))),
                ToleranceAnswers.ACCEPT_ALL);

        assertThat(tolerances(result)).isEmpty();
        assertThat(remaining(result)).isEqualTo(Map.of(1L, "503.00", 9L, "0.00"));
    }

    /** The payment is used up by the first invoice; the second is so small that tolerance alone pays it. */
    @Test
    void a_tolerance_settles_even_what_the_payment_does_not_reach() {
        List<OpenEntry> invoices = List.of(invoice(1, "1000"), withTolerance(invoice(2, "4"), "4"));

        Application.Result result =
                apply(entry(9, DocumentType.PAYMENT, "-1000"), inFull(invoices), ToleranceAnswers.ACCEPT_ALL);

        assertThat(tolerances(result)).isEqualTo(Map.of(2L, "4.00"));
        assertThat(remaining(result).values()).containsOnly("0.00");
    }

    @Test
    void a_part_that_is_chosen_is_all_that_is_settled() {
        OpenEntry invoice = invoice(1, "1000");

        Application.Result result = apply(
                entry(9, DocumentType.PAYMENT, "-500"),
                List.of(new ApplyRequest(invoice, sek("300"))),
                ToleranceAnswers.REFUSE_ALL);

        assertThat(remaining(result)).isEqualTo(Map.of(1L, "700.00", 9L, "-200.00"));
    }

    @Test
    void a_credit_memo_that_is_used_in_part_keeps_its_share_of_the_discount() {
        OpenEntry creditMemo = withDiscount(entry(2, DocumentType.CREDIT_MEMO, "-400"), "-8");

        Application.Result result = apply(creditMemo, invoice(1, "100"));

        assertThat(state(result, 2).remaining()).isEqualTo(sek("-300"));
        assertThat(state(result, 2).remainingDiscount()).isEqualTo(sek("-6"));
    }

    @Test
    void a_refund_leaves_the_discount_of_a_credit_memo_alone() {
        OpenEntry creditMemo = withDiscount(entry(2, DocumentType.CREDIT_MEMO, "-400"), "-8");

        Application.Result result = apply(entry(9, DocumentType.REFUND, "100"), creditMemo);

        assertThat(state(result, 2).remaining()).isEqualTo(sek("-300"));
        assertThat(state(result, 2).remainingDiscount()).isEqualTo(sek("-8"));
    }

    /** Two invoices with a discount, and money for one of them: the other keeps its discount. */
    @Test
    void a_discount_is_granted_to_what_the_payment_covers() {
        List<OpenEntry> invoices =
                List.of(withDiscount(invoice(1, "1000"), "20"), withDiscount(invoice(2, "1000"), "20"));

        Application.Result result =
                apply(entry(9, DocumentType.PAYMENT, "-1000"), inFull(invoices), ToleranceAnswers.REFUSE_ALL);

        assertThat(remaining(result)).isEqualTo(Map.of(1L, "0.00", 2L, "980.00", 9L, "0.00"));
        assertThat(state(result, 2).remainingDiscount()).isEqualTo(sek("20"));
    }

    @Test
    void what_would_be_deducted_is_shown_before_anything_is_posted() {
        OpenEntry discounted = withDiscount(invoice(1, "1000"), "20");
        OpenEntry tolerated = withTolerance(invoice(2, "500"), "5");

        Outcome<Map<EntryNo, Application.Deduction>> deductions = Application.deductions(
                entry(9, DocumentType.PAYMENT, "-1477"),
                inFull(List.of(discounted, tolerated)),
                DAY,
                ToleranceAnswers.ACCEPT_ALL,
                setup());

        assertThat(deductions)
                .isEqualTo(Outcome.done(Map.of(
                        new EntryNo(1), new Application.Deduction(DiscountTaken.IN_TIME, sek("0")),
                        new EntryNo(2), new Application.Deduction(DiscountTaken.NONE, sek("3")))));
    }

    @Test
    void what_was_agreed_is_the_discount_and_tolerance_for_the_difference_or_tolerance_alone() {
        OpenEntry invoice = withTolerance(withDiscount(invoice(1, "1000"), "20"), "5");

        assertThat(agreed(invoice, "2026-01-09", "20")).containsExactly("PAYMENT_DISCOUNT -20.00");
        assertThat(agreed(invoice, "2026-01-09", "25"))
                .containsExactly("PAYMENT_TOLERANCE -5.00", "PAYMENT_DISCOUNT -20.00");
        assertThat(agreed(invoice, "2026-01-09", "15"))
                .containsExactly("PAYMENT_TOLERANCE 5.00", "PAYMENT_DISCOUNT -20.00");
        assertThat(agreed(invoice, "2026-01-09", "5")).containsExactly("PAYMENT_TOLERANCE -5.00");
        assertThat(agreed(invoice, "2026-01-12", "20")).containsExactly("PAYMENT_DISCOUNT_TOLERANCE -20.00");
        assertThat(agreed(invoice, "2026-01-12", "5")).containsExactly("PAYMENT_TOLERANCE -5.00");
        assertThat(agreed(invoice, "2026-01-09", "0")).isEmpty();
    }

    private static List<String> agreed(OpenEntry invoice, String day, String deduction) {
        Money paid = invoice.remaining().minus(sek(deduction));
        OpenEntry payment =
                posted(entry(9, DocumentType.PAYMENT, "-" + paid.toDecimal().toPlainString()), LocalDate.parse(day));
        Application.Result result = apply(
                payment,
                List.of(new ApplyRequest(invoice, invoice.remaining(), sek(deduction))),
                ToleranceAnswers.REFUSE_ALL);
        assertThat(remaining(result).values()).containsOnly("0.00");
        return result.rows().stream()
                .filter(row -> row.type() != DetailedEntryType.APPLICATION)
                .map(row -> row.type() + " " + row.amount().toDecimal().toPlainString())
                .toList();
    }

    @Test
    void the_question_tells_what_it_is_about() {
        OpenEntry invoice = withTolerance(invoice(1, "1000"), "5");

        Outcome<Application.Result> outcome = Application.apply(
                entry(9, DocumentType.PAYMENT, "-996"), inFull(List.of(invoice)), DAY, ToleranceAnswers.NONE, setup());

        assertThat(outcome)
                .isEqualTo(Outcome.rejected(Problem.of(ToleranceQuestion.PAYMENT_TOLERANCE_WARNING)
                        .with("entry", 9L)
                        .with("document", "D9")
                        .with("amount", sek("-996"))
                        .with("applied", sek("1000"))
                        .with("balance", sek("4"))
                        .with("date", LocalDate.parse("2026-01-01"))));
    }

    @Test
    void nobody_is_asked_where_the_warnings_are_off() {
        ApplicationSettings silent =
                new ApplicationSettings(new CurrencyMix.SameCurrency(), Map.of(), false, false, Set.of());
        OpenEntry invoice = withTolerance(withDiscount(invoice(1, "1000"), "20"), "5");

        assertThat(types(invoice, "-980", silent)).containsExactly("PAYMENT_DISCOUNT_TOLERANCE", "APPLICATION");
        assertThat(types(invoice, "-976", silent))
                .containsExactly("PAYMENT_TOLERANCE", "PAYMENT_DISCOUNT_TOLERANCE", "APPLICATION");
        assertThat(types(invoice, "-1000", silent)).containsExactly("APPLICATION");
        assertThat(types(invoice, "-996", silent)).containsExactly("PAYMENT_TOLERANCE", "APPLICATION");
        assertThat(types(invoice, "-995", silent)).containsExactly("PAYMENT_TOLERANCE", "APPLICATION");
    }

    private static List<String> types(OpenEntry invoice, String payment, ApplicationSettings settings) {
        OpenEntry late = posted(entry(9, DocumentType.PAYMENT, payment), LocalDate.parse("2026-01-12"));
        Outcome<Application.Result> outcome = Application.apply(
                late,
                inFull(List.of(invoice)),
                DAY,
                ToleranceAnswers.NONE,
                new Application.Setup(SEK, new ExchangeRates(SEK, Map.of()), settings));
        return done(outcome).rows().stream()
                .filter(row -> row.entry().equals(late.no()))
                .map(row -> row.type().name())
                .toList();
    }

    private static Application.Result apply(OpenEntry applying, OpenEntry... entries) {
        return apply(applying, inFull(List.of(entries)), ToleranceAnswers.REFUSE_ALL);
    }

    private static Application.Result apply(OpenEntry applying, List<ApplyRequest> requests, ToleranceAnswers answers) {
        return done(Application.apply(applying, requests, DAY, answers, setup()));
    }

    private static Application.Setup setup() {
        return new Application.Setup(SEK, new ExchangeRates(SEK, Map.of()), ApplicationSettings.STANDARD);
    }

    private static Application.Result done(Outcome<Application.Result> outcome) {
        return switch (outcome) {
            case Outcome.Done<Application.Result>(Application.Result result) -> result;
            case Outcome.Rejected<Application.Result>(var problems) -> throw new AssertionError(problems);
        };
    }

    private static List<ApplyRequest> inFull(List<OpenEntry> entries) {
        List<ApplyRequest> requests = new ArrayList<>();
        entries.forEach(entry -> requests.add(new ApplyRequest(entry, entry.remaining())));
        return requests;
    }

    private static Map<Long, String> remaining(Application.Result result) {
        return result.states().stream()
                .collect(Collectors.toMap(
                        state -> state.no().value(),
                        state -> state.remaining().toDecimal().toPlainString()));
    }

    private static Map<Long, String> tolerances(Application.Result result) {
        return result.rows().stream()
                .filter(row -> row.type() == DetailedEntryType.PAYMENT_TOLERANCE)
                .collect(Collectors.toMap(
                        row -> requireNonNull(row.appliedEntry()).value(),
                        row -> row.amount().negate().toDecimal().toPlainString()));
    }

    private static EntryState state(Application.Result result, long no) {
        return result.states().stream()
                .filter(state -> state.no().value() == no)
                .findFirst()
                .orElseThrow();
    }

    private static OpenEntry invoice(long no, String amount) {
        return entry(no, DocumentType.INVOICE, amount);
    }

    private static OpenEntry withDiscount(OpenEntry entry, String discount) {
        return Entries.with(
                entry,
                new PaymentDiscount(sek(discount), LocalDate.parse("2026-01-09"), LocalDate.parse("2026-01-14")));
    }

    private static OpenEntry withTolerance(OpenEntry entry, String tolerance) {
        return changed(entry, entry.postingDate(), entry.documentDate(), entry.dueDate(), sek(tolerance));
    }

    private static OpenEntry due(OpenEntry entry, String date) {
        return changed(entry, entry.postingDate(), entry.documentDate(), LocalDate.parse(date), entry.maxTolerance());
    }

    private static OpenEntry dated(OpenEntry entry, LocalDate date) {
        return changed(entry, entry.postingDate(), date, entry.dueDate(), entry.maxTolerance());
    }

    private static OpenEntry posted(OpenEntry entry, LocalDate date) {
        return changed(entry, date, date, entry.dueDate(), entry.maxTolerance());
    }

    private static OpenEntry changed(
            OpenEntry entry, LocalDate posted, LocalDate document, LocalDate due, Money maxTolerance) {
        return new OpenEntry(
                entry.no(),
                entry.ledger(),
                entry.party(),
                entry.documentType(),
                entry.documentNo(),
                posted,
                document,
                due,
                entry.postingGroup(),
                entry.amount(),
                entry.remaining(),
                entry.remainingLocal(),
                entry.rate(),
                entry.valuationRate(),
                entry.unrealized(),
                entry.discount(),
                maxTolerance,
                List.of(),
                null,
                entry.version());
    }
}

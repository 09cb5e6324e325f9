package org.reskontra.core.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reskontra.core.journal.TestSetup.BANK;
import static org.reskontra.core.journal.TestSetup.BLOCKED;
import static org.reskontra.core.journal.TestSetup.CUSTOMER;
import static org.reskontra.core.journal.TestSetup.EUR;
import static org.reskontra.core.journal.TestSetup.EURO_BANK;
import static org.reskontra.core.journal.TestSetup.FEES;
import static org.reskontra.core.journal.TestSetup.RECEIVABLES;
import static org.reskontra.core.journal.TestSetup.SEK;
import static org.reskontra.core.journal.TestSetup.date;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.reskontra.core.calendar.PostingWindow;
import org.reskontra.core.journal.JournalLine.ApplyTo;
import org.reskontra.core.ledger.Account;
import org.reskontra.core.ledger.BankAccountNo;
import org.reskontra.core.ledger.DocumentNo;
import org.reskontra.core.ledger.DocumentType;
import org.reskontra.core.ledger.EntryNo;
import org.reskontra.core.ledger.EntryState;
import org.reskontra.core.ledger.GlRow;
import org.reskontra.core.ledger.Ledger;
import org.reskontra.core.ledger.LedgerNumbers;
import org.reskontra.core.ledger.PartyNo;
import org.reskontra.core.ledger.PlannedTransaction;
import org.reskontra.core.money.ExchangeRate;
import org.reskontra.core.money.Money;
import org.reskontra.core.problem.Outcome;
import org.reskontra.core.problem.Problem;
import org.reskontra.core.subledger.OpenEntry;
import org.reskontra.core.subledger.PaymentDiscount;

class JournalPlannerTest {

    private static final EntryNo PAYMENT = new EntryNo(LedgerNumbers.PREVIEW + 1);

    @Test
    void a_payment_closes_its_invoice() {
        PlannedTransaction posted = post(payment("1000.00", apply(101, "1000.00")), invoice(101, "1000.00", null));

        assertThat(generalLedger(posted)).isEqualTo(Map.of("1930", "1000.00", "1510", "-1000.00"));
        assertThat(remaining(posted)).isEqualTo(Map.of(101L, "0.00", PAYMENT.value(), "0.00"));
        assertThat(state(posted, 101).closedBy()).isEqualTo(PAYMENT);
        assertThat(state(posted, 101).closedAt()).isEqualTo(date("2026-03-10"));
    }

    @Test
    void a_partial_payment_leaves_the_rest_open_with_its_discount() {
        PlannedTransaction posted = post(payment("400.00", apply(101, "400.00")), invoice(101, "1000.00", "20.00"));

        assertThat(remaining(posted)).isEqualTo(Map.of(101L, "600.00", PAYMENT.value(), "0.00"));
        assertThat(state(posted, 101).remainingDiscount()).isEqualTo(sek("20.00"));
    }

    @Test
    void an_overpayment_stays_open_on_the_payment() {
        PlannedTransaction posted = post(payment("1200.00", apply(101, "1000.00")), invoice(101, "1000.00", null));

        assertThat(remaining(posted)).isEqualTo(Map.of(101L, "0.00", PAYMENT.value(), "-200.00"));
    }

    @Test
    void a_payment_in_time_takes_the_discount() {
        PlannedTransaction posted = post(payment("980.00", apply(101, "1000.00")), invoice(101, "1000.00", "20.00"));

        assertThat(generalLedger(posted)).isEqualTo(Map.of("1930", "980.00", "1510", "-1000.00", "3730", "20.00"));
        assertThat(remaining(posted)).isEqualTo(Map.of(101L, "0.00", PAYMENT.value(), "0.00"));
    }

    @Test
    void a_payment_after_the_discount_date_takes_none() {
        OpenEntry late = withDiscount(invoice(101, "1000.00", null), "20.00", "2026-03-09");

        PlannedTransaction posted = post(payment("980.00", apply(101, "980.00")), late);

        assertThat(remaining(posted)).isEqualTo(Map.of(101L, "20.00", PAYMENT.value(), "0.00"));
    }

    @Test
    void a_payment_and_a_credit_memo_settle_invoices_together() {
        OpenEntry creditMemo = entry(102, DocumentType.CREDIT_MEMO, sek("-200.00"));

        PlannedTransaction posted = post(
                payment("800.00", apply(101, "1000.00"), apply(102, "-200.00")),
                invoice(101, "1000.00", null),
                creditMemo);

        assertThat(remaining(posted)).isEqualTo(Map.of(101L, "0.00", 102L, "0.00", PAYMENT.value(), "0.00"));
        assertThat(generalLedger(posted)).isEqualTo(Map.of("1930", "800.00", "1510", "-800.00"));
    }

    @Test
    void an_invoice_paid_at_a_better_rate_realizes_a_gain() {
        OpenEntry invoice = new OpenEntry(
                new EntryNo(101),
                Ledger.CUSTOMER,
                CUSTOMER,
                DocumentType.INVOICE,
                new DocumentNo("101"),
                date("2026-02-01"),
                date("2026-03-01"),
                "DOM",
                Money.of("100.00", EUR),
                sek("1100.00"),
                new ExchangeRate(BigDecimal.ONE, new BigDecimal("11")),
                null,
                0);
        JournalLine line = line(
                EURO_BANK,
                new Account.PartyAccount(Ledger.CUSTOMER, CUSTOMER),
                DocumentType.PAYMENT,
                Money.of("-100.00", EUR),
                new ApplyTo(new EntryNo(101), Money.of("100.00", EUR)));

        PlannedTransaction posted = post(line, invoice);

        assertThat(generalLedger(posted)).isEqualTo(Map.of("1940", "1140.00", "1510", "-1100.00", "3960", "-40.00"));
        assertThat(remaining(posted)).isEqualTo(Map.of(101L, "0.00", PAYMENT.value(), "0.00"));
    }

    @Test
    void a_bank_fee_goes_to_its_account() {
        JournalLine fee = line(BANK, new Account.GlAccount(FEES), DocumentType.NONE, sek("45.00"));

        assertThat(generalLedger(post(fee))).isEqualTo(Map.of("6570", "45.00", "1930", "-45.00"));
    }

    @Test
    void all_problems_of_all_lines_are_reported_together() {
        JournalLine blocked =
                line(BANK, new Account.PartyAccount(Ledger.CUSTOMER, BLOCKED), DocumentType.PAYMENT, sek("10.00"));
        JournalLine unknown = line(
                new BankAccountNo("NONE"),
                new Account.PartyAccount(Ledger.CUSTOMER, new PartyNo("NOBODY")),
                DocumentType.PAYMENT,
                sek("0.00"));
        JournalLine control = line(BANK, new Account.GlAccount(RECEIVABLES), DocumentType.NONE, sek("1.00"));

        Outcome<List<PlannedTransaction>> outcome = JournalPlanner.plan(
                List.of(blocked, unknown, control),
                TestSetup.setup(new PostingWindow(date("2026-04-01"), null)),
                Map.of(),
                LedgerNumbers.forPreview());

        assertThat(codes(outcome))
                .containsExactly(
                        "posting_date_not_allowed",
                        "party_blocked",
                        "amount_has_wrong_sign_for_document_type",
                        "posting_date_not_allowed",
                        "amount_missing",
                        "party_not_found",
                        "bank_account_not_found",
                        "posting_date_not_allowed",
                        "direct_posting_not_allowed");
    }

    @Test
    void what_an_earlier_line_settled_is_not_settled_again() {
        JournalLine first = payment("1000.00", apply(101, "1000.00"));

        Outcome<List<PlannedTransaction>> outcome = JournalPlanner.plan(
                List.of(first, first),
                TestSetup.setup(),
                Map.of(new EntryNo(101), invoice(101, "1000.00", null)),
                LedgerNumbers.forPreview());

        assertThat(codes(outcome)).containsExactly("cannot_apply_closed_entries");
    }

    @Test
    void an_amount_that_does_not_suffice_for_its_applications_is_refused() {
        Outcome<List<PlannedTransaction>> outcome = plan(
                payment("1000.00", apply(101, "700.00"), apply(102, "700.00")),
                invoice(101, "700.00", null),
                invoice(102, "700.00", null));

        assertThat(codes(outcome)).containsExactly("total_not_fully_applied");
    }

    @Test
    void what_was_shown_without_deduction_is_posted_without_one() {
        JournalLine line = payment("1000.00", new ApplyTo(new EntryNo(101), sek("1000.00"), sek("0.00")));

        PlannedTransaction posted = post(line, invoice(101, "1000.00", "20.00"));

        assertThat(remaining(posted)).isEqualTo(Map.of(101L, "0.00", PAYMENT.value(), "0.00"));
        assertThat(generalLedger(posted)).isEqualTo(Map.of("1930", "1000.00", "1510", "-1000.00"));
    }

    @Test
    void applications_have_the_sign_and_size_of_what_remains() {
        Outcome<List<PlannedTransaction>> outcome = plan(
                payment("100.00", apply(101, "-50.00"), apply(102, "100.01"), apply(103, "0.00")),
                invoice(101, "100.00", null),
                invoice(102, "100.00", null),
                invoice(103, "100.00", null));

        assertThat(codes(outcome))
                .containsExactly(
                        "amount_to_apply_must_have_same_sign_as_remaining",
                        "amount_to_apply_larger_than_remaining",
                        "applied_amount_must_not_be_zero");
    }

    private static PlannedTransaction post(JournalLine line, OpenEntry... entries) {
        return switch (plan(line, entries)) {
            case Outcome.Done<List<PlannedTransaction>>(var transactions) -> transactions.getFirst();
            case Outcome.Rejected<List<PlannedTransaction>>(var problems) -> throw new AssertionError(problems);
        };
    }

    private static Outcome<List<PlannedTransaction>> plan(JournalLine line, OpenEntry... entries) {
        return JournalPlanner.plan(
                List.of(line),
                TestSetup.setup(),
                Arrays.stream(entries).collect(Collectors.toMap(OpenEntry::no, Function.identity())),
                LedgerNumbers.forPreview());
    }

    private static List<String> codes(Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Done<?> done -> List.of();
            case Outcome.Rejected<?>(List<Problem> problems) ->
                problems.stream().map(problem -> problem.code().code()).toList();
        };
    }

    private static Map<String, String> generalLedger(PlannedTransaction transaction) {
        return transaction.glRows().stream()
                .collect(Collectors.groupingBy(
                        row -> row.account().value(),
                        TreeMap::new,
                        Collectors.collectingAndThen(
                                Collectors.mapping(GlRow::amountLocal, Collectors.reducing(sek("0.00"), Money::plus)),
                                sum -> sum.toDecimal().toPlainString())));
    }

    private static Map<Long, String> remaining(PlannedTransaction transaction) {
        return transaction.states().stream()
                .collect(Collectors.toMap(
                        state -> state.no().value(),
                        state -> state.remaining().toDecimal().toPlainString()));
    }

    private static EntryState state(PlannedTransaction transaction, long no) {
        return transaction.states().stream()
                .filter(state -> state.no().value() == no)
                .findFirst()
                .orElseThrow();
    }

    private static JournalLine payment(String received, ApplyTo... applications) {
        return line(
                BANK,
                new Account.PartyAccount(Ledger.CUSTOMER, CUSTOMER),
                DocumentType.PAYMENT,
                sek(received).negate(),
                applications);
    }

    private static JournalLine line(
            BankAccountNo bank, Account account, DocumentType type, Money amount, ApplyTo... applications) {
        return new JournalLine(
                10,
                date("2026-03-10"),
                type,
                new DocumentNo("B1"),
                "",
                "",
                account,
                new Account.BankAccount(bank),
                amount,
                List.of(applications),
                null);
    }

    private static ApplyTo apply(long entry, String amount) {
        return new ApplyTo(new EntryNo(entry), sek(amount));
    }

    private static OpenEntry invoice(long no, String amount, @Nullable String discount) {
        OpenEntry invoice = entry(no, DocumentType.INVOICE, sek(amount));
        return discount == null ? invoice : withDiscount(invoice, discount, "2026-03-10");
    }

    private static OpenEntry withDiscount(OpenEntry entry, String discount, String lastDay) {
        return new OpenEntry(
                entry.no(),
                entry.ledger(),
                entry.party(),
                entry.documentType(),
                entry.documentNo(),
                entry.postingDate(),
                entry.dueDate(),
                entry.postingGroup(),
                entry.remaining(),
                entry.remainingLocal(),
                entry.rate(),
                new PaymentDiscount(sek(discount), date(lastDay)),
                entry.version());
    }

    private static OpenEntry entry(long no, DocumentType type, Money amount) {
        return new OpenEntry(
                new EntryNo(no),
                Ledger.CUSTOMER,
                CUSTOMER,
                type,
                new DocumentNo(Long.toString(no)),
                date("2026-02-01"),
                date("2026-03-01"),
                "DOM",
                amount,
                amount,
                ExchangeRate.ONE,
                null,
                0);
    }

    private static Money sek(String amount) {
        return Money.of(amount, SEK);
    }
}

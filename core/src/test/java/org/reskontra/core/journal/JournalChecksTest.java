package org.reskontra.core.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.reskontra.core.journal.TestSetup.BANK;
import static org.reskontra.core.journal.TestSetup.BLOCKED;
import static org.reskontra.core.journal.TestSetup.CUSTOMER;
import static org.reskontra.core.journal.TestSetup.EUR;
import static org.reskontra.core.journal.TestSetup.FEES;
import static org.reskontra.core.journal.TestSetup.OLD_BANK;
import static org.reskontra.core.journal.TestSetup.OLD_CONTROL;
import static org.reskontra.core.journal.TestSetup.RECEIVABLES;
import static org.reskontra.core.journal.TestSetup.SEK;
import static org.reskontra.core.journal.TestSetup.account;
import static org.reskontra.core.journal.TestSetup.date;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.reskontra.core.calendar.PostingWindow;
import org.reskontra.core.journal.JournalLine.ApplyTo;
import org.reskontra.core.ledger.Account;
import org.reskontra.core.ledger.Account.BankAccount;
import org.reskontra.core.ledger.Account.GlAccount;
import org.reskontra.core.ledger.Account.PartyAccount;
import org.reskontra.core.ledger.BankAccountNo;
import org.reskontra.core.ledger.DocumentNo;
import org.reskontra.core.ledger.DocumentType;
import org.reskontra.core.ledger.EntryNo;
import org.reskontra.core.ledger.Ledger;
import org.reskontra.core.ledger.LedgerNumbers;
import org.reskontra.core.ledger.PartyNo;
import org.reskontra.core.ledger.PlannedTransaction;
import org.reskontra.core.money.CurrencyCode;
import org.reskontra.core.money.ExchangeRate;
import org.reskontra.core.money.Money;
import org.reskontra.core.problem.Outcome;
import org.reskontra.core.problem.Problem;
import org.reskontra.core.subledger.OpenEntry;

/**
 * Each check of specification 4.2 (on a line) and 4.3 (on a batch) that concerns what this program posts: alone, and all
 * together. Posting is allowed in March 2026.
 *
 * <p>Not here: whether a line has an account and a document number is free (4.2, 3 and 13), which the server asks its tables;
 * and the fields that a line does not have: VAT (5, 9), payment discount (7), dimensions (11).
 */
class JournalChecksTest {

    private static final Account PARTY = new PartyAccount(Ledger.CUSTOMER, CUSTOMER);
    private static final Account BANK_ACCOUNT = new BankAccount(BANK);
    private static final Account FEE = new GlAccount(FEES);
    private static final CurrencyCode USD = CurrencyCode.of("USD");

    /** A payment of 100 that has nothing wrong. */
    private static final DraftLine PAYMENT =
            new DraftLine(10, "2026-03-10", DocumentType.PAYMENT, "P1", PARTY, BANK_ACCOUNT, sek("-100"));

    /** What is wrong with a line, and the one problem that it is reported as. */
    record Check(String number, String what, DraftLine line, String problem) {
        @Override
        public String toString() {
            return number + " " + what + ": " + problem;
        }
    }

    static List<Check> checks() {
        return List.of(
                check(
                        "4.2.1",
                        "the day before posting is allowed",
                        PAYMENT.on("2026-02-28"),
                        "posting_date_not_allowed"),
                check("4.2.1", "the day after", PAYMENT.on("2026-04-01"), "posting_date_not_allowed"),
                check("4.2.2", "no document number", PAYMENT.numbered(""), "document_no_missing"),
                check("4.2.2", "a blank document number", PAYMENT.numbered("  "), "document_no_missing"),
                check(
                        "4.2.3",
                        "customer against vendor",
                        PAYMENT.typed(DocumentType.NONE).against(vendor()),
                        "two_parties_on_line"),
                check(
                        "4.2.3",
                        "an account against itself",
                        PAYMENT.typed(DocumentType.NONE).to(BANK_ACCOUNT),
                        "account_is_its_own_balancing_account"),
                check("4.2.4", "no amount", PAYMENT.of(sek("0")), "amount_missing"),
                check(
                        "4.2.4",
                        "an invoice without amount",
                        PAYMENT.typed(DocumentType.INVOICE).of(sek("0")),
                        "amount_missing"),
                wrongSign("a payment that is a debit", DocumentType.PAYMENT, "100"),
                wrongSign("a credit memo that is a debit", DocumentType.CREDIT_MEMO, "100"),
                wrongSign("an invoice that is a credit", DocumentType.INVOICE, "-100"),
                wrongSign("a finance charge memo that is a credit", DocumentType.FINANCE_CHARGE_MEMO, "-100"),
                wrongSign("a reminder that is a credit", DocumentType.REMINDER, "-100"),
                wrongSign("a refund that is a credit", DocumentType.REFUND, "-100"),
                check(
                        "4.2.5",
                        "the customer as balancing account, mirrored",
                        PAYMENT.to(BANK_ACCOUNT).against(PARTY),
                        "amount_has_wrong_sign_for_document_type"),
                check(
                        "4.2.5",
                        "a vendor's payment, mirrored",
                        PAYMENT.to(vendor()),
                        "amount_has_wrong_sign_for_document_type"),
                check(
                        "4.2.8",
                        "entries to apply to, but nobody who has them",
                        PAYMENT.typed(DocumentType.NONE).to(FEE).applied(new ApplyTo(new EntryNo(101), sek("100"))),
                        "line_has_no_party"),
                check(
                        "4.2.8",
                        "a document to apply to, but nobody who has it",
                        PAYMENT.to(FEE).settling(new AppliesTo.Document(DocumentType.INVOICE, new DocumentNo("101"))),
                        "line_has_no_party"),
                check("4.2.10", "an unknown customer", PAYMENT.to(customer("NOBODY")), "party_not_found"),
                check("4.2.10", "a blocked customer", PAYMENT.to(customer(BLOCKED.value())), "party_blocked"),
                check("4.2.12", "an unknown account", PAYMENT.to(new GlAccount(account("9"))), "account_not_found"),
                check(
                        "4.2.12",
                        "a control account",
                        PAYMENT.to(new GlAccount(RECEIVABLES)),
                        "direct_posting_not_allowed"),
                check(
                        "4.2.12",
                        "an unknown bank account",
                        PAYMENT.against(new BankAccount(new BankAccountNo("NONE"))),
                        "bank_account_not_found"),
                check("4.2.12", "a blocked bank account", eurosOnOldBank(), "bank_account_blocked"),
                check(
                        "4.2.12",
                        "euros on a bank account in kronor",
                        PAYMENT.of(Money.of("-100", EUR)),
                        "currency_of_document_and_balancing_account_differ"),
                check("4.3", "a document that does not balance", PAYMENT.against(null), "document_out_of_balance"));
    }

    @ParameterizedTest
    @MethodSource("checks")
    void each_check_refuses_what_is_wrong(Check check) {
        assertThat(codes(plan(check.line()))).containsExactly(check.problem());
    }

    @Test
    void a_line_that_has_nothing_wrong_is_posted() {
        assertThat(codes(plan(List.of(PAYMENT, PAYMENT.on("2026-03-01"), PAYMENT.on("2026-03-31")))))
                .isEmpty();
        assertThat(codes(plan(List.of(
                        PAYMENT.typed(DocumentType.INVOICE).of(sek("100")),
                        PAYMENT.typed(DocumentType.CREDIT_MEMO),
                        PAYMENT.typed(DocumentType.FINANCE_CHARGE_MEMO).of(sek("100")),
                        PAYMENT.typed(DocumentType.REMINDER).of(sek("100")),
                        PAYMENT.typed(DocumentType.REFUND).of(sek("100")),
                        PAYMENT.typed(DocumentType.NONE).of(sek("100")),
                        PAYMENT.typed(DocumentType.NONE)))))
                .isEmpty();
    }

    @Test
    void a_foreign_currency_needs_a_rate_on_the_day_and_accounts_for_its_differences() {
        DraftLine dollars =
                PAYMENT.to(FEE).against(new GlAccount(TestSetup.SALES)).of(Money.of("100", USD));

        assertThat(codes(plan(dollars))).containsExactly("exchange_rate_missing", "currency_accounts_missing");
    }

    @Test
    void all_that_is_wrong_with_a_line_is_reported_together() {
        DraftLine line = new DraftLine(
                10,
                "2026-04-01",
                DocumentType.NONE,
                "",
                new GlAccount(OLD_CONTROL),
                new BankAccount(OLD_BANK),
                sek("0"));

        assertThat(codes(plan(line)))
                .containsExactly(
                        "posting_date_not_allowed",
                        "document_no_missing",
                        "amount_missing",
                        "account_blocked",
                        "direct_posting_not_allowed",
                        "bank_account_blocked",
                        "currency_of_document_and_balancing_account_differ");
    }

    @Test
    void what_is_wrong_with_the_entries_of_a_line_is_reported_with_what_is_wrong_with_the_line() {
        DraftLine line = PAYMENT.on("2026-04-01")
                .applied(
                        new ApplyTo(new EntryNo(777), sek("100")),
                        new ApplyTo(new EntryNo(101), sek("100.01")),
                        new ApplyTo(new EntryNo(102), sek("0")));

        assertThat(codes(plan(line, invoice(101), invoice(102))))
                .containsExactly(
                        "posting_date_not_allowed",
                        "entry_not_found",
                        "amount_to_apply_larger_than_remaining",
                        "applied_amount_must_not_be_zero");
    }

    @Test
    void also_of_a_line_whose_amount_is_wrong_the_entries_are_checked() {
        DraftLine line = PAYMENT.of(sek("0")).applied(new ApplyTo(new EntryNo(777), sek("100")));
        DraftLine document =
                PAYMENT.of(sek("100")).settling(new AppliesTo.Document(DocumentType.INVOICE, new DocumentNo("102")));

        assertThat(codes(plan(line))).containsExactly("amount_missing", "entry_not_found");
        assertThat(codes(plan(document)))
                .containsExactly(
                        "amount_has_wrong_sign_for_document_type", "applies_to_document_not_found_for_customer");
    }

    /** Once the date of the first line is put right, both would pay the invoice. */
    @Test
    void a_line_that_cannot_be_posted_still_settles_its_entries_for_the_lines_after_it() {
        ApplyTo invoice = new ApplyTo(new EntryNo(101), sek("100"));
        DraftLine late = PAYMENT.on("2026-04-01").applied(invoice);
        DraftLine second = PAYMENT.numbered("P2").applied(invoice).at(20);

        assertThat(problems(plan(List.of(late, second), invoice(101))))
                .extracting(problem -> problem.code().code(), problem -> problem.place()
                        .line())
                .containsExactly(tuple("posting_date_not_allowed", 10), tuple("cannot_apply_closed_entries", 20));
    }

    /** Customer against fees and bank: 100 and 90 in kronor, 5 in euros, and a control account that nobody may post to. */
    @Test
    void a_document_that_does_not_balance_is_reported_with_what_is_wrong_with_its_lines() {
        DraftLine customer =
                PAYMENT.against(null).typed(DocumentType.NONE).applied(new ApplyTo(new EntryNo(777), sek("1")));
        DraftLine control =
                PAYMENT.at(20).against(null).to(new GlAccount(RECEIVABLES)).of(sek("90"));
        DraftLine euros = PAYMENT.at(30).against(null).to(FEE).of(Money.of("5", EUR));

        List<Problem> problems = problems(plan(List.of(customer, control, euros)));

        assertThat(problems.stream().map(problem -> problem.code().code()))
                .containsExactly(
                        "entry_not_found",
                        "direct_posting_not_allowed",
                        "document_out_of_balance",
                        "document_out_of_balance");
        assertThat(problems.subList(2, 4))
                .allSatisfy(problem -> assertThat(problem.place().line()).isEqualTo(10))
                .extracting(problem -> problem.arguments().get("amount"))
                .containsExactly(Money.of("5", EUR), sek("-10"));
    }

    private static Check check(String number, String what, DraftLine line, String problem) {
        return new Check(number, what, line, problem);
    }

    private static Check wrongSign(String what, DocumentType type, String amount) {
        return check("4.2.5", what, PAYMENT.typed(type).of(sek(amount)), "amount_has_wrong_sign_for_document_type");
    }

    private static DraftLine eurosOnOldBank() {
        return PAYMENT.against(new BankAccount(OLD_BANK)).of(Money.of("-100", EUR));
    }

    private static Account customer(String no) {
        return new PartyAccount(Ledger.CUSTOMER, new PartyNo(no));
    }

    private static Account vendor() {
        return new PartyAccount(Ledger.VENDOR, TestSetup.VENDOR);
    }

    private static Outcome<List<PlannedTransaction>> plan(DraftLine line, OpenEntry... entries) {
        return plan(List.of(line), entries);
    }

    private static Outcome<List<PlannedTransaction>> plan(List<DraftLine> lines, OpenEntry... entries) {
        return JournalPlanner.plan(
                lines.stream().map(DraftLine::journalLine).toList(),
                TestSetup.setup(new PostingWindow(date("2026-03-01"), date("2026-03-31"))),
                Arrays.stream(entries).collect(Collectors.toMap(OpenEntry::no, Function.identity())),
                LedgerNumbers.forPreview());
    }

    private static List<String> codes(Outcome<?> outcome) {
        return problems(outcome).stream().map(problem -> problem.code().code()).toList();
    }

    private static List<Problem> problems(Outcome<?> outcome) {
        return outcome instanceof Outcome.Rejected<?>(List<Problem> problems) ? problems : List.of();
    }

    private static OpenEntry invoice(long no) {
        return new OpenEntry(
                new EntryNo(no),
                Ledger.CUSTOMER,
                CUSTOMER,
                DocumentType.INVOICE,
                new DocumentNo(Long.toString(no)),
                date("2026-02-01"),
                date("2026-03-01"),
                "DOM",
                sek("100"),
                sek("100"),
                ExchangeRate.ONE,
                null,
                0);
    }

    private static Money sek(String amount) {
        return Money.of(amount, SEK);
    }
}

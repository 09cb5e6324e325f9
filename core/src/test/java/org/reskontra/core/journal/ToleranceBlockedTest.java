package org.reskontra.core.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reskontra.core.journal.TestSetup.BANK;
import static org.reskontra.core.journal.TestSetup.CUSTOMER;
import static org.reskontra.core.journal.TestSetup.SEK;
import static org.reskontra.core.journal.TestSetup.STRICT;
import static org.reskontra.core.journal.TestSetup.date;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.reskontra.core.application.ToleranceAnswers;
import org.reskontra.core.journal.ApplicationPlanner.PostedEntries;
import org.reskontra.core.journal.JournalLine.ApplyTo;
import org.reskontra.core.ledger.Account;
import org.reskontra.core.ledger.DocumentNo;
import org.reskontra.core.ledger.DocumentType;
import org.reskontra.core.ledger.EntryNo;
import org.reskontra.core.ledger.EntryState;
import org.reskontra.core.ledger.Ledger;
import org.reskontra.core.ledger.LedgerNumbers;
import org.reskontra.core.ledger.PartyNo;
import org.reskontra.core.ledger.PlannedTransaction;
import org.reskontra.core.money.ExchangeRate;
import org.reskontra.core.money.Money;
import org.reskontra.core.problem.Outcome;
import org.reskontra.core.subledger.OpenEntry;
import org.reskontra.core.subledger.PaymentDiscount;

/** A discount of 20 that comes two days late is granted where somebody wants it, but never to a customer who is blocked. */
class ToleranceBlockedTest {

    @Test
    void a_payment_in_a_journal() {
        assertThat(remaining(journal(CUSTOMER), 101)).isEqualTo(sek("0"));
        assertThat(remaining(journal(STRICT), 101)).isEqualTo(sek("20"));
    }

    @Test
    void a_payment_that_was_posted() {
        assertThat(remaining(posted(CUSTOMER), 101)).isEqualTo(sek("0"));
        assertThat(remaining(posted(STRICT), 101)).isEqualTo(sek("20"));
    }

    private static PlannedTransaction journal(PartyNo customer) {
        JournalLine line = new JournalLine(
                10,
                date("2026-03-12"),
                date("2026-03-12"),
                date("2026-03-12"),
                DocumentType.PAYMENT,
                new DocumentNo("P1"),
                "",
                "",
                new Account.PartyAccount(Ledger.CUSTOMER, customer),
                new Account.BankAccount(BANK),
                sek("-980"),
                new AppliesTo.Entries(List.of(new ApplyTo(new EntryNo(101), sek("1000")))),
                ToleranceAnswers.ACCEPT_ALL,
                null);
        return done(JournalPlanner.plan(
                        List.of(line), TestSetup.setup(), Map.of(new EntryNo(101), invoice(customer)), numbers()))
                .getFirst();
    }

    private static PlannedTransaction posted(PartyNo customer) {
        return done(ApplicationPlanner.plan(
                new PostedEntries(
                        new EntryNo(102),
                        List.of(new ApplyTo(new EntryNo(101), sek("1000"))),
                        new DocumentNo("P1"),
                        null,
                        "",
                        ToleranceAnswers.ACCEPT_ALL),
                TestSetup.setup(),
                Stream.of(invoice(customer), payment(customer)).collect(Collectors.toMap(OpenEntry::no, one -> one)),
                numbers()));
    }

    private static LedgerNumbers numbers() {
        return LedgerNumbers.forPreview();
    }

    private static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T result) -> result;
            case Outcome.Rejected<T>(var problems) -> throw new AssertionError(problems);
        };
    }

    private static Money remaining(PlannedTransaction transaction, long entry) {
        return transaction.states().stream()
                .filter(state -> state.no().value() == entry)
                .map(EntryState::remaining)
                .findFirst()
                .orElseThrow();
    }

    private static OpenEntry invoice(PartyNo customer) {
        return entry(
                101,
                customer,
                DocumentType.INVOICE,
                "2026-03-01",
                "1000",
                new PaymentDiscount(sek("20"), date("2026-03-10"), date("2026-03-15")));
    }

    private static OpenEntry payment(PartyNo customer) {
        return entry(
                102,
                customer,
                DocumentType.PAYMENT,
                "2026-03-12",
                "-980",
                new PaymentDiscount(sek("0"), date("2026-03-12")));
    }

    private static OpenEntry entry(
            long no, PartyNo customer, DocumentType type, String posted, String amount, PaymentDiscount discount) {
        return new OpenEntry(
                new EntryNo(no),
                Ledger.CUSTOMER,
                customer,
                type,
                new DocumentNo("D" + no),
                date(posted),
                date("2026-03-31"),
                "DOM",
                sek(amount),
                sek(amount),
                ExchangeRate.ONE,
                discount,
                0);
    }

    private static Money sek(String amount) {
        return Money.of(amount, SEK);
    }
}

package org.reskontra.bench;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.reskontra.core.calendar.PostingWindow;
import org.reskontra.core.journal.JournalLine;
import org.reskontra.core.journal.JournalLine.ApplyTo;
import org.reskontra.core.journal.JournalPlanner;
import org.reskontra.core.journal.PostingSetup;
import org.reskontra.core.journal.PostingSetup.BankAccountCard;
import org.reskontra.core.journal.PostingSetup.Blocked;
import org.reskontra.core.journal.PostingSetup.PartyCard;
import org.reskontra.core.journal.PostingSetup.PartyKey;
import org.reskontra.core.journal.PostingSetup.PartyPostingGroup;
import org.reskontra.core.journal.PostingSetup.PostingGroupKey;
import org.reskontra.core.ledger.Account;
import org.reskontra.core.ledger.BankAccountNo;
import org.reskontra.core.ledger.DocumentNo;
import org.reskontra.core.ledger.DocumentType;
import org.reskontra.core.ledger.EntryNo;
import org.reskontra.core.ledger.GlAccountNo;
import org.reskontra.core.ledger.Ledger;
import org.reskontra.core.ledger.LedgerNumbers;
import org.reskontra.core.ledger.PartyNo;
import org.reskontra.core.ledger.PlannedTransaction;
import org.reskontra.core.money.CurrencyCode;
import org.reskontra.core.money.ExchangeRate;
import org.reskontra.core.money.ExchangeRates;
import org.reskontra.core.money.Money;
import org.reskontra.core.problem.Outcome;
import org.reskontra.core.subledger.OpenEntry;

/** Planning simple payment lines, each applied to one invoice, on one thread; what a plan is made of is the reference. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3)
@Measurement(iterations = 5)
@Fork(
        value = 1,
        jvmArgs = {
            "-Xms6g",
            "-Xmx6g",
            "-XX:+UseCompactObjectHeaders",
            "-XX:+UseParallelGC",
            "--sun-misc-unsafe-memory-access=allow"
        })
@SuppressWarnings("NullAway.Init") // JMH makes what is measured before it measures.
public class PlanningBenchmark {

    private static final CurrencyCode SEK = CurrencyCode.of("SEK");
    private static final LocalDate DAY = LocalDate.parse("2026-11-25");
    private static final BankAccountNo BANK = new BankAccountNo("B-SEK");
    private static final int PER_CUSTOMER = 10;

    @Param("1000000")
    int lines;

    private PostingSetup setup;
    private Map<EntryNo, OpenEntry> invoices;
    private List<JournalLine> payments;
    private List<PlannedTransaction> planned;

    /** Invoices and their payments. */
    @Setup
    public void make() {
        Map<PartyKey, PartyCard> customers = new HashMap<>();
        invoices = new HashMap<>();
        payments = new ArrayList<>();
        for (int i = 1; i <= lines; i++) {
            PartyNo customer = new PartyNo("K" + i / PER_CUSTOMER);
            customers.put(new PartyKey(Ledger.CUSTOMER, customer), new PartyCard("G", "G", Blocked.NONE));
            OpenEntry invoice = invoice(new EntryNo(i), customer, new Money(10_000 + i % 90_000, SEK));
            invoices.put(invoice.no(), invoice);
            payments.add(payment(i, invoice));
        }
        setup = setup(customers);
        planned = plan();
    }

    /** Plans all lines as one journal. */
    @Benchmark
    public List<PlannedTransaction> plan() {
        Outcome<List<PlannedTransaction>> plan =
                JournalPlanner.plan(payments, setup, invoices, LedgerNumbers.forPreview());
        return Outcomes.done(plan);
    }

    /** Makes the same transactions from their rows, without deciding anything. */
    @Benchmark
    public List<PlannedTransaction> make_only() {
        List<PlannedTransaction> made = new ArrayList<>(planned.size());
        for (PlannedTransaction one : planned) {
            made.add(new PlannedTransaction(
                    one.no(),
                    one.source(),
                    one.postingDate(),
                    one.documentNo(),
                    one.undo(),
                    new ArrayList<>(one.glRows()),
                    new ArrayList<>(one.subledgerRows()),
                    new ArrayList<>(one.detailedRows()),
                    new ArrayList<>(one.bankRows()),
                    new ArrayList<>(one.vatRows()),
                    new ArrayList<>(one.states())));
        }
        return made;
    }

    private static OpenEntry invoice(EntryNo no, PartyNo customer, Money amount) {
        ExchangeRate rate = new ExchangeRate(BigDecimal.ONE, BigDecimal.ONE);
        return new OpenEntry(
                no,
                Ledger.CUSTOMER,
                customer,
                DocumentType.INVOICE,
                new DocumentNo("F" + no.value()),
                DAY.minusDays(30),
                DAY,
                "G",
                amount,
                amount,
                rate,
                null,
                0);
    }

    private static JournalLine payment(int no, OpenEntry invoice) {
        return new JournalLine(
                no,
                DAY,
                DocumentType.PAYMENT,
                new DocumentNo("R" + no),
                "",
                "Payment " + no,
                new Account.PartyAccount(Ledger.CUSTOMER, invoice.party()),
                new Account.BankAccount(BANK),
                invoice.amount().negate(),
                List.of(new ApplyTo(invoice.no(), invoice.amount())),
                null);
    }

    private static PostingSetup setup(Map<PartyKey, PartyCard> customers) {
        GlAccountNo discount = new GlAccountNo("3731");
        GlAccountNo rounding = new GlAccountNo("3740");
        return new PostingSetup(
                SEK,
                PostingWindow.ALWAYS,
                new ExchangeRates(SEK, Map.of()),
                Map.of(),
                customers,
                Map.of(
                        new PostingGroupKey(Ledger.CUSTOMER, "G"),
                        new PartyPostingGroup(new GlAccountNo("1510"), discount, discount, rounding, rounding)),
                Map.of(BANK, new BankAccountCard(SEK, new GlAccountNo("1930"), false)),
                Map.of(),
                Map.of());
    }
}

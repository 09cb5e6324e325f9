package org.reskontra.server.currency;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.reskontra.server.demo.DemoData.DAY;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.reskontra.core.journal.JournalLine;
import org.reskontra.core.journal.JournalPlanner;
import org.reskontra.core.journal.PostingSetup.PartyKey;
import org.reskontra.core.ledger.Account.BankAccount;
import org.reskontra.core.ledger.Account.PartyAccount;
import org.reskontra.core.ledger.BankAccountNo;
import org.reskontra.core.ledger.DetailedEntryType;
import org.reskontra.core.ledger.DocumentNo;
import org.reskontra.core.ledger.DocumentType;
import org.reskontra.core.ledger.EntryNo;
import org.reskontra.core.ledger.Ledger;
import org.reskontra.core.ledger.PostingPlan;
import org.reskontra.core.money.Money;
import org.reskontra.core.problem.Outcome;
import org.reskontra.core.subledger.OpenEntry;
import org.reskontra.server.TestDatabase;
import org.reskontra.server.currency.AdjustExchangeRates.AdjustedEntry;
import org.reskontra.server.currency.AdjustExchangeRates.Adjustment;
import org.reskontra.server.demo.DemoData;
import org.reskontra.server.party.DetailRow;
import org.reskontra.server.party.PartyEntries;
import org.reskontra.server.posting.Posting;
import org.reskontra.server.posting.SourceCode;
import org.reskontra.server.security.Actor;
import org.reskontra.server.setup.RowInput;
import org.reskontra.server.setup.SaveSetup;
import org.reskontra.server.setup.SetupTables;
import org.reskontra.server.verify.Verdict;
import org.reskontra.server.verify.Verification;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** Open entries in euros are valued at the rates of a date, and what they gained is reversed when they are paid. */
class AdjustExchangeRatesTest {

    private static final TestDatabase DATABASE = TestDatabase.create();
    private static AnnotationConfigApplicationContext modules;
    private static Actor actor;

    @BeforeAll
    static void theDemoCompany() {
        actor = Actor.operator(DemoData.load(DATABASE).id());
        modules = DemoData.context(DATABASE, "currency", "party", "setup");
    }

    @AfterAll
    static void close() {
        modules.close();
    }

    @Test
    void whatAnEntryGainsIsUnrealizedUntilItIsPaid() {
        rate("20");
        Adjustment adjustment = new Adjustment(DAY, "KURS-1", null, Set.of(Ledger.CUSTOMER));
        List<AdjustedEntry> preview = done(adjusting().preview(actor, adjustment));
        assertThat(preview).isNotEmpty().allSatisfy(entry -> {
            assertThat(entry.remaining().currency().code()).isEqualTo("EUR");
            assertThat(entry.localAfter().toDecimal())
                    .isEqualByComparingTo(entry.remaining().toDecimal().multiply(java.math.BigDecimal.valueOf(20)));
        });
        assertThat(done(adjusting().preview(actor, adjustment)))
                .as("without effect")
                .hasSameSizeAs(preview);

        assertThat(done(adjusting().adjust(actor, adjustment, "1")).entries()).isEqualTo(preview.size());
        assertThat(done(adjusting().adjust(actor, adjustment, "1")).entries())
                .as("repeated")
                .isEqualTo(preview.size());
        assertThat(done(adjusting().adjust(actor, adjustment, "2")).entries())
                .as("done again, there is nothing to do")
                .isZero();

        AdjustedEntry invoice = preview.stream()
                .filter(entry -> entry.remaining().isPositive())
                .findFirst()
                .orElseThrow();
        OpenEntry open = entry(invoice.entry());
        assertThat(open.unrealized()).isEqualTo(invoice.change());
        assertThat(open.remainingLocal()).isEqualTo(invoice.localAfter());
        assertThat(open.valuationRate().local()).isEqualByComparingTo("20");

        modules.getBean(TransactionTemplate.class).executeWithoutResult(transaction -> pay(open));
        OpenEntry paid = entry(invoice.entry());
        assertThat(paid.isOpen()).isFalse();
        assertThat(paid.unrealized().isZero()).isTrue();
        EntryNo payment = requireNonNull(details(invoice.entry()).getLast().appliedEntry());
        assertThat(sum(details(payment), DetailedEntryType.REALIZED_GAIN))
                .as("at the rate of the day it is worth what it was valued at")
                .isEqualTo(invoice.change());
        assertThat(Verification.run(DATABASE.access(), verdict -> {})).allMatch(Verdict::holds);
    }

    private static void pay(OpenEntry open) {
        Posting posting = modules.getBean(Posting.class);
        JournalLine line = new JournalLine(
                1,
                DAY,
                DocumentType.PAYMENT,
                new DocumentNo("BET-1"),
                "",
                "Betalning",
                new PartyAccount(Ledger.CUSTOMER, open.party()),
                new BankAccount(new BankAccountNo("VK-EUR")),
                open.remaining().negate(),
                List.of(new JournalLine.ApplyTo(open.no(), open.remaining())),
                null);
        var plan = JournalPlanner.plan(
                List.of(line),
                posting.setup(actor, Set.of(new PartyKey(Ledger.CUSTOMER, open.party()))),
                posting.entries(actor.company(), List.of(open.no())),
                posting.reserve(1));
        posting.write(actor, SourceCode.OPENING, new PostingPlan(done(plan), List.of()), null);
    }

    private static void rate(String local) {
        done(modules.getBean(SaveSetup.class)
                .save(
                        actor,
                        SetupTables.find("exchange-rates").orElseThrow(),
                        List.of(RowInput.put(Map.of(
                                "currency",
                                "EUR",
                                "startingDate",
                                DAY.toString(),
                                "foreignUnits",
                                "1",
                                "localUnits",
                                local))),
                        null));
    }

    private static List<DetailRow> details(EntryNo entry) {
        return modules.getBean(PartyEntries.class).details(actor.company(), Ledger.CUSTOMER, entry);
    }

    private static Money sum(List<DetailRow> details, DetailedEntryType type) {
        return details.stream()
                .filter(row -> row.type() == type)
                .map(DetailRow::amountLocal)
                .reduce(Money::plus)
                .orElseThrow();
    }

    private static OpenEntry entry(EntryNo no) {
        return modules.getBean(Posting.class)
                .entries(actor.company(), List.of(no))
                .values()
                .iterator()
                .next();
    }

    private static AdjustExchangeRates adjusting() {
        return modules.getBean(AdjustExchangeRates.class);
    }

    private static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T result) -> result;
            case Outcome.Rejected<T>(var problems) -> throw new AssertionError(problems);
        };
    }
}

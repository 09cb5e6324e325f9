package org.reskontra.server.party;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.reskontra.core.ledger.Ledger.CUSTOMER;
import static org.reskontra.server.demo.DemoData.DAY;

import java.util.List;
import java.util.Set;
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
import org.reskontra.core.ledger.PartyNo;
import org.reskontra.core.ledger.PlannedTransaction;
import org.reskontra.core.ledger.PostingPlan;
import org.reskontra.core.problem.Outcome;
import org.reskontra.server.TestDatabase;
import org.reskontra.server.company.CompanyId;
import org.reskontra.server.demo.DemoData;
import org.reskontra.server.party.EntryFilter.State;
import org.reskontra.server.posting.Posting;
import org.reskontra.server.posting.SourceCode;
import org.reskontra.server.security.Actor;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

class PartyEntriesTest {

    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final PartyNo CUSTOMER_NO = new PartyNo("K10001");
    private static final AnnotationConfigApplicationContext MODULES = DemoData.context(DATABASE, "party");
    private static final CompanyId COMPANY = DemoData.load(DATABASE).id();
    private static final PartyEntries ENTRIES = MODULES.getBean(PartyEntries.class);

    /** The customer's oldest invoice, which a payment of a tenth more closes. */
    private static final EntryRow PAID = ENTRIES.listBefore(
                    COMPANY, CUSTOMER, CUSTOMER_NO, EntryFilter.OPEN, null, 1000)
            .getLast();

    @BeforeAll
    static void aPayment() {
        MODULES.getBean(TransactionTemplate.class).executeWithoutResult(transaction -> pay());
    }

    private static void pay() {
        Posting posting = MODULES.getBean(Posting.class);
        JournalLine line = new JournalLine(
                1,
                DAY,
                DocumentType.PAYMENT,
                new DocumentNo("BET-1"),
                "",
                "Betalning",
                new PartyAccount(CUSTOMER, CUSTOMER_NO),
                new BankAccount(new BankAccountNo("FK-SEK")),
                PAID.amount().plus(PAID.amount().share(1, 10)).negate(),
                List.of(new JournalLine.ApplyTo(PAID.no(), PAID.remaining())),
                null);
        var outcome = JournalPlanner.plan(
                List.of(line),
                posting.setup(Actor.operator(COMPANY), Set.of(new PartyKey(CUSTOMER, CUSTOMER_NO))),
                posting.entries(COMPANY, List.of(PAID.no())),
                posting.reserve(1));
        if (!(outcome instanceof Outcome.Done<List<PlannedTransaction>>(List<PlannedTransaction> transactions))) {
            throw new AssertionError(outcome);
        }
        posting.write(Actor.operator(COMPANY), SourceCode.OPENING, new PostingPlan(transactions, List.of()), null);
    }

    @Test
    void openAndClosedEntriesTogetherAreAll() {
        List<EntryRow> all = list(new EntryFilter(State.ALL, ""));
        List<EntryRow> open = list(EntryFilter.OPEN);
        List<EntryRow> closed = list(new EntryFilter(State.CLOSED, ""));

        assertThat(closed).extracting(EntryRow::no).containsExactly(PAID.no());
        assertThat(open).allMatch(EntryRow::isOpen).hasSize(all.size() - 1);
        assertThat(all).extracting(EntryRow::no).isSortedAccordingTo((a, b) -> b.compareTo(a));
        assertThat(ENTRIES.count(COMPANY, CUSTOMER, CUSTOMER_NO, EntryFilter.OPEN, 10_000))
                .isEqualTo(open.size());
    }

    @Test
    void entriesAreFoundByDocumentOrReference() {
        assertThat(list(new EntryFilter(State.ALL, PAID.documentNo().value())))
                .extracting(EntryRow::no)
                .containsExactly(PAID.no());
        assertThat(list(new EntryFilter(State.ALL, PAID.paymentReference())))
                .extracting(EntryRow::no)
                .containsExactly(PAID.no());
    }

    @Test
    void whatMovedAnEntryIsToldInOrder() {
        List<DetailRow> details = ENTRIES.details(COMPANY, CUSTOMER, PAID.no());

        assertThat(details)
                .extracting(DetailRow::type)
                .containsExactly(DetailedEntryType.INITIAL_ENTRY, DetailedEntryType.APPLICATION);
        assertThat(details.getLast().amount()).isEqualTo(PAID.amount().negate());
        assertThat(details.getLast().documentNo()).isEqualTo(new DocumentNo("BET-1"));
    }

    @Test
    void eachEndOfAnApplicationNamesTheOther() {
        EntryNo payment = requireNonNull(
                ENTRIES.find(COMPANY, CUSTOMER, PAID.no()).orElseThrow().closedBy());

        assertThat(ENTRIES.applied(COMPANY, CUSTOMER, PAID.no()))
                .singleElement()
                .satisfies(applied -> {
                    assertThat(applied.entry().no()).isEqualTo(payment);
                    assertThat(applied.applied()).isEqualTo(PAID.amount().negate());
                });
        assertThat(ENTRIES.applied(COMPANY, CUSTOMER, payment)).singleElement().satisfies(applied -> {
            assertThat(applied.entry().no()).isEqualTo(PAID.no());
            assertThat(applied.applied()).isEqualTo(PAID.amount());
        });
    }

    @Test
    void gridsMaySortByWhatTheyShow() {
        for (Order.OfEntries by : Order.OfEntries.values()) {
            assertThat(ENTRIES.list(COMPANY, CUSTOMER, CUSTOMER_NO, EntryFilter.ALL, new Order<>(by, true), 1, 3))
                    .as(by.name())
                    .hasSize(3);
        }
    }

    private static List<EntryRow> list(EntryFilter filter) {
        return ENTRIES.listBefore(COMPANY, CUSTOMER, CUSTOMER_NO, filter, null, 1000);
    }
}

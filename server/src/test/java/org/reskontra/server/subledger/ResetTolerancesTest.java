package org.reskontra.server.subledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.reskontra.core.ledger.DocumentType;
import org.reskontra.core.ledger.EntryNo;
import org.reskontra.core.ledger.Ledger;
import org.reskontra.core.ledger.PartyNo;
import org.reskontra.core.problem.Outcome;
import org.reskontra.core.subledger.OpenEntry;
import org.reskontra.server.TestDatabase;
import org.reskontra.server.demo.DemoData;
import org.reskontra.server.party.EntryFilter;
import org.reskontra.server.party.PartyEntries;
import org.reskontra.server.posting.Posting;
import org.reskontra.server.security.Actor;
import org.reskontra.server.setup.RowInput;
import org.reskontra.server.setup.SaveSetup;
import org.reskontra.server.setup.SetupTables;
import org.reskontra.server.subledger.ResetTolerances.Whose;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** Open invoices get the tolerances of a changed set-up. */
class ResetTolerancesTest {

    private static final PartyNo CUSTOMER = new PartyNo("K10001");
    private static AnnotationConfigApplicationContext modules;
    private static Actor actor;

    @BeforeAll
    static void theDemoCompany() {
        TestDatabase database = TestDatabase.create();
        actor = Actor.operator(DemoData.load(database).id());
        modules = DemoData.context(database, "journal", "party", "settlement", "setup", "subledger");
    }

    @AfterAll
    static void close() {
        modules.close();
    }

    @Test
    void openInvoicesGetTheToleranceOfTheSetUp() {
        OpenEntry invoice = invoice();
        assertThat(invoice.maxTolerance().isZero()).isTrue();
        set("general-ledger-setup", Map.of("paymentTolerancePercent", "1", "maxPaymentTolerance", "5"));
        Whose customer = new Whose(Ledger.CUSTOMER, CUSTOMER.value());
        int open = done(tolerances().preview(actor, customer)).entries();
        assertThat(open).isPositive();
        assertThat(invoice().maxTolerance().isZero()).as("previewed only").isTrue();

        assertThat(done(tolerances().reset(actor, customer, null)).entries()).isEqualTo(open);
        assertThat(invoice().maxTolerance().toDecimal())
                .as("one percent, at most 5")
                .isEqualByComparingTo(invoice.amount()
                        .toDecimal()
                        .movePointLeft(2)
                        .setScale(2, java.math.RoundingMode.HALF_UP)
                        .min(java.math.BigDecimal.valueOf(5)));
        assertThat(done(tolerances().reset(actor, customer, null)).entries())
                .as("nothing left to do")
                .isZero();

        set("customers", Map.of("partyNo", CUSTOMER.value(), "blockPaymentTolerance", "true"));
        assertThat(done(tolerances().reset(actor, customer, null)).entries()).isEqualTo(open);
        assertThat(invoice().maxTolerance().isZero())
                .as("this customer gets none")
                .isTrue();
    }

    private static OpenEntry invoice() {
        EntryNo no = modules
                .getBean(PartyEntries.class)
                .listBefore(actor.company(), Ledger.CUSTOMER, CUSTOMER, EntryFilter.OPEN, null, 1000)
                .stream()
                .filter(row -> row.documentType() == DocumentType.INVOICE)
                .findFirst()
                .orElseThrow()
                .no();
        return modules.getBean(Posting.class)
                .entries(actor.company(), List.of(no))
                .values()
                .iterator()
                .next();
    }

    private static void set(String table, Map<String, String> texts) {
        done(modules.getBean(SaveSetup.class)
                .save(actor, SetupTables.find(table).orElseThrow(), List.of(RowInput.put(texts)), null));
    }

    private static ResetTolerances tolerances() {
        return modules.getBean(ResetTolerances.class);
    }

    private static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T result) -> result;
            case Outcome.Rejected<T>(var problems) -> throw new AssertionError(problems);
        };
    }
}

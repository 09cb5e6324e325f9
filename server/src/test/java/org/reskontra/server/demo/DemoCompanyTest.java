package org.reskontra.server.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reskontra.server.db.Tables.BANK_ENTRY;
import static org.reskontra.server.db.Tables.GL_ENTRY;
import static org.reskontra.server.db.Tables.OPEN_ENTRY;
import static org.reskontra.server.db.Tables.SUBLEDGER_ENTRY;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.reskontra.core.problem.Outcome;
import org.reskontra.server.TestDatabase;
import org.reskontra.server.demo.books.DemoBooks;

class DemoCompanyTest {

    @Test
    void loadsOpenInvoicesAndCreditMemosThroughPostingInUnderThreeSeconds() {
        TestDatabase database = TestDatabase.create();
        DSLContext db = database.dsl();
        try (var context = DemoData.context(database)) {
            DemoCompany demo = context.getBean(DemoCompany.class);
            Instant start = Instant.now();

            var company = demo.load(DemoData.DAY);

            assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(3));
            assertThat(company).isInstanceOf(Outcome.Done.class);
            assertThat(documents(db, "INVOICE", "CUSTOMER")).isEqualTo(2000);
            assertThat(documents(db, "CREDIT_MEMO", "CUSTOMER")).isEqualTo(60);
            assertThat(documents(db, "INVOICE", "VENDOR")).isEqualTo(12);
            assertThat(db.fetchCount(OPEN_ENTRY, OPEN_ENTRY.IS_OPEN.isTrue())).isEqualTo(2072);
            assertThat(db.fetchCount(BANK_ENTRY)).isEqualTo(2);
            assertThat(db.select(DSL.sum(GL_ENTRY.AMOUNT_LOCAL))
                            .from(GL_ENTRY)
                            .fetchSingle()
                            .value1())
                    .isZero();

            assertThat(demo.load(DemoData.DAY)).as("the second time").isEqualTo(company);
        }
    }

    @Test
    void itsDatesMoveWithTheDayAndNothingElse() {
        DemoBooks today = DemoBooks.of(DemoData.DAY);

        assertThat(DemoBooks.of(DemoData.DAY)).isEqualTo(today);

        DemoBooks nextWeek = DemoBooks.of(DemoData.DAY.plusWeeks(1));
        assertThat(nextWeek.documents())
                .extracting(document -> document.amount())
                .isEqualTo(today.documents().stream()
                        .map(document -> document.amount())
                        .toList());
        assertThat(nextWeek.documents().getFirst().document().postingDate())
                .isEqualTo(today.documents().getFirst().document().postingDate().plusWeeks(1));
    }

    @Test
    void itsDocumentsAreNumberedInTheOrderOfTheirDatesAndLieBeforeTheDay() {
        var invoices = DemoBooks.of(LocalDate.parse("2027-03-01")).documents().subList(0, 2000);

        assertThat(invoices)
                .extracting(invoice -> invoice.document().postingDate())
                .isSorted()
                .allMatch(date -> date.isBefore(LocalDate.parse("2027-03-01")))
                .allMatch(date -> date.isAfter(LocalDate.parse("2026-10-28")));
        assertThat(invoices)
                .filteredOn(invoice -> !invoice.document().discountPossible().isZero())
                .hasSizeGreaterThan(300);
        assertThat(invoices)
                .filteredOn(invoice -> invoice.customer().currency().equals(DemoBooks.EUR))
                .hasSizeGreaterThan(200);
    }

    private static int documents(DSLContext db, String type, String ledger) {
        return db.fetchCount(
                SUBLEDGER_ENTRY, SUBLEDGER_ENTRY.DOCUMENT_TYPE.eq(type), SUBLEDGER_ENTRY.LEDGER.eq(ledger));
    }
}

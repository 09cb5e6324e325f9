package org.reskontra.core.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.reskontra.core.journal.TestSetup.BLOCKED;
import static org.reskontra.core.journal.TestSetup.CUSTOMER;
import static org.reskontra.core.journal.TestSetup.EUR;
import static org.reskontra.core.journal.TestSetup.FEES;
import static org.reskontra.core.journal.TestSetup.SALES;
import static org.reskontra.core.journal.TestSetup.SEK;
import static org.reskontra.core.journal.TestSetup.account;
import static org.reskontra.core.journal.TestSetup.date;

import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.reskontra.core.calendar.PostingWindow;
import org.reskontra.core.ledger.DocumentNo;
import org.reskontra.core.ledger.DocumentType;
import org.reskontra.core.ledger.LedgerNumbers;
import org.reskontra.core.ledger.PartyNo;
import org.reskontra.core.ledger.PlannedTransaction;
import org.reskontra.core.ledger.SubledgerRow;
import org.reskontra.core.ledger.VatRow;
import org.reskontra.core.money.CurrencyCode;
import org.reskontra.core.money.Money;
import org.reskontra.core.problem.Outcome;
import org.reskontra.core.problem.Problem;

class SalesDocumentPlannerTest {

    private static final SalesDocument.Line GOODS = new SalesDocument.Line(SALES, sek("1000"), "FULL");
    private static final SalesDocument.Line FREIGHT = new SalesDocument.Line(FEES, sek("100"), "FULL");

    @Test
    void an_invoice_posts_a_receivable_sales_and_vat() {
        PlannedTransaction posted = post(document(DocumentType.INVOICE, "I1", CUSTOMER, SEK, GOODS, FREIGHT));

        assertThat(generalLedger(posted))
                .containsExactlyInAnyOrder(
                        tuple("1510", sek("1375")),
                        tuple("3001", sek("-1000")),
                        tuple("6570", sek("-100")),
                        tuple("2611", sek("-275")));
        assertThat(posted.vatRows())
                .extracting(VatRow::baseLocal, VatRow::amountLocal)
                .containsExactly(tuple(sek("-1100"), sek("-275")));
        assertThat(posted.subledgerRows())
                .extracting(
                        SubledgerRow::amount,
                        SubledgerRow::paymentReference,
                        SubledgerRow::dueDate,
                        SubledgerRow::discountPossible,
                        SubledgerRow::discountDate)
                .containsExactly(tuple(sek("1375"), "OCR1", date("2026-04-09"), sek("27.50"), date("2026-03-20")));
        assertThat(posted.states()).singleElement().satisfies(state -> {
            assertThat(state.remaining()).isEqualTo(sek("1375"));
            assertThat(state.remainingDiscount()).isEqualTo(sek("27.50"));
            assertThat(state.version()).isZero();
        });
    }

    @Test
    void a_credit_memo_is_an_invoice_the_other_way_round() {
        PlannedTransaction posted = post(document(DocumentType.CREDIT_MEMO, "C1", CUSTOMER, SEK, GOODS));

        assertThat(generalLedger(posted))
                .containsExactlyInAnyOrder(
                        tuple("1510", sek("-1250")), tuple("3001", sek("1000")), tuple("2611", sek("250")));
        assertThat(posted.vatRows())
                .extracting(VatRow::baseLocal, VatRow::amountLocal)
                .containsExactly(tuple(sek("1000"), sek("250")));
        assertThat(posted.subledgerRows())
                .extracting(SubledgerRow::amount, SubledgerRow::discountPossible)
                .containsExactly(tuple(sek("-1250"), sek("-27.50")));
    }

    /** At 11.4 a line of 0.02 and one of 0.02 are 0.23 each, VAT of 0.01 is 0.11; but 0.05 are 0.57. */
    @Test
    void what_rounding_of_the_parts_leaves_goes_to_the_first_account() {
        PlannedTransaction posted = post(document(
                DocumentType.INVOICE,
                "I1",
                CUSTOMER,
                EUR,
                new SalesDocument.Line(SALES, Money.of("0.02", EUR), "FULL"),
                new SalesDocument.Line(FEES, Money.of("0.02", EUR), "FULL")));

        assertThat(generalLedger(posted))
                .containsExactlyInAnyOrder(
                        tuple("1510", sek("0.57")),
                        tuple("3001", sek("-0.23")),
                        tuple("6570", sek("-0.23")),
                        tuple("2611", sek("-0.11")));
    }

    @Test
    void all_that_is_wrong_is_reported_together_with_its_document() {
        SalesDocument unknown = document(
                DocumentType.INVOICE,
                "I1",
                new PartyNo("NOBODY"),
                CurrencyCode.of("USD"),
                new SalesDocument.Line(account("9"), Money.of("1", CurrencyCode.of("USD")), "NONE"));
        SalesDocument blocked =
                document(DocumentType.INVOICE, "", BLOCKED, SEK, new SalesDocument.Line(SALES, sek("1"), "NONE"));
        SalesDocument empty = document(DocumentType.INVOICE, "I3", CUSTOMER, SEK);

        Outcome<List<PlannedTransaction>> outcome = SalesDocumentPlanner.plan(
                List.of(unknown, blocked, empty),
                TestSetup.setup(new PostingWindow(date("2026-04-01"), null)),
                LedgerNumbers.forPreview());

        assertThat(outcome).isInstanceOfSatisfying(Outcome.Rejected.class, rejected -> assertThat(
                        ((List<?>) rejected.problems()).stream().map(Problem.class::cast))
                .extracting(problem -> problem.place().document(), problem -> problem.code()
                        .code())
                .containsExactly(
                        tuple("I1", "posting_date_not_allowed"),
                        tuple("I1", "exchange_rate_missing"),
                        tuple("I1", "currency_accounts_missing"),
                        tuple("I1", "party_not_found"),
                        tuple("I1", "account_not_found"),
                        tuple("", "posting_date_not_allowed"),
                        tuple("", "document_no_missing"),
                        tuple("", "party_blocked"),
                        tuple("", "vat_setup_missing"),
                        tuple("I3", "posting_date_not_allowed"),
                        tuple("I3", "document_without_lines")));
    }

    private static PlannedTransaction post(SalesDocument document) {
        return switch (SalesDocumentPlanner.plan(List.of(document), TestSetup.setup(), LedgerNumbers.forPreview())) {
            case Outcome.Done<List<PlannedTransaction>>(var transactions) -> transactions.getFirst();
            case Outcome.Rejected<List<PlannedTransaction>>(var problems) -> throw new AssertionError(problems);
        };
    }

    private static List<Tuple> generalLedger(PlannedTransaction transaction) {
        return transaction.glRows().stream()
                .map(row -> tuple(row.account().value(), row.amountLocal()))
                .toList();
    }

    private static SalesDocument document(
            DocumentType type, String no, PartyNo customer, CurrencyCode currency, SalesDocument.Line... lines) {
        return new SalesDocument(
                1,
                type,
                new DocumentNo(no),
                customer,
                date("2026-03-10"),
                date("2026-03-10"),
                date("2026-04-09"),
                currency,
                "OCR1",
                "",
                List.of(lines),
                currency.equals(SEK) ? sek("27.50") : Money.zero(currency),
                date("2026-03-20"));
    }

    private static Money sek(String amount) {
        return Money.of(amount, SEK);
    }
}

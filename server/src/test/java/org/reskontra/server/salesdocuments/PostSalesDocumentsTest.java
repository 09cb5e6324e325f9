package org.reskontra.server.salesdocuments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reskontra.server.salesdocuments.SalesBooks.DAY;
import static org.reskontra.server.salesdocuments.SalesBooks.document;
import static org.reskontra.server.salesdocuments.SalesBooks.done;
import static org.reskontra.server.salesdocuments.SalesBooks.invoice;
import static org.reskontra.server.salesdocuments.SalesBooks.line;
import static org.reskontra.server.salesdocuments.SalesBooks.refused;

import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.reskontra.core.journal.SalesDocumentInput;
import org.reskontra.core.journal.SalesDocumentInput.Instalment;
import org.reskontra.core.ledger.DocumentType;
import org.reskontra.core.ledger.PostingPlan;
import org.reskontra.core.problem.Outcome;
import org.reskontra.core.problem.Outcome.Done;
import org.reskontra.server.TestDatabase;
import org.reskontra.server.salesdocuments.PostSalesDocuments.Check;
import org.reskontra.server.salesdocuments.PostSalesDocuments.Posted;
import org.reskontra.server.security.Actor;
import org.reskontra.server.security.Permission;
import org.springframework.context.ApplicationContext;

class PostSalesDocumentsTest {

    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final ApplicationContext MODULES = SalesBooks.modules(DATABASE);

    private final SalesBooks books = SalesBooks.in(DATABASE, MODULES);

    @AfterEach
    void theLawsHold() {
        books.assertLawsHold();
    }

    @Test
    void anInvoiceFollowsTheTermsAndVatOfItsCustomer() {
        Posted posted = done(books.posting.post(
                books.actor,
                List.of(invoice("1", line(1, "3001", "FULL", "800"), line(2, "3003", "LOW", "200.50"))),
                null));

        assertThat(posted.nos()).containsExactly("1");
        // 1,000.50 and VAT of 200 and 12.03; 2 % of it for eight days.
        assertThat(books.entries()).containsExactly("INVOICE 1 1 2026-12-25 121253 2425 2026-12-03");
        assertThat(books.balance("1510")).isEqualTo(1212_53);
        assertThat(books.balance("3001")).isEqualTo(-800_00);
        assertThat(books.balance("2631")).isEqualTo(-12_03);
    }

    @Test
    void aCreditMemoIsDueAtOnceWithoutDiscount() {
        done(books.posting.post(
                books.actor,
                List.of(document(DocumentType.CREDIT_MEMO, "9", null, "K1", List.of(), line(1, "3001", "FULL", "100"))),
                null));

        assertThat(books.entries()).containsExactly("CREDIT_MEMO 9 1 2026-11-25 -12500 0 -");
        assertThat(books.balance("3001")).isEqualTo(100_00);
    }

    @Test
    void eachDueDateIsAnEntryOfItsOwn() {
        List<Instalment> instalments = List.of(
                new Instalment(DAY.plusMonths(1), new BigDecimal("50")), new Instalment(DAY.plusMonths(2), null));

        done(books.posting.post(
                books.actor,
                List.of(document(DocumentType.INVOICE, "1", null, "K1", instalments, line(1, "3001", "FULL", "100"))),
                null));

        assertThat(books.entries())
                .containsExactly(
                        "INVOICE 1 1 2026-12-25 5000 100 2026-12-03", "INVOICE 1 2 2027-01-25 7500 150 2026-12-03");
    }

    @Test
    void whatIsPaidByCardIsSettledAsItIsPosted() {
        books.paysBy("K1", "KORT", "3960");
        assertThat(books.posting.preview(books.actor, List.of(invoice("1", line(1, "3001", "FULL", "100")))))
                .isInstanceOfSatisfying(Done.class, done -> assertThat(((PostingPlan) done.result()).transactions())
                        .hasSize(2));
        List<Instalment> instalments = List.of(
                new Instalment(DAY.plusMonths(1), new BigDecimal("50")), new Instalment(DAY.plusMonths(2), null));

        done(books.posting.post(
                books.actor,
                List.of(
                        document(DocumentType.INVOICE, "1", null, "K1", instalments, line(1, "3001", "FULL", "100")),
                        document(DocumentType.INVOICE, "2", null, "K2", List.of(), line(1, "3001", "FULL", "10")),
                        document(DocumentType.CREDIT_MEMO, "3", null, "K1", List.of(), line(1, "3001", "FULL", "20"))),
                null));

        assertThat(books.open()).containsExactly("INVOICE 2 1000");
        assertThat(books.balance("1510"))
                .as("only the invoice in euros is left")
                .isEqualTo(110_00);
        assertThat(books.balance("3960")).as("in full: no discount is taken").isEqualTo(100_00);
    }

    @Test
    void nothingIsPostedWhereItsPaymentCannotBe() {
        books.paysBy("K1", "KORT", "1510");

        assertThat(refused(
                        books.posting.post(books.actor, List.of(invoice("1", line(1, "3001", "FULL", "100"))), null)))
                .isNotEmpty();
        assertThat(books.entries()).isEmpty();
    }

    @Test
    void aSeriesNumbersWithoutGapsAlsoWhereSomethingIsRefusedInBetween() {
        SalesDocumentInput good =
                document(DocumentType.INVOICE, null, "F", "K2", List.of(), line(1, "3001", "FULL", "10"));
        SalesDocumentInput bad =
                document(DocumentType.INVOICE, null, "F", "K2", List.of(), line(1, "9999", "FULL", "10"));

        assertThat(done(books.posting.post(books.actor, List.of(good), null)).nos())
                .containsExactly("F1001");
        assertThat(refused(books.posting.post(books.actor, List.of(bad), null)))
                .containsExactly("account_not_found@1.account");
        assertThat(books.posting.preview(books.actor, List.of(good))).isInstanceOf(Done.class);
        assertThat(done(books.posting.post(books.actor, List.of(good), null)).nos())
                .containsExactly("F1002");
        assertThat(books.balance("1510")).isEqualTo(220_00);
    }

    @Test
    void allProblemsOfAllDocumentsAreNamed() {
        SalesDocumentInput wrong = new SalesDocumentInput(
                10,
                DocumentType.PAYMENT,
                null,
                null,
                " ",
                null,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                "x".repeat(101),
                false,
                List.of());
        SalesDocumentInput alsoWrong = document(
                DocumentType.INVOICE,
                "2",
                "F",
                "K9",
                List.of(),
                line(201, "3001", "FULL", "1.005"),
                line(202, "1510", "FULL", "12345678901234"),
                new SalesDocumentInput.Line(203, null, null, null, null));

        assertThat(refused(books.posting.post(books.actor, List.of(wrong, alsoWrong), null)))
                .containsExactly(
                        "sales_document_type_invalid@10.type",
                        "sales_customer_missing@10.customer",
                        "posting_date_missing@10.postingDate",
                        "text_too_long_to_keep@10.description",
                        "number_and_series_given@100.no",
                        "party_not_found@100.customer",
                        "amount_has_too_many_decimals@201.amount",
                        "sales_amount_too_large@202.amount",
                        "direct_posting_not_allowed@202.account",
                        "line_account_missing@203.account",
                        "amount_missing@203.amount");
        assertThat(books.entries()).isEmpty();
    }

    @Test
    void termsThatAreNotThereOrNotUnderstoodAreNamed() {
        SalesDocumentInput unknown = withTerms("1", "60");
        SalesDocumentInput malformed = withTerms("2", "BAD");

        assertThat(refused(books.posting.post(books.actor, List.of(unknown, malformed), null)))
                .containsExactly(
                        "payment_terms_not_found@100.paymentTerms", "payment_terms_malformed@100.paymentTerms");
    }

    private static SalesDocumentInput withTerms(String no, String terms) {
        return new SalesDocumentInput(
                100,
                DocumentType.INVOICE,
                no,
                null,
                "K1",
                DAY,
                null,
                null,
                terms,
                null,
                List.of(),
                null,
                null,
                false,
                List.of(line(1, "3001", "FULL", "1")));
    }

    @Test
    void aNumberIsPostedOnce() {
        SalesDocumentInput input = invoice("1", line(1, "3001", "FULL", "100"));

        assertThat(refused(books.posting.post(books.actor, List.of(input, input), null)))
                .containsExactly("document_already_posted@100.no");
        done(books.posting.post(books.actor, List.of(input), null));
        assertThat(refused(books.posting.post(books.actor, List.of(input), null)))
                .containsExactly("document_already_posted@100.no");
    }

    @Test
    void twoWhoPostTheSameNumberAtTheSameTimePostItOnce() throws Exception {
        Callable<Outcome<Posted>> post =
                () -> books.posting.post(books.actor, List.of(invoice("1", line(1, "3001", "FULL", "100"))), null);
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Outcome<Posted>>> outcomes = executor.invokeAll(List.of(post, post, post));

            assertThat(outcomes.stream().map(Future::resultNow).filter(Done.class::isInstance))
                    .hasSize(1);
        }
        assertThat(books.balance("1510")).isEqualTo(125_00);
    }

    @Test
    void aRepeatedRequestPostsOnceAndAnotherWithItsKeyIsRefused() {
        List<SalesDocumentInput> input =
                List.of(document(DocumentType.INVOICE, null, "F", "K2", List.of(), line(1, "3001", "FULL", "10")));

        Posted first = done(books.posting.post(books.actor, input, "key"));

        assertThat(done(books.posting.post(books.actor, input, "key"))).isEqualTo(first);
        assertThat(refused(
                        books.posting.post(books.actor, List.of(invoice("2", line(1, "3001", "FULL", "10"))), "key")))
                .containsExactly("idempotency_key_reused@null.null");
        assertThat(books.entries()).hasSize(1);
    }

    @Test
    void aPreviewShowsAllRowsAndWritesNone() {
        PostingPlan plan =
                done(books.posting.preview(books.actor, List.of(invoice("1", line(1, "3001", "FULL", "100")))));

        assertThat(plan.transactions().getFirst().glRows()).hasSize(3);
        assertThat(books.entries()).isEmpty();
    }

    @Test
    void whatIsTypedComesToSomethingAlsoWhileItIsIncomplete() {
        Check check = done(books.posting.check(
                books.actor,
                document(
                        DocumentType.INVOICE,
                        null,
                        null,
                        "K1",
                        List.of(),
                        line(1, "3001", "FULL", "100"),
                        new SalesDocumentInput.Line(2, "3001", null, "FULL", null))));

        assertThat(check.amounts()).isNotNull().satisfies(amounts -> {
            assertThat(amounts.total().toDecimal()).isEqualByComparingTo("125");
            assertThat(amounts.vatTotal().toDecimal()).isEqualByComparingTo("25");
        });
        assertThat(check.problems().stream().map(problem -> problem.code().code()))
                .containsExactly("amount_missing", "document_no_missing");
    }

    @Test
    void whoMayNotPostIsRefused() {
        Actor clerk = new Actor("kim", books.actor.company(), java.util.EnumSet.of(Permission.READ));

        assertThat(refused(books.posting.post(clerk, List.of(invoice("1", line(1, "3001", "FULL", "1"))), null)))
                .containsExactly("permission_missing@null.null");
    }
}

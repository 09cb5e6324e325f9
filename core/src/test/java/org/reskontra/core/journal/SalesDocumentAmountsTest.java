package org.reskontra.core.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reskontra.core.journal.TestSetup.CUSTOMER;
import static org.reskontra.core.journal.TestSetup.EUR;
import static org.reskontra.core.journal.TestSetup.RECEIVABLES;
import static org.reskontra.core.journal.TestSetup.SALES;
import static org.reskontra.core.journal.TestSetup.SEK;
import static org.reskontra.core.journal.TestSetup.date;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reskontra.core.journal.SalesDocument.Instalment;
import org.reskontra.core.journal.SalesDocument.Line;
import org.reskontra.core.ledger.DocumentNo;
import org.reskontra.core.ledger.DocumentType;
import org.reskontra.core.ledger.GlAccountNo;
import org.reskontra.core.ledger.GlRow;
import org.reskontra.core.ledger.LedgerNumbers;
import org.reskontra.core.ledger.PlannedTransaction;
import org.reskontra.core.ledger.SubledgerRow;
import org.reskontra.core.money.CurrencyCode;
import org.reskontra.core.money.Money;
import org.reskontra.core.problem.Outcome;
import org.reskontra.core.problem.Outcome.Done;
import org.reskontra.core.problem.Outcome.Rejected;
import org.reskontra.core.problem.Place;
import org.reskontra.core.problem.Problem;

/** What sales documents post: instalments, prices with VAT, and what is refused. */
class SalesDocumentAmountsTest {

    @Test
    void eachInstalmentIsAnEntryOfItsOwn() {
        PlannedTransaction posted = done(plan(document(
                SEK,
                false,
                List.of(line("1000")),
                List.of(due("2026-02-01", "500"), due("2026-03-01", "500"), due("2026-04-01", null)))));

        assertThat(posted.subledgerRows().stream().map(SubledgerRow::amount))
                .containsExactly(sek("500"), sek("500"), sek("250"));
        assertThat(posted.subledgerRows().stream().map(SubledgerRow::instalmentNo))
                .containsExactly(1, 2, 3);
        assertThat(posted.subledgerRows().stream().map(SubledgerRow::dueDate))
                .containsExactly(date("2026-02-01"), date("2026-03-01"), date("2026-04-01"));
        assertThat(local(posted, RECEIVABLES)).isEqualTo(sek("1250"));
        assertThat(local(posted, SALES)).isEqualTo(sek("-1000"));
    }

    @Test
    void eachInstalmentHasItsShareOfTheDiscount() {
        SalesDocument document = new SalesDocument(
                1,
                DocumentType.INVOICE,
                new DocumentNo("I1"),
                CUSTOMER,
                date("2026-01-10"),
                date("2026-01-10"),
                List.of(due("2026-02-01", "416.67"), due("2026-03-01", "416.67"), due("2026-04-01", null)),
                SEK,
                "",
                "",
                false,
                List.of(line("1000")),
                sek("25"),
                date("2026-01-18"));

        assertThat(done(plan(document)).subledgerRows().stream().map(SubledgerRow::discountPossible))
                .containsExactly(sek("8.33"), sek("8.33"), sek("8.34"));
    }

    @Test
    void instalmentsInCurrencyAreWorthTheirAmountsAndTheDocumentBalances() {
        PlannedTransaction posted = done(plan(document(
                EUR,
                false,
                List.of(new Line(SALES, Money.of("100.01", EUR), "FULL")),
                List.of(new Instalment(date("2026-02-01"), Money.of("33.33", EUR)), due("2026-03-01", null)))));

        assertThat(posted.subledgerRows().stream().map(SubledgerRow::amountLocal))
                .containsExactly(sek("366.63"), sek("1008.48"));
        assertThat(local(posted, RECEIVABLES)).isEqualTo(sek("1375.11"));
    }

    /** With prices that include VAT the customer owes exactly their sum, also where VAT on the net would round otherwise. */
    @ParameterizedTest
    @CsvSource({"125, -100, -25", "0.07, -0.06, -0.01", "99.99, -79.99, -20.00"})
    void pricesIncludingVatAreOwedToTheCent(String price, String net, String vat) {
        PlannedTransaction posted =
                done(plan(document(SEK, true, List.of(line(price)), List.of(due("2026-02-01", null)))));

        assertThat(local(posted, RECEIVABLES)).isEqualTo(sek(price));
        assertThat(local(posted, SALES)).isEqualTo(sek(net));
        assertThat(local(posted, TestSetup.account("2611"))).isEqualTo(sek(vat));
    }

    @Test
    void netsOfPricesAddUpOverTheLines() {
        PlannedTransaction posted = done(plan(document(
                SEK,
                true,
                Stream.of("0.07", "0.07", "0.07")
                        .map(SalesDocumentAmountsTest::line)
                        .toList(),
                List.of(due("2026-02-01", null)))));

        assertThat(local(posted, RECEIVABLES)).isEqualTo(sek("0.21"));
        assertThat(local(posted, SALES)).isEqualTo(sek("-0.17"));
    }

    @Test
    void allProblemsAreNamedAtTheirLines() {
        SalesDocument document = document(
                SEK,
                false,
                List.of(
                        new Line(7, RECEIVABLES, "", sek("1"), "FULL"),
                        new Line(8, TestSetup.account("9999"), "", sek("1"), "NONE")),
                List.of(due("2026-02-01", null)));

        assertThat(problems(plan(document)))
                .containsExactly(
                        Problem.of(JournalProblem.DIRECT_POSTING_NOT_ALLOWED)
                                .with("account", "1510")
                                .at(new Place("I1", 7, "account")),
                        Problem.of(JournalProblem.ACCOUNT_NOT_FOUND)
                                .with("account", "9999")
                                .at(new Place("I1", 8, "account")),
                        Problem.of(JournalProblem.VAT_SETUP_MISSING)
                                .with("businessGroup", "DOM")
                                .with("productGroup", "NONE")
                                .at(new Place("I1", 8, "vatProductGroup")));
    }

    @Test
    void instalmentsMustAddUp() {
        Outcome<List<PlannedTransaction>> less =
                plan(document(SEK, false, List.of(line("100")), List.of(due("2026-02-01", "100"))));
        Outcome<List<PlannedTransaction>> more = plan(
                document(SEK, false, List.of(line("100")), List.of(due("2026-02-01", "125"), due("2026-03-01", null))));

        assertThat(problems(less).stream().map(problem -> problem.code().code()))
                .containsExactly("instalments_do_not_add_up");
        assertThat(problems(more).stream().map(problem -> problem.code().code()))
                .containsExactly("instalment_not_positive");
    }

    @Test
    void aDocumentComesToMoreThanZeroAndToWhatCanBeKept() {
        List<Instalment> due = List.of(due("2026-02-01", null));
        Money most = new Money(Long.MAX_VALUE, SEK);

        assertThat(problems(plan(document(SEK, false, List.of(line("10"), line("-10")), due))).stream()
                        .map(problem -> problem.code().code()))
                .containsExactly("document_amount_not_positive");
        assertThat(problems(plan(document(
                                SEK,
                                false,
                                List.of(new Line(SALES, most, "FULL"), new Line(SALES, most, "FULL")),
                                due)))
                        .stream()
                        .map(problem -> problem.code().code()))
                .containsExactly("document_amount_too_large");
    }

    private static SalesDocument document(
            CurrencyCode currency, boolean pricesIncludingVat, List<Line> lines, List<Instalment> instalments) {
        return new SalesDocument(
                1,
                DocumentType.INVOICE,
                new DocumentNo("I1"),
                CUSTOMER,
                date("2026-01-10"),
                date("2026-01-10"),
                instalments,
                currency,
                "",
                "",
                pricesIncludingVat,
                lines,
                Money.zero(currency),
                null);
    }

    private static Line line(String amount) {
        return new Line(SALES, sek(amount), "FULL");
    }

    private static Instalment due(String date, @Nullable String amount) {
        return new Instalment(date(date), amount == null ? null : sek(amount));
    }

    private static Money sek(String amount) {
        return Money.of(amount, SEK);
    }

    private static Outcome<List<PlannedTransaction>> plan(SalesDocument document) {
        return SalesDocumentPlanner.plan(List.of(document), TestSetup.setup(), LedgerNumbers.forPreview());
    }

    private static Money local(PlannedTransaction posted, GlAccountNo account) {
        return posted.glRows().stream()
                .filter(row -> row.account().equals(account))
                .map(GlRow::amountLocal)
                .reduce(Money.zero(SEK), Money::plus);
    }

    private static PlannedTransaction done(Outcome<List<PlannedTransaction>> outcome) {
        return switch (outcome) {
            case Done<List<PlannedTransaction>>(List<PlannedTransaction> transactions) -> transactions.getFirst();
            case Rejected<List<PlannedTransaction>> rejected ->
                throw new AssertionError(rejected.problems().toString());
        };
    }

    private static List<Problem> problems(Outcome<List<PlannedTransaction>> outcome) {
        return outcome instanceof Rejected<List<PlannedTransaction>>(List<Problem> problems) ? problems : List.of();
    }
}

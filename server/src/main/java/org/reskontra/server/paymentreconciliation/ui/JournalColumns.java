package org.reskontra.server.paymentreconciliation.ui;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.reskontra.core.money.Money;
import org.reskontra.server.paymentreconciliation.JournalSummary;
import org.reskontra.server.shell.grid.Column;
import org.reskontra.server.shell.grid.WorksheetGrid;

/** The list of journals, one row each (specification 10.1). */
final class JournalColumns {

    private JournalColumns() {}

    static WorksheetGrid<JournalSummary> grid() {
        return new WorksheetGrid<>(
                "paymentJournals.title",
                JournalSummary::id,
                List.of(
                        Column.<JournalSummary>text("statementNo", "prj.statementNo", JournalSummary::statementNo)
                                .link(PaymentJournalView::path)
                                .width("4rem"),
                        Column.<JournalSummary, JournalState>choice(
                                        "state", "prj.state", JournalState.class, JournalState::of)
                                .badge(journal -> JournalState.of(journal).tone)
                                .width("7rem"),
                        Column.<JournalSummary>text(
                                        "bankAccount",
                                        "prj.bankAccount",
                                        journal -> journal.bankAccount() + " " + journal.bankAccountName())
                                .width("9.5rem")
                                .grows(),
                        Column.<JournalSummary>date("date", "prj.statementDate", JournalSummary::statementDate)
                                .width("6.5rem"),
                        count("lines", "prj.lines", JournalSummary::lines).width("4rem"),
                        count("forReview", "prj.forReview", JournalSummary::linesForReview)
                                .width("6.25rem"),
                        count("withDifference", "prj.withDifference", JournalSummary::linesWithDifference),
                        amount("received", "prj.received", JournalSummary::received),
                        amount("paid", "prj.paid", JournalSummary::paid),
                        amount("endingBalance", "prj.ending", JournalSummary::endingBalance)
                                .width("7.75rem")));
    }

    private static Column<JournalSummary, Money> amount(
            String key, String header, Function<JournalSummary, Money> amount) {
        return Column.<JournalSummary>amount(key, header, amount::apply).width("7.25rem");
    }

    private static Column<JournalSummary, BigDecimal> count(
            String key, String header, ToIntFunction<JournalSummary> number) {
        return Column.<JournalSummary>number(key, header, journal -> BigDecimal.valueOf(number.applyAsInt(journal)))
                .width("8.25rem");
    }
}

package org.reskontra.server.paymentreconciliation.ui;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.ToIntFunction;
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
                                .width("8rem"),
                        Column.<JournalSummary, JournalState>choice(
                                        "state", "prj.state", JournalState.class, JournalState::of)
                                .badge(journal -> JournalState.of(journal).tone)
                                .width("9rem"),
                        Column.<JournalSummary>text("bankAccount", "prj.bankAccount", JournalSummary::bankAccount)
                                .width("7rem"),
                        Column.<JournalSummary>text("name", "prj.bankAccountName", JournalSummary::bankAccountName)
                                .grows(),
                        Column.<JournalSummary>date("date", "prj.statementDate", JournalSummary::statementDate),
                        count("lines", "prj.lines", JournalSummary::lines),
                        count("forReview", "prj.forReview", JournalSummary::linesForReview),
                        count("withDifference", "prj.withDifference", JournalSummary::linesWithDifference),
                        Column.<JournalSummary>amount("received", "prj.received", JournalSummary::received),
                        Column.<JournalSummary>amount("paid", "prj.paid", JournalSummary::paid),
                        Column.<JournalSummary>amount(
                                "endingBalance", "prj.endingBalance", JournalSummary::endingBalance)));
    }

    private static Column<JournalSummary, BigDecimal> count(
            String key, String header, ToIntFunction<JournalSummary> number) {
        return Column.<JournalSummary>number(key, header, journal -> BigDecimal.valueOf(number.applyAsInt(journal)))
                .width("6.5rem");
    }
}

package org.reskontra.server.cli;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.function.Predicate;
import org.reskontra.core.matching.Confidence;
import org.reskontra.core.money.Money;
import org.reskontra.server.demo.DemoDay;
import org.reskontra.server.paymentreconciliation.JournalSummary;
import org.reskontra.server.paymentreconciliation.LineView;

/** What happened to the payments of a statement: lines and amount by confidence, and what is left to do. */
final class DemoTable {

    private final DemoDay.Result result;
    private final StringBuilder text = new StringBuilder();
    private final DecimalFormat amounts = new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.UK));

    private DemoTable(DemoDay.Result result) {
        this.result = result;
    }

    static String of(DemoDay.Result result) {
        return new DemoTable(result).write();
    }

    private String write() {
        JournalSummary journal = result.journal();
        text.append(String.format(
                "%nStatement %s of %s, %s: %d payments, received %s, paid %s %s%n%n",
                journal.statementNo(),
                journal.bankAccountName(),
                journal.statementDate(),
                journal.lines(),
                amount(journal.received()),
                amount(journal.paid()),
                journal.endingBalance().currency()));
        text.append(String.format("%-24s %7s %18s%n", "confidence", "lines", "amount"));
        for (Confidence confidence : Confidence.values()) {
            row(label(confidence), line -> line.confidence() == confidence);
        }
        text.append(String.format("%n%-24s %7s %18s%n", "to do", "lines", "amount"));
        row("posted", DemoTable::isPosted);
        row("applied, ready to post", line -> !isPosted(line) && isApplied(line) && !line.reviewRequired());
        row("applied, to review", line -> !isPosted(line) && isApplied(line) && line.reviewRequired());
        row("left", line -> !isPosted(line) && !isApplied(line));
        text.append(
                String.format("%nThe journal is %s.%n", journal.status().name().toLowerCase(Locale.ROOT)));
        return text.toString();
    }

    private void row(String label, Predicate<LineView> which) {
        Money zero = Money.zero(result.journal().endingBalance().currency());
        long lines = result.lines().stream().filter(which).count();
        Money total =
                result.lines().stream().filter(which).map(LineView::amount).reduce(zero, Money::plus);
        if (lines > 0) {
            text.append(String.format("%-24s %7d %18s%n", label, lines, amount(total)));
        }
    }

    private static boolean isPosted(LineView line) {
        return line.transactionNo() != null;
    }

    private static boolean isApplied(LineView line) {
        return !line.rows().isEmpty() && line.difference().isZero();
    }

    private static String label(Confidence confidence) {
        return switch (confidence) {
            case NONE -> "None";
            case LOW -> "Low";
            case MEDIUM -> "Medium";
            case HIGH -> "High";
            case HIGH_TEXT_MAPPING -> "High, text mapping";
            case MANUAL -> "Manual";
            case ACCEPTED -> "Accepted";
        };
    }

    private String amount(Money money) {
        return amounts.format(money.toDecimal());
    }
}

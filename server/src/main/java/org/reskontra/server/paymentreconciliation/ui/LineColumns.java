package org.reskontra.server.paymentreconciliation.ui;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.matching.Confidence;
import org.reskontra.core.money.Money;
import org.reskontra.server.paymentreconciliation.AccountType;
import org.reskontra.server.paymentreconciliation.LineView;
import org.reskontra.server.shell.grid.Column;
import org.reskontra.server.shell.grid.Tone;
import org.reskontra.server.shell.grid.WorksheetGrid;

/** The lines of a journal (specification 10.2). */
final class LineColumns {

    static final String TRANSACTION = "transactionNo";
    static final String FIRST = "confidence";

    private LineColumns() {}

    static WorksheetGrid<LineView> grid() {
        return new WorksheetGrid<>(
                "prj.lines",
                LineView::lineNo,
                List.of(
                        Column.<LineView, Confidence>choice(
                                        FIRST, "prj.confidence", Confidence.class, LineView::confidence)
                                .badge(line -> tone(line.confidence()))
                                .frozen()
                                .sortable()
                                .width("7.25rem"),
                        Column.<LineView>date("date", "prj.date", LineView::date)
                                .width("6.5rem"),
                        Column.<LineView>text("payer", "prj.payerOrText", LineColumns::payerOrText)
                                .width("11rem")
                                .grows(),
                        Column.<LineView>amount("amount", "prj.amount", LineView::amount)
                                .sortable()
                                .width("6.5rem"),
                        Column.<LineView>amount("difference", "prj.difference", LineColumns::difference)
                                .badge(line -> Tone.URGENT)
                                .width("6.75rem"),
                        Column.<LineView>text("account", "prj.account", LineColumns::account)
                                .width("11rem"),
                        Column.<LineView>text("documents", "prj.documents", LineColumns::documents)
                                .width("8rem"),
                        Column.<LineView>amount("applied", "prj.applied", LineView::applied)
                                .width("6.5rem"),
                        Column.<LineView>date("dueDate", "prj.dueDate", LineColumns::dueDate)
                                .width("7rem"),
                        Column.<LineView, AccountType>choice(
                                        "accountType", "prj.accountType", AccountType.class, LineView::accountType)
                                .width("8rem"),
                        Column.<LineView>text("text", "prj.text", LineView::description)
                                .width("14rem"),
                        Column.<LineView>text(TRANSACTION, "prj.transactionNo", LineColumns::transaction)
                                .width("7rem")));
    }

    /** Who is at the other end; banks' own fees and interest have a text only. */
    static String payerOrText(LineView line) {
        return line.partyName().isBlank() ? line.description() : line.partyName();
    }

    /** Number and name; null where nothing is applied. */
    static @Nullable String account(LineView line) {
        String number = line.accountNo();
        String name = line.accountName();
        return number == null || name == null ? number : number + " " + name;
    }

    static Tone tone(Confidence confidence) {
        return switch (confidence) {
            case NONE -> Tone.MUTED;
            case LOW -> Tone.URGENT;
            case MEDIUM -> Tone.ATTENTION;
            case HIGH, HIGH_TEXT_MAPPING -> Tone.GOOD;
            case MANUAL, ACCEPTED -> Tone.NEUTRAL;
        };
    }

    /** Null where there is none, which leaves the cell empty. */
    private static @Nullable Money difference(LineView line) {
        return line.difference().isZero() ? null : line.difference();
    }

    static String documents(LineView line) {
        return line.rows().stream()
                .map(LineView.Row::documentNo)
                .filter(number -> !number.isEmpty())
                .collect(Collectors.joining(", "));
    }

    /** The earliest of the documents. */
    private static @Nullable LocalDate dueDate(LineView line) {
        return line.rows().stream()
                .map(LineView.Row::dueDate)
                .filter(date -> date != null)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private static @Nullable String transaction(LineView line) {
        Long no = line.transactionNo();
        return no == null ? null : no.toString();
    }
}

package org.reskontra.server.journal.ui;

import static org.reskontra.core.problem.Outcome.done;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.ledger.DocumentType;
import org.reskontra.core.money.CurrencyCode;
import org.reskontra.core.problem.Outcome;
import org.reskontra.core.problem.Problem;
import org.reskontra.server.paymentreconciliation.AccountType;
import org.reskontra.server.shell.grid.CellWriter;
import org.reskontra.server.shell.grid.Column;
import org.reskontra.server.shell.grid.EnterMoves;
import org.reskontra.server.shell.grid.WorksheetGrid;
import org.reskontra.server.shell.text.TypingProblem;

/** The worksheet of a batch (specification 5.2). Each cell changes its row; the page saves the rows that were changed. */
final class BatchGrid {

    static final String ACCOUNT = "account";

    private static final String APPLIES_TO = "appliesTo";

    /** Shown when more columns are asked for. */
    private static final Set<String> MORE =
            Set.of("documentDate", "dueDate", "externalDocumentNo", "currency", "amountLocal", "balancingAccountType");

    /** Which column shows a problem of this field. */
    private static final Map<String, String> COLUMN_OF_FIELD = Map.of(
            "postingDate", "postingDate",
            "documentNo", "documentNo",
            "account", ACCOUNT,
            "amount", "amount",
            "currency", "amount",
            "balancingAccount", "balancingAccount",
            "appliesToDocumentNo", APPLIES_TO);

    private BatchGrid() {}

    static WorksheetGrid<LineRow> of(CellLookups lookups) {
        WorksheetGrid<LineRow> grid = new WorksheetGrid<>(
                "journal.lines",
                row -> row.key,
                List.of(
                        Column.<LineRow>date("postingDate", "journal.postingDate", row -> row.postingDate)
                                .editable(put(LineRow::typePostingDate))
                                .frozen()
                                .width("6.25rem"),
                        Column.<LineRow>date("documentDate", "journal.documentDate", row -> row.documentDate)
                                .editable(put(LineRow::typeDocumentDate))
                                .notQuickEntry()
                                .width("6.5rem"),
                        Column.<LineRow>date("dueDate", "journal.dueDate", row -> row.dueDate)
                                .editable(put((row, date) -> row.dueDate = date))
                                .notQuickEntry()
                                .width("6.5rem"),
                        Column.<LineRow, DocumentType>choice(
                                        "documentType",
                                        "journal.line.documentType",
                                        DocumentType.class,
                                        row -> row.documentType)
                                .editable(put(LineRow::typeDocumentType))
                                .width("5.5rem"),
                        Column.<LineRow>text("documentNo", "journal.line.documentNo", row -> row.documentNo, 20)
                                .editable(put((row, text) -> row.documentNo = text == null ? "" : text))
                                .width("5.5rem"),
                        Column.<LineRow>text(
                                        "externalDocumentNo",
                                        "journal.externalDocumentNo",
                                        row -> row.externalDocumentNo,
                                        35)
                                .editable(put((row, text) -> row.externalDocumentNo = text))
                                .notQuickEntry()
                                .width("9rem"),
                        Column.<LineRow, AccountType>choice(
                                        "accountType",
                                        "journal.line.accountType",
                                        AccountType.class,
                                        row -> row.accountType)
                                .editable(put(LineRow::typeAccountType))
                                .notQuickEntry()
                                .width("5.75rem"),
                        Column.<LineRow>lookup(ACCOUNT, "journal.account", row -> row.accountNo, lookups::accounts)
                                .editable(put(LineRow::typeAccount))
                                .width("5.75rem"),
                        Column.<LineRow>lookup(APPLIES_TO, "journal.appliesTo", LineRow::appliesTo, lookups::documents)
                                .editable(put(LineRow::typeAppliesTo))
                                .width("6.25rem"),
                        Column.<LineRow>text("description", "journal.description", row -> row.description, 100)
                                .editable(put((row, text) -> row.description = text == null ? "" : text))
                                .notQuickEntry()
                                .width("5.5rem")
                                .grows(),
                        Column.<LineRow>text("currency", "journal.currency", BatchGrid::currency, 3)
                                .editable(BatchGrid::typeCurrency)
                                .notQuickEntry()
                                .width("5rem"),
                        Column.<LineRow>amount("amount", "journal.amount", LineRow::amount, LineRow::amountCurrency)
                                .editable(put((row, amount) -> row.amount = amount == null ? null : amount.toDecimal()))
                                .width("6.5rem"),
                        Column.<LineRow>amount("amountLocal", "journal.amountLocal", LineRow::amountLocal)
                                .width("6.75rem"),
                        Column.<LineRow, AccountType>choice(
                                        "balancingAccountType",
                                        "journal.balancingAccountType",
                                        AccountType.class,
                                        row -> row.balancingAccountType)
                                .editable(put(LineRow::typeBalancingAccountType))
                                .notQuickEntry()
                                .width("6.25rem"),
                        Column.<LineRow>lookup(
                                        "balancingAccount",
                                        "journal.balancingAccount",
                                        row -> row.balancingAccountNo,
                                        lookups::balancingAccounts)
                                .editable(put(LineRow::typeBalancingAccount))
                                .notQuickEntry()
                                .width("6rem")));
        grid.setEnterMoves(EnterMoves.NEXT_CELL);
        return grid;
    }

    static void showMore(WorksheetGrid<LineRow> grid, boolean more) {
        MORE.forEach(column -> grid.setColumnVisible(column, more));
    }

    /** Marks the cells that problems are about; what is not about one field is about what the line is applied to. */
    static void mark(WorksheetGrid<LineRow> grid, LineRow row, List<Problem> problems) {
        problems.stream()
                .collect(Collectors.groupingBy(problem -> COLUMN_OF_FIELD.getOrDefault(
                        Objects.requireNonNullElse(problem.place().field(), ""), APPLIES_TO)))
                .forEach((column, found) -> grid.mark(row, column, found));
    }

    private static <V> CellWriter<LineRow, V> put(BiConsumer<LineRow, @Nullable V> setter) {
        return (row, value) -> {
            setter.accept(row, value);
            return done(row);
        };
    }

    private static @Nullable String currency(LineRow row) {
        return row.currency == null ? null : row.currency.code();
    }

    private static Outcome<LineRow> typeCurrency(LineRow row, @Nullable String code) {
        String typed = code == null ? "" : code.toUpperCase(Locale.ROOT);
        if (!typed.isEmpty() && !CurrencyCode.isWellFormed(typed)) {
            return Outcome.rejected(Problem.of(TypingProblem.CHOICE_NOT_KNOWN).with("text", typed));
        }
        row.currency = typed.isEmpty() ? null : CurrencyCode.of(typed);
        return done(row);
    }
}

package org.reskontra.server.salesdocuments.ui;

import static org.reskontra.core.problem.Outcome.done;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.reskontra.core.money.CurrencyCode;
import org.reskontra.core.money.Money;
import org.reskontra.core.problem.Outcome;
import org.reskontra.core.problem.Problem;
import org.reskontra.server.company.CompanyId;
import org.reskontra.server.paymentreconciliation.AccountType;
import org.reskontra.server.shell.grid.Column;
import org.reskontra.server.shell.grid.EnterMoves;
import org.reskontra.server.shell.grid.Suggestion;
import org.reskontra.server.shell.grid.WorksheetGrid;
import org.reskontra.server.shell.text.Formats;

/** The lines of the document that is typed, edited like a spreadsheet; there is always an empty one to type in. */
final class SalesLines {

    static final String ACCOUNT = "account";
    private static final String VAT = "vatProductGroup";
    private static final String AMOUNT = "amount";
    private static final int MOST = 20;
    private static final Map<String, String> COLUMN_OF_FIELD =
            Map.of(ACCOUNT, ACCOUNT, VAT, VAT, AMOUNT, AMOUNT, "description", "description");

    final WorksheetGrid<SalesLine> grid;
    private int lastKey;

    /**
     * @param customer the number of the customer that is chosen; empty for none yet
     * @param currency of the document
     * @param changed called after every change
     */
    SalesLines(
            SalesParts parts,
            Supplier<CompanyId> company,
            Supplier<String> customer,
            Supplier<CurrencyCode> currency,
            Formats formats,
            Runnable changed) {
        grid = new WorksheetGrid<>(
                "salesDocuments.lines",
                SalesLine::key,
                List.of(
                        Column.<SalesLine>lookup(
                                        ACCOUNT,
                                        "salesDocuments.account",
                                        SalesLine::account,
                                        (row, typed) ->
                                                parts
                                                        .accounts()
                                                        .find(company.get(), AccountType.GL_ACCOUNT, typed)
                                                        .stream()
                                                        .limit(MOST)
                                                        .map(found -> new Suggestion(found.no(), found.name()))
                                                        .toList())
                                .editable((row, text) -> done(withUsualVat(row.withAccount(text))))
                                .width("9rem"),
                        Column.<SalesLine>text("description", "salesDocuments.description", SalesLine::description, 100)
                                .editable((row, text) -> done(row.withDescription(text)))
                                .grows(),
                        Column.<SalesLine>lookup(
                                        VAT,
                                        "salesDocuments.vat",
                                        SalesLine::vatProductGroup,
                                        (row, typed) -> parts.choices().vat(company.get(), customer.get()).stream()
                                                .map(vat -> new Suggestion(
                                                        vat.productGroup(), formats.decimal(vat.percent()) + " %"))
                                                .toList())
                                .editable((row, text) -> done(row.withVat(text)))
                                .width("9rem"),
                        Column.<SalesLine>amount(
                                        AMOUNT,
                                        "salesDocuments.lineAmount",
                                        row -> row.amount() == null
                                                ? null
                                                : Money.rounded(row.amount(), currency.get()),
                                        row -> currency.get())
                                .editable((row, amount) ->
                                        done(row.withAmount(amount == null ? null : amount.toDecimal())))
                                .width("10rem")));
        grid.setEnterMoves(EnterMoves.NEXT_CELL);
        grid.onInsert(before -> Outcome.done(SalesLine.empty(++lastKey)));
        grid.onDelete(rows -> {
            grid.getUI()
                    .ifPresent(ui -> ui.beforeClientResponse(grid, context -> {
                        keepAnEmptyRow();
                        changed.run();
                    }));
            return List.of();
        });
        grid.onChange(row -> {
            keepAnEmptyRow();
            changed.run();
        });
        clear();
    }

    /** Only the empty line. */
    void clear() {
        grid.setRows(List.of(SalesLine.empty(++lastKey)));
    }

    /** A new line has the VAT of the one before it. */
    private SalesLine withUsualVat(SalesLine row) {
        return row.vatProductGroup() != null
                ? row
                : row.withVat(grid.rows().stream()
                        .map(SalesLine::vatProductGroup)
                        .filter(Objects::nonNull)
                        .reduce((first, next) -> next)
                        .orElse(null));
    }

    private void keepAnEmptyRow() {
        List<SalesLine> rows = grid.rows();
        if (rows.isEmpty() || !rows.getLast().isEmpty()) {
            grid.append(SalesLine.empty(++lastKey));
        }
    }

    List<SalesLine> filled() {
        return grid.rows().stream().filter(row -> !row.isEmpty()).toList();
    }

    void mark(List<Problem> problems) {
        grid.clearProblems();
        for (SalesLine row : grid.rows()) {
            problems.stream()
                    .filter(problem -> Objects.equals(problem.place().line(), row.key()))
                    .collect(Collectors.groupingBy(problem -> COLUMN_OF_FIELD.getOrDefault(
                            Objects.requireNonNullElse(problem.place().field(), ""), ACCOUNT)))
                    .forEach((column, found) -> grid.mark(row, column, found));
        }
    }

    void focus() {
        grid.rows().stream().findFirst().ifPresent(row -> grid.focus(row, ACCOUNT));
    }
}

package org.reskontra.server.shell.grid;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.reskontra.core.money.Money;
import org.reskontra.server.shell.grid.LazyRows.Sorting;

/**
 * Writes all rows of a list as the reader sees them: his columns, filters, order and language; values typed as their columns are.
 * An amount is followed by its currency unless the list has a column of currencies itself.
 *
 * @param columns those shown, in the order shown
 * @param sorting the order shown
 * @param thereIsMore the sentence after the last row where not all are written
 */
record ListExport<T>(
        String title, List<Headed<T>> columns, LazyRows<T> rows, Sorting sorting, String thereIsMore, Typist typist) {

    /** @param currencyHeader above the currencies of its amounts */
    record Headed<T>(Column<T, ?> column, String header, String currencyHeader) {

        boolean isAmount() {
            return column.type() instanceof CellType.Amount;
        }
    }

    /** Bounds what one request takes of the server. */
    static final int MOST_ROWS = 200_000;

    private static final int PAGE = 2000;
    private static final String CURRENCY = "currency";

    void write(ExportFormat format, OutputStream out) throws IOException {
        Sheet sheet =
                switch (format) {
                    case CSV -> new CsvSheet(out, typist.formats().language());
                    case XLSX -> new XlsxSheet(out, title);
                };
        boolean withCurrency =
                columns.stream().noneMatch(shown -> shown.column().key().equals(CURRENCY));
        header(sheet, withCurrency);
        int written = 0;
        List<T> page;
        do {
            page = rows.fetch(written, Math.min(PAGE, MOST_ROWS + 1 - written), sorting);
            for (T row : page) {
                if (written == MOST_ROWS) {
                    sheet.text(thereIsMore);
                    sheet.endRow();
                    break;
                }
                cells(sheet, row, withCurrency);
                written++;
            }
        } while (page.size() == PAGE);
        sheet.finish();
    }

    private void header(Sheet sheet, boolean withCurrency) throws IOException {
        for (Headed<T> shown : columns) {
            sheet.text(shown.header());
            if (withCurrency && shown.isAmount()) {
                sheet.text(shown.currencyHeader());
            }
        }
        sheet.endRow();
    }

    private void cells(Sheet sheet, T row, boolean withCurrency) throws IOException {
        for (Headed<T> shown : columns) {
            boolean withItsCurrency = withCurrency && shown.isAmount();
            switch (shown.column().getter().apply(row)) {
                case null -> {
                    sheet.blank();
                    if (withItsCurrency) {
                        sheet.blank();
                    }
                }
                case Money amount -> {
                    sheet.number(amount.toDecimal());
                    if (withItsCurrency) {
                        sheet.text(amount.currency().code());
                    }
                }
                case LocalDate date -> sheet.date(date);
                case BigDecimal number -> sheet.number(number);
                case Object other -> sheet.text(shown.column().show(row, typist));
            }
        }
        sheet.endRow();
    }
}

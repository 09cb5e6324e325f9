package org.reskontra.server.shell.grid;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A workbook of one sheet with typed cells and a header that stays in view; rows leave memory by the thousand. */
final class XlsxSheet implements Sheet {

    private static final int ROWS_IN_MEMORY = 1000;
    private static final int LONGEST_NAME = 31;
    private static final int LONGEST_TEXT = 32_767;
    private static final Pattern NOT_IN_NAMES = Pattern.compile("[\\[\\]:*?/\\\\']");

    private final Workbook workbook;
    private final Worksheet sheet;
    private int row;
    private int column;
    private int columns;

    XlsxSheet(OutputStream out, String title) {
        workbook = new Workbook(out, "Reskontra", null);
        String name = NOT_IN_NAMES.matcher(title).replaceAll(" ").strip();
        sheet = workbook.newWorksheet(name.substring(0, Math.min(LONGEST_NAME, name.length())));
        sheet.freezePane(0, 1);
    }

    @Override
    public void text(String text) {
        sheet.value(row, column, text.substring(0, Math.min(LONGEST_TEXT, text.length())));
        if (row == 0) {
            sheet.style(row, column).bold().set();
            sheet.width(column, Math.clamp(text.length() + 4, 12, 40));
        }
        column++;
    }

    @Override
    public void date(LocalDate date) {
        sheet.value(row, column, date);
        sheet.style(row, column).format("yyyy-mm-dd").set();
        column++;
    }

    @Override
    public void number(BigDecimal number) {
        sheet.value(row, column, number);
        if (number.scale() > 0) {
            sheet.style(row, column)
                    .format("#,##0." + "0".repeat(number.scale()))
                    .set();
        }
        column++;
    }

    @Override
    public void blank() {
        column++;
    }

    @Override
    public void endRow() throws IOException {
        columns = Math.max(columns, column);
        column = 0;
        row++;
        if (row % ROWS_IN_MEMORY == 0) {
            sheet.flush();
        }
    }

    @Override
    public void finish() throws IOException {
        if (row > 1) {
            sheet.setAutoFilter(0, 0, row - 1, columns - 1);
        }
        workbook.finish();
    }
}

package org.reskontra.server.shell.grid;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.reskontra.server.shell.text.Language;

/**
 * CSV as spreadsheets of the reader's language open it: UTF-8 with its mark, the language's decimal sign, and what separates
 * fields beside it. Dates are ISO 8601, which every language reads.
 */
final class CsvSheet implements Sheet {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** Text that begins with one of these would be carried out as a formula. */
    private static final String FORMULA_BEGINS = "=+-@\t\r";

    private final Writer out;
    private final CsvWriter csv;
    private final char decimalSign;
    private final List<String> row = new ArrayList<>();

    CsvSheet(OutputStream out, Language language) throws IOException {
        this.out = new BufferedWriter(new OutputStreamWriter(out, UTF_8));
        this.out.write(BYTE_ORDER_MARK);
        decimalSign = switch (language) {
            case ENGLISH -> '.';
            case SWEDISH -> ',';
        };
        csv = CsvWriter.builder()
                .fieldSeparator(decimalSign == ',' ? ';' : ',')
                .lineDelimiter(LineDelimiter.CRLF)
                .build(this.out);
    }

    @Override
    public void text(String text) {
        boolean isFormula = !text.isEmpty() && FORMULA_BEGINS.indexOf(text.charAt(0)) >= 0;
        row.add(isFormula ? "'" + text : text);
    }

    @Override
    public void date(LocalDate date) {
        row.add(date.toString());
    }

    @Override
    public void number(BigDecimal number) {
        row.add(number.toPlainString().replace('.', decimalSign));
    }

    @Override
    public void blank() {
        row.add("");
    }

    @Override
    public void endRow() {
        csv.writeRecord(row);
        row.clear();
    }

    @Override
    public void finish() throws IOException {
        csv.flush();
        out.flush();
    }
}

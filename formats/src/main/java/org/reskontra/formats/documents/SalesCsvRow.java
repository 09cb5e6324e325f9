package org.reskontra.formats.documents;

import static org.reskontra.formats.documents.DocumentFileProblem.DOCUMENT_AMOUNT_INVALID;
import static org.reskontra.formats.documents.DocumentFileProblem.DOCUMENT_DATE_INVALID;
import static org.reskontra.formats.documents.DocumentFileProblem.DOCUMENT_VALUE_UNKNOWN;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.journal.SalesDocumentInput;
import org.reskontra.core.ledger.DocumentType;
import org.reskontra.core.money.CurrencyCode;
import org.reskontra.core.problem.Problem;

/** The values of one row. Each reports what is wrong with it, and is null then. */
final class SalesCsvRow {

    private static final Pattern AMOUNT = Pattern.compile("-?\\d{1,30}(?:[.,]\\d{1,30})?");

    private final SalesCsvFormat format;
    private final Map<SalesCsvColumn, Integer> columns;
    private final List<String> fields;
    private final int row;
    private final RowProblems problems;

    /** @param columns where each stands that the file has */
    SalesCsvRow(
            SalesCsvFormat format,
            Map<SalesCsvColumn, Integer> columns,
            List<String> fields,
            int row,
            RowProblems problems) {
        this.format = format;
        this.columns = columns;
        this.fields = fields;
        this.row = row;
        this.problems = problems;
    }

    int row() {
        return row;
    }

    String text(SalesCsvColumn column) {
        Integer index = columns.get(column);
        return index == null ? "" : fields.get(index).strip();
    }

    @Nullable
    String textOrNull(SalesCsvColumn column) {
        String text = text(column);
        return text.isEmpty() ? null : text;
    }

    @Nullable
    DocumentType type() {
        return switch (text(SalesCsvColumn.TYPE)) {
            case "INVOICE" -> DocumentType.INVOICE;
            case "CREDIT_MEMO" -> DocumentType.CREDIT_MEMO;
            case "" -> null;
            case String other -> {
                unknown(SalesCsvColumn.TYPE, other, "INVOICE, CREDIT_MEMO");
                yield null;
            }
        };
    }

    boolean pricesIncludingVat() {
        return switch (text(SalesCsvColumn.PRICES_INCLUDING_VAT)) {
            case "true" -> true;
            case "false", "" -> false;
            case String other -> {
                unknown(SalesCsvColumn.PRICES_INCLUDING_VAT, other, "true, false");
                yield false;
            }
        };
    }

    @Nullable
    CurrencyCode currency() {
        String code = text(SalesCsvColumn.CURRENCY);
        if (code.isEmpty() || CurrencyCode.isWellFormed(code)) {
            return code.isEmpty() ? null : CurrencyCode.of(code);
        }
        unknown(SalesCsvColumn.CURRENCY, code, "SEK, EUR, …");
        return null;
    }

    @Nullable
    LocalDate date(SalesCsvColumn column) {
        String text = text(column);
        return text.isEmpty() ? null : date(column, text);
    }

    private @Nullable LocalDate date(SalesCsvColumn column, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            report(column, Problem.of(DOCUMENT_DATE_INVALID).with("value", text));
            return null;
        }
    }

    @Nullable
    BigDecimal amount() {
        String text = text(SalesCsvColumn.AMOUNT);
        return text.isEmpty() ? null : amount(SalesCsvColumn.AMOUNT, text);
    }

    private @Nullable BigDecimal amount(SalesCsvColumn column, String text) {
        char other = format.decimalSeparator() == ',' ? '.' : ',';
        if (AMOUNT.matcher(text).matches() && text.indexOf(other) < 0) {
            return new BigDecimal(text.replace(format.decimalSeparator(), '.'));
        }
        report(
                column,
                Problem.of(DOCUMENT_AMOUNT_INVALID)
                        .with("value", text)
                        .with("decimal", String.valueOf(format.decimalSeparator())));
        return null;
    }

    /** For example {@code 2026-12-31 500,00 | 2027-01-31}: the last without an amount is what the others leave. */
    List<SalesDocumentInput.Instalment> instalments() {
        List<SalesDocumentInput.Instalment> instalments = new ArrayList<>();
        String text = text(SalesCsvColumn.INSTALMENTS);
        if (text.isEmpty()) {
            return instalments;
        }
        for (String part : text.split("\\|", -1)) {
            String[] words = part.strip().split("\\s+", 2);
            LocalDate date = date(SalesCsvColumn.INSTALMENTS, words[0]);
            BigDecimal amount = words.length == 1 ? null : amount(SalesCsvColumn.INSTALMENTS, words[1]);
            if (date != null) {
                instalments.add(new SalesDocumentInput.Instalment(date, amount));
            }
        }
        return instalments;
    }

    private void unknown(SalesCsvColumn column, String value, String expected) {
        report(column, Problem.of(DOCUMENT_VALUE_UNKNOWN).with("value", value).with("expected", expected));
    }

    void report(SalesCsvColumn column, Problem problem) {
        problems.add(text(SalesCsvColumn.NO), row, column.header(), problem);
    }
}

package org.reskontra.server.startup;

import static org.reskontra.formats.documents.DocumentFileProblem.DOCUMENT_AMOUNT_INVALID;
import static org.reskontra.formats.documents.DocumentFileProblem.DOCUMENT_DATE_INVALID;
import static org.reskontra.formats.documents.DocumentFileProblem.DOCUMENT_VALUE_UNKNOWN;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.ledger.DocumentType;
import org.reskontra.core.money.CurrencyCode;
import org.reskontra.core.opening.OpeningAccount;
import org.reskontra.core.opening.OpeningBalances;
import org.reskontra.core.opening.OpeningBankLine;
import org.reskontra.core.opening.OpeningEntry;
import org.reskontra.core.problem.Place;
import org.reskontra.core.problem.Problem;

/** Reads the values of rows, each as what it is, or reports it. */
public final class OpeningRows {

    private static final Pattern AMOUNT = Pattern.compile("[-\u2212]?\\d{1,18}(?:[.,]\\d{1,15})?");

    private final List<Problem> problems = new ArrayList<>();
    private final List<OpeningEntry> customers = new ArrayList<>();
    private final List<OpeningEntry> vendors = new ArrayList<>();
    private final List<OpeningBankLine> bank = new ArrayList<>();
    private final List<OpeningAccount> accounts = new ArrayList<>();

    private OpeningRows() {}

    /** @param problems what could not be read; the values are missing in the balances then */
    public record Read(OpeningBalances balances, List<Problem> problems) {
        public Read {
            problems = List.copyOf(problems);
        }
    }

    public static Read read(
            @Nullable LocalDate date,
            @Nullable String documentNo,
            @Nullable String counterAccount,
            List<OpeningTable> tables) {
        OpeningRows rows = new OpeningRows();
        tables.forEach(rows::add);
        return new Read(
                new OpeningBalances(
                        date, documentNo, counterAccount, rows.customers, rows.vendors, rows.bank, rows.accounts),
                rows.problems);
    }

    private void add(OpeningTable table) {
        problems.addAll(table.problems());
        for (OpeningTable.Row row : table.rows()) {
            Cells cells = new Cells(table, row);
            switch (table.kind()) {
                case CUSTOMERS -> customers.add(cells.entry());
                case VENDORS -> vendors.add(cells.entry());
                case BANK -> bank.add(cells.bankLine());
                case ACCOUNTS ->
                    accounts.add(new OpeningAccount(row.no(), cells.text("account"), cells.amount("balance")));
            }
        }
    }

    /** The cells of one row. */
    private final class Cells {

        private final OpeningTable table;
        private final OpeningTable.Row row;

        Cells(OpeningTable table, OpeningTable.Row row) {
            this.table = table;
            this.row = row;
        }

        OpeningEntry entry() {
            return new OpeningEntry(
                    row.no(),
                    text("party"),
                    choice("type", DocumentType.class),
                    text("documentNo"),
                    text("externalDocumentNo"),
                    text("paymentReference"),
                    text("description"),
                    date("postingDate"),
                    date("documentDate"),
                    date("dueDate"),
                    currency(),
                    amount("amount"),
                    amount("remaining"),
                    amount("remainingLocal"),
                    amount("discount"),
                    date("discountDate"));
        }

        OpeningBankLine bankLine() {
            return new OpeningBankLine(
                    row.no(),
                    choice("type", OpeningBankLine.Type.class),
                    text("bankAccount"),
                    date("date"),
                    text("documentNo"),
                    text("description"),
                    amount("amount"),
                    amount("amountLocal"));
        }

        @Nullable
        String text(String column) {
            return row.texts().get(column);
        }

        private <E extends Enum<E>> @Nullable E choice(String column, Class<E> type) {
            String text = text(column);
            if (text == null) {
                return null;
            }
            E[] values = type.getEnumConstants();
            String wanted = text.toUpperCase(Locale.ROOT);
            for (E value : values) {
                if (value.name().equals(wanted)) {
                    return value;
                }
            }
            report(
                    column,
                    Problem.of(DOCUMENT_VALUE_UNKNOWN)
                            .with("value", text)
                            .with(
                                    "expected",
                                    String.join(
                                            ", ",
                                            Arrays.stream(values)
                                                    .map(Enum::name)
                                                    .toList())));
            return null;
        }

        private @Nullable CurrencyCode currency() {
            String text = text("currency");
            if (text == null) {
                return null;
            }
            String code = text.toUpperCase(Locale.ROOT);
            if (CurrencyCode.isWellFormed(code)) {
                return CurrencyCode.of(code);
            }
            report(
                    "currency",
                    Problem.of(DOCUMENT_VALUE_UNKNOWN).with("value", text).with("expected", "SEK, EUR, …"));
            return null;
        }

        private @Nullable LocalDate date(String column) {
            String text = text(column);
            if (text == null) {
                return null;
            }
            try {
                return LocalDate.parse(text);
            } catch (DateTimeException e) {
                report(column, Problem.of(DOCUMENT_DATE_INVALID).with("value", text));
                return null;
            }
        }

        @Nullable
        BigDecimal amount(String column) {
            String text = text(column);
            if (text == null) {
                return null;
            }
            char other = table.decimal() == ',' ? '.' : ',';
            if (AMOUNT.matcher(text).matches() && text.indexOf(other) < 0) {
                return new BigDecimal(text.replace(table.decimal(), '.').replace('\u2212', '-'));
            }
            report(
                    column,
                    Problem.of(DOCUMENT_AMOUNT_INVALID)
                            .with("value", text)
                            .with("decimal", String.valueOf(table.decimal())));
            return null;
        }

        private void report(String column, Problem problem) {
            problems.add(problem.at(new Place(table.kind().key(), row.no(), column)));
        }
    }
}

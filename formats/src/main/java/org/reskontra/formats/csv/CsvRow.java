package org.reskontra.formats.csv;

import static org.reskontra.core.statement.StatementProblem.AMOUNT_MISSING;
import static org.reskontra.core.statement.StatementProblem.AMOUNT_SIGNED;
import static org.reskontra.core.statement.StatementProblem.CSV_DATE_INVALID;
import static org.reskontra.core.statement.StatementProblem.CURRENCY_INVALID;
import static org.reskontra.core.statement.StatementProblem.DATE_MISSING;
import static org.reskontra.core.statement.StatementProblem.DIRECTION_INVALID;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.money.CurrencyCode;
import org.reskontra.core.money.Money;
import org.reskontra.core.problem.Problem;
import org.reskontra.core.statement.BankEntry;
import org.reskontra.core.statement.BankEntry.Direction;
import org.reskontra.core.statement.BankEntry.Status;
import org.reskontra.core.statement.EntryDetail;
import org.reskontra.core.statement.EntryDetail.Counterparty;
import org.reskontra.core.statement.EntryDetail.StructuredReference;
import org.reskontra.formats.reading.FileProblems;

/** Turns a row into an entry with one detail. */
final class CsvRow {

    private final CsvProfile profile;
    private final CsvColumns columns;
    private final FileProblems problems;
    private final CsvNumbers numbers;
    private final DateTimeFormatter dates;

    CsvRow(CsvProfile profile, CsvColumns columns, FileProblems problems) {
        this.profile = profile;
        this.columns = columns;
        this.problems = problems;
        this.numbers = new CsvNumbers(profile, problems);
        this.dates = CsvProfile.formatter(profile.datePattern());
    }

    /** Null where it has problems, which are reported. */
    @Nullable
    BankEntry entry(int no, List<String> row) {
        boolean pending = profile.pendingWords().contains(columns.text(CsvField.STATUS, row))
                || profile.pendingWords().contains(columns.text(CsvField.BOOKING_DATE, row));
        LocalDate bookingDate = bookingDate(row, pending);
        LocalDate valueDate = date(CsvField.VALUE_DATE, row);
        CurrencyCode currency = currency(row);
        Money signed = currency == null ? null : amount(row, currency);
        Money balance = currency == null ? null : optional(CsvField.BALANCE, row, currency);
        if (signed == null) {
            return null;
        }
        return new BankEntry(
                no,
                signed.abs(),
                signed.isNegative() ? Direction.DEBIT : Direction.CREDIT,
                false,
                pending ? Status.PENDING : Status.BOOKED,
                bookingDate,
                valueDate,
                columns.text(CsvField.BANK_REFERENCE, row),
                "",
                "",
                List.of(detail(signed, row)),
                pending ? null : balance);
    }

    private EntryDetail detail(Money signed, List<String> row) {
        List<StructuredReference> references = new ArrayList<>();
        for (String reference : columns.texts(CsvField.REFERENCE, row)) {
            if (!reference.isEmpty()) {
                references.add(new StructuredReference("", reference, "", null));
            }
        }
        List<String> texts = columns.texts(CsvField.TEXT, row);
        texts.removeIf(String::isEmpty);
        Counterparty counterparty = new Counterparty(
                columns.text(CsvField.COUNTERPARTY_NAME, row),
                "",
                columns.text(CsvField.COUNTERPARTY_ACCOUNT, row).replaceAll("\\s", ""),
                "",
                "");
        return new EntryDetail(signed, counterparty, "", "", "", references, texts, "", "", null, null);
    }

    private @Nullable LocalDate bookingDate(List<String> row, boolean pending) {
        String text = columns.text(CsvField.BOOKING_DATE, row);
        if (pending && (text.isEmpty() || profile.pendingWords().contains(text))) {
            return null;
        }
        if (text.isEmpty()) {
            problems.report(DATE_MISSING, columns.name(CsvField.BOOKING_DATE));
        }
        return date(CsvField.BOOKING_DATE, row);
    }

    private @Nullable LocalDate date(CsvField field, List<String> row) {
        String text = columns.text(field, row);
        if (text.isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(text, dates);
        } catch (DateTimeException e) {
            problems.report(
                    CSV_DATE_INVALID,
                    Problem.of(CSV_DATE_INVALID)
                            .with("value", text)
                            .with("expected", profile.datePattern().replace('u', 'y'))
                            .inField(columns.name(field)));
            return null;
        }
    }

    private @Nullable CurrencyCode currency(List<String> row) {
        String code = columns.text(CsvField.CURRENCY, row);
        if (CurrencyCode.isWellFormed(code)) {
            return CurrencyCode.of(code);
        }
        if (code.isEmpty() && profile.currency() != null) {
            return profile.currency();
        }
        problems.report(CURRENCY_INVALID, columns.name(CsvField.CURRENCY), code);
        return null;
    }

    /** Signed: money received is positive. */
    private @Nullable Money amount(List<String> row, CurrencyCode currency) {
        return switch (profile.signs()) {
            case SIGNED -> required(row, currency);
            case INVERTED -> {
                Money amount = required(row, currency);
                yield amount == null ? null : amount.negate();
            }
            case WORD -> {
                Money amount = unsigned(CsvField.AMOUNT, row, required(row, currency));
                Direction direction = direction(columns.text(CsvField.DIRECTION, row));
                yield amount == null || direction == null ? null : direction.sign(amount);
            }
            case TWO_COLUMNS -> twoColumns(row, currency);
        };
    }

    private @Nullable Money twoColumns(List<String> row, CurrencyCode currency) {
        boolean noCredit = columns.text(CsvField.CREDIT, row).isEmpty();
        boolean noDebit = columns.text(CsvField.DEBIT, row).isEmpty();
        if (noCredit && noDebit) {
            problems.report(AMOUNT_MISSING, columns.name(CsvField.CREDIT));
            return null;
        }
        Money zero = Money.zero(currency);
        Money credit = noCredit ? zero : unsigned(CsvField.CREDIT, row, optional(CsvField.CREDIT, row, currency));
        Money debit = noDebit ? zero : unsigned(CsvField.DEBIT, row, optional(CsvField.DEBIT, row, currency));
        return credit == null || debit == null ? null : credit.minus(debit);
    }

    private @Nullable Direction direction(String word) {
        if (profile.creditWords().contains(word)) {
            return Direction.CREDIT;
        }
        if (profile.debitWords().contains(word)) {
            return Direction.DEBIT;
        }
        TreeSet<String> expected = new TreeSet<>(profile.creditWords());
        expected.addAll(profile.debitWords());
        problems.report(
                DIRECTION_INVALID,
                Problem.of(DIRECTION_INVALID)
                        .with("value", word)
                        .with("expected", String.join(", ", expected))
                        .inField(columns.name(CsvField.DIRECTION)));
        return null;
    }

    private @Nullable Money required(List<String> row, CurrencyCode currency) {
        if (columns.text(CsvField.AMOUNT, row).isEmpty()) {
            problems.report(AMOUNT_MISSING, columns.name(CsvField.AMOUNT));
        }
        return optional(CsvField.AMOUNT, row, currency);
    }

    private @Nullable Money optional(CsvField field, List<String> row, CurrencyCode currency) {
        String text = columns.text(field, row);
        return text.isEmpty() ? null : numbers.money(text, currency, columns.name(field));
    }

    private @Nullable Money unsigned(CsvField field, List<String> row, @Nullable Money amount) {
        if (amount != null && amount.isNegative()) {
            problems.report(AMOUNT_SIGNED, columns.name(field), columns.text(field, row));
            return null;
        }
        return amount;
    }
}

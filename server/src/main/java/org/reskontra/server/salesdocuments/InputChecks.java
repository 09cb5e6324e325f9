package org.reskontra.server.salesdocuments;

import static org.reskontra.core.journal.JournalProblem.AMOUNT_MISSING;
import static org.reskontra.server.journal.BatchProblem.AMOUNT_HAS_TOO_MANY_DECIMALS;
import static org.reskontra.server.journal.BatchProblem.DATE_OUT_OF_RANGE;
import static org.reskontra.server.journal.BatchProblem.LINE_ACCOUNT_MISSING;
import static org.reskontra.server.journal.BatchProblem.TEXT_TOO_LONG_TO_KEEP;
import static org.reskontra.server.salesdocuments.SalesDocumentProblem.NUMBER_AND_SERIES_GIVEN;
import static org.reskontra.server.salesdocuments.SalesDocumentProblem.POSTING_DATE_MISSING;
import static org.reskontra.server.salesdocuments.SalesDocumentProblem.SALES_AMOUNT_TOO_LARGE;
import static org.reskontra.server.salesdocuments.SalesDocumentProblem.SALES_CUSTOMER_MISSING;
import static org.reskontra.server.salesdocuments.SalesDocumentProblem.SALES_DOCUMENT_TYPE_INVALID;
import static org.reskontra.server.salesdocuments.SalesDocumentProblem.TOO_MANY_LINES;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.journal.SalesDocument;
import org.reskontra.core.journal.SalesDocumentInput;
import org.reskontra.core.money.CurrencyCode;
import org.reskontra.core.problem.Place;
import org.reskontra.core.problem.Problem;

/** What no document may have or lack, whatever the set-up is: what cannot be kept. */
final class InputChecks {

    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);
    private static final int LONGEST_NUMBER = 20;
    private static final int LONGEST_REFERENCE = 50;
    static final int LONGEST_DESCRIPTION = 100;

    /** Digits before the decimal point: a thousand such lines still fit an amount. */
    private static final int AMOUNT_DIGITS = 12;

    static final int MOST_LINES = 1000;

    private final SalesDocumentInput input;
    private final CurrencyCode currency;
    private final List<Problem> problems = new ArrayList<>();

    private InputChecks(SalesDocumentInput input, CurrencyCode currency) {
        this.input = input;
        this.currency = currency;
    }

    /** @param currency of the document */
    static List<Problem> check(SalesDocumentInput input, CurrencyCode currency) {
        InputChecks checks = new InputChecks(input, currency);
        checks.header();
        checks.instalments();
        checks.lines();
        return checks.problems;
    }

    static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private void header() {
        if (input.type() == null || !SalesDocument.isSalesDocument(input.type())) {
            add(Problem.of(SALES_DOCUMENT_TYPE_INVALID).inField("type"));
        }
        if (!isBlank(input.no()) && !isBlank(input.numberSeries())) {
            add(Problem.of(NUMBER_AND_SERIES_GIVEN).inField("no"));
        }
        if (isBlank(input.customer())) {
            add(Problem.of(SALES_CUSTOMER_MISSING).inField("customer"));
        }
        if (input.postingDate() == null) {
            add(Problem.of(POSTING_DATE_MISSING).inField("postingDate"));
        }
        date(input.postingDate(), "postingDate");
        date(input.documentDate(), "documentDate");
        date(input.dueDate(), "dueDate");
        length(input.no(), LONGEST_NUMBER, "no", input.source());
        length(input.customer(), LONGEST_NUMBER, "customer", input.source());
        length(input.paymentReference(), LONGEST_REFERENCE, "paymentReference", input.source());
        length(input.description(), LONGEST_DESCRIPTION, "description", input.source());
    }

    private void instalments() {
        for (SalesDocumentInput.Instalment instalment : input.instalments()) {
            date(instalment.dueDate(), "instalments");
            amount(instalment.amount(), "instalments", input.source());
        }
    }

    private void lines() {
        if (input.lines().size() > MOST_LINES) {
            add(Problem.of(TOO_MANY_LINES)
                    .with("count", input.lines().size())
                    .with("most", MOST_LINES)
                    .inField("lines"));
        }
        for (SalesDocumentInput.Line line : input.lines()) {
            if (isBlank(line.account())) {
                add(Problem.of(LINE_ACCOUNT_MISSING).inField("account"), line.source());
            }
            if (line.amount() == null || line.amount().signum() == 0) {
                add(Problem.of(AMOUNT_MISSING).inField("amount"), line.source());
            }
            amount(line.amount(), "amount", line.source());
            length(line.account(), LONGEST_NUMBER, "account", line.source());
            length(line.vatProductGroup(), LONGEST_NUMBER, "vatProductGroup", line.source());
            length(line.description(), LONGEST_DESCRIPTION, "description", line.source());
        }
    }

    private void amount(@Nullable BigDecimal amount, String field, int source) {
        if (amount == null) {
            return;
        }
        if (amount.stripTrailingZeros().scale() > currency.exponent()) {
            add(
                    Problem.of(AMOUNT_HAS_TOO_MANY_DECIMALS)
                            .with("amount", amount)
                            .with("currency", currency.code())
                            .inField(field),
                    source);
        } else if ((long) amount.precision() - amount.scale() > AMOUNT_DIGITS) {
            add(
                    Problem.of(SALES_AMOUNT_TOO_LARGE)
                            .with("amount", amount)
                            .with("digits", AMOUNT_DIGITS)
                            .inField(field),
                    source);
        }
    }

    private void length(@Nullable String text, int most, String field, int source) {
        if (text != null && text.strip().length() > most) {
            add(
                    Problem.of(TEXT_TOO_LONG_TO_KEEP)
                            .with("length", text.strip().length())
                            .with("most", most)
                            .inField(field),
                    source);
        }
    }

    private void date(@Nullable LocalDate date, String field) {
        if (date != null && (date.isBefore(FIRST) || date.isAfter(LAST))) {
            add(Problem.of(DATE_OUT_OF_RANGE).with("date", date).inField(field));
        }
    }

    private void add(Problem problem) {
        add(problem, input.source());
    }

    private void add(Problem problem, int source) {
        String no = input.no();
        problems.add(problem.at(new Place(
                no == null || no.isBlank() ? null : no.strip(),
                source,
                problem.place().field())));
    }
}

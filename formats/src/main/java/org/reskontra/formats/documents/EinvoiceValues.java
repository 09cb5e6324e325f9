package org.reskontra.formats.documents;

import static org.reskontra.core.statement.StatementProblem.AMOUNT_NOT_DECIMAL;
import static org.reskontra.core.statement.StatementProblem.AMOUNT_TOO_LONG;
import static org.reskontra.core.statement.StatementProblem.AMOUNT_TOO_PRECISE;
import static org.reskontra.formats.documents.DocumentFileProblem.DOCUMENT_DATE_INVALID;
import static org.reskontra.formats.documents.DocumentFileProblem.EINVOICE_CURRENCY_DIFFERS;
import static org.reskontra.formats.documents.DocumentFileProblem.EINVOICE_TOTAL_WRONG;
import static org.reskontra.formats.documents.DocumentFileProblem.EINVOICE_VALUE_MISSING;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.money.CurrencyCode;
import org.reskontra.core.money.Money;
import org.reskontra.core.problem.Place;
import org.reskontra.core.problem.Problem;
import org.reskontra.formats.xml.Element;

/** The values of UBL elements. Each reports what is wrong with it. */
final class EinvoiceValues {

    private static final Pattern DECIMAL = Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)");

    /** More than any invoice has, less than any computing chokes on. */
    private static final int DIGITS = 15;

    private final CurrencyCode currency;
    private final List<Problem> problems = new ArrayList<>();
    private @Nullable Integer line;

    /** @param currency of the document */
    EinvoiceValues(CurrencyCode currency) {
        this.currency = currency;
    }

    List<Problem> problems() {
        return problems;
    }

    /** Problems reported from now on are those of this line; null for those of the document. */
    void enter(@Nullable Integer no) {
        line = no;
    }

    void report(Problem problem, String element) {
        problems.add(problem.at(new Place(null, line, element)));
    }

    String required(String text, String element) {
        if (text.isEmpty()) {
            report(Problem.of(EINVOICE_VALUE_MISSING).with("element", element), element);
        }
        return text;
    }

    /** Zero where it is missing, which is legal. */
    Money amount(Element element) {
        return element.isMissing() ? Money.zero(currency) : requiredAmount(element, element.name());
    }

    /** Zero where something is wrong with it, which is reported. */
    Money requiredAmount(Element element, String name) {
        String text = required(element.text().strip(), name);
        if (!text.isEmpty() && !element.attribute().equals(currency.code())) {
            report(
                    Problem.of(EINVOICE_CURRENCY_DIFFERS)
                            .with("value", element.attribute())
                            .with("currency", currency.code()),
                    name);
            return Money.zero(currency);
        }
        BigDecimal number = text.isEmpty() ? null : decimal(text, name);
        if (number == null) {
            return Money.zero(currency);
        }
        if (number.stripTrailingZeros().scale() > currency.exponent()) {
            report(
                    Problem.of(AMOUNT_TOO_PRECISE)
                            .with("value", text)
                            .with("currency", currency)
                            .with("decimals", currency.exponent()),
                    name);
            return Money.zero(currency);
        }
        return Money.of(number, currency);
    }

    @Nullable
    BigDecimal decimal(String text, String name) {
        if (!DECIMAL.matcher(text).matches()) {
            report(Problem.of(AMOUNT_NOT_DECIMAL).with("value", text), name);
            return null;
        }
        if (text.chars().filter(Character::isDigit).count() > DIGITS) {
            report(Problem.of(AMOUNT_TOO_LONG).with("value", text).with("limit", DIGITS), name);
            return null;
        }
        return new BigDecimal(text);
    }

    @Nullable
    LocalDate date(String text, String name) {
        if (text.isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            report(Problem.of(DOCUMENT_DATE_INVALID).with("value", text), name);
            return null;
        }
    }

    void mustBe(Money found, Money expected, String element) {
        if (!found.equals(expected)) {
            report(Problem.of(EINVOICE_TOTAL_WRONG).with("found", found).with("expected", expected), element);
        }
    }
}

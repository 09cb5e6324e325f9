package org.reskontra.server.journal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.money.CurrencyCode;
import org.reskontra.core.problem.Place;
import org.reskontra.core.problem.Problem;

/** What no line may have, posted or not: what cannot be kept. Fields are named by path, such as {@code lines[2].amount}. */
final class InputChecks {

    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);
    static final int LONGEST_NUMBER = 20;
    static final int LONGEST_EXTERNAL_NUMBER = 35;
    static final int LONGEST_DESCRIPTION = 100;

    private final List<Problem> problems = new ArrayList<>();

    private InputChecks() {}

    static List<Problem> check(List<LineInput> inputs) {
        InputChecks checks = new InputChecks();
        for (int i = 0; i < inputs.size(); i++) {
            checks.check(inputs.get(i), "lines[" + i + "].");
        }
        return checks.problems;
    }

    private void check(LineInput input, String path) {
        length(input.documentNo(), LONGEST_NUMBER, path + "documentNo");
        length(input.externalDocumentNo(), LONGEST_EXTERNAL_NUMBER, path + "externalDocumentNo");
        length(input.accountNo(), LONGEST_NUMBER, path + "accountNo");
        length(input.description(), LONGEST_DESCRIPTION, path + "description");
        length(input.balancingAccountNo(), LONGEST_NUMBER, path + "balancingAccountNo");
        length(input.appliesToDocumentNo(), LONGEST_NUMBER, path + "appliesToDocumentNo");
        date(input.postingDate(), path + "postingDate");
        date(input.documentDate(), path + "documentDate");
        date(input.dueDate(), path + "dueDate");
    }

    private void length(@Nullable String text, int most, String field) {
        if (text != null && text.strip().length() > most) {
            problems.add(Problem.of(BatchProblem.TEXT_TOO_LONG_TO_KEEP)
                    .with("length", text.strip().length())
                    .with("most", most)
                    .at(Place.field(field)));
        }
    }

    private void date(@Nullable LocalDate date, String field) {
        if (date != null && (date.isBefore(FIRST) || date.isAfter(LAST))) {
            problems.add(Problem.of(BatchProblem.DATE_OUT_OF_RANGE)
                    .with("date", date)
                    .at(Place.field(field)));
        }
    }

    /** @param lines that the inputs make, in the same order: only they know their currency */
    static List<Problem> checkDecimals(List<LineInput> inputs, List<BatchLine> lines) {
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < inputs.size(); i++) {
            BigDecimal amount = inputs.get(i).amount();
            CurrencyCode currency = lines.get(i).amount().currency();
            if (amount != null && amount.stripTrailingZeros().scale() > currency.exponent()) {
                problems.add(Problem.of(BatchProblem.AMOUNT_HAS_TOO_MANY_DECIMALS)
                        .with("amount", amount)
                        .with("currency", currency.code())
                        .at(Place.field("lines[" + i + "].amount")));
            }
        }
        return problems;
    }
}

package org.reskontra.server.salesdocuments;

import static org.reskontra.server.salesdocuments.SalesDocumentProblem.PAYMENT_TERMS_MALFORMED;
import static org.reskontra.server.salesdocuments.SalesDocumentProblem.PAYMENT_TERMS_NOT_FOUND;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.calendar.DateFormula;
import org.reskontra.core.ledger.DocumentType;
import org.reskontra.core.problem.Problem;

/**
 * When a document is due, and until when there is what discount (specification 2.4).
 *
 * @param discountDate null where there is no discount
 */
record DueDates(LocalDate dueDate, BigDecimal discountPercent, @Nullable LocalDate discountDate) {

    /** Due at once, no discount. */
    static DueDates on(LocalDate date) {
        return new DueDates(date, BigDecimal.ZERO, null);
    }

    /**
     * By these terms, from the document date. A credit memo is due at once, unless the terms grant discount on credit memos too.
     *
     * @param found gets what is wrong with the terms
     */
    static DueDates by(
            String code, DocumentType type, LocalDate date, Map<String, PaymentTerms> known, List<Problem> found) {
        PaymentTerms terms = known.get(code);
        if (terms == null) {
            found.add(Problem.of(PAYMENT_TERMS_NOT_FOUND).with("terms", code).inField("paymentTerms"));
            return on(date);
        }
        if (type == DocumentType.CREDIT_MEMO && !terms.discountOnCreditMemos()) {
            return on(date);
        }
        LocalDate due = after(terms, terms.dueDateCalculation(), date, found);
        LocalDate discount = terms.discountPercent().signum() == 0
                ? null
                : after(terms, terms.discountDateCalculation(), date, found);
        return new DueDates(due, terms.discountPercent(), discount);
    }

    private static LocalDate after(PaymentTerms terms, String formula, LocalDate date, List<Problem> found) {
        return DateFormula.parse(formula).map(parsed -> parsed.from(date)).orElseGet(() -> {
            found.add(Problem.of(PAYMENT_TERMS_MALFORMED)
                    .with("terms", terms.code())
                    .with("formula", formula)
                    .inField("paymentTerms"));
            return date;
        });
    }

    DueDates dueOn(LocalDate date) {
        return new DueDates(date, discountPercent, discountDate);
    }
}

package org.reskontra.server.subledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.money.Money;
import org.reskontra.core.problem.Problem;
import org.reskontra.core.problem.ProblemCode;
import org.reskontra.server.party.EntryRow;

/** Finds all that is wrong with a change of an entry. */
final class EntryChangeChecks {

    private static final int LONGEST_INITIALS = 3;
    private static final int LONGEST_DESCRIPTION = 100;
    private static final int LONGEST_REFERENCE = 50;
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2999, 12, 31);

    private final EntryRow entry;
    private final EntryChange change;
    private final List<Problem> problems = new ArrayList<>();

    private EntryChangeChecks(EntryRow entry, EntryChange change) {
        this.entry = entry;
        this.change = change;
    }

    static List<Problem> check(EntryRow entry, EntryChange change) {
        EntryChangeChecks checks = new EntryChangeChecks(entry, change);
        if (change.needsOpenEntry() && !entry.isOpen()) {
            checks.add(
                    EntryProblem.CLOSED_ENTRY_NOT_EDITABLE, "entry", entry.no().value(), null);
        }
        checks.texts();
        checks.date("dueDate", change.dueDate());
        checks.date("discountDate", change.discountDate());
        checks.date("discountGraceDate", change.discountGraceDate());
        checks.date("promisedPayDate", change.promisedPayDate());
        checks.discount();
        checks.tolerance();
        return checks.problems;
    }

    private void texts() {
        length("onHold", change.onHold(), LONGEST_INITIALS);
        length("description", change.description(), LONGEST_DESCRIPTION);
        length("paymentReference", change.paymentReference(), LONGEST_REFERENCE);
        if (change.description() != null && change.description().isBlank()) {
            problems.add(Problem.of(EntryProblem.DESCRIPTION_MISSING).inField("description"));
        }
    }

    private void length(String field, @Nullable String text, int most) {
        if (text != null && text.strip().length() > most) {
            problems.add(Problem.of(EntryProblem.TEXT_TOO_LONG_TO_KEEP)
                    .with("length", text.strip().length())
                    .with("most", most)
                    .inField(field));
        }
    }

    private void date(String field, @Nullable LocalDate date) {
        if (date != null && (date.isBefore(FIRST_DAY) || date.isAfter(LAST_DAY))) {
            add(EntryProblem.DATE_OUT_OF_RANGE, "date", date, field);
        }
    }

    private void discount() {
        String field = "remainingDiscount";
        Money amount = money(field, change.remainingDiscount());
        if (amount == null || amount.isZero()) {
            return;
        }
        if (!fitsIn(amount, entry.remaining())) {
            problems.add(Problem.of(EntryProblem.DISCOUNT_EXCEEDS_ORIGINAL_AMOUNT)
                    .with("amount", amount)
                    .with("original", entry.remaining())
                    .inField(field));
        }
        if (entry.discountDate() == null && change.discountDate() == null) {
            problems.add(Problem.of(EntryProblem.DISCOUNT_WITHOUT_DATE).inField("discountDate"));
        }
    }

    private void tolerance() {
        String field = "maxTolerance";
        Money amount = money(field, change.maxTolerance());
        if (amount != null && !amount.isZero() && !fitsIn(amount, entry.remaining())) {
            problems.add(Problem.of(EntryProblem.TOLERANCE_EXCEEDS_REMAINING_AMOUNT)
                    .with("amount", amount)
                    .with("remaining", entry.remaining())
                    .inField(field));
        }
    }

    private static boolean fitsIn(Money amount, Money whole) {
        return amount.hasSignOf(whole) && amount.compareSize(whole) <= 0;
    }

    private @Nullable Money money(String field, @Nullable BigDecimal amount) {
        if (amount == null) {
            return null;
        }
        var currency = entry.amount().currency();
        if (amount.stripTrailingZeros().scale() > currency.exponent()) {
            problems.add(Problem.of(EntryProblem.AMOUNT_HAS_TOO_MANY_DECIMALS)
                    .with("amount", amount)
                    .with("currency", currency.code())
                    .inField(field));
            return null;
        }
        return Money.of(amount, currency);
    }

    private void add(ProblemCode code, String name, Object value, @Nullable String field) {
        Problem problem = Problem.of(code).with(name, value);
        problems.add(field == null ? problem : problem.inField(field));
    }
}

package org.reskontra.core.application;

import static org.reskontra.core.application.ApplicationChecks.about;
import static org.reskontra.core.application.ModelQuirk.DISCOUNT_ON_FULL_PAYMENT;
import static org.reskontra.core.application.ModelQuirk.SILENT_LATE_DISCOUNT_ON_FULL_PAYMENT;
import static org.reskontra.core.application.ToleranceQuestion.PAYMENT_DISCOUNT_TOLERANCE_WARNING;
import static org.reskontra.core.application.ToleranceQuestion.PAYMENT_TOLERANCE_WARNING;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.application.ToleranceAnswers.Answer;
import org.reskontra.core.money.Money;
import org.reskontra.core.problem.Outcome;
import org.reskontra.core.problem.Problem;
import org.reskontra.core.subledger.OpenEntry;

/**
 * Decides what may be deducted in an application: first which discounts, then whether the difference that is left is payment
 * tolerance (specification 8.3, algorithms 5). The questions that have no answer yet are reported together; whether there is
 * a difference is only known once it is clear which late discounts are granted.
 */
final class Deductions {

    private final OpenEntry applying;
    private final List<Counterpart> counterparts;
    private final ToleranceAnswers answers;
    private final ApplicationSettings settings;
    private final Money precision;
    private final List<Settlement> settlements = new ArrayList<>();
    private final List<Problem> questions = new ArrayList<>();
    private @Nullable Money shortfall;

    private Deductions(
            OpenEntry applying,
            List<Counterpart> counterparts,
            ToleranceAnswers answers,
            ApplicationSettings settings) {
        this.applying = applying;
        this.counterparts = counterparts;
        this.answers = answers;
        this.settings = settings;
        this.precision = isInOneCurrency() ? zero() : settings.roundingPrecision(applying.currency());
    }

    private boolean isInOneCurrency() {
        for (Counterpart counterpart : counterparts) {
            if (!counterpart.entry().currency().equals(applying.currency())) {
                return false;
            }
        }
        return true;
    }

    /** @param counterparts in the order in which they are applied */
    static Outcome<List<Settlement>> decide(
            OpenEntry applying,
            List<Counterpart> counterparts,
            ToleranceAnswers answers,
            ApplicationSettings settings) {
        return new Deductions(applying, counterparts, answers, settings).decide();
    }

    private Outcome<List<Settlement>> decide() {
        Money rest = applying.remaining();
        Money tolerance = zero();
        for (Counterpart counterpart : counterparts) {
            tolerance = tolerance.plus(counterpart.maxTolerance());
            Settlement settlement = counterpart.agreedDeduction() == null
                    ? new Settlement(counterpart, discount(counterpart, rest, tolerance), zero())
                    : agreed(counterpart, counterpart.agreedDeduction());
            settlements.add(settlement);
            rest = rest.plus(settlement.toBePaid());
        }
        return questions.isEmpty() ? tolerate(rest) : Outcome.rejected(questions);
    }

    /** What was agreed is the discount, and tolerance for the difference; or tolerance alone. */
    private Settlement agreed(Counterpart counterpart, Money deduction) {
        DiscountTaken possible = possibleDiscount(counterpart);
        Money tolerance = counterpart.maxTolerance();
        boolean takesDiscount =
                switch (possible) {
                    case NONE -> false;
                    case IN_TIME ->
                        !deduction.isZero()
                                && deduction.minus(counterpart.discount()).compareSize(tolerance) <= 0;
                    case LATE -> deduction.compareSize(tolerance) > 0;
                };
        Settlement settlement = new Settlement(counterpart, takesDiscount ? possible : DiscountTaken.NONE, zero());
        return settlement.withTolerance(deduction.minus(settlement.discountAmount()));
    }

    private DiscountTaken possibleDiscount(Counterpart counterpart) {
        return DiscountTaken.of(counterpart.entry(), applying.documentType(), applying.postingDate());
    }

    /**
     * @param rest what the entries before this one leave of the payment
     * @param tolerance of the entries so far and this one
     */
    private DiscountTaken discount(Counterpart counterpart, Money rest, Money tolerance) {
        DiscountTaken possible = possibleDiscount(counterpart);
        if (possible == DiscountTaken.NONE
                || !counterpart.isMeantToClose(counterpart.discount())
                || !isCovered(counterpart, rest, tolerance)) {
            return DiscountTaken.NONE;
        }
        boolean granted = possible == DiscountTaken.LATE ? isLateDiscountGranted(counterpart) : isDiscountDue();
        return granted ? possible : DiscountTaken.NONE;
    }

    /** An entry of the other sign must be covered, within tolerance; one of the same sign makes the payment larger. */
    private boolean isCovered(Counterpart counterpart, Money rest, Money tolerance) {
        Money available = rest.abs().plus(tolerance.abs()).plus(precision);
        return !counterpart.isOpposite(applying.remaining())
                || (counterpart.isOpposite(rest) && available.compareSize(counterpart.net()) >= 0);
    }

    private boolean isDiscountDue() {
        return settings.has(DISCOUNT_ON_FULL_PAYMENT) || isOpposite(shortfallWithoutDiscounts());
    }

    private boolean isLateDiscountGranted(Counterpart counterpart) {
        return switch (answers.lateDiscount(counterpart.entry().no())) {
            case POST -> true;
            case LEAVE_REMAINING -> false;
            case ASK -> {
                if (settings.lateDiscountWarning()) {
                    questions.add(about(PAYMENT_DISCOUNT_TOLERANCE_WARNING, counterpart.entry())
                            .with("amount", applying.remaining())
                            .with("discount", counterpart.discount())
                            .with("date", applying.postingDate()));
                    yield true;
                }
                yield settings.has(SILENT_LATE_DISCOUNT_ON_FULL_PAYMENT) || !sufficesWithoutDiscounts();
            }
        };
    }

    private boolean sufficesWithoutDiscounts() {
        Money lacking = shortfallWithoutDiscounts();
        Money tolerance = counterparts.stream().map(Counterpart::maxTolerance).reduce(zero(), Money::plus);
        return !isOpposite(lacking) || lacking.compareSize(tolerance) <= 0;
    }

    /** What the payment lacks where no discount is taken; with its own sign what it has too much. */
    private Money shortfallWithoutDiscounts() {
        if (shortfall == null) {
            Money total = applying.remaining();
            for (Counterpart counterpart : counterparts) {
                boolean mayTakeDiscount = possibleDiscount(counterpart) != DiscountTaken.NONE;
                total = total.plus(counterpart.amountWithoutDeduction(mayTakeDiscount));
            }
            shortfall = total;
        }
        return shortfall;
    }

    private boolean isOpposite(Money amount) {
        return amount.signum() == -applying.remaining().signum();
    }

    /** @param difference what the payment lacks, or with its own sign has too much */
    private Outcome<List<Settlement>> tolerate(Money difference) {
        if (difference.compareSize(precision) <= 0 || difference.compareSize(maxTolerance()) > 0) {
            return Outcome.done(settlements);
        }
        Answer answer = answers.tolerance();
        if (answer == Answer.ASK && settings.toleranceWarning()) {
            return Outcome.rejected(about(PAYMENT_TOLERANCE_WARNING, applying)
                    .with("amount", applying.remaining())
                    .with("applied", difference.minus(applying.remaining()))
                    .with("balance", difference)
                    .with("date", applying.postingDate()));
        }
        return Outcome.done(
                answer == Answer.LEAVE_REMAINING ? settlements : ToleranceShares.distribute(difference, settlements));
    }

    private Money maxTolerance() {
        Money tolerance = zero();
        for (Settlement settlement : settlements) {
            if (ToleranceShares.mayTolerate(settlement)) {
                tolerance = tolerance.plus(settlement.counterpart().maxTolerance());
            }
        }
        return tolerance;
    }

    private Money zero() {
        return Money.zero(applying.currency());
    }
}

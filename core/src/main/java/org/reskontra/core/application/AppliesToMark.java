package org.reskontra.core.application;

import static org.reskontra.core.application.ApplicationChecks.about;
import static org.reskontra.core.application.ApplicationProblem.AMOUNT_TO_APPLY_LARGER_THAN_REMAINING;
import static org.reskontra.core.application.ApplicationProblem.AMOUNT_TO_APPLY_MUST_HAVE_SAME_SIGN_AS_REMAINING;
import static org.reskontra.core.application.ApplicationProblem.CANNOT_APPLY_CLOSED_ENTRIES;

import java.time.LocalDate;
import java.util.Optional;
import org.reskontra.core.ledger.DocumentType;
import org.reskontra.core.money.Money;
import org.reskontra.core.problem.Outcome;
import org.reskontra.core.problem.Problem;
import org.reskontra.core.subledger.OpenEntry;

/**
 * The mark by which an entry is chosen to be applied (specification 6.3).
 *
 * @param id who applies it: a document number or a user; empty where the entry is not marked
 * @param amountToApply of its remaining amount, with its sign; zero where it is not marked
 */
public record AppliesToMark(String id, Money amountToApply) {

    public static AppliesToMark none(OpenEntry entry) {
        return new AppliesToMark("", Money.zero(entry.currency()));
    }

    /** Marked with all that is left of the entry. */
    public static Outcome<AppliesToMark> inFull(OpenEntry entry, String id) {
        return entry.isOpen()
                ? Outcome.done(new AppliesToMark(id, entry.remaining()))
                : Outcome.rejected(about(CANNOT_APPLY_CLOSED_ENTRIES, entry));
    }

    /** Marked with a chosen amount; zero takes the mark away. */
    public static Outcome<AppliesToMark> of(OpenEntry entry, String id, Money amountToApply) {
        if (amountToApply.isZero()) {
            return Outcome.done(none(entry));
        }
        return refusal(entry, amountToApply)
                .<Outcome<AppliesToMark>>map(Outcome::rejected)
                .orElseGet(() -> Outcome.done(new AppliesToMark(id, amountToApply)));
    }

    /** Why this much of an entry cannot be applied. */
    static Optional<Problem> refusal(OpenEntry entry, Money amount) {
        if (!entry.isOpen()) {
            return Optional.of(about(CANNOT_APPLY_CLOSED_ENTRIES, entry));
        }
        if (!amount.hasSignOf(entry.remaining())) {
            return Optional.of(about(AMOUNT_TO_APPLY_MUST_HAVE_SAME_SIGN_AS_REMAINING, entry)
                    .with("amount", amount)
                    .with("remaining", entry.remaining()));
        }
        if (amount.compareSize(entry.remaining()) > 0) {
            return Optional.of(about(AMOUNT_TO_APPLY_LARGER_THAN_REMAINING, entry)
                    .with("amount", amount)
                    .with("remaining", entry.remaining()));
        }
        return Optional.empty();
    }

    /** The amount that a journal line proposes for settling an entry: its opposite, less the discount of that day. */
    public static Money proposedAmount(OpenEntry entry, DocumentType line, LocalDate date) {
        Money discount = DiscountTaken.of(entry, line, date) == DiscountTaken.IN_TIME
                ? entry.remainingDiscount()
                : Money.zero(entry.currency());
        return discount.minus(entry.remaining());
    }
}

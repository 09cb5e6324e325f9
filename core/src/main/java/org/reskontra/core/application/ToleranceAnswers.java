package org.reskontra.core.application;

import java.util.Map;
import org.reskontra.core.ledger.EntryNo;

/**
 * What somebody answers to the questions of specification 8.5. Who gives up gives no answer: nothing is posted then.
 *
 * @param lateDiscounts by entry, whether its late payment discount is granted
 * @param otherLateDiscounts for the entries not named there
 * @param tolerance whether the difference is posted as payment tolerance
 */
public record ToleranceAnswers(Map<EntryNo, Answer> lateDiscounts, Answer otherLateDiscounts, Answer tolerance) {

    /** No answer yet: every question comes back. */
    public static final ToleranceAnswers NONE = new ToleranceAnswers(Map.of(), Answer.ASK, Answer.ASK);

    /** For batches and previews, which ask nobody. */
    public static final ToleranceAnswers ACCEPT_ALL = new ToleranceAnswers(Map.of(), Answer.POST, Answer.POST);

    public static final ToleranceAnswers REFUSE_ALL =
            new ToleranceAnswers(Map.of(), Answer.LEAVE_REMAINING, Answer.LEAVE_REMAINING);

    /** An answer to one question. */
    public enum Answer {
        POST,
        LEAVE_REMAINING,
        ASK
    }

    public ToleranceAnswers {
        lateDiscounts = Map.copyOf(lateDiscounts);
    }

    Answer lateDiscount(EntryNo entry) {
        return lateDiscounts.getOrDefault(entry, otherLateDiscounts);
    }
}

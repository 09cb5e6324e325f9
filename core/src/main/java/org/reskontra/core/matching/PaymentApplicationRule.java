package org.reskontra.core.matching;

/**
 * A row of the table of payment application rules (specification 10.4).
 *
 * @param confidence NONE to HIGH; NONE never applies anything
 * @param priority 1 to 999, unique within the confidence; the lower wins
 * @param reviewRequired whether a person should look before such a line is posted
 * @param applyImmediately whether the search for a line may stop at such a candidate; without effect in the preset classic
 */
public record PaymentApplicationRule(
        Confidence confidence, int priority, Criteria criteria, boolean reviewRequired, boolean applyImmediately) {

    public static final int MAX_PRIORITY = 999;

    public PaymentApplicationRule {
        if (!confidence.isOfRule()) {
            throw new IllegalArgumentException("no confidence of a rule: " + confidence);
        }
        if (!isPriority(priority)) {
            throw new IllegalArgumentException("priority " + priority + " is not between 1 and " + MAX_PRIORITY);
        }
    }

    /** A rule with the usual flags: all but High ones are to be reviewed. */
    public static PaymentApplicationRule of(Confidence confidence, int priority, Criteria criteria) {
        return new PaymentApplicationRule(confidence, priority, criteria, confidence != Confidence.HIGH, false);
    }

    public static boolean isPriority(int priority) {
        return priority >= 1 && priority <= MAX_PRIORITY;
    }

    /** 1 to 999 for None, 1001 to 1999 for Low, 2001 to 2999 for Medium, 3001 to 3999 for High; the higher wins. */
    public int score() {
        int above =
                switch (confidence) {
                    case NONE -> 1000;
                    case LOW -> 2000;
                    case MEDIUM -> 3000;
                    case HIGH, HIGH_TEXT_MAPPING, MANUAL, ACCEPTED -> 4000; // only HIGH is of a rule
                };
        return above - priority;
    }

    PaymentApplicationRule withPriority(int other) {
        return new PaymentApplicationRule(confidence, other, criteria, reviewRequired, applyImmediately);
    }
}

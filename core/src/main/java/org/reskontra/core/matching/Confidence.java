package org.reskontra.core.matching;

/** How sure the application of a line is, and who vouches for it (specification 10.2). */
public enum Confidence {
    /** Nothing is applied. */
    NONE,
    LOW,
    MEDIUM,
    HIGH,
    /** Applied to the account of a text-to-account mapping. */
    HIGH_TEXT_MAPPING,
    /** Applied by a person. */
    MANUAL,
    /** Reviewed by a person; kept when applying automatically, unless that is to overwrite. */
    ACCEPTED;

    /** The confidence that a score of {@link PaymentApplicationRule#score()} or a text mapping shows as. */
    public static Confidence ofScore(int score) {
        if (TextMapper.isMappingScore(score)) {
            return HIGH_TEXT_MAPPING;
        }
        return switch (score / 1000) {
            case 0 -> NONE;
            case 1 -> LOW;
            case 2 -> MEDIUM;
            default -> HIGH;
        };
    }

    /** Whether a rule may give it. */
    public boolean isOfRule() {
        return compareTo(HIGH) <= 0;
    }

    /** Whether a person decided. */
    public boolean isPersons() {
        return this == MANUAL || this == ACCEPTED;
    }
}

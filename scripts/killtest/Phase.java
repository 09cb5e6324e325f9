package killtest;

import java.util.Random;

/** The commands that bring a statement into the ledger, in their order. */
enum Phase {
    IMPORT("importing", "bank-file.import", 40),
    APPLY("applying", "payment-journal.apply-automatically", 10),
    TRANSFER("to unidentified", "payment-journal.to-unidentified", 10),
    POST("posting", "payment-journal.post", 40);

    final String text;

    /** By which its audit row names it. */
    final String action;

    /** How many of a hundred kills fall into it. */
    private final int share;

    Phase(String text, String action, int share) {
        this.text = text;
        this.action = action;
        this.share = share;
    }

    static Phase random(Random random) {
        int drawn = random.nextInt(100);
        for (Phase phase : values()) {
            drawn -= phase.share;
            if (drawn < 0) {
                return phase;
            }
        }
        throw new AssertionError("the shares make a hundred");
    }
}

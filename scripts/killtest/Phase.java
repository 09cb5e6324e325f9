package killtest;

import java.util.Random;

/** The commands that bring a statement into the ledger, in their order. */
enum Phase {
    IMPORT("importing", 40),
    APPLY("applying", 10),
    TRANSFER("to unidentified", 10),
    POST("posting", 40);

    final String text;

    /** How many of a hundred kills fall into it. */
    private final int share;

    Phase(String text, int share) {
        this.text = text;
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

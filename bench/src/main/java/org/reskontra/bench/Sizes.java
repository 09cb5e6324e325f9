package org.reskontra.bench;

import java.time.Duration;

/**
 * How much is measured.
 *
 * @param planned journal lines of one plan
 * @param rounds how often 100,000 lines are posted; the median counts
 * @param singly payments posted one by one
 * @param entries in the ledger when its page is opened
 * @param ofLargestCustomer how many of them are those of one customer
 * @param openings of the page
 * @param contention how long threads get in each other's way
 * @param scaling how long one thread posts, and then many
 */
record Sizes(
        int planned,
        int lines,
        int rounds,
        int singly,
        int entries,
        int ofLargestCustomer,
        int openings,
        Duration contention,
        Duration scaling) {

    static final Sizes FULL = new Sizes(
            1_000_000, 100_000, 3, 10_000, 10_000_000, 100_000, 500, Duration.ofSeconds(60), Duration.ofSeconds(20));

    /** Enough to see that everything works. */
    static final Sizes TINY = new Sizes(1_000, 500, 1, 20, 5_000, 500, 5, Duration.ofSeconds(1), Duration.ofSeconds(1));
}

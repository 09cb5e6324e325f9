package org.reskontra.core.matching;

import java.util.stream.LongStream;

/** Amounts in rising order, to count those in a range. */
final class SortedAmounts {

    private final long[] amounts;

    SortedAmounts(LongStream unsorted) {
        amounts = unsorted.sorted().toArray();
    }

    int count(AmountRange range) {
        return Math.max(0, end(range) - start(range));
    }

    /** Index of the first amount in the range. */
    int start(AmountRange range) {
        return firstFrom(range.min());
    }

    /** Index behind the last amount in the range. */
    int end(AmountRange range) {
        return range.max() == Long.MAX_VALUE ? amounts.length : firstFrom(range.max() + 1);
    }

    private int firstFrom(long amount) {
        int low = 0;
        int high = amounts.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (amounts[middle] < amount) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}

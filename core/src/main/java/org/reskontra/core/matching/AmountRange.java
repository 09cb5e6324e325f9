package org.reskontra.core.matching;

/** Amounts in minor units of one currency, both ends included. */
record AmountRange(long min, long max) {

    boolean contains(long amount) {
        return min <= amount && amount <= max;
    }
}

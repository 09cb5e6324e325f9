package org.reskontra.server.demo.books;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Chance that falls the same way each time: {@link Random} with a given seed is specified to the bit. */
public final class Dice {

    private final Random random;

    public Dice(long seed) {
        this.random = new Random(seed);
    }

    /** From 0 up to but without the bound. */
    public int below(int bound) {
        return random.nextInt(bound);
    }

    /** From the first to the last, both included. */
    public int between(int first, int last) {
        return first + random.nextInt(last - first + 1);
    }

    public boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    public <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    public <T> List<T> shuffled(Collection<T> collection) {
        List<T> list = new ArrayList<>(collection);
        Collections.shuffle(list, random);
        return list;
    }

    public String digits(int count) {
        StringBuilder digits = new StringBuilder(count);
        for (int i = 0; i < count; i++) {
            digits.append(random.nextInt(10));
        }
        return digits.toString();
    }
}

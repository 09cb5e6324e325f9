package org.reskontra.core.matching;

/**
 * How often each character occurs in a text, in 64 classes. Pieces common to two texts use up the same characters of both, so
 * profiles bound their nearness from above, at a small part of its cost.
 */
final class LetterProfile {

    private static final int CLASSES = 64;

    private final int length;
    private final long present;
    private final byte[] counts = new byte[CLASSES];

    LetterProfile(String upper) {
        length = upper.length();
        long mask = 0;
        for (int i = 0; i < length; i++) {
            int letter = upper.charAt(i) % CLASSES;
            mask |= 1L << letter;
            if (counts[letter] < Byte.MAX_VALUE) {
                counts[letter]++;
            }
        }
        present = mask;
    }

    /** False only where the nearness is certainly below this percentage. */
    boolean mayReach(int percent, LetterProfile other) {
        LetterProfile shorter = length <= other.length ? this : other;
        LetterProfile longer = shorter == this ? other : this;
        int mayMiss = shorter.length - Math.ceilDiv(shorter.length * percent, 100);
        if (Long.bitCount(shorter.present & ~longer.present) > mayMiss) {
            return false;
        }
        int missing = 0;
        for (int i = 0; i < CLASSES; i++) {
            if (longer.counts[i] < Byte.MAX_VALUE) {
                missing += Math.max(0, shorter.counts[i] - longer.counts[i]);
            }
        }
        return missing <= mayMiss;
    }
}

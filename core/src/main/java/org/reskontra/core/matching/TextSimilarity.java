package org.reskontra.core.matching;

import java.util.Locale;

/** How alike two texts are; upper and lower case do not matter. */
public final class TextSimilarity {

    private TextSimilarity() {}

    /**
     * The share of the shorter text that is made up of pieces common to both, as a whole number out of {@code norm}, rounded down. A
     * text contained in the other, or a beginning of it, therefore counts in full.
     *
     * @param threshold length from which on a piece counts; pieces of one character never do
     */
    public static int nearness(String first, String second, int threshold, int norm) {
        StringBuilder a = new StringBuilder(upper(first));
        StringBuilder b = new StringBuilder(upper(second));
        int shorter = Math.min(a.length(), b.length());
        if (shorter == 0) {
            return 0;
        }
        int common = 0;
        Piece piece = longestCommon(a, b);
        while (piece.length > 1 && piece.length >= threshold) {
            common += piece.length;
            // The first occurrence of the piece in b, which need not be where it was found.
            int inSecond = b.indexOf(a.substring(piece.start, piece.start + piece.length));
            a.delete(piece.start, piece.start + piece.length);
            b.delete(inSecond, inSecond + piece.length);
            piece = longestCommon(a, b);
        }
        return Math.toIntExact((long) norm * common / shorter);
    }

    /** How much of the base occurs in the text in one piece, per cent rounded down; 0 for an empty base. */
    public static int exactNearness(String text, String base) {
        return base.isEmpty()
                ? 0
                : 100
                        * longestCommonSubstring(text, base).length()
                        / upper(base).length();
    }

    /** The longest piece common to both, in upper case; the earliest in the first text among equals. */
    public static String longestCommonSubstring(String first, String second) {
        String a = upper(first);
        Piece piece = longestCommon(a, upper(second));
        return a.substring(piece.start, piece.start + piece.length);
    }

    static String upper(String text) {
        return text.toUpperCase(Locale.ROOT);
    }

    private record Piece(int start, int length) {}

    private static Piece longestCommon(CharSequence a, CharSequence b) {
        int columns = b.length();
        char[] other = new char[columns];
        for (int j = 0; j < columns; j++) {
            other[j] = b.charAt(j);
        }
        int[] endingAt = new int[columns + 1]; // length of the common piece that ends at (i, j - 1), by row
        int length = 0;
        int end = 0;
        for (int i = 0; i < a.length(); i++) {
            char c = a.charAt(i);
            for (int j = columns; j > 0; j--) {
                if (other[j - 1] != c) {
                    endingAt[j] = 0;
                } else {
                    endingAt[j] = endingAt[j - 1] + 1;
                    if (endingAt[j] > length) {
                        length = endingAt[j];
                        end = i + 1;
                    }
                }
            }
        }
        return new Piece(end - length, length);
    }
}

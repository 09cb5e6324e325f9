package org.reskontra.core.matching;

/** When a text names a document. */
final class DocumentNumbers {

    static final int SHORTEST = 4;

    private DocumentNumbers() {}

    /**
     * Whether the number stands in the text by itself: neither an ASCII letter nor an ASCII digit before or behind it. Only its first
     * occurrence is looked at (Q), and letters like å count as separators (Q). Both in upper case.
     */
    static boolean occurs(String text, String number) {
        if (number.length() < SHORTEST) {
            return false;
        }
        int start = text.indexOf(number);
        if (start < 0) {
            return false;
        }
        int end = start + number.length();
        return (start == 0 || !isAlphanumeric(text.charAt(start - 1)))
                && (end == text.length() || !isAlphanumeric(text.charAt(end)));
    }

    static boolean isAlphanumeric(char c) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }

    /** What a line is searched for numbers in. */
    static String searchText(MatchingLine line) {
        return TextSimilarity.upper(line.text() + ' ' + line.additionalInfo());
    }
}

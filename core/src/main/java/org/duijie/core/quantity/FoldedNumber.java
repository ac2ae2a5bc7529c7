package org.duijie.core.quantity;

/**
 * Normalises the printed number of a paper for comparison. People type such a number with blanks or none, and with
 * whichever dash their keyboard gives.
 */
public final class FoldedNumber {
    private static final int MINUS = 0x2212;
    private static final int LONG_VOWEL = 0x30FC;

    private FoldedNumber() {}

    /**
     * Returns {@code number} folded as {@link Folded#of} does, without any blanks, and with one hyphen for each dash or
     * run of dashes of any kind. Equal numbers give equal texts.
     */
    public static String of(String number) {
        StringBuilder folded = new StringBuilder(number.length());
        Folded.of(number).codePoints().filter(each -> each != ' ').forEach(each -> {
            if (!isDash(each)) {
                folded.appendCodePoint(each);
            } else if (folded.isEmpty() || folded.charAt(folded.length() - 1) != '-') {
                folded.append('-');
            }
        });
        return folded.toString();
    }

    private static boolean isDash(int codePoint) {
        return Character.getType(codePoint) == Character.DASH_PUNCTUATION
                || codePoint == MINUS
                || codePoint == LONG_VOWEL;
    }
}

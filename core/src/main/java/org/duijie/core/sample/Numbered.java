package org.duijie.core.sample;

/** Makes ids that sort in the order in which they were drawn: {@code l0001}, {@code l0002}. */
final class Numbered {
    private static final int DIGITS = 4;

    private Numbered() {}

    /**
     * Returns the id with number {@code index} of {@code count}, counted from 0. It has as many digits as the last id
     * needs, at least four.
     */
    static String id(char kind, int index, int count) {
        int digits = Math.max(DIGITS, String.valueOf(count).length());
        String number = String.valueOf(index + 1);
        return kind + "0".repeat(digits - number.length()) + number;
    }
}

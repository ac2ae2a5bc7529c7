package org.duijie.core.sample;

/** Ids that sort as they were drawn: {@code l0001}, {@code l0002}. */
final class Numbered {
    private static final int DIGITS = 4;

    private Numbered() {}

    /** The id of the {@code index}th of {@code count}, from 0, with as many digits as the last one needs, or four. */
    static String id(char kind, int index, int count) {
        int digits = Math.max(DIGITS, String.valueOf(count).length());
        String number = String.valueOf(index + 1);
        return kind + "0".repeat(digits - number.length()) + number;
    }
}

package org.duijie.core.match.internal.problem;

import java.util.Arrays;

/** Whole numbers that are marked in any order and taken in ascending order, one bit each. */
final class IntMarks {
    private long[] words = new long[16];
    private int first = Integer.MAX_VALUE;
    private int last = -1;
    private int size;

    /** Marks a number; marking it again has no effect. */
    void add(int number) {
        int word = number >> 6;
        if (word >= words.length) {
            words = Arrays.copyOf(words, 2 * word);
        }
        first = Math.min(first, word);
        last = Math.max(last, word);
        long marked = words[word] | 1L << number;
        size += marked == words[word] ? 0 : 1;
        words[word] = marked;
    }

    /** Returns the marked numbers, ascending, and clears all marks. */
    int[] take() {
        int[] all = new int[size];
        int n = 0;
        for (int word = first; word <= last; word++) {
            for (long bits = words[word]; bits != 0; bits &= bits - 1) {
                all[n++] = (word << 6) + Long.numberOfTrailingZeros(bits);
            }
            words[word] = 0;
        }
        first = Integer.MAX_VALUE;
        last = -1;
        size = 0;
        return all;
    }
}

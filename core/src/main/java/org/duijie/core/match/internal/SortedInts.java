package org.duijie.core.match.internal;

import java.util.Arrays;

/** Whole numbers, ascending, each once. A change costs a shift of those behind it. */
final class SortedInts {
    private int[] held = new int[4];
    private int size;

    int size() {
        return size;
    }

    int get(int k) {
        return held[k];
    }

    void add(int number) {
        int at = Arrays.binarySearch(held, 0, size, number);
        if (at >= 0) {
            return;
        }
        if (size == held.length) {
            held = Arrays.copyOf(held, 2 * size);
        }
        int place = -1 - at;
        System.arraycopy(held, place, held, place + 1, size - place);
        held[place] = number;
        size++;
    }

    void remove(int number) {
        int at = Arrays.binarySearch(held, 0, size, number);
        if (at >= 0) {
            System.arraycopy(held, at + 1, held, at, size - at - 1);
            size--;
        }
    }

    int[] toArray() {
        return Arrays.copyOf(held, size);
    }
}

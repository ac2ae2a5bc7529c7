package org.duijie.core.match.internal.problem;

import java.util.Arrays;

/** Whole numbers, ascending, each once. A change shifts the entries after it. */
public final class SortedInts {
    private int[] held = new int[4];
    private int size;

    public int size() {
        return size;
    }

    public int get(int k) {
        return held[k];
    }

    public void add(int number) {
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

    public void remove(int number) {
        int at = Arrays.binarySearch(held, 0, size, number);
        if (at >= 0) {
            System.arraycopy(held, at + 1, held, at, size - at - 1);
            size--;
        }
    }

    public int[] toArray() {
        return Arrays.copyOf(held, size);
    }
}

package org.duijie.core.match.internal.problem;

/** Keeps the few lots with the highest keys of all lots offered. Of lots with equal keys, the first offered is kept. */
final class Leaders {
    private final int[] lot;
    private final double[] key;
    private int size;

    /**
     * Makes an empty list.
     *
     * @param most the number of lots to keep
     */
    Leaders(int most) {
        lot = new int[most];
        key = new double[most];
    }

    void clear() {
        size = 0;
    }

    /** Returns whether a lot with this key would be kept now. */
    boolean admits(double candidateKey) {
        return size < key.length || candidateKey > key[size - 1];
    }

    void offer(int candidate, double candidateKey) {
        int k = size;
        if (size == lot.length) {
            if (candidateKey <= key[size - 1]) {
                return;
            }
            k--;
        } else {
            size++;
        }
        while (k > 0 && key[k - 1] < candidateKey) {
            lot[k] = lot[k - 1];
            key[k] = key[k - 1];
            k--;
        }
        lot[k] = candidate;
        key[k] = candidateKey;
    }

    void markAll(IntMarks marks) {
        for (int k = 0; k < size; k++) {
            marks.add(lot[k]);
        }
    }
}

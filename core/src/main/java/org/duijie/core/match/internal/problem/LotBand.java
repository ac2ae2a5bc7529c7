package org.duijie.core.match.internal.problem;

import java.util.Arrays;

/**
 * The lots of one product in {@link Strips}, stored with their coordinates. The initial lots are numbered in the same
 * order, so that a walk along a strip reads memory sequentially. This matters because, for a province, most of the time
 * of a quote is spent waiting for memory.
 */
final class LotBand {
    private static final int PLACE = 4;

    private int size;
    private int[] lot = new int[8];

    /** The {@link Strips#key} of a lot, and its point on the unit sphere. */
    private double[] place = new double[PLACE * 8];

    boolean isEmpty() {
        return size == 0;
    }

    void add(int newLot, double key, double x, double y, double z) {
        if (size == lot.length) {
            lot = Arrays.copyOf(lot, 2 * size);
            place = Arrays.copyOf(place, 2 * PLACE * size);
        }
        int at = firstAtOrAbove(key);
        System.arraycopy(lot, at, lot, at + 1, size - at);
        System.arraycopy(place, PLACE * at, place, PLACE * (at + 1), PLACE * (size - at));
        lot[at] = newLot;
        place[PLACE * at] = key;
        place[PLACE * at + 1] = x;
        place[PLACE * at + 2] = y;
        place[PLACE * at + 3] = z;
        size++;
    }

    void remove(int oldLot, double key) {
        int at = firstAtOrAbove(key);
        while (lot[at] != oldLot) {
            at++;
        }
        size--;
        System.arraycopy(lot, at + 1, lot, at, size - at);
        System.arraycopy(place, PLACE * (at + 1), place, PLACE * at, PLACE * (size - at));
    }

    /** Passes to {@code prospects} the lots that {@code spot} may reach, all of them within {@code around}. */
    void show(Around around, Spot spot, Prospects prospects) {
        if (around.strips() > size) {
            show(0, Double.MAX_VALUE, spot, prospects);
            return;
        }
        for (int strip = around.firstStrip(); strip <= around.lastStrip(); strip++) {
            show(firstAtOrAbove(around.from(strip)), around.to(strip), spot, prospects);
        }
    }

    private void show(int first, double last, Spot spot, Prospects prospects) {
        for (int k = first; k < size && place[PLACE * k] <= last; k++) {
            double chord = spot.squaredChord(place[PLACE * k + 1], place[PLACE * k + 2], place[PLACE * k + 3]);
            if (chord <= spot.mostChord()) {
                prospects.consider(lot[k], chord);
            }
        }
    }

    /** Marks the lots that {@code spot} may reach, all of them within {@code around}. */
    void mark(Around around, Spot spot, IntMarks marks) {
        if (around.strips() > size) {
            mark(0, Double.MAX_VALUE, spot, marks);
            return;
        }
        for (int strip = around.firstStrip(); strip <= around.lastStrip(); strip++) {
            mark(firstAtOrAbove(around.from(strip)), around.to(strip), spot, marks);
        }
    }

    private void mark(int first, double last, Spot spot, IntMarks marks) {
        for (int k = first; k < size && place[PLACE * k] <= last; k++) {
            if (spot.mayReach(place[PLACE * k + 1], place[PLACE * k + 2], place[PLACE * k + 3])) {
                marks.add(lot[k]);
            }
        }
    }

    private int firstAtOrAbove(double key) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (place[PLACE * middle] < key) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}

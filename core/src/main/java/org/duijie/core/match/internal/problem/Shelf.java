package org.duijie.core.match.internal.problem;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The lots of some products, arranged by place in {@link Strips}. A query for the lots within a distance visits few
 * lots farther away, so its time is nearly linear in the lots found.
 */
final class Shelf {
    /** Tolerance for rounding errors, in degrees. */
    private static final double SLACK = 1e-6;

    private final Lots places;
    private final int[] ascending;
    private final int[] lots;
    private final double[] longitude;
    /** Strip s is from {@code stripFrom[s]} to {@code stripFrom[s + 1]}. */
    private final int[] stripFrom = new int[Strips.COUNT + 1];

    private int[] found = new int[64];
    private int size;

    /**
     * Makes a shelf.
     *
     * @param of the lots, in ascending order
     */
    Shelf(Lots places, IntStream of) {
        this.places = places;
        this.ascending = of.toArray();
        this.lots = Arrays.stream(ascending)
                .boxed()
                .sorted((a, b) -> {
                    int strips = Integer.compare(Strips.of(places.latitude(a)), Strips.of(places.latitude(b)));
                    return strips != 0 ? strips : Double.compare(places.longitude(a), places.longitude(b));
                })
                .mapToInt(Integer::intValue)
                .toArray();
        this.longitude = Arrays.stream(lots).mapToDouble(places::longitude).toArray();
        for (int lot : lots) {
            stripFrom[Strips.of(places.latitude(lot)) + 1]++;
        }
        for (int s = 0; s < Strips.COUNT; s++) {
            stripFrom[s + 1] += stripFrom[s];
        }
    }

    /** Returns every lot, ascending. */
    int[] all() {
        return ascending;
    }

    /**
     * Returns the lots that {@code spot} may reach, ascending.
     *
     * @param latitude the latitude of the spot, in degrees
     * @param asked the longitude of the spot, in degrees
     * @param reach the longest distance as an angle at the earth's centre, in degrees
     */
    int[] within(Spot spot, double latitude, double asked, double reach) {
        size = 0;
        double across = Strips.across(latitude, reach + SLACK) + SLACK;
        boolean around = asked - across < -180 || asked + across > 180;
        int last = Strips.of(latitude + reach + SLACK);
        for (int s = Strips.of(latitude - reach - SLACK); s <= last; s++) {
            int from = around ? stripFrom[s] : firstFrom(s, asked - across);
            for (int k = from; k < stripFrom[s + 1] && (around || longitude[k] <= asked + across); k++) {
                if (places.mayBeReached(lots[k], spot)) {
                    add(lots[k]);
                }
            }
        }
        int[] near = Arrays.copyOf(found, size);
        Arrays.sort(near);
        return near;
    }

    private int firstFrom(int strip, double bound) {
        int low = stripFrom[strip];
        int high = stripFrom[strip + 1];
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (longitude[middle] < bound) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private void add(int lot) {
        if (size == found.length) {
            found = Arrays.copyOf(found, 2 * size);
        }
        found[size++] = lot;
    }
}

package org.duijie.core.match.internal;

import java.util.Arrays;
import java.util.Comparator;
import org.duijie.core.market.Market;
import org.duijie.core.market.Place;
import org.duijie.core.market.Road;

/** Where the lots stand, with the trigonometry of each done once. */
final class Lots {
    /** Room for rounding where a band of latitudes stands in for the exact distance. */
    private static final double SLACK = 1e-6;

    private static final int CELLS_A_DEGREE = 50;
    private static final int CELL_BITS = 15;

    private final double[] degrees;
    private final double[] latitude;
    private final double[] longitude;
    private final double[] cosine;

    Lots(Market market) {
        int n = market.listings().size();
        degrees = new double[n];
        latitude = new double[n];
        longitude = new double[n];
        cosine = new double[n];
        for (int l = 0; l < n; l++) {
            Place at = market.listings().get(l).at();
            degrees[l] = at.latitude();
            latitude[l] = StrictMath.toRadians(at.latitude());
            longitude[l] = StrictMath.toRadians(at.longitude());
            cosine[l] = StrictMath.cos(latitude[l]);
        }
    }

    double latitude(int lot) {
        return degrees[lot];
    }

    /** Road metres from lot to a place given in radians. */
    long metres(int lot, double toLatitude, double toLongitude, double toCosine, double detour) {
        return Road.metres(latitude[lot], longitude[lot], cosine[lot], toLatitude, toLongitude, toCosine, detour);
    }

    /** How many degrees of latitude a road of {@code metres} can span at most. */
    double degreesWithin(long metres, double detour) {
        return StrictMath.toDegrees((metres + 1) / detour / Place.EARTH_RADIUS_M) + SLACK;
    }

    /** The first index in {@code lots} (sorted by latitude) whose latitude is at least {@code bound}. */
    int firstAtOrAbove(int[] lots, double bound) {
        int low = 0;
        int high = lots.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (degrees[lots[middle]] < bound) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The place of each lot in a line by product, and within a product along a curve that keeps neighbours together. */
    int[] ranks(Market market) {
        Integer[] order = new Integer[degrees.length];
        long[] cell = new long[degrees.length];
        for (int l = 0; l < order.length; l++) {
            order[l] = l;
            cell[l] = zOrder((int) ((degrees[l] + 90) * CELLS_A_DEGREE), (int) ((StrictMath.toDegrees(longitude[l]) + 180) * CELLS_A_DEGREE));
        }
        Arrays.sort(
                order,
                Comparator.<Integer, String>comparing(
                                l -> market.listings().get(l).product().toString())
                        .thenComparingLong(l -> cell[l])
                        .thenComparingInt(l -> l));
        int[] rank = new int[order.length];
        for (int k = 0; k < order.length; k++) {
            rank[order[k]] = k;
        }
        return rank;
    }

    /** Morton's order: the bits of row and column in turn. */
    private static long zOrder(int row, int column) {
        long z = 0;
        for (int bit = 0; bit < CELL_BITS; bit++) {
            z |= (long) (row >> bit & 1) << (2 * bit + 1) | (long) (column >> bit & 1) << (2 * bit);
        }
        return z;
    }
}

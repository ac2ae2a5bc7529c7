package org.duijie.core.match.internal.problem;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.duijie.core.market.Listing;

/**
 * Divides the earth into strips of half a degree of latitude. Places are ordered strip by strip, and by longitude
 * within a strip.
 */
public final class Strips {
    static final double DEGREES_AROUND = 360;

    private static final double DEGREES = 0.5;

    /** The number of strips. */
    static final int COUNT = (int) (180 / DEGREES) + 1;

    private Strips() {}

    /** Returns the strip of a latitude in degrees; beyond the poles, the first or the last strip. */
    static int of(double latitude) {
        return (int) ((Math.max(-90, Math.min(90, latitude)) + 90) / DEGREES);
    }

    /** Returns a key that orders places strip by strip from south to north, and from west to east within a strip. */
    static double key(double latitude, double longitude) {
        return start(of(latitude)) + longitude + 180;
    }

    /** Returns the start key of a strip. Keys in the strip are not lower, and keys in earlier strips are lower. */
    static double start(int strip) {
        return strip * (DEGREES_AROUND + 1);
    }

    /** Returns the order of the listings' positions, product by product, and strip by strip within a product. */
    public static int[] order(List<Listing> listings) {
        double[] key = new double[listings.size()];
        String[] product = new String[key.length];
        for (int l = 0; l < key.length; l++) {
            Listing listing = listings.get(l);
            key[l] = key(listing.at().latitude(), listing.at().longitude());
            product[l] = listing.product().toString();
        }
        return IntStream.range(0, key.length)
                .boxed()
                .sorted(Comparator.<Integer, String>comparing(l -> product[l])
                        .thenComparingDouble(l -> key[l])
                        .thenComparingInt(l -> l))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /**
     * Returns the degrees of longitude that a circle of {@code reach} around a place spans to either side: sin λ = sin
     * reach / cos latitude.
     */
    static double across(double latitude, double reach) {
        if (Math.abs(latitude) + reach >= 90) {
            return DEGREES_AROUND;
        }
        double sine = StrictMath.sin(StrictMath.toRadians(reach)) / StrictMath.cos(StrictMath.toRadians(latitude));
        return StrictMath.toDegrees(StrictMath.asin(Math.min(1, sine)));
    }
}

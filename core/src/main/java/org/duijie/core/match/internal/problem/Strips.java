package org.duijie.core.match.internal.problem;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.duijie.core.market.Listing;

/** The earth in strips of half a degree of latitude: places stand strip by strip, in each in the order of longitude. */
public final class Strips {
    static final double DEGREES_AROUND = 360;

    private static final double DEGREES = 0.5;

    /** How many there are. */
    static final int COUNT = (int) (180 / DEGREES) + 1;

    private Strips() {}

    /** The strip of a latitude in degrees; the first and the last for those beyond the poles. */
    static int of(double latitude) {
        return (int) ((Math.max(-90, Math.min(90, latitude)) + 90) / DEGREES);
    }

    /** A number by which places stand strip by strip from south to north, in each from west to east. */
    static double key(double latitude, double longitude) {
        return start(of(latitude)) + longitude + 180;
    }

    /** Where a strip begins: no place in it has a lower {@link #key}, and none in those before it one as high. */
    static double start(int strip) {
        return strip * (DEGREES_AROUND + 1);
    }

    /** The places of listings in a list, product by product, and of one product strip by strip. */
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
     * How many degrees of longitude a circle of {@code reach} around a place spans to either side: sin λ = sin reach /
     * cos latitude.
     */
    static double across(double latitude, double reach) {
        if (Math.abs(latitude) + reach >= 90) {
            return DEGREES_AROUND;
        }
        double sine = StrictMath.sin(StrictMath.toRadians(reach)) / StrictMath.cos(StrictMath.toRadians(latitude));
        return StrictMath.toDegrees(StrictMath.asin(Math.min(1, sine)));
    }
}

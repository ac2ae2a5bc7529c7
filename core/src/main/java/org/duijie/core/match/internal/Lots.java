package org.duijie.core.match.internal;

import java.util.Arrays;
import org.duijie.core.market.Market;
import org.duijie.core.market.Place;
import org.duijie.core.market.Road;

/** Where the lots stand, with the trigonometry of each done once. */
final class Lots {
    /** Room for rounding where a band of latitudes stands in for the exact distance. */
    private static final double SLACK = 1e-6;

    private double[] degrees;
    private double[] latitude;
    private double[] longitude;
    private double[] cosine;

    /** Room for {@code n} lots, none of which stands anywhere yet. */
    Lots(int n) {
        degrees = new double[n];
        latitude = new double[n];
        longitude = new double[n];
        cosine = new double[n];
    }

    Lots(Market market) {
        this(market.listings().size());
        for (int l = 0; l < degrees.length; l++) {
            put(l, market.listings().get(l).at());
        }
    }

    /** Makes room for {@code n} lots. */
    void reserve(int n) {
        degrees = Arrays.copyOf(degrees, n);
        latitude = Arrays.copyOf(latitude, n);
        longitude = Arrays.copyOf(longitude, n);
        cosine = Arrays.copyOf(cosine, n);
    }

    /** Says where a lot stands. */
    void put(int lot, Place at) {
        degrees[lot] = at.latitude();
        latitude[lot] = StrictMath.toRadians(at.latitude());
        longitude[lot] = StrictMath.toRadians(at.longitude());
        cosine[lot] = StrictMath.cos(latitude[lot]);
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
}

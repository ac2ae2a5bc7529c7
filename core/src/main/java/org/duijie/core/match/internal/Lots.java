package org.duijie.core.match.internal;

import org.duijie.core.market.Market;
import org.duijie.core.market.Place;
import org.duijie.core.market.Road;

/** Where the lots stand, with the trigonometry of each done once. */
final class Lots {
    /** Room for rounding where a band of latitudes stands in for the exact distance. */
    private static final double SLACK = 1e-6;

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
}

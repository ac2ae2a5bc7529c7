package org.duijie.core.match.internal.problem;

import org.duijie.core.market.Place;

/**
 * Computes the metres that {@link org.duijie.core.market.Road} gives from the chord between two points on the unit
 * sphere, without trigonometry: the arc is a power series of the chord. Both methods are within 1e-7 m of the true
 * great circle, so a road whose length is not that close to half a metre rounds to the same metre. Where the length is
 * that close, or the points are far apart, this class returns {@link #UNSURE}.
 */
final class NearRoad {
    /** The result when the exact haversine formula is needed. */
    static final long UNSURE = -1;

    /**
     * The square of half a chord of about 640 km. Up to this value, the remainder of the series is below one part in
     * 10^16.
     */
    private static final double MOST = 0.0025;

    private static final double MOST_DETOUR = 100;
    private static final double MARGIN = 1e-4;

    private NearRoad() {}

    /** Returns the road distance in metres for a chord whose square is given, or {@link #UNSURE}. */
    static long metres(double squaredChord, double detour) {
        double h = squaredChord / 4;
        if (!(h <= MOST) || detour > MOST_DETOUR) {
            return UNSURE;
        }
        double road = series(h) * detour + 0.5;
        double whole = Math.floor(road);
        double part = road - whole;
        return part < MARGIN || part > 1 - MARGIN ? UNSURE : (long) whole;
    }

    /**
     * Returns the road distance in metres for a chord whose square is given, with an error of at most 0.1 mm before the
     * detour.
     */
    static double about(double squaredChord, double detour) {
        double h = squaredChord / 4;
        return detour * (h <= MOST ? series(h) : 2 * Place.EARTH_RADIUS_M * StrictMath.asin(Math.sqrt(Math.min(1, h))));
    }

    private static double series(double h) {
        double arc = 1 + h * (1 / 6.0 + h * (3 / 40.0 + h * (15 / 336.0 + h * (105 / 3456.0 + h * (945 / 42240.0)))));
        return 2 * Place.EARTH_RADIUS_M * Math.sqrt(h) * arc;
    }
}

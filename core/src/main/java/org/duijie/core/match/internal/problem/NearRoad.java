package org.duijie.core.match.internal.problem;

import org.duijie.core.market.Place;

/**
 * The metre that {@link org.duijie.core.market.Road} finds, from the chord between two points of the unit sphere,
 * without trigonometry: the arc is a power series of the chord. Both ways are within 1e-7 m of the true great circle;
 * so a road that does not end that near to half a metre rounds to the same one. Where it does, or the points are far
 * apart, this does not say.
 */
final class NearRoad {
    /** No answer: ask the haversine. */
    static final long UNSURE = -1;

    /** The square of half a chord, about 640 km long: up to it the series' rest is under one part in 10^16. */
    private static final double MOST = 0.0025;

    private static final double MOST_DETOUR = 100;
    private static final double MARGIN = 1e-4;

    private NearRoad() {}

    /** Road metres over a chord of this square, or {@link #UNSURE}. */
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

    /** Road metres over a chord of this square, give or take 0.1 mm of the straight way. */
    static double about(double squaredChord, double detour) {
        double h = squaredChord / 4;
        return detour * (h <= MOST ? series(h) : 2 * Place.EARTH_RADIUS_M * StrictMath.asin(Math.sqrt(Math.min(1, h))));
    }

    private static double series(double h) {
        double arc = 1 + h * (1 / 6.0 + h * (3 / 40.0 + h * (15 / 336.0 + h * (105 / 3456.0 + h * (945 / 42240.0)))));
        return 2 * Place.EARTH_RADIUS_M * Math.sqrt(h) * arc;
    }
}

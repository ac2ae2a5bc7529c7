package org.duijie.core.match.internal.problem;

import org.duijie.core.market.Place;

/** A place as a point on the unit sphere, so that distances can be compared without trigonometry. */
public record Spot(double x, double y, double z, double mostChord) {
    /** Tolerance for rounding errors where chords replace the exact distance. */
    private static final double SLACK = 1 + 1e-6;

    /**
     * Returns {@code at} as a point on the unit sphere.
     *
     * @param metres the longest road it accepts
     */
    public static Spot of(Place at, long metres, double detour) {
        double latitude = StrictMath.toRadians(at.latitude());
        double longitude = StrictMath.toRadians(at.longitude());
        double cosine = StrictMath.cos(latitude);
        return new Spot(
                cosine * StrictMath.cos(longitude),
                cosine * StrictMath.sin(longitude),
                StrictMath.sin(latitude),
                mostChord(metres, detour));
    }

    /** Returns the square of the longest chord under a road of {@code metres}, or a little more. */
    private static double mostChord(long metres, double detour) {
        double half = ((double) metres + 1) / detour / Place.EARTH_RADIUS_M / 2;
        double sine = half * SLACK >= Math.PI / 2 ? 1 : StrictMath.sin(half);
        return 4 * sine * sine * SLACK + 1e-15;
    }

    /**
     * Returns false if the road to a point on the unit sphere is certainly too long, and true if it may be short
     * enough.
     */
    boolean mayReach(double toX, double toY, double toZ) {
        return squaredChord(toX, toY, toZ) <= mostChord;
    }

    /** Returns the square of the straight line to a point on the unit sphere. */
    double squaredChord(double toX, double toY, double toZ) {
        double dx = x - toX;
        double dy = y - toY;
        double dz = z - toZ;
        return dx * dx + dy * dy + dz * dz;
    }
}

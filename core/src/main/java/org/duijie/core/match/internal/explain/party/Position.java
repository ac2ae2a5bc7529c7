package org.duijie.core.match.internal.explain.party;

import org.duijie.core.market.Place;
import org.duijie.core.market.Road;

/** A place with its trigonometry computed once. */
public final class Position {
    private final double latitude;
    private final double longitude;
    private final double cosine;
    private final double x;
    private final double y;
    private final double z;

    Position(Place place) {
        latitude = StrictMath.toRadians(place.latitude());
        longitude = StrictMath.toRadians(place.longitude());
        cosine = StrictMath.cos(latitude);
        x = cosine * StrictMath.cos(longitude);
        y = cosine * StrictMath.sin(longitude);
        z = StrictMath.sin(latitude);
    }

    /** Returns the metres by road, as the market defines them. */
    long roadTo(Position other, double detour) {
        return Road.metres(latitude, longitude, cosine, other.latitude, other.longitude, other.cosine, detour);
    }

    /**
     * Returns the metres by road, or slightly more. It is fast: the arc over a chord c ≤ 1 lies between c + c³/24
     * and that plus 0.006 c⁵ (the series of 2 asin(c/2), whose further terms add up to less).
     */
    long roadAtMost(Position other, double detour) {
        double chord = Math.sqrt(chordSquared(other));
        double fifth = 0.006 * chord * chord * chord * chord * chord;
        return chord > 1 ? roadTo(other, detour) : (long) ((shortArc(chord) + fifth) * metres(detour)) + 2;
    }

    /** Returns the metres by road, or slightly less; for a chord over 1, much less. */
    long roadAtLeast(Position other, double detour) {
        double chord = Math.sqrt(chordSquared(other));
        return Math.max(0, (long) (shortArc(chord) * metres(detour)) - 2);
    }

    private static double shortArc(double chord) {
        return chord + chord * chord * chord / 24;
    }

    private static double metres(double detour) {
        return Place.EARTH_RADIUS_M * detour;
    }

    /**
     * Returns the square of the straight line through the earth, in earth radii. It grows with the road, and is fast to
     * compute.
     */
    public double chordSquared(Position other) {
        double dx = x - other.x;
        double dy = y - other.y;
        double dz = z - other.z;
        return dx * dx + dy * dy + dz * dz;
    }
}

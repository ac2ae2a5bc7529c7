package org.duijie.core.market;

import org.duijie.core.quantity.Distance;
import org.duijie.core.quantity.InvalidValueException;
import org.duijie.core.quantity.Reason;

/**
 * A point on the earth, WGS 84.
 *
 * @param latitude degrees north, -90 to 90
 * @param longitude degrees east, -180 to 180
 */
public record Place(double latitude, double longitude) {
    /** The earth's mean radius in metres (IUGG). */
    public static final double EARTH_RADIUS_M = 6_371_008.8;

    public Place {
        requireWithin(latitude, 90);
        requireWithin(longitude, 180);
    }

    /**
     * Returns the distance by road: the great-circle distance (haversine) times {@code detour}, rounded half up to the
     * metre. Uses strict arithmetic, so that every machine gets the same metre.
     *
     * @param detour road length divided by the straight line, 1 or more
     */
    public Distance roadTo(Place other, double detour) {
        return Distance.ofMetres(Road.metres(this, other, detour));
    }

    /** Refuses NaN, and a coordinate outside {@code -limit} to {@code limit}. */
    static void requireWithin(double degrees, int limit) {
        if (!(Math.abs(degrees) <= limit)) {
            throw new InvalidValueException(
                    Reason.OUT_OF_RANGE, String.valueOf(degrees), String.valueOf(-limit), String.valueOf(limit));
        }
    }
}

package org.duijie.core.match.internal.explain;

import org.duijie.core.market.Place;
import org.duijie.core.market.Road;

/** Where somebody stands, with the trigonometry of the place done once. */
final class Spot {
    private final double latitude;
    private final double longitude;
    private final double cosine;
    private final double x;
    private final double y;
    private final double z;

    Spot(Place place) {
        latitude = StrictMath.toRadians(place.latitude());
        longitude = StrictMath.toRadians(place.longitude());
        cosine = StrictMath.cos(latitude);
        x = cosine * StrictMath.cos(longitude);
        y = cosine * StrictMath.sin(longitude);
        z = StrictMath.sin(latitude);
    }

    /** Metres by road, as the market defines them. */
    long roadTo(Spot other, double detour) {
        return Road.metres(latitude, longitude, cosine, other.latitude, other.longitude, other.cosine, detour);
    }

    /** The square of the straight line through the earth, in earth radii: grows with the road, and is quick to compute. */
    double chordSquared(Spot other) {
        double dx = x - other.x;
        double dy = y - other.y;
        double dz = z - other.z;
        return dx * dx + dy * dy + dz * dz;
    }
}

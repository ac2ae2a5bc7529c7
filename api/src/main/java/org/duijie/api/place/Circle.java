package org.duijie.api.place;

import java.util.Optional;
import org.duijie.core.market.Place;
import org.duijie.core.quantity.Distance;

/**
 * The area around a place.
 *
 * @param centre its centre
 * @param reach its radius, a great-circle distance in whole metres; places at this distance are inside
 */
public record Circle(Place centre, Distance reach) {
    /** A margin larger than the rounding errors of metres and doubles. */
    private static final double MARGIN_M = 1;

    /**
     * Returns whether {@code other} is in the circle. The distance is the matcher's: haversine, rounded to the nearest
     * metre.
     */
    public boolean holds(Place other) {
        return centre.roadTo(other, 1).compareTo(reach) <= 0;
    }

    /**
     * Returns the box around the circle, in degrees. If the circle contains a pole or crosses the 180th meridian, the
     * box has all longitudes. The circle's easternmost point is {@code asin(sin(r) / cos(latitude))} away, with r in
     * radians.
     */
    public Box box() {
        double radians = (reach.metres() + MARGIN_M) / Place.EARTH_RADIUS_M;
        double up = Math.toDegrees(radians);
        double south = Math.max(-90, centre.latitude() - up);
        double north = Math.min(90, centre.latitude() + up);
        return sideways(radians)
                .map(each -> new Box(south, centre.longitude() - each, north, centre.longitude() + each))
                .filter(box -> box.west() >= -180 && box.east() <= 180)
                .orElse(new Box(south, -180, north, 180));
    }

    /**
     * Returns how far the circle extends to the east and west, in degrees of longitude; empty when it contains a pole.
     */
    private Optional<Double> sideways(double radians) {
        double toPole = Math.PI / 2 - Math.toRadians(Math.abs(centre.latitude()));
        return radians >= toPole
                ? Optional.empty()
                : Optional.of(Math.toDegrees(Math.asin(Math.sin(radians) / Math.sin(toPole))) + 1e-9);
    }

    /** A rectangle of longitudes and latitudes in degrees, including its edges. */
    public record Box(double south, double west, double north, double east) {}
}

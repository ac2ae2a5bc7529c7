package org.duijie.api.place;

import java.util.Optional;
import org.duijie.core.market.Place;
import org.duijie.core.quantity.Distance;

/**
 * The area around a place.
 *
 * @param centre its centre
 * @param reach its radius as a great-circle distance, to the metre, included
 */
public record Circle(Place centre, Distance reach) {
    /** More than all rounding to a metre and to a double. */
    private static final double MARGIN_M = 1;

    /**
     * Returns whether {@code other} is within reach: haversine, to the nearest metre, as the matcher computes
     * distances.
     */
    public boolean holds(Place other) {
        return centre.roadTo(other, 1).compareTo(reach) <= 0;
    }

    /**
     * Returns the box around the circle, in degrees. It has all longitudes when the circle holds a pole or crosses the
     * 180th meridian, where a box cannot tell west from east. The circle's easternmost point is
     * {@code asin(sin(r) / cos(latitude))} away, with r in radians.
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

    /** Returns the degrees of longitude to either side; empty when a pole is within reach. */
    private Optional<Double> sideways(double radians) {
        double toPole = Math.PI / 2 - Math.toRadians(Math.abs(centre.latitude()));
        return radians >= toPole
                ? Optional.empty()
                : Optional.of(Math.toDegrees(Math.asin(Math.sin(radians) / Math.sin(toPole))) + 1e-9);
    }
}

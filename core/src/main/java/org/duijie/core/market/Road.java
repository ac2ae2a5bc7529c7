package org.duijie.core.market;

/** Computes many distances from one point by the haversine formula. The trigonometry of that point is computed once. */
public final class Road {
    private Road() {}

    static long metres(Place from, Place to, double detour) {
        double fromLatitude = StrictMath.toRadians(from.latitude());
        double toLatitude = StrictMath.toRadians(to.latitude());
        return metres(
                fromLatitude,
                StrictMath.toRadians(from.longitude()),
                StrictMath.cos(fromLatitude),
                toLatitude,
                StrictMath.toRadians(to.longitude()),
                StrictMath.cos(toLatitude),
                detour);
    }

    /**
     * Returns the metres by road between two points in radians, each with the cosine of its latitude.
     *
     * @return great-circle distance times detour, rounded half up to the metre
     */
    public static long metres(
            double latitude1,
            double longitude1,
            double cosine1,
            double latitude2,
            double longitude2,
            double cosine2,
            double detour) {
        double sinLatitude = StrictMath.sin((latitude2 - latitude1) / 2);
        double sinLongitude = StrictMath.sin((longitude2 - longitude1) / 2);
        double h = sinLatitude * sinLatitude + cosine1 * cosine2 * (sinLongitude * sinLongitude);
        double straight = 2 * Place.EARTH_RADIUS_M * StrictMath.asin(Math.min(1.0, Math.sqrt(h)));
        return (long) Math.floor(straight * detour + 0.5);
    }
}

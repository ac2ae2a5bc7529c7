package org.duijie.api.file;

/**
 * Checks whether a place is in a box around China: 3.5 to 53.6 degrees north, 73.4 to 135.1 degrees east. For warnings
 * only.
 */
final class China {
    private static final double SOUTH = 3.5;
    private static final double NORTH = 53.6;
    private static final double WEST = 73.4;
    private static final double EAST = 135.1;

    private China() {}

    /**
     * Returns whether the latitude is invalid, and the place would be in China if latitude and longitude were
     * exchanged.
     *
     * @param latitude the JSON number as written; empty when missing
     * @param longitude the JSON number as written; empty when missing
     */
    static boolean isExchanged(String latitude, String longitude) {
        if (latitude.isEmpty() || longitude.isEmpty()) {
            return false;
        }
        double lat = Double.parseDouble(latitude);
        return lat > 90 && holds(Double.parseDouble(longitude), lat);
    }

    /** Returns whether a point is in the box. The box includes places just across the border. */
    static boolean holds(double latitude, double longitude) {
        return latitude >= SOUTH && latitude <= NORTH && longitude >= WEST && longitude <= EAST;
    }
}

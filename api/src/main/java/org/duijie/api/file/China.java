package org.duijie.api.file;

/** The box that holds all of China, for a word of warning: 3.5 to 53.6 degrees north, 73.4 to 135.1 east. */
final class China {
    private static final double SOUTH = 3.5;
    private static final double NORTH = 53.6;
    private static final double WEST = 73.4;
    private static final double EAST = 135.1;

    private China() {}

    /**
     * Whether a latitude that is none would be a longitude, in China with the other. Both as JSON writes numbers, or
     * not at all.
     */
    static boolean isExchanged(String latitude, String longitude) {
        if (latitude.isEmpty() || longitude.isEmpty()) {
            return false;
        }
        double lat = Double.parseDouble(latitude);
        return lat > 90 && holds(Double.parseDouble(longitude), lat);
    }

    /** Whether a point is in it; those just over the border are too. */
    static boolean holds(double latitude, double longitude) {
        return latitude >= SOUTH && latitude <= NORTH && longitude >= WEST && longitude <= EAST;
    }
}

package org.duijie.core.match.internal.problem;

import org.duijie.core.market.Place;

/**
 * The {@link Strips} that a circle around a place touches, and the range of longitudes that it covers.
 *
 * @param west degrees east of the date line, as {@link Strips#key} counts them
 */
record Around(int firstStrip, int lastStrip, double west, double east) {
    private static final Around EVERYWHERE = new Around(0, Strips.COUNT - 1, 0, Strips.DEGREES_AROUND);

    /**
     * @param reach the radius, as an angle at the earth's centre in degrees
     */
    static Around of(Place middle, double reach) {
        if (reach >= 180) {
            return EVERYWHERE;
        }
        double across = Strips.across(middle.latitude(), reach);
        double west = middle.longitude() + 180 - across;
        double east = middle.longitude() + 180 + across;
        boolean passesDateLine = west < 0 || east > Strips.DEGREES_AROUND;
        return new Around(
                Strips.of(middle.latitude() - reach),
                Strips.of(middle.latitude() + reach),
                passesDateLine ? 0 : west,
                passesDateLine ? Strips.DEGREES_AROUND : east);
    }

    int strips() {
        return lastStrip - firstStrip + 1;
    }

    /** Returns the lowest key of a place in the strip and inside the range. */
    double from(int strip) {
        return Strips.start(strip) + west;
    }

    /** Returns the highest key of a place in the strip and inside the range. */
    double to(int strip) {
        return Strips.start(strip) + east;
    }
}

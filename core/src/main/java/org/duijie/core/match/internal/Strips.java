package org.duijie.core.match.internal;

/** The earth in strips of a quarter of a degree of latitude: places stand strip by strip, in each in the order of longitude. */
final class Strips {
    static final double DEGREES_AROUND = 360;

    private static final double DEGREES = 0.25;

    /** How many there are. */
    static final int COUNT = (int) (180 / DEGREES) + 1;

    private Strips() {}

    /** The strip of a latitude in degrees; the first and the last for those beyond the poles. */
    static int of(double latitude) {
        return (int) ((Math.max(-90, Math.min(90, latitude)) + 90) / DEGREES);
    }

    /** A number by which places stand strip by strip from south to north, in each from west to east. */
    static double key(double latitude, double longitude) {
        return start(of(latitude)) + longitude + 180;
    }

    /** Where a strip begins: no place in it has a lower {@link #key}, and none in those before it one as high. */
    static double start(int strip) {
        return strip * (DEGREES_AROUND + 1);
    }

    /** How many degrees of longitude a circle of {@code reach} around a place spans to either side: sin λ = sin reach / cos latitude. */
    static double across(double latitude, double reach) {
        if (Math.abs(latitude) + reach >= 90) {
            return DEGREES_AROUND;
        }
        double sine = StrictMath.sin(StrictMath.toRadians(reach)) / StrictMath.cos(StrictMath.toRadians(latitude));
        return StrictMath.toDegrees(StrictMath.asin(Math.min(1, sine)));
    }
}

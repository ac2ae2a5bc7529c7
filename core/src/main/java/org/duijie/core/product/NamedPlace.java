package org.duijie.core.product;

import org.duijie.core.quantity.InvalidValueException;
import org.duijie.core.quantity.Reason;

/**
 * The point that people mean when they name a village, a market or a farm. WGS 84.
 *
 * @param name its name
 * @param latitude degrees north, -90 to 90
 * @param longitude degrees east, -180 to 180
 */
public record NamedPlace(String name, double latitude, double longitude) {
    public NamedPlace {
        requireWithin(latitude, 90);
        requireWithin(longitude, 180);
    }

    private static void requireWithin(double degrees, int limit) {
        if (!(Math.abs(degrees) <= limit)) {
            throw new InvalidValueException(
                    Reason.OUT_OF_RANGE, String.valueOf(degrees), String.valueOf(-limit), String.valueOf(limit));
        }
    }
}

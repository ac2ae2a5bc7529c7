package org.duijie.core.sample;

import java.math.BigDecimal;
import org.duijie.core.market.Place;

/**
 * A county and its seat.
 *
 * @param code by GB/T 2260, six digits: two for the province, two for the prefecture
 * @param name in Chinese
 * @param latitude of the seat, in 1/100,000 degrees
 * @param longitude of the seat, in 1/100,000 degrees
 */
record County(String code, String name, int latitude, int longitude) {
    private static final int DECIMALS = 5;
    private static final double PER_DEGREE = 100_000.0;

    static County of(String[] row) {
        return new County(row[0], row[1], hundredThousandths(row[2]), hundredThousandths(row[3]));
    }

    private static int hundredThousandths(String degrees) {
        return new BigDecimal(degrees).movePointRight(DECIMALS).intValueExact();
    }

    Place seat() {
        return place(0, 0);
    }

    /**
     * Returns the place at this offset from the seat, in 1/100,000 degrees. The coordinates are computed as one
     * division of an integer, which gives the double nearest to the decimal number.
     */
    Place place(int north, int east) {
        return new Place((latitude + north) / PER_DEGREE, (longitude + east) / PER_DEGREE);
    }

    /** Draws a place near the seat. Each coordinate is the sum of two draws, so places are denser near the middle. */
    Place placeWithin(int radius, Dice dice) {
        int half = radius / 2;
        int north = dice.between(-half, half) + dice.between(-half, half);
        int east = dice.between(-half, half) + dice.between(-half, half);
        return place(north, east);
    }
}

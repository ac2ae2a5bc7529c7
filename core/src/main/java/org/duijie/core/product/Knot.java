package org.duijie.core.product;

/**
 * A known point of a growth curve. The limits keep the curve's arithmetic within a {@code long}.
 *
 * @param day age in days, 0 to {@link #LAST_DAY}
 * @param grams weight of a head, 1 to {@link #MOST_GRAMS}
 * @param feed grams of feed a head has eaten since hatching or birth, 0 to {@link #MOST_GRAMS}
 */
record Knot(int day, long grams, long feed) {
    static final int LAST_DAY = 1_000;
    static final long MOST_GRAMS = 1_000_000;

    Knot {
        if (day < 0 || day > LAST_DAY || grams < 1 || grams > MOST_GRAMS || feed < 0 || feed > MOST_GRAMS) {
            throw new IllegalArgumentException("day " + day + " with " + grams + " g and " + feed + " g of feed");
        }
    }

    /** Returns whether {@code next} can follow on a curve: older, heavier, and fed more. */
    boolean precedes(Knot next) {
        return day < next.day && grams < next.grams && feed < next.feed;
    }
}

package org.duijie.core.campaign;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;
import org.duijie.core.product.GrowthCurve;
import org.duijie.core.quantity.Weight;

/**
 * How a listing's animals grow and eat.
 *
 * @param curve the growth curve, scaled to the flock if it was weighed
 * @param ageDays their age in days on the day for which the listing's weights hold; an age that the curve covers
 */
public record Flock(GrowthCurve curve, int ageDays) {
    /**
     * Checks the age.
     *
     * @throws org.duijie.core.quantity.InvalidValueException when the curve does not cover the age
     */
    public Flock {
        curve.weightAt(ageDays);
    }

    /**
     * Makes a flock when only the weight is known. Its age is the day on which the curve is nearest to that weight, or
     * the earlier of two equally near days. The curve is then scaled so that it passes through the weight. Returns
     * empty when the curve does not reach the weight. Time: linear in the days of the curve.
     *
     * @param mean weight of a head, on the day for which the listing's weights hold
     */
    public static Optional<Flock> weighing(Weight mean, GrowthCurve curve) {
        boolean isKnown = curve.weightAt(curve.firstDay()).compareTo(mean) <= 0
                && mean.compareTo(curve.weightAt(curve.lastDay())) <= 0;
        return isKnown
                ? IntStream.rangeClosed(curve.firstDay(), curve.lastDay())
                        .boxed()
                        .min(Comparator.comparingLong(
                                day -> Math.abs(curve.weightAt(day).grams() - mean.grams())))
                        .map(day -> new Flock(curve.scaledTo(mean, day), day))
                : Optional.empty();
    }

    /**
     * Returns the feed that a head eats between {@code from} and {@code to} days after the day of {@code ageDays}. Days
     * after the end of the curve count as 0.
     */
    Weight feed(long from, long to) {
        return curve.feedBetween(known(from), known(to));
    }

    private int known(long days) {
        return (int) Math.max(curve.firstDay(), Math.min(curve.lastDay(), ageDays + days));
    }
}

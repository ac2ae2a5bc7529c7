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
 * @param ageDays their age on the day for which the listing's weights hold; within the curve
 */
public record Flock(GrowthCurve curve, int ageDays) {
    /**
     * Checks the age.
     *
     * @throws org.duijie.core.quantity.InvalidValueException when it is outside the curve
     */
    public Flock {
        curve.weightAt(ageDays);
    }

    /**
     * Makes a flock of which only the weight is known: its age is the one at which the curve has that weight, to the
     * nearest day (the younger of two), and its curve is scaled to it. Empty when the curve does not reach that weight.
     * Time is linear in the days of the curve.
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
     * Returns what a head eats from {@code from} to {@code to} days after that day. Days after the end of the curve
     * count as 0.
     */
    Weight feed(long from, long to) {
        return curve.feedBetween(known(from), known(to));
    }

    private int known(long days) {
        return (int) Math.max(curve.firstDay(), Math.min(curve.lastDay(), ageDays + days));
    }
}

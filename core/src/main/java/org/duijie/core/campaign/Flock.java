package org.duijie.core.campaign;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;
import org.duijie.core.product.GrowthCurve;
import org.duijie.core.quantity.Weight;

/**
 * How a listing's animals grow and eat.
 *
 * @param curve anchored to them, if they were weighed
 * @param ageDays their age on the day for which the listing's weights hold; one the curve knows
 */
public record Flock(GrowthCurve curve, int ageDays) {
    /** @throws org.duijie.core.quantity.InvalidValueException when the curve does not know the age */
    public Flock {
        curve.weightAt(ageDays);
    }

    /**
     * A flock of which nobody knows but the weight: taken to be as old as the curve says of that weight, to the nearest
     * day (the younger of two), and its curve anchored there. Empty where the curve knows no such weight. Linear in the
     * days of the curve.
     *
     * @param mean of a head, on the day for which the listing's weights hold
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
     * What a head eats from {@code from} to {@code to} days after that day, as far as the curve goes: beyond its last
     * day nothing is counted.
     */
    Weight feed(long from, long to) {
        return curve.feedBetween(known(from), known(to));
    }

    private int known(long days) {
        return (int) Math.max(curve.firstDay(), Math.min(curve.lastDay(), ageDays + days));
    }
}

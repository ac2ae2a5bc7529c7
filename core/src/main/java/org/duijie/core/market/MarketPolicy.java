package org.duijie.core.market;

import org.duijie.core.quantity.Distance;
import org.duijie.core.quantity.InvalidValueException;
import org.duijie.core.quantity.Money;
import org.duijie.core.quantity.Reason;
import org.duijie.core.quantity.Weight;

/**
 * What holds for every trade of a market.
 *
 * @param haulPerTonneKm what carrying a tonne one kilometre costs, 0 to 10,000 yuan
 * @param trip what a delivery costs, however short, 0 to a million yuan
 * @param tripPerKm what a delivery costs a kilometre, however light, 0 to 10,000 yuan
 * @param detour how much longer roads are than the straight line, 1 to 10
 * @param agreedPrice where between ask and bid the sides settle
 */
public record MarketPolicy(Money haulPerTonneKm, Money trip, Money tripPerKm, double detour, AgreedPrice agreedPrice) {
    /** The detour when none is named. */
    public static final double DEFAULT_DETOUR = 1.3;

    /** The largest cost by the kilometre: 10,000 yuan. */
    public static final Money MOST_PER_KM = Money.ofMicros(10_000L * Money.MICROS_PER_YUAN);

    /** The largest cost of a trip: a million yuan. */
    public static final Money MOST_TRIP = Money.ofMicros(1_000_000L * Money.MICROS_PER_YUAN);

    private static final long GRAM_METRES_PER_TONNE_KM = 1_000_000_000L;
    private static final long METRES_PER_KM = 1_000L;
    private static final int LEAST_DETOUR = 1;
    private static final int MOST_DETOUR = 10;

    /** Nothing costs anything; the sides settle halfway. */
    public static final MarketPolicy FREE =
            new MarketPolicy(Money.ZERO, Money.ZERO, Money.ZERO, DEFAULT_DETOUR, AgreedPrice.MIDPOINT);

    public MarketPolicy {
        requireCost(haulPerTonneKm, MOST_PER_KM);
        requireCost(trip, MOST_TRIP);
        requireCost(tripPerKm, MOST_PER_KM);
        requireDetour(detour);
    }

    /** What carrying {@code load} over {@code road} costs, to the nearest µCNY, half up. */
    public Money haul(Weight load, Distance road) {
        return Money.ofMicros(
                Rounding.of(haulPerTonneKm.micros(), load.grams(), road.metres(), GRAM_METRES_PER_TONNE_KM));
    }

    /** f: what a delivery over {@code road} costs, however light, to the nearest µCNY, half up. */
    public Money tripOver(Distance road) {
        return trip.plus(Money.ofMicros(Rounding.of(tripPerKm.micros(), road.metres(), 1, METRES_PER_KM)));
    }

    /**
     * Returns {@code cost}, or refuses it.
     *
     * @throws InvalidValueException when it is below zero or above {@code most}
     */
    public static Money requireCost(Money cost, Money most) {
        if (cost.micros() < 0) {
            throw new InvalidValueException(Reason.NEGATIVE, cost.toString());
        }
        if (cost.compareTo(most) > 0) {
            throw new InvalidValueException(Reason.TOO_LARGE, cost.toString(), most.toString());
        }
        return cost;
    }

    /**
     * Returns {@code detour}, or refuses it.
     *
     * @throws InvalidValueException when it is not between 1 and 10
     */
    public static double requireDetour(double detour) {
        if (!(detour >= LEAST_DETOUR && detour <= MOST_DETOUR)) {
            throw new InvalidValueException(
                    Reason.OUT_OF_RANGE,
                    String.valueOf(detour),
                    String.valueOf(LEAST_DETOUR),
                    String.valueOf(MOST_DETOUR));
        }
        return detour;
    }
}

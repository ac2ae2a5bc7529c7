package org.duijie.core.market;

import java.util.Objects;
import org.duijie.core.quantity.Distance;
import org.duijie.core.quantity.InvalidValueException;
import org.duijie.core.quantity.Money;
import org.duijie.core.quantity.Reason;
import org.duijie.core.quantity.Weight;

/**
 * The costs and rules that apply to every trade of a market.
 *
 * @param haulPerTonneKm cost of carrying one tonne one kilometre, 0 to 10,000 yuan
 * @param trip fixed cost per delivery, 0 to 1,000,000 yuan
 * @param tripPerKm cost per kilometre of a delivery, whatever its load, 0 to 10,000 yuan
 * @param detour road length divided by the straight line, 1 to 10
 * @param agreedPrice the rule for the agreed price between ask and bid
 */
public record MarketPolicy(Money haulPerTonneKm, Money trip, Money tripPerKm, double detour, AgreedPrice agreedPrice) {
    /** The default detour. */
    public static final double DEFAULT_DETOUR = 1.3;

    /** The maximum cost per kilometre: 10,000 yuan. */
    public static final Money MOST_PER_KM = Money.ofMicros(10_000L * Money.MICROS_PER_YUAN);

    /** The maximum fixed cost of a delivery: 1,000,000 yuan. */
    public static final Money MOST_TRIP = Money.ofMicros(1_000_000L * Money.MICROS_PER_YUAN);

    private static final long GRAM_METRES_PER_TONNE_KM = 1_000_000_000L;
    private static final long METRES_PER_KM = 1_000L;
    private static final int LEAST_DETOUR = 1;
    private static final int MOST_DETOUR = 10;

    /** A policy without costs. The agreed price is the midpoint. */
    public static final MarketPolicy FREE =
            new MarketPolicy(Money.ZERO, Money.ZERO, Money.ZERO, DEFAULT_DETOUR, AgreedPrice.MIDPOINT);

    public MarketPolicy {
        requireCost(haulPerTonneKm, MOST_PER_KM);
        requireCost(trip, MOST_TRIP);
        requireCost(tripPerKm, MOST_PER_KM);
        requireDetour(detour);
        Objects.requireNonNull(agreedPrice, "agreedPrice");
    }

    /** Returns the cost of carrying {@code load} over {@code road}, rounded half up to the µCNY. */
    public Money haul(Weight load, Distance road) {
        return Money.ofMicros(
                Rounding.of(haulPerTonneKm.micros(), load.grams(), road.metres(), GRAM_METRES_PER_TONNE_KM));
    }

    /**
     * Returns f: the cost of a delivery over {@code road} that does not depend on its load, rounded half up to the
     * µCNY.
     */
    public Money tripOver(Distance road) {
        return trip.plus(Money.ofMicros(Rounding.of(tripPerKm.micros(), road.metres(), 1, METRES_PER_KM)));
    }

    /**
     * Returns {@code cost} when it is valid.
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
     * Returns {@code detour} when it is valid.
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

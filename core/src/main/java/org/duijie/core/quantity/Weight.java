package org.duijie.core.quantity;

import java.math.BigDecimal;
import java.util.function.Supplier;

/**
 * A weight, held in whole grams.
 *
 * @param grams 0 to {@link #MOST_GRAMS}
 */
public record Weight(long grams) implements Quantity, Comparable<Weight> {
    /** The maximum weight: 10,000,000 tonnes. */
    public static final long MOST_GRAMS = 10_000_000_000_000L;

    public static final Weight NONE = new Weight(0);

    public Weight {
        if (grams < 0) {
            throw new InvalidValueException(Reason.NEGATIVE, grams + " g");
        }
        if (grams > MOST_GRAMS) {
            throw new InvalidValueException(Reason.TOO_LARGE, grams + " g", largest(MOST_GRAMS));
        }
    }

    public static Weight ofGrams(long grams) {
        return new Weight(grams);
    }

    /**
     * Reads {@code "6.5 jin"}, {@code "3.25 公斤"}.
     *
     * @throws InvalidValueException when the text is not a weight, its unit is unknown, or it is not whole grams
     */
    public static Weight parse(String text) {
        return of(Amount.parse(text, "6.5 jin, 3.25 kg"), WeightUnit::all);
    }

    static Weight of(Amount amount, Supplier<String> units) {
        WeightUnit unit = WeightUnit.named(amount.unit()).orElseThrow(() -> amount.unknownUnit(units.get()));
        return new Weight(amount.held(BigDecimal.valueOf(unit.grams()), "grams", MOST_GRAMS, Weight::largest));
    }

    @Override
    public long held() {
        return grams;
    }

    /** Returns the number of {@code unit}s as a plain, exact decimal: {@code 6500 g} is {@code 13} in jin. */
    public String in(WeightUnit unit) {
        return Amount.print(grams, unit.grams());
    }

    @Override
    public int compareTo(Weight other) {
        return Long.compare(grams, other.grams);
    }

    /** Formats the weight in kilograms, as in files: {@code 3.25 kg}. */
    @Override
    public String toString() {
        return in(WeightUnit.KILOGRAM) + " kg";
    }

    private static String largest(long grams) {
        return grams % 1000 == 0 ? grams / 1000 + " kg" : grams + " g";
    }
}

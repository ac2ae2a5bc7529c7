package org.duijie.core.quantity;

import java.math.BigDecimal;

/**
 * A distance by road, held in whole metres.
 *
 * @param metres 0 to {@link #MOST_METRES}
 */
public record Distance(long metres) implements Comparable<Distance> {
    /** The maximum distance: 1,000,000 km. */
    public static final long MOST_METRES = 1_000_000_000L;

    public Distance {
        if (metres < 0) {
            throw new InvalidValueException(Reason.NEGATIVE, metres + " m");
        }
        if (metres > MOST_METRES) {
            throw new InvalidValueException(Reason.TOO_LARGE, metres + " m", MOST_METRES / 1000 + " km");
        }
    }

    public static Distance ofMetres(long metres) {
        return new Distance(metres);
    }

    /**
     * Reads {@code "60 km"}, {@code "800 米"}.
     *
     * @throws InvalidValueException when the text is not a distance in kilometres or metres, or not whole metres
     */
    public static Distance parse(String text) {
        Amount amount = Amount.parse(text, "60 km");
        long size = switch (amount.unit()) {
            case "km", "公里", "千米" -> 1000;
            case "m", "米" -> 1;
            default -> throw amount.unknownUnit("km m 公里 米");
        };
        return new Distance(amount.held(BigDecimal.valueOf(size), "metres", MOST_METRES, n -> n + " m"));
    }

    @Override
    public int compareTo(Distance other) {
        return Long.compare(metres, other.metres);
    }

    /** Formats the distance in kilometres, as in files: {@code 60 km}. */
    @Override
    public String toString() {
        return Amount.print(metres, 1000) + " km";
    }
}

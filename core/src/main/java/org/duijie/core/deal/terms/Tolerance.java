package org.duijie.core.deal.terms;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.duijie.core.quantity.InvalidValueException;
import org.duijie.core.quantity.Weight;

/**
 * How far the mean weight of a delivery may be from the expected one.
 *
 * @param perMille the tolerance in per mille of the expected weight, up or down; 0 to 1,000
 * @param outside what happens when the tolerance is exceeded
 */
public record Tolerance(int perMille, Outside outside) {
    /** What happens when a weight is out of tolerance. */
    public enum Outside {
        WARN,
        REFUSE;

        /** Returns the stable code, in camel case. */
        public String code() {
            return Codes.of(this);
        }

        /**
         * Reads a {@link #code()}.
         *
         * @throws InvalidValueException when {@code code} is not one
         */
        public static Outside parse(String code) {
            return Codes.read(values(), code);
        }
    }

    public Tolerance {
        PerMille.require(perMille, 0, PerMille.WHOLE);
    }

    /** Returns the tolerance as a percentage, such as {@code 2.5%}. */
    public String percent() {
        return BigDecimal.valueOf(perMille, 1).stripTrailingZeros().toPlainString() + "%";
    }

    /**
     * Returns whether {@code heads} that weigh {@code net} together are within the tolerance, bounds included. The
     * comparison is exact.
     */
    public boolean holds(Weight net, long heads, Weight expectedHead) {
        BigInteger expected = BigInteger.valueOf(expectedHead.grams()).multiply(BigInteger.valueOf(heads));
        BigInteger off = BigInteger.valueOf(net.grams()).subtract(expected).abs();
        return off.multiply(BigInteger.valueOf(PerMille.WHOLE))
                        .compareTo(expected.multiply(BigInteger.valueOf(perMille)))
                <= 0;
    }
}

package org.duijie.core.campaign;

import java.math.BigInteger;
import org.duijie.core.quantity.Money;

/**
 * The share of a canteen's purchases that went to supported producers, compared with the share that it has to reserve
 * for them. All figures are exact.
 *
 * @param total all purchases of the period, more than 0
 * @param supported the part that went to supported producers
 * @param reservePerMille the share to reserve, in per mille
 */
public record ReserveShare(Money total, Money supported, int reservePerMille) {
    private static final BigInteger THOUSAND = BigInteger.valueOf(1_000);
    private static final BigInteger FEN = BigInteger.valueOf(10_000);

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException when the total is not above 0, the part is below 0, or the share is not 0 to
     *     1,000
     */
    public ReserveShare {
        boolean isShare = reservePerMille >= 0 && reservePerMille <= 1_000;
        if (total.micros() <= 0 || supported.micros() < 0 || !isShare) {
            throw new IllegalArgumentException(supported + " of " + total + ", reserve " + reservePerMille);
        }
    }

    /**
     * Returns the share in per mille, rounded down, so that it reaches the reserve exactly when nothing is missing. It
     * is above 1,000 when the total was entered too low, at most {@link Integer#MAX_VALUE}.
     */
    public int perMille() {
        return micros(supported)
                .multiply(THOUSAND)
                .divide(micros(total))
                .min(BigInteger.valueOf(Integer.MAX_VALUE))
                .intValueExact();
    }

    /** Returns the amount to reserve, rounded up to the fen. */
    public Money reserved() {
        BigInteger[] fen =
                micros(total).multiply(BigInteger.valueOf(reservePerMille)).divideAndRemainder(THOUSAND.multiply(FEN));
        BigInteger up = fen[1].signum() == 0 ? fen[0] : fen[0].add(BigInteger.ONE);
        return Money.ofMicros(up.multiply(FEN).longValueExact());
    }

    /** Returns what is missing to the amount to reserve; 0 when it is reached. */
    public Money missing() {
        Money reserved = reserved();
        return reserved.micros() > supported.micros() ? reserved.minus(supported) : Money.ZERO;
    }

    private static BigInteger micros(Money money) {
        return BigInteger.valueOf(money.micros());
    }
}

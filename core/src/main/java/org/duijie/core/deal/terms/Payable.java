package org.duijie.core.deal.terms;

import java.math.BigInteger;
import org.duijie.core.quantity.Heads;
import org.duijie.core.quantity.Money;
import org.duijie.core.quantity.Quantity;
import org.duijie.core.quantity.UnitPrice;
import org.duijie.core.quantity.Weight;

/**
 * The quantity that a buyer pays for, as an exact fraction: counted · numerator / denominator.
 *
 * @param counted heads, or the weight on the scale
 * @param numerator the numerator of the share left after shrink and dressing
 * @param denominator the denominator of that share
 */
public record Payable(Quantity counted, long numerator, long denominator) {
    /** The µCNY in a fen. */
    public static final long MICROS_PER_FEN = 10_000;

    /** The maximum amount of a deal: 10⁹ yuan. With this limit, sums over deals stay exact. */
    public static final Money MOST = Money.ofMicros(Money.MOST_MICROS);

    public static Payable whole(Heads heads) {
        return new Payable(heads, 1, 1);
    }

    public static Payable of(Weight weight, DealTerms terms) {
        Shrink shrink = terms.conditions().shrink();
        WeighingPoint at = terms.conditions().weighedAt();
        return new Payable(
                weight,
                shrink.numerator(at) * terms.price().dressedPerMille(),
                shrink.denominator(at) * PerMille.WHOLE);
    }

    /**
     * Returns the sum of this quantity and {@code other}, which must be paid for under the same terms.
     *
     * @throws IllegalArgumentException when the share differs, or heads and weight are mixed
     */
    public Payable plus(Payable other) {
        if (numerator != other.numerator
                || denominator != other.denominator
                || counted.isCount() != other.counted.isCount()) {
            throw new IllegalArgumentException(other + " is not paid for like " + this);
        }
        long sum = Math.addExact(counted.held(), other.counted.held());
        return new Payable(counted.isCount() ? Heads.of(sum) : Weight.ofGrams(sum), numerator, denominator);
    }

    /**
     * Returns the quantity for printing in documents: heads, or grams rounded half up. Amounts are not computed from
     * it.
     */
    public Quantity rounded() {
        long held = HalfUp.divide(product(1), BigInteger.valueOf(denominator));
        return counted.isCount() ? Heads.of(held) : Weight.ofGrams(held);
    }

    /** Returns whether {@link #rounded} differs from the exact quantity. */
    public boolean isRounded() {
        return product(1).mod(BigInteger.valueOf(denominator)).signum() != 0;
    }

    /**
     * Returns the amount <em>price · counted · numerator / denominator</em>, rounded half up to the fen. It is exact
     * until this one rounding, and nothing else rounds an amount of a deal.
     *
     * @throws IllegalArgumentException when the price is by weight and the quantity in heads, or the other way round
     * @throws ArithmeticException when the amount is above 2⁶³ µCNY
     */
    public Money at(UnitPrice price) {
        if ((price.basis() == UnitPrice.Basis.HEAD) != counted.isCount()) {
            throw new IllegalArgumentException(price + " is no price for " + counted);
        }
        BigInteger fen = BigInteger.valueOf(denominator)
                .multiply(BigInteger.valueOf(MICROS_PER_FEN))
                .multiply(BigInteger.valueOf(price.per()));
        return Money.ofMicros(Math.multiplyExact(HalfUp.divide(product(price.micros()), fen), MICROS_PER_FEN));
    }

    /** Returns whether the amount is at most {@link #MOST}. */
    public boolean isPayableAt(UnitPrice price) {
        BigInteger most = BigInteger.valueOf(MOST.micros())
                .multiply(BigInteger.valueOf(denominator))
                .multiply(BigInteger.valueOf(price.per()));
        return product(price.micros()).compareTo(most) <= 0;
    }

    private BigInteger product(long factor) {
        return BigInteger.valueOf(counted.held())
                .multiply(BigInteger.valueOf(numerator))
                .multiply(BigInteger.valueOf(factor));
    }
}

package org.duijie.core.deal.terms;

import java.math.BigInteger;
import org.duijie.core.quantity.Heads;
import org.duijie.core.quantity.Money;
import org.duijie.core.quantity.Quantity;
import org.duijie.core.quantity.UnitPrice;
import org.duijie.core.quantity.Weight;

/**
 * What a buyer pays for, as an exact fraction: counted · numerator / denominator.
 *
 * @param counted heads, or the weight on the scale
 * @param numerator what shrink and dressing leave …
 * @param denominator … of this much
 */
public record Payable(Quantity counted, long numerator, long denominator) {
    /** µCNY in a fen. */
    public static final long MICROS_PER_FEN = 10_000;

    /** The largest amount that a deal may come to: 10⁹ yuan, so that sums over deals stay exact. */
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

    /** As documents print it: heads, or grams to the nearest, half up. No amount is reckoned from it. */
    public Quantity rounded() {
        long held = HalfUp.divide(product(1), BigInteger.valueOf(denominator));
        return counted.isCount() ? Heads.of(held) : Weight.ofGrams(held);
    }

    /** Whether {@link #rounded} is not all of it. */
    public boolean isRounded() {
        return product(1).mod(BigInteger.valueOf(denominator)).signum() != 0;
    }

    /**
     * What it comes to: <em>price · counted · numerator / denominator</em>, exact up to here, and rounded here, once,
     * half up to the fen. Nowhere else is an amount of a deal rounded.
     *
     * @throws IllegalArgumentException when the price is for the other kind of quantity
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

    /** Whether what it comes to is no more than {@link #MOST}. */
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

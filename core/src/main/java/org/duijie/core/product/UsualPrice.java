package org.duijie.core.product;

import java.math.BigInteger;
import org.duijie.core.quantity.UnitPrice;
import org.duijie.core.quantity.Weight;

/**
 * What a product usually costs. Only a warning follows from it.
 *
 * @param least the least that the source has
 * @param most the most that it has, by weight or by the head as {@code least}
 * @param percent how far a price may be beyond them: 300 is from a third of the least to three times the most
 */
public record UsualPrice(UnitPrice least, UnitPrice most, int percent) {
    /** The widest that a range may be taken: from a tenth of the least to ten times the most. */
    public static final int WIDEST_PERCENT = 1_000;

    private static final BigInteger HUNDRED = BigInteger.valueOf(100);

    /**
     * @throws IllegalArgumentException unless both are for one, on one basis, in order, and {@code percent} is 100 to
     *     1,000
     */
    public UsualPrice {
        boolean isForOne = least.isForOne() && most.isForOne() && least.basis() == most.basis();
        if (!isForOne || least.micros() < 1 || most.micros() < least.micros()) {
            throw new IllegalArgumentException(least + " to " + most + " is no range");
        }
        UsualTable.requirePercent(percent);
    }

    /**
     * Whether {@code price} is so low or so high that a slip is likely. A price by the head or pack is judged by its
     * weight, and a price by weight not at all where this is one by the head.
     *
     * @param lightest the least that a head, or a pack, may weigh; says nothing to a price by weight
     * @param heaviest the most that it may weigh
     */
    public boolean isFar(UnitPrice price, Weight lightest, Weight heaviest) {
        if (least.basis() == UnitPrice.Basis.GRAM) {
            boolean isByWeight = price.basis() == UnitPrice.Basis.GRAM;
            return isFar(price, isByWeight ? 1 : lightest.grams(), isByWeight ? 1 : heaviest.grams());
        }
        return price.basis() == least.basis() && isFar(price, 1, 1);
    }

    private boolean isFar(UnitPrice price, long fewest, long most) {
        BigInteger paid = BigInteger.valueOf(price.micros());
        BigInteger low = times(least, price.per(), fewest);
        BigInteger high = times(this.most, price.per(), most);
        return paid.multiply(BigInteger.valueOf(percent)).compareTo(low.multiply(HUNDRED)) < 0
                || paid.multiply(HUNDRED).compareTo(high.multiply(BigInteger.valueOf(percent))) > 0;
    }

    private static BigInteger times(UnitPrice price, long per, long units) {
        return BigInteger.valueOf(price.micros())
                .multiply(BigInteger.valueOf(per))
                .multiply(BigInteger.valueOf(units));
    }
}

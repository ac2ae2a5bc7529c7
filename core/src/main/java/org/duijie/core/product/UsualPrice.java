package org.duijie.core.product;

import java.math.BigInteger;
import org.duijie.core.quantity.UnitPrice;
import org.duijie.core.quantity.Weight;

/**
 * The usual price range of a product. It only leads to warnings.
 *
 * @param least the lowest price in the source
 * @param most the highest price in the source, on the same basis as {@code least}
 * @param percent how far outside the range a price is still plausible: 300 means from a third of the lowest to three
 *     times the highest
 */
public record UsualPrice(UnitPrice least, UnitPrice most, int percent) {
    /** The widest plausible range: from a tenth of the lowest to ten times the highest. */
    public static final int WIDEST_PERCENT = 1_000;

    private static final BigInteger HUNDRED = BigInteger.valueOf(100);

    /**
     * Checks the range.
     *
     * @throws IllegalArgumentException unless both are for one unit, on one basis, in order, and {@code percent} is 100
     *     to 1,000
     */
    public UsualPrice {
        boolean isForOne = least.isForOne() && most.isForOne() && least.basis() == most.basis();
        if (!isForOne || least.micros() < 1 || most.micros() < least.micros()) {
            throw new IllegalArgumentException(least + " to " + most + " is no range");
        }
        UsualTable.requirePercent(percent);
    }

    /**
     * Returns whether {@code price} is so low or so high that it is probably a slip. A price per head or pack is
     * converted by weight. A price by weight cannot be compared with a range per head; it is then never a slip.
     *
     * @param lightest the lowest weight of a head or a pack; not used for a price by weight
     * @param heaviest the highest weight of a head or a pack
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

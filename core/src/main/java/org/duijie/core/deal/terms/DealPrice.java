package org.duijie.core.deal.terms;

import java.math.BigInteger;
import org.duijie.core.quantity.Money;
import org.duijie.core.quantity.UnitPrice;
import org.duijie.core.quantity.UnitPrice.Basis;
import org.duijie.core.quantity.Weight;

/**
 * The agreed price and its basis.
 *
 * @param price the price per head, or per gram of the weight that {@code dressedPerMille} gives
 * @param dressedPerMille grams paid for from 1,000 g on the scale, 1 to 1,000. When live animals are weighed and the
 *     dressed weight is paid, it is the agreed dressing yield. It is 1,000 when the weight on the scale is paid, and
 *     for a price per head
 * @param delivery where the price applies: at the farm or delivered
 */
public record DealPrice(UnitPrice price, int dressedPerMille, Delivery delivery) {
    /**
     * Checks the price.
     *
     * @throws IllegalArgumentException when a price per head has a dressing yield, or when a price per pack is not
     *     given as a price for one unit sold
     */
    public DealPrice {
        if (price.basis() == Basis.PACK) {
            throw new IllegalArgumentException("a deal counts what is sold as heads");
        }
        PerMille.require(dressedPerMille, 1, PerMille.WHOLE);
        if (price.basis() == Basis.HEAD && dressedPerMille != PerMille.WHOLE) {
            throw new IllegalArgumentException("a price a head has no dressing yield");
        }
    }

    /** Returns a price for the weight on the scale, or per head. */
    public static DealPrice live(UnitPrice price, Delivery delivery) {
        return new DealPrice(price, PerMille.WHOLE, delivery);
    }

    /** Returns a price for the dressed weight, which is {@code perMille} of the live weight. */
    public static DealPrice dressed(UnitPrice price, int perMille, Delivery delivery) {
        return new DealPrice(price, perMille, delivery);
    }

    /** Returns whether the buyer pays for the dressed weight although the live weight is on the scale. */
    public boolean isDressed() {
        return dressedPerMille != PerMille.WHOLE;
    }

    /**
     * Returns the landed price: what one gram on the scale costs the buyer at its gate. It is rounded half up to the
     * µCNY, and at most the largest price. All comparisons of prices use this figure.
     *
     * @param head the weight of a head, 1 g or more
     * @param haulPerHead the cost of the road per head; added only to a price at the farm
     */
    public UnitPrice landed(Weight head, Money haulPerHead) {
        BigInteger road = delivery == Delivery.AT_FARM ? thousands(haulPerHead.micros()) : BigInteger.ZERO;
        BigInteger per = BigInteger.valueOf(price.per());
        BigInteger thousandGrams = thousands(head.grams()).multiply(per);
        long micros = HalfUp.divide(thousandHeads(head).add(road.multiply(per)), thousandGrams);
        return UnitPrice.perGram(Math.min(micros, Basis.GRAM.mostMicros()));
    }

    /** Returns the cost of a thousand heads, in µCNY, times {@code price.per()}, so that it is a whole number. */
    private BigInteger thousandHeads(Weight head) {
        return price.basis() == Basis.HEAD
                ? thousands(price.micros())
                : BigInteger.valueOf(price.micros())
                        .multiply(BigInteger.valueOf(head.grams()))
                        .multiply(BigInteger.valueOf(dressedPerMille));
    }

    private static BigInteger thousands(long number) {
        return BigInteger.valueOf(number).multiply(BigInteger.valueOf(PerMille.WHOLE));
    }
}

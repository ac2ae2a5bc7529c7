package org.duijie.core.deal.terms;

import java.math.BigInteger;
import org.duijie.core.quantity.Money;
import org.duijie.core.quantity.UnitPrice;
import org.duijie.core.quantity.UnitPrice.Basis;
import org.duijie.core.quantity.Weight;

/**
 * The price the two sides agreed on, and what it is for.
 *
 * @param price for heads, or for grams of what {@code dressedPerMille} leaves
 * @param dressedPerMille grams paid for from 1,000 g on the scale: the dressing yield agreed where live animals are
 *     weighed and a dressed weight is paid, 1,000 where the weight on the scale is paid; 1 to 1,000, and 1,000 for a
 *     price a head
 * @param delivery where it holds
 */
public record DealPrice(UnitPrice price, int dressedPerMille, Delivery delivery) {
    /**
     * @throws IllegalArgumentException when a price a head has a yield, or one a pack is not told as one for a head,
     *     that is for what is sold
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

    /** For the weight on the scale, or for a head. */
    public static DealPrice live(UnitPrice price, Delivery delivery) {
        return new DealPrice(price, PerMille.WHOLE, delivery);
    }

    /** For the dressed weight that {@code perMille} of the live weight makes. */
    public static DealPrice dressed(UnitPrice price, int perMille, Delivery delivery) {
        return new DealPrice(price, perMille, delivery);
    }

    /** Whether a dressed weight is paid where a live one is weighed. */
    public boolean isDressed() {
        return dressedPerMille != PerMille.WHOLE;
    }

    /**
     * What a gram on the scale costs the buyer at its door, to the nearest µCNY, half up, and no more than the largest
     * price there is: the one figure on which prices are compared.
     *
     * @param head what a head weighs, 1 g or more
     * @param haulPerHead what the road costs a head; added to a price at the farm alone
     */
    public UnitPrice landed(Weight head, Money haulPerHead) {
        BigInteger road = delivery == Delivery.AT_FARM ? thousands(haulPerHead.micros()) : BigInteger.ZERO;
        BigInteger per = BigInteger.valueOf(price.per());
        BigInteger thousandGrams = thousands(head.grams()).multiply(per);
        long micros = HalfUp.divide(thousandHeads(head).add(road.multiply(per)), thousandGrams);
        return UnitPrice.perGram(Math.min(micros, Basis.GRAM.mostMicros()));
    }

    /** What a thousand heads cost, times the quantity that the price is for. */
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

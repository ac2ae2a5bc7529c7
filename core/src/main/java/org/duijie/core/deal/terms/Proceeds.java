package org.duijie.core.deal.terms;

import java.math.BigInteger;
import org.duijie.core.quantity.UnitPrice;
import org.duijie.core.quantity.UnitPrice.Basis;
import org.duijie.core.quantity.Weight;

/**
 * The proceeds of one unit sold on the terms of a deal, in µCNY, as the exact fraction <em>micros / over</em>. A
 * dressing yield and a shrink borne by the cooperative reduce them; a shrink borne by the buyer does not raise them.
 *
 * @param sold the weight of one unit sold
 * @param heads the number of heads in one unit sold
 */
public record Proceeds(BigInteger micros, BigInteger over, Weight sold, long heads) {
    public static Proceeds of(DealTerms terms, long heads) {
        UnitPrice price = terms.price().price();
        BigInteger micros = BigInteger.valueOf(price.micros());
        BigInteger over = BigInteger.valueOf(price.per());
        if (price.basis() == Basis.GRAM) {
            Payable paid = Payable.of(terms.expectedHead(), terms);
            long part = Math.min(paid.numerator(), paid.denominator());
            micros = times(micros, terms.expectedHead().grams()).multiply(BigInteger.valueOf(part));
            over = times(over, paid.denominator());
        }
        return new Proceeds(micros, over, terms.expectedHead(), heads);
    }

    /** Returns whether these proceeds are less than those at the price {@code floor}. */
    public boolean isUnder(UnitPrice floor) {
        BigInteger least = times(BigInteger.valueOf(floor.micros()), many(floor.basis()));
        return times(micros, floor.per()).compareTo(least.multiply(over)) < 0;
    }

    /**
     * Converts the proceeds to a price for one gram, head or pack, rounded down to the µCNY and at most the largest
     * price.
     */
    public UnitPrice by(Basis basis) {
        BigInteger one = micros.divide(times(over, many(basis)));
        return new UnitPrice(
                basis, one.min(BigInteger.valueOf(basis.mostMicros())).longValueExact());
    }

    private long many(Basis basis) {
        return switch (basis) {
            case GRAM -> sold.grams();
            case HEAD -> heads;
            case PACK -> 1;
        };
    }

    private static BigInteger times(BigInteger number, long factor) {
        return number.multiply(BigInteger.valueOf(factor));
    }
}

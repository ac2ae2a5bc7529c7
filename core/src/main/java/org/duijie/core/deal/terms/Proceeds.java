package org.duijie.core.deal.terms;

import java.math.BigInteger;
import org.duijie.core.quantity.UnitPrice;
import org.duijie.core.quantity.UnitPrice.Basis;
import org.duijie.core.quantity.Weight;

/**
 * The proceeds of one unit sold on the terms of a deal, in µCNY, as the exact fraction <em>micros / over</em>. A
 * dressing yield and a shrink borne by the cooperative reduce them; a shrink that the buyer makes good does not raise
 * them.
 *
 * @param sold what one unit sold weighs
 * @param heads how many heads it holds
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

    /** Returns whether they are less than at {@code floor}. */
    public boolean isUnder(UnitPrice floor) {
        BigInteger least = times(BigInteger.valueOf(floor.micros()), many(floor.basis()));
        return times(micros, floor.per()).compareTo(least.multiply(over)) < 0;
    }

    /** Converts them to a price for one gram, head or pack, rounded down to the µCNY and at most the largest price. */
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

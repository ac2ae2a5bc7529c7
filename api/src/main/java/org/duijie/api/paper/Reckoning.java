package org.duijie.api.paper;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.duijie.core.deal.terms.DealTerms;
import org.duijie.core.deal.terms.Payable;
import org.duijie.core.deal.terms.PerMille;
import org.duijie.core.deal.terms.Shrink;
import org.duijie.core.deal.terms.WeighingPoint;
import org.duijie.core.deal.weighing.WeighIn;
import org.duijie.core.quantity.Quantity;

/**
 * The exact factors of an amount, apart from the price.
 *
 * @param counted the number of heads, or the weight on the scale
 * @param shrink the factor for shrink; empty when it is 1
 * @param dressed the factor for a price by dressed weight; empty when it is 1
 * @param payable the product as documents print it
 * @param isRounded whether {@code payable} differs from the exact product
 */
record Reckoning(
        Quantity counted, Optional<Factor> shrink, Optional<Factor> dressed, Quantity payable, boolean isRounded) {
    /** A fraction that is not 1. */
    record Factor(long numerator, long denominator) {
        static Optional<Factor> unlessWhole(long numerator, long denominator) {
            return numerator == denominator ? Optional.empty() : Optional.of(new Factor(numerator, denominator));
        }

        /** Formats the fraction, such as {@code 985/1000}. */
        @Override
        public String toString() {
            return numerator + "/" + denominator;
        }
    }

    /** Returns the factors of the total amount for {@code weighIns}, of which there is at least one. */
    static Reckoning of(List<WeighIn> weighIns, DealTerms terms) {
        Payable payable = weighIns.stream()
                .map(each -> each.payable(terms))
                .reduce(Payable::plus)
                .orElseThrow();
        if (payable.counted().isCount()) {
            return new Reckoning(
                    payable.counted(), Optional.empty(), Optional.empty(), payable.rounded(), payable.isRounded());
        }
        WeighingPoint at = terms.conditions().weighedAt();
        Shrink shrink = terms.conditions().shrink();
        return new Reckoning(
                payable.counted(),
                Factor.unlessWhole(shrink.numerator(at), shrink.denominator(at)),
                Factor.unlessWhole(terms.price().dressedPerMille(), PerMille.WHOLE),
                payable.rounded(),
                payable.isRounded());
    }

    /** Returns the factors that are not 1, in order. */
    Stream<Factor> factors() {
        return Stream.concat(shrink.stream(), dressed.stream());
    }
}

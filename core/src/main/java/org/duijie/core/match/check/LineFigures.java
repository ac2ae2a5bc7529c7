package org.duijie.core.match.check;

import java.util.Optional;
import org.duijie.core.match.plan.Allocation;
import org.duijie.core.quantity.Money;
import org.duijie.core.quantity.UnitPrice;
import org.duijie.core.quantity.Weight;

/**
 * The figures that a plan states for a line besides heads and day. All of them can be computed from the market. An
 * empty figure is not stated.
 *
 * @param weight the total weight of the heads on the day
 * @param price the agreed price
 * @param amount what the buyer pays
 * @param value what the line adds to the plan's value
 */
public record LineFigures(
        Optional<Weight> weight, Optional<UnitPrice> price, Optional<Money> amount, Optional<Money> value) {
    /** States no figure. */
    public static final LineFigures NONE =
            new LineFigures(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** Returns all figures of {@code allocation}. */
    public static LineFigures of(Allocation allocation) {
        return new LineFigures(
                Optional.of(allocation.weight()),
                Optional.of(allocation.price()),
                Optional.of(allocation.amount()),
                Optional.of(allocation.value()));
    }

    boolean isNone() {
        return weight.isEmpty() && price.isEmpty() && amount.isEmpty() && value.isEmpty();
    }
}

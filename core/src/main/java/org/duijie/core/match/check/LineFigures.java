package org.duijie.core.match.check;

import java.util.Optional;
import org.duijie.core.match.plan.Allocation;
import org.duijie.core.quantity.Money;
import org.duijie.core.quantity.UnitPrice;
import org.duijie.core.quantity.Weight;

/**
 * What a plan tells of a line beside heads and day, all of which follows from the market; what is empty is not told.
 *
 * @param weight what the heads weigh together on the day
 * @param price the price agreed
 * @param amount what the buyer pays
 * @param value what the line adds to the plan's value
 */
public record LineFigures(
        Optional<Weight> weight, Optional<UnitPrice> price, Optional<Money> amount, Optional<Money> value) {
    /** Nothing is told. */
    public static final LineFigures NONE =
            new LineFigures(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** All that {@code allocation} tells. */
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

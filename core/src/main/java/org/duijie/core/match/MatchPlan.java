package org.duijie.core.match;

import java.util.List;
import org.duijie.core.quantity.Money;

/**
 * What a match round proposes (方案), how good it is; why it is not more, an {@link Explainer} says.
 *
 * @param value Σ of the allocations' values
 * @param upperBound a value that no feasible plan exceeds
 * @param allocations the lines, by intent and listing in the market's order
 * @param listings what is left of each listing, in the market's order
 * @param intents what each intent still lacks, in the market's order
 * @param pairs how many pairs of the market can trade on some day
 */
public record MatchPlan(
        Money value,
        Money upperBound,
        List<Allocation> allocations,
        List<ListingOutcome> listings,
        List<IntentOutcome> intents,
        long pairs) {

    public MatchPlan {
        allocations = List.copyOf(allocations);
        listings = List.copyOf(listings);
        intents = List.copyOf(intents);
    }

    /** How far the plan can be from the best. */
    public Gap gap() {
        return Gap.between(value, upperBound);
    }
}

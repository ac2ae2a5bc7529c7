package org.duijie.core.match.plan;

import java.util.List;
import org.duijie.core.match.Explainer;
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
 * @param allPairs whether all pairs were looked at; without, the time was over first, and there may be more of them than {@code pairs}
 */
public record MatchPlan(
        Money value,
        Money upperBound,
        List<Allocation> allocations,
        List<ListingOutcome> listings,
        List<IntentOutcome> intents,
        long pairs,
        boolean allPairs) {

    public MatchPlan {
        allocations = List.copyOf(allocations);
        listings = List.copyOf(listings);
        intents = List.copyOf(intents);
    }

    /** A plan for which all pairs were looked at. */
    public MatchPlan(
            Money value,
            Money upperBound,
            List<Allocation> allocations,
            List<ListingOutcome> listings,
            List<IntentOutcome> intents,
            long pairs) {
        this(value, upperBound, allocations, listings, intents, pairs, true);
    }

    /** How far the plan can be from the best. */
    public Gap gap() {
        return Gap.between(value, upperBound);
    }
}

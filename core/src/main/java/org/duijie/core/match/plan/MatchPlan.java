package org.duijie.core.match.plan;

import java.util.List;
import org.duijie.core.match.Explainer;
import org.duijie.core.quantity.Money;

/**
 * The plan that a match round proposes (方案), and an upper bound on the value of any plan. An {@link Explainer} finds
 * what limits the plan.
 *
 * @param value the sum of the allocations' values
 * @param upperBound a value that no feasible plan exceeds
 * @param allocations the lines, by intent and listing in the market's order
 * @param listings the outcome of each listing, in the market's order
 * @param intents the outcome of each intent, in the market's order
 * @param pairs the number of pairs that can trade on some day
 * @param allPairs whether every pair was checked. If not, time ran out first, and more than {@code pairs} may be able
 *     to trade
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

    /** Makes a plan for which every pair was checked. */
    public MatchPlan(
            Money value,
            Money upperBound,
            List<Allocation> allocations,
            List<ListingOutcome> listings,
            List<IntentOutcome> intents,
            long pairs) {
        this(value, upperBound, allocations, listings, intents, pairs, true);
    }

    /** Returns how far the plan can be from the best. */
    public Gap gap() {
        return Gap.between(value, upperBound);
    }
}

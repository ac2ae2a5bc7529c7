package org.duijie.core.match.plan;

import java.util.List;
import org.duijie.core.match.Explainer;
import org.duijie.core.quantity.Money;

/**
 * The plan that a match round proposes (方案), and a bound on how much better any plan could be. An {@link Explainer}
 * tells what limits it.
 *
 * @param value the sum of the allocations' values
 * @param upperBound a value that no feasible plan exceeds
 * @param allocations the lines, by intent and listing in the market's order
 * @param listings what is left of each listing, in the market's order
 * @param intents what is missing for each intent, in the market's order
 * @param pairs how many pairs of the market can trade on some day
 * @param allPairs whether every pair was checked; if not, time ran out first, and more pairs than {@code pairs} may be
 *     able to trade
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

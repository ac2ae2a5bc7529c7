package org.duijie.core.match;

import org.duijie.core.market.Listing;
import org.duijie.core.market.Market;
import org.duijie.core.market.PurchaseIntent;
import org.duijie.core.match.internal.explain.PairReason;
import org.duijie.core.match.internal.round.Round;
import org.duijie.core.match.plan.Budget;
import org.duijie.core.match.plan.Explanation;
import org.duijie.core.match.plan.MatchObserver;
import org.duijie.core.match.plan.MatchPlan;
import org.duijie.core.match.plan.MatchPolicy;

/** The entry point of the engine: matches the stock of a market with its buyers. */
public final class Matcher {
    private Matcher() {}

    /** Returns the best plan found for {@code market} within the policy's steps. */
    public static MatchPlan match(Market market, MatchPolicy policy) {
        return match(market, policy, MatchObserver.NONE);
    }

    /**
     * Returns the best plan found for {@code market} within {@code budget}, with any number of steps. The round ends
     * earlier when the plan is proved best.
     */
    public static MatchPlan match(Market market, Budget budget) {
        return match(market, MatchPolicy.DEFAULT.withSteps(Long.MAX_VALUE), budget);
    }

    /**
     * Returns the best plan found for {@code market} when the policy's steps are done, or when {@code observer} says
     * that the budget is spent. In both cases the plan is feasible and its upper bound holds: no plan that keeps the
     * locked lines and uses no barred pair is worth more.
     *
     * @param observer a {@link Budget}, or another observer of the round
     */
    public static MatchPlan match(Market market, MatchPolicy policy, MatchObserver observer) {
        return Round.run(market, policy, observer);
    }

    /**
     * Explains why {@code listing} and {@code intent} cannot trade under the policy and on the day of {@code market}.
     * They need not be in the market. The explanation is for the day on which the largest number of rules pass before
     * the first failing rule. Every remedy has been verified on a copy of the pair. Time is logarithmic in the length
     * of the windows.
     *
     * @throws org.duijie.core.quantity.InvalidValueException when one of the two exceeds a limit that holds in any
     *     market
     */
    public static Explanation explain(Market market, Listing listing, PurchaseIntent intent) {
        return PairReason.of(market, listing, intent);
    }
}

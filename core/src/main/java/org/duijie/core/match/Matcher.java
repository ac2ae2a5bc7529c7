package org.duijie.core.match;

import org.duijie.core.market.Market;
import org.duijie.core.match.internal.Round;

/** Matches a market's stock with its buyers: the door of the engine. */
public final class Matcher {
    private Matcher() {}

    /** The best plan found for {@code market} within the policy's steps. */
    public static MatchPlan match(Market market, MatchPolicy policy) {
        return match(market, policy, MatchObserver.NONE);
    }

    /**
     * The best plan found for {@code market} until the policy's steps are done or {@code observer} says that the budget is spent.
     * A plan is always feasible, and its upper bound always holds, whenever the round is ended.
     */
    public static MatchPlan match(Market market, MatchPolicy policy, MatchObserver observer) {
        return Round.run(market, policy, observer);
    }
}

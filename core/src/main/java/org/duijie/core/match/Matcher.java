package org.duijie.core.match;

import org.duijie.core.market.Listing;
import org.duijie.core.market.Market;
import org.duijie.core.market.PurchaseIntent;
import org.duijie.core.match.internal.explain.PairReason;
import org.duijie.core.match.internal.round.Round;
import org.duijie.core.match.plan.Explanation;
import org.duijie.core.match.plan.MatchObserver;
import org.duijie.core.match.plan.MatchPlan;
import org.duijie.core.match.plan.MatchPolicy;

/** Matches a market's stock with its buyers: the door of the engine. */
public final class Matcher {
    private Matcher() {}

    /** The best plan found for {@code market} within the policy's steps. */
    public static MatchPlan match(Market market, MatchPolicy policy) {
        return match(market, policy, MatchObserver.NONE);
    }

    /**
     * The best plan found for {@code market} until the policy's steps are done or {@code observer} says that the budget
     * is spent. A plan is always feasible, and its upper bound always holds, whenever the round is ended: no plan is
     * worth more that keeps the market's locked lines and no barred pair.
     */
    public static MatchPlan match(Market market, MatchPolicy policy, MatchObserver observer) {
        return Round.run(market, policy, observer);
    }

    /**
     * Why {@code listing} and {@code intent} cannot trade under the policy and on the day of {@code market}, of which
     * they need not be part. Of all days the one counts on which most rules pass before the first that fails. Every
     * remedy has been applied to a copy and the pair asked again. Time is logarithmic in the length of the windows.
     *
     * @throws org.duijie.core.quantity.InvalidValueException when one of the two is past a limit that holds for any
     *     market
     */
    public static Explanation explain(Market market, Listing listing, PurchaseIntent intent) {
        return PairReason.of(market, listing, intent);
    }
}

package org.duijie.core.match.internal;

import java.util.List;
import org.duijie.core.market.Market;
import org.duijie.core.match.MatchObserver;
import org.duijie.core.match.MatchPlan;
import org.duijie.core.match.MatchPolicy;
import org.duijie.core.quantity.Money;

/** One match round from market to plan. */
public final class Round {
    private Round() {}

    public static MatchPlan run(Market market, MatchPolicy policy, MatchObserver observer) {
        return new MatchPlan(Money.ZERO, Money.ZERO, List.of(), List.of(), List.of(), 0);
    }
}

package org.duijie.core.match.internal;

import org.duijie.core.market.Market;
import org.duijie.core.match.MatchObserver;
import org.duijie.core.match.MatchPlan;
import org.duijie.core.match.MatchPolicy;

/** One match round from market to plan. */
public final class Round {
    private Round() {}

    public static MatchPlan run(Market market, MatchPolicy policy, MatchObserver observer) {
        Problem problem = Compile.of(market);
        Prices prices = new Prices(problem);
        prices.improve(400, () -> observer.spent() >= 1);
        Draft draft = new Draft(problem);
        new Greedy(problem).fill(draft, prices.best);
        System.err.println("greedy " + draft.worth + " bound " + prices.bound + " gap "
                + 100.0 * (prices.bound - draft.worth) / prices.bound);
        new Improve(problem, draft, prices.best, policy.seed()).run(policy.steps(), () -> observer.spent() >= 1);
        System.err.println("improved " + draft.worth + " gap " + 100.0 * (prices.bound - draft.worth) / prices.bound);
        throw new IllegalStateException();
    }
}

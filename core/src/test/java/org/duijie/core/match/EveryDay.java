package org.duijie.core.match;

import java.util.Optional;
import org.duijie.core.market.Market;
import org.duijie.core.market.Pair;
import org.duijie.core.market.TradeRule;

/** The one pair of a market, asked on each of the days on which anything could happen. */
final class EveryDay {
    private static final int DAYS = 30;

    private final Market market;
    private final Pair pair;

    EveryDay(Market market) {
        this.market = market;
        this.pair = market.pair(market.listings().get(0), market.intents().get(0));
    }

    /** The first rule that fails on the day on which the pair gets furthest; empty when it can trade. */
    Optional<TradeRule> refusal() {
        TradeRule furthest = TradeRule.PRODUCT;
        for (int n = 0; n < DAYS; n++) {
            Optional<TradeRule> refusal = pair.refusalOn(market.asOf().plusDays(n));
            if (refusal.isEmpty()) {
                return refusal;
            }
            furthest = refusal.get().compareTo(furthest) > 0 ? refusal.get() : furthest;
        }
        return Optional.of(furthest);
    }

    /** Whether it can trade on the listing's last day. */
    boolean tradesOnLastDay() {
        return pair.refusalOn(pair.listing().window().to()).isEmpty();
    }
}

package org.duijie.core.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.duijie.core.market.Market;
import org.duijie.core.market.PurchaseIntent;
import org.duijie.core.quantity.Heads;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Locked lines ask for the rest of their intent's minimum, whatever it costs. */
class RaisedMinimumTest {
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("org.duijie.core.match.Seeds#all")
    void an_open_market_that_keeps_one_line_of_a_good_plan_reaches_its_minimum(long seed) {
        Market market = TinyMarkets.of(seed);
        for (PlanClaim.Line line : RoughPlans.of(market)) {
            LiveMarket live = LiveMarket.of(market);
            live.lock(lock(line));
            assertThat(missingMinimums(market, live.allocations())).isEmpty();
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("org.duijie.core.match.Seeds#all")
    void a_round_that_keeps_one_line_of_a_good_plan_reaches_its_minimum(long seed) {
        Market market = TinyMarkets.of(seed);
        for (PlanClaim.Line line : RoughPlans.of(market)) {
            MatchPlan plan = Matcher.match(market, MatchPolicy.DEFAULT, List.of(lock(line)), MatchObserver.NONE);
            assertThat(PlanCheck.judge(market, PlanClaim.of(plan)).faults()).isEmpty();
        }
    }

    private static List<String> missingMinimums(Market market, List<Allocation> lines) {
        List<String> under = new ArrayList<>();
        for (PurchaseIntent intent : market.intents()) {
            long got = 0;
            boolean any = false;
            for (Allocation line : lines) {
                if (line.intent().equals(intent.id())) {
                    any = true;
                    got += intent.demand().byCount()
                            ? line.heads().count()
                            : line.weight().grams();
                }
            }
            if (any && got < intent.demand().minimum().held()) {
                under.add(intent.id());
            }
        }
        return under;
    }

    private static LockedLine lock(PlanClaim.Line line) {
        return new LockedLine(line.listing(), line.intent(), Heads.of(line.heads()), line.deliverOn());
    }
}

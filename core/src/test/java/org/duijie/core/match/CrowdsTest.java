package org.duijie.core.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.duijie.core.market.Market;
import org.duijie.core.market.PurchaseIntent;
import org.duijie.core.market.TradeRule;
import org.duijie.core.match.check.PlanClaim;
import org.duijie.core.match.plan.MatchPlan;
import org.duijie.core.match.plan.Remedy;
import org.duijie.core.match.plan.Shortfall;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Intents that differ in nothing but their names are explained together: each as if it were alone. */
class CrowdsTest {
    private static final int TWINS = 3;

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.duijie.core.match.TinyMarket#all")
    void each_of_a_crowd_has_the_reason_that_it_would_have_alone(TinyMarket tiny) {
        Market market = tiny.market();
        List<PlanClaim.Line> lines = RoughPlans.of(market);
        MatchPlan alone = PlanOutcomes.of(market, lines);
        MatchPlan crowded = PlanOutcomes.of(withTwins(market), lines);

        for (int i = 0; i < alone.intents().size(); i++) {
            assertThat(crowded.intents().get(TWINS * i))
                    .isEqualTo(alone.intents().get(i));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.duijie.core.match.TinyMarket#all")
    void where_nothing_is_sold_all_of_a_crowd_have_the_same_reason_and_its_remedy_names_each(TinyMarket tiny) {
        Market market = tiny.market();
        Market crowd = withTwins(market);
        MatchPlan alone = PlanOutcomes.of(market, List.of());
        MatchPlan crowded = PlanOutcomes.of(crowd, List.of());

        for (int i = 0; i < crowd.intents().size(); i++) {
            Shortfall one = alone.intents().get(i / TWINS).shortfall().orElseThrow();
            Shortfall each = crowded.intents().get(i).shortfall().orElseThrow();
            String id = crowd.intents().get(i).id();

            assertThat(each.stop()).isEqualTo(one.stop());
            assertThat(each.refusals()).isEqualTo(one.refusals());
            assertThat(each.remedy().map(Remedy::getClass))
                    .isEqualTo(one.remedy().map(Remedy::getClass));
            assertThat(each.remedy().map(remedy -> remedy.toString().replace("=" + id + ",", "=" + one(id) + ",")))
                    .isEqualTo(one.remedy().map(Remedy::toString));
        }
        for (int l = 0; l < market.listings().size(); l++) {
            Optional<Shortfall> one = alone.listings().get(l).shortfall();

            assertThat(crowded.listings().get(l).shortfall()).isEqualTo(one.map(CrowdsTest::ofAllTwins));
        }
    }

    private static Shortfall ofAllTwins(Shortfall one) {
        Map<TradeRule, Long> refusals = new HashMap<>(one.refusals());
        refusals.replaceAll((rule, n) -> TWINS * n);
        return new Shortfall(one.stop(), refusals, one.remedy());
    }

    private static String one(String id) {
        return id.replaceAll("~.*", "");
    }

    /** After each intent, two that are just like it. */
    private static Market withTwins(Market market) {
        List<PurchaseIntent> all = new ArrayList<>();
        for (PurchaseIntent intent : market.intents()) {
            IntStream.range(0, TWINS).forEach(n -> all.add(named(intent, intent.id() + (n == 0 ? "" : "~" + n))));
        }
        return new Market(market.asOf(), market.policy(), market.listings(), all);
    }

    private static PurchaseIntent named(PurchaseIntent intent, String id) {
        return new PurchaseIntent(
                id,
                intent.buyer(),
                intent.kind(),
                intent.products(),
                intent.demand(),
                intent.suppliers(),
                intent.terms(),
                intent.window(),
                intent.at());
    }
}

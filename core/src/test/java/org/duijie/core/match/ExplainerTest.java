package org.duijie.core.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.duijie.core.market.Listing;
import org.duijie.core.market.Market;
import org.duijie.core.market.PurchaseIntent;
import org.duijie.core.match.plan.Allocation;
import org.duijie.core.match.plan.ExplainPolicy;
import org.duijie.core.match.plan.IntentOutcome;
import org.duijie.core.match.plan.ListingOutcome;
import org.duijie.core.match.plan.MatchPlan;
import org.duijie.core.match.plan.MatchPolicy;
import org.duijie.core.match.plan.Shortfall;
import org.duijie.core.sample.SampleClass;
import org.duijie.core.sample.SampleMarkets;
import org.duijie.core.sample.SampleSize;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ExplainerTest {
    private static final ExplainPolicy ALL = ExplainPolicy.DEFAULT;
    private static Market market;
    private static MatchPlan plan;

    @BeforeAll
    static void matchACounty() {
        market = SampleMarkets.generate(SampleSize.COUNTY, SampleClass.FULL, 3);
        plan = Matcher.match(market, MatchPolicy.DEFAULT.withSteps(0));
    }

    @Test
    void a_plan_comes_without_reasons_and_all_of_a_county_are_explained_when_asked_for() {
        assertThat(plan.listings()).allMatch(outcome -> outcome.shortfall().isEmpty());
        assertThat(plan.intents()).anyMatch(IntentOutcome::isUnexplained);

        MatchPlan explained = Explainer.of(market, plan).explain(plan, ALL);

        assertThat(explained.listings()).noneMatch(ListingOutcome::isUnexplained);
        assertThat(explained.intents()).noneMatch(IntentOutcome::isUnexplained);
        assertThat(explained.allocations()).isEqualTo(plan.allocations());
    }

    @Test
    void a_page_has_the_reasons_that_the_whole_plan_has() {
        Explainer explainer = Explainer.of(market, plan);
        MatchPlan explained = explainer.explain(plan, ALL);
        for (int from = 0; from < 60; from += 20) {
            Map<String, Shortfall> page = new LinkedHashMap<>();
            List<IntentOutcome> some = explained.intents().subList(from, from + 20);
            some.forEach(outcome -> outcome.shortfall().ifPresent(why -> page.put(outcome.intent(), why)));

            assertThat(explainer.intents(
                            some.stream().map(IntentOutcome::intent).toList(), ALL))
                    .containsExactlyEntriesOf(page);
        }
        Map<String, Shortfall> listings = new LinkedHashMap<>();
        explained.listings().forEach(o -> o.shortfall().ifPresent(why -> listings.put(o.listing(), why)));
        assertThat(explainer.listings(
                        explained.listings().stream()
                                .map(ListingOutcome::listing)
                                .toList(),
                        ALL))
                .containsExactlyEntriesOf(listings);
    }

    @Test
    void where_work_is_limited_the_same_parties_are_explained_on_any_number_of_threads() {
        ExplainPolicy little = ALL.withWork(1);
        MatchPlan alone = Explainer.of(market, plan).explain(plan, little);

        assertThat(Explainer.of(market, plan).explain(plan, little.withThreads(3)))
                .isEqualTo(alone);
        assertThat(Explainer.of(market, plan).explain(plan, ALL.withThreads(2)))
                .isEqualTo(Explainer.of(market, plan).explain(plan, ALL));
        assertThat(Explainer.of(market, plan).explain(plan, ALL.withWork(0))).isEqualTo(plan);
    }

    @Test
    void told_to_stop_it_ends_with_what_it_has_and_every_reason_in_it_is_right() {
        Explainer explainer = Explainer.of(market, plan);
        MatchPlan all = explainer.explain(plan, ALL);
        AtomicInteger asked = new AtomicInteger();
        MatchPlan some = explainer.explain(plan, ALL.withStop(() -> asked.incrementAndGet() > 40));

        assertThat(some.intents()).anyMatch(IntentOutcome::isUnexplained);
        assertThat(some.intents()).anyMatch(outcome -> outcome.shortfall().isPresent());
        for (int i = 0; i < all.intents().size(); i++) {
            IntentOutcome whole = all.intents().get(i);
            some.intents()
                    .get(i)
                    .shortfall()
                    .ifPresent(why -> assertThat(whole.shortfall()).contains(why));
        }
        assertThat(explainer.explain(plan, ALL.withStop(() -> true))).isEqualTo(plan);
    }

    @Test
    void what_an_intent_lacks_of_stock_in_packs_is_counted_in_heads_and_grams() {
        for (long seed = 1; seed <= 60; seed++) {
            Market packed = TinyPacks.of(seed);
            MatchPlan found = Matcher.match(packed, MatchPolicy.DEFAULT.withSteps(50));
            for (int i = 0; i < packed.intents().size(); i++) {
                PurchaseIntent intent = packed.intents().get(i);
                long got = 0;
                for (Allocation line : found.allocations()) {
                    Listing listing = packed.listings().stream()
                            .filter(each -> each.id().equals(line.listing()))
                            .findFirst()
                            .orElseThrow();
                    got += line.intent().equals(intent.id())
                            ? packed.pair(listing, intent).measure(line.heads().count(), line.deliverOn())
                            : 0;
                }
                assertThat(found.intents().get(i).missing().held())
                        .as("seed %s, %s", seed, intent.id())
                        .isEqualTo(intent.demand().upTo().held() - got);
            }
        }
    }

    @Test
    void who_is_not_in_the_market_is_refused() {
        Explainer explainer = Explainer.of(market, plan);

        assertThatThrownBy(() -> explainer.listings(List.of("nobody"), ALL))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("nobody is not in the market");
    }
}

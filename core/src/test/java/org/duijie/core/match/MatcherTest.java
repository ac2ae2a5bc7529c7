package org.duijie.core.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.duijie.core.market.Listing;
import org.duijie.core.market.Market;
import org.duijie.core.market.MarketPolicy;
import org.duijie.core.market.Pair;
import org.duijie.core.market.PurchaseIntent;
import org.duijie.core.match.check.PlanCheck;
import org.duijie.core.match.check.PlanClaim;
import org.duijie.core.match.plan.Allocation;
import org.duijie.core.match.plan.ExplainPolicy;
import org.duijie.core.match.plan.IntentOutcome;
import org.duijie.core.match.plan.ListingOutcome;
import org.duijie.core.match.plan.MatchObserver;
import org.duijie.core.match.plan.MatchPlan;
import org.duijie.core.match.plan.MatchPolicy;
import org.duijie.core.quantity.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every plan of the engine, tried on markets whose best plan the twin knows. */
class MatcherTest {
    private static final MatchPolicy POLICY = MatchPolicy.DEFAULT;

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.duijie.core.match.TinyMarket#all")
    void a_tiny_market_is_matched_best_and_proved_so(TinyMarket tiny) {
        Market market = tiny.market();
        MatchPlan plan = Matcher.match(market, POLICY);

        assertThat(PlanCheck.judge(market, PlanClaim.of(plan)).faults()).isEmpty();
        assertThat(plan.value()).isEqualTo(NaiveTwin.of(market).value());
        assertThat(plan.upperBound()).isEqualTo(plan.value());
        assertThat(plan.gap().isClosed()).isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.duijie.core.match.TinyMarket#all")
    void a_plan_made_in_no_steps_is_good_and_its_bound_holds(TinyMarket tiny) {
        Market market = tiny.market();

        assertHolds(market, Matcher.match(market, POLICY.withSteps(0)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.duijie.core.match.TinyMarket#all")
    void a_round_that_is_ended_early_leaves_a_good_plan_and_a_bound_that_holds(TinyMarket tiny) {
        Market market = tiny.market();
        for (int asked : new int[] {0, 1, 2, 5}) {
            assertHolds(market, Matcher.match(market, POLICY, endingAfter(asked)));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("org.duijie.core.match.Seeds#all")
    void a_plan_over_months_of_growth_is_good_and_its_bound_holds(long seed) {
        Market market = TinyMarkets.months(seed);

        assertHolds(market, Matcher.match(market, POLICY));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.duijie.core.match.TinyMarket#all")
    void neither_threads_nor_another_run_change_a_plan(TinyMarket tiny) {
        Market market = tiny.market();
        MatchPlan plan = Matcher.match(market, POLICY);

        assertThat(Matcher.match(market, POLICY)).isEqualTo(plan);
        assertThat(Matcher.match(tiny.market(), POLICY.withThreads(2))).isEqualTo(plan);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.duijie.core.match.TinyMarket#all")
    void a_line_says_what_the_definitions_say_of_it(TinyMarket tiny) {
        Market market = tiny.market();
        Map<String, Listing> listings = byId(market.listings(), Listing::id);
        Map<String, PurchaseIntent> intents = byId(market.intents(), PurchaseIntent::id);

        assertThat(Matcher.match(market, POLICY).allocations()).allSatisfy(line -> {
            Pair pair = market.pair(listings.get(line.listing()), intents.get(line.intent()));
            assertThat(line)
                    .isEqualTo(Allocation.of(
                            pair,
                            line.heads().count(),
                            line.deliverOn(),
                            market.policy().agreedPrice()));
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.duijie.core.match.TinyMarket#all")
    void lines_stand_by_intent_and_listing_in_the_markets_order(TinyMarket tiny) {
        Market market = tiny.market();
        List<String> inOrder = market.intents().stream()
                .flatMap(intent -> market.listings().stream().map(listing -> intent.id() + " " + listing.id()))
                .toList();

        assertThat(Matcher.match(market, POLICY).allocations())
                .extracting(line -> inOrder.indexOf(line.intent() + " " + line.listing()))
                .isSorted();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.duijie.core.match.TinyMarket#all")
    void what_is_left_and_what_is_missing_adds_up(TinyMarket tiny) {
        Market market = tiny.market();
        MatchPlan plan = Matcher.match(market, POLICY);

        assertThat(plan.listings())
                .extracting(ListingOutcome::listing)
                .isEqualTo(market.listings().stream().map(Listing::id).toList());
        assertThat(plan.intents())
                .extracting(IntentOutcome::intent)
                .isEqualTo(market.intents().stream().map(PurchaseIntent::id).toList());
        assertThat(plan.listings())
                .extracting(outcome -> outcome.left().count())
                .isEqualTo(market.listings().stream()
                        .map(listing -> listing.stock().heads().count() - given(plan, listing))
                        .toList());
        assertThat(plan.intents())
                .extracting(outcome -> outcome.missing().held())
                .isEqualTo(market.intents().stream()
                        .map(intent -> intent.demand().upTo().held() - got(plan, intent))
                        .toList());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.duijie.core.match.TinyMarket#all")
    void whatever_is_left_or_missing_has_a_reason(TinyMarket tiny) {
        MatchPlan plan = Matcher.match(tiny.market(), POLICY);
        MatchPlan explained = Explainer.of(tiny.market(), plan).explain(plan, ExplainPolicy.DEFAULT);

        assertThat(explained.listings())
                .allSatisfy(outcome -> assertThat(outcome.shortfall().isPresent())
                        .isEqualTo(outcome.left().count() > 0));
        assertThat(explained.intents())
                .allSatisfy(outcome -> assertThat(outcome.shortfall().isPresent())
                        .isEqualTo(outcome.missing().held() > 0));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.duijie.core.match.TinyMarket#all")
    void a_pair_is_counted_if_it_can_trade_on_some_day(TinyMarket tiny) {
        Market market = tiny.market();
        long pairs = market.listings().stream()
                .flatMap(listing -> market.intents().stream().map(intent -> market.pair(listing, intent)))
                .filter(MatcherTest::canTrade)
                .count();

        assertThat(Matcher.match(market, POLICY).pairs()).isEqualTo(pairs);
    }

    @Test
    void a_market_without_stock_or_without_buyers_has_an_empty_plan() {
        Market nobody = new Market(LocalDate.parse("2022-12-19"), MarketPolicy.FREE, List.of(), List.of());
        Market full = TinyMarkets.of(1);

        for (Market market : List.of(
                nobody,
                new Market(full.asOf(), full.policy(), full.listings(), List.of()),
                new Market(full.asOf(), full.policy(), List.of(), full.intents()))) {
            MatchPlan plan = Matcher.match(market, POLICY);
            assertThat(plan.allocations()).isEmpty();
            assertThat(plan.value()).isEqualTo(Money.ZERO);
            assertThat(plan.gap().isClosed()).isTrue();
            assertThat(plan.listings()).hasSameSizeAs(market.listings());
            assertThat(plan.intents()).hasSameSizeAs(market.intents());
        }
    }

    private static void assertHolds(Market market, MatchPlan plan) {
        Money best = NaiveTwin.of(market).value();

        assertThat(PlanCheck.judge(market, PlanClaim.of(plan)).faults()).isEmpty();
        assertThat(plan.value()).isLessThanOrEqualTo(best);
        assertThat(plan.upperBound()).isGreaterThanOrEqualTo(best);
    }

    /** Says that the budget is spent from the n-th time it is asked. */
    private static MatchObserver endingAfter(int times) {
        int[] asked = {0};
        return () -> asked[0]++ < times ? 0 : 1;
    }

    private static boolean canTrade(Pair pair) {
        Optional<LocalDate> day = pair.days().stream()
                .flatMap(days -> days.from().datesUntil(days.to().plusDays(1)))
                .filter(date -> pair.refusalOn(date).isEmpty())
                .findFirst();
        return day.isPresent();
    }

    private static long given(MatchPlan plan, Listing listing) {
        return plan.allocations().stream()
                .filter(line -> line.listing().equals(listing.id()))
                .mapToLong(line -> line.heads().count())
                .sum();
    }

    private static long got(MatchPlan plan, PurchaseIntent intent) {
        return plan.allocations().stream()
                .filter(line -> line.intent().equals(intent.id()))
                .mapToLong(line -> intent.demand().byCount()
                        ? line.heads().count()
                        : line.weight().grams())
                .sum();
    }

    private static <T> Map<String, T> byId(List<T> all, Function<T, String> id) {
        return all.stream().collect(Collectors.toMap(id, Function.identity()));
    }
}

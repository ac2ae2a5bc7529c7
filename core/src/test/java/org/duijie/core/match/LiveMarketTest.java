package org.duijie.core.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.duijie.core.market.LockedLine;
import org.duijie.core.market.Market;
import org.duijie.core.market.PurchaseIntent;
import org.duijie.core.match.check.PlanCheck;
import org.duijie.core.match.check.PlanClaim;
import org.duijie.core.match.check.PlanFault;
import org.duijie.core.match.plan.Allocation;
import org.duijie.core.match.plan.MatchPlan;
import org.duijie.core.match.plan.MatchPolicy;
import org.duijie.core.match.plan.Quote;
import org.duijie.core.quantity.Heads;
import org.duijie.core.quantity.Money;
import org.duijie.core.sample.SampleClass;
import org.duijie.core.sample.SampleMarkets;
import org.duijie.core.sample.SampleSize;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for an open market after every change of a random day. */
class LiveMarketTest {
    private static final int CHANGES = 12;
    private static final int COUNTY_CHANGES = 60;

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("org.duijie.core.match.Seeds#all")
    void after_every_change_the_plan_is_good_and_no_plan_is_above_its_bound(long seed) {
        LiveMarket live = LiveMarket.of(TinyMarkets.of(seed));
        OpenDay day = new OpenDay(seed, tiny(seed), false);

        for (int change = 0; change < CHANGES; change++) {
            day.change(live);
            Market market = live.market();
            MatchPlan plan = live.plan();
            assertThat(PlanCheck.judge(market, PlanClaim.of(plan)).faults()).isEmpty();
            assertThat(plan.value()).isEqualTo(live.value());
            assertThat(plan.allocations()).isEqualTo(live.allocations());
            assertThat(plan.upperBound())
                    .isGreaterThanOrEqualTo(NaiveTwin.of(market).value());
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("org.duijie.core.match.Seeds#all")
    void locked_lines_stay_and_nothing_is_at_fault(long seed) {
        LiveMarket live = LiveMarket.of(TinyMarkets.of(seed));
        OpenDay day = new OpenDay(seed, tiny(seed), true);

        for (int change = 0; change < 3 * CHANGES; change++) {
            day.change(live);
            assertThat(live.allocations())
                    .extracting(Allocation::locked)
                    .containsAll(live.locked())
                    .doesNotHaveDuplicates();
            assertThat(faults(live)).isEmpty();
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("org.duijie.core.match.Seeds#all")
    void a_quote_is_what_placing_gives_and_changes_nothing(long seed) {
        LiveMarket asked = LiveMarket.of(TinyMarkets.of(seed));
        LiveMarket left = LiveMarket.of(TinyMarkets.of(seed));
        OpenDay day = new OpenDay(seed, tiny(seed), false);
        OpenDay same = new OpenDay(seed, tiny(seed), false);
        OpenDay arrivals = new OpenDay(seed + 1, tiny(seed), false);

        for (int change = 0; change < CHANGES; change++) {
            PurchaseIntent intent = arrivals.intent();
            Quote quote = asked.quote(intent);
            assertThat(asked.allocations()).isEqualTo(left.allocations());
            assertThat(asked.market()).isEqualTo(left.market());
            assertThat(asked.upperBound()).isEqualTo(left.upperBound());

            assertThat(asked.place(intent)).isEqualTo(quote).isEqualTo(left.place(intent));
            assertThat(got(asked, intent)).isEqualTo(quote.allocations());

            day.change(asked);
            same.change(left);
            assertThat(asked.allocations()).isEqualTo(left.allocations());
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("org.duijie.core.match.Seeds#all")
    void an_intent_that_is_new_never_makes_the_plan_worth_less_than_its_quote_says(long seed) {
        Market market = TinyMarkets.of(seed);
        LiveMarket live = LiveMarket.of(new Market(market.asOf(), market.policy(), market.listings(), List.of()));

        for (PurchaseIntent intent : market.intents()) {
            Money before = live.value();
            Quote quote = live.place(intent);
            assertThat(quote.gain()).isGreaterThanOrEqualTo(Money.ZERO);
            assertThat(live.value()).isGreaterThanOrEqualTo(before.plus(quote.gain()));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("org.duijie.core.match.Seeds#all")
    void the_best_plans_lines_can_be_locked_one_by_one(long seed) {
        Market market = TinyMarkets.of(seed);
        LiveMarket live = LiveMarket.of(market);
        NaiveTwin.Optimum best = NaiveTwin.of(market);

        for (PlanClaim.Line line : best.lines()) {
            live.lock(new LockedLine(line.listing(), line.intent(), Heads.of(line.heads()), line.deliverOn()));
            assertThat(live.upperBound()).isGreaterThanOrEqualTo(best.value());
        }
        assertThat(live.value()).isEqualTo(best.value());
        assertThat(faults(live)).isEmpty();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("org.duijie.core.match.Seeds#all")
    void a_line_that_is_locked_and_let_go_leaves_the_plan_no_worse(long seed) {
        LiveMarket live = LiveMarket.of(TinyMarkets.of(seed));
        Money before = live.value();
        List<LockedLine> lines =
                live.allocations().stream().map(Allocation::locked).toList();

        lines.forEach(live::lock);
        assertThat(live.locked()).isEqualTo(lines);
        assertThat(live.value()).isGreaterThanOrEqualTo(before);
        assertThat(faults(live)).isEmpty();
        lines.forEach(line -> live.unlock(line.listing(), line.intent()));
        assertThat(live.locked()).isEmpty();
        assertThat(live.value()).isGreaterThanOrEqualTo(before);
        assertThat(faults(live)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(
            value = SampleClass.class,
            names = {"FULL", "AGED"})
    void a_county_stays_open_for_a_day(SampleClass kind) {
        List<Market> markets = LongStream.range(0, 3)
                .mapToObj(seed -> SampleMarkets.generate(SampleSize.COUNTY, kind, seed))
                .toList();
        MatchPlan plan = Matcher.match(markets.get(0), MatchPolicy.DEFAULT.withSteps(0));
        LiveMarket live = LiveMarket.of(markets.get(0), plan);
        LiveMarket again = LiveMarket.of(markets.get(0), plan);
        OpenDay day = new OpenDay(1, List.of(markets.get(0), nearby(markets)), true);
        OpenDay same = new OpenDay(1, List.of(markets.get(0), nearby(markets)), true);

        assertThat(live.allocations()).isEqualTo(plan.allocations());
        for (int change = 0; change < COUNTY_CHANGES; change++) {
            day.change(live);
            same.change(again);
            assertThat(faults(live)).isEmpty();
            assertThat(live.allocations()).extracting(Allocation::locked).containsAll(live.locked());
        }
        assertThat(live.plan()).isEqualTo(again.plan());
        Market market = live.market();
        LiveMarket anew = LiveMarket.of(market, live.plan());
        assertThat(anew.value()).isEqualTo(live.value());
    }

    /** The second market's listings and intents, with the places and products of the first. */
    private static Market nearby(List<Market> markets) {
        Map<String, PurchaseIntent> first =
                markets.get(0).intents().stream().collect(Collectors.toMap(PurchaseIntent::id, Function.identity()));
        List<PurchaseIntent> intents = markets.get(1).intents().stream()
                .map(intent -> first.getOrDefault(intent.id(), intent)
                        .withDemand(intent.demand())
                        .withSuppliers(intent.suppliers()))
                .toList();
        Market market = markets.get(0);
        return new Market(
                market.asOf(),
                market.policy(),
                market.listings().stream()
                        .map(listing -> listing.withTerms(listing.terms().withMinimumPickup(Heads.of(1))))
                        .toList(),
                intents);
    }

    @Test
    void what_is_unknown_or_locked_cannot_be_withdrawn() {
        LiveMarket live = LiveMarket.of(TinyMarkets.of(1));
        LockedLine line = live.allocations().get(0).locked();
        live.lock(line);

        assertThat(live.withdrawIntent("nobody")).isFalse();
        assertThat(live.withdrawListing("nothing")).isFalse();
        assertThat(live.unlock("nothing", "nobody")).isFalse();
        assertThatThrownBy(() -> live.withdrawIntent(line.intent())).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> live.withdrawListing(line.listing())).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> live.lock(line)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> live.lock(new LockedLine("nothing", line.intent(), line.heads(), line.deliverOn())))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> live.lock(new LockedLine(
                        line.listing(),
                        line.intent(),
                        line.heads(),
                        line.deliverOn().minusYears(1))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new LockedLine("a", "b", Heads.NONE, line.deliverOn()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_plan_of_another_market_is_refused() {
        MatchPlan plan = Matcher.match(TinyMarkets.of(1), MatchPolicy.DEFAULT);

        assertThatThrownBy(() -> LiveMarket.of(TinyMarkets.of(2), plan)).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<Market> tiny(long seed) {
        return LongStream.of(seed, seed + 1_000, seed + 2_000)
                .mapToObj(TinyMarkets::of)
                .toList();
    }

    private static List<PlanFault> faults(LiveMarket live) {
        List<PlanClaim.Line> lines = live.allocations().stream()
                .map(a -> new PlanClaim.Line(a.listing(), a.intent(), a.heads().count(), a.deliverOn()))
                .toList();
        PlanClaim claim = new PlanClaim(live.value(), live.upperBound(), lines);
        return PlanCheck.judge(live.market(), claim).faults();
    }

    private static List<Allocation> got(LiveMarket live, PurchaseIntent intent) {
        return live.allocations().stream()
                .filter(line -> line.intent().equals(intent.id()))
                .toList();
    }
}

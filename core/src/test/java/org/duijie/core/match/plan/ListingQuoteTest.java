package org.duijie.core.match.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.duijie.core.market.Listing;
import org.duijie.core.market.Market;
import org.duijie.core.market.Pair;
import org.duijie.core.market.PurchaseIntent;
import org.duijie.core.match.LiveMarket;
import org.duijie.core.match.NaiveTwin;
import org.duijie.core.match.TinyMarkets;
import org.duijie.core.match.check.PlanCheck;
import org.duijie.core.match.check.PlanClaim;
import org.duijie.core.match.check.PlanVerdict;
import org.duijie.core.quantity.Money;
import org.duijie.core.sample.SampleClass;
import org.duijie.core.sample.SampleMarkets;
import org.duijie.core.sample.SampleSize;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A quote of a listing against the definitions of the trade, and against the best plan. */
class ListingQuoteTest {
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("org.duijie.core.match.Seeds#all")
    void a_quote_of_a_listing_leaves_no_trace(long seed) {
        Market market = TinyMarkets.of(seed);
        LiveMarket asked = LiveMarket.of(market);
        LiveMarket twin = LiveMarket.of(market);
        for (Listing listing : TinyMarkets.of(seed + 1_000).listings()) {
            asked.quote(renamed(listing, "new-" + listing.id()));
            if (market.listings().stream().anyMatch(each -> each.id().equals(listing.id()))) {
                asked.quote(listing);
            }
        }
        assertThat(asked.market()).isEqualTo(twin.market());
        assertSame(asked, twin);
        for (PurchaseIntent intent : TinyMarkets.of(seed + 2_000).intents()) {
            asked.place(intent);
            twin.place(intent);
        }
        assertSame(asked, twin);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("org.duijie.core.match.Seeds#all")
    void no_quote_of_a_new_listing_gains_more_than_the_best_plan(long seed) {
        Market market = TinyMarkets.of(seed);
        for (Listing listing : market.listings()) {
            Market others = without(market, listing);
            LiveMarket live = LiveMarket.of(others);
            ListingQuote quote = live.quote(listing);
            assertTrade(market, listing, quote);
            Money value = live.value().plus(quote.gain());
            Money best = NaiveTwin.of(market).value();
            PlanVerdict verdict = PlanCheck.judge(market, new PlanClaim(value, best, linesWith(live, listing)));
            assertThat(verdict.faults()).isEmpty();
            assertThat(verdict.value()).isEqualTo(value);
            assertThat(value).isLessThanOrEqualTo(best);
        }
    }

    @Test
    void quotes_of_listings_that_are_alone_sum_to_nearly_the_best_plans() {
        long quoted = 0;
        long best = 0;
        for (long seed = 0; seed < 60; seed++) {
            Market market = TinyMarkets.of(seed);
            for (Listing listing : market.listings()) {
                Market alone = new Market(market.asOf(), market.policy(), List.of(listing), market.intents());
                LiveMarket live =
                        LiveMarket.of(new Market(market.asOf(), market.policy(), List.of(), market.intents()));
                quoted += live.quote(listing).gain().micros();
                best += NaiveTwin.of(alone).value().micros();
            }
        }
        System.out.println("listings alone: quoted " + quoted + " of " + best);
        assertThat(quoted).isBetween(best / 100 * 95, best);
    }

    @Test
    void a_countys_listings_are_quoted_as_their_pairs_define() {
        Market market = SampleMarkets.generate(SampleSize.COUNTY, SampleClass.FULL, 1);
        LiveMarket live = LiveMarket.of(market, 8);
        for (Listing listing : market.listings()) {
            assertTrade(market, listing, live.quote(listing));
        }
    }

    private static void assertTrade(Market market, Listing listing, ListingQuote quote) {
        Map<String, PurchaseIntent> intents =
                market.intents().stream().collect(Collectors.toMap(PurchaseIntent::id, Function.identity()));
        long heads = 0;
        for (Allocation line : quote.lines()) {
            Pair pair = new Pair(market, listing, intents.get(line.intent()));
            assertThat(pair.refusalOn(line.deliverOn())).isEmpty();
            assertThat(line.value()).isEqualTo(pair.deliveryValue(line.heads().count(), line.deliverOn()));
            heads += line.heads().count();
        }
        assertThat(heads).isLessThanOrEqualTo(listing.stock().heads().count());
    }

    private static List<PlanClaim.Line> linesWith(LiveMarket live, Listing listing) {
        return live.linesWith(listing).stream()
                .map(line -> new PlanClaim.Line(
                        line.listing(), line.intent(), line.heads().count(), line.deliverOn()))
                .toList();
    }

    private static void assertSame(LiveMarket asked, LiveMarket twin) {
        assertThat(asked.allocations()).isEqualTo(twin.allocations());
        assertThat(asked.value()).isEqualTo(twin.value());
        assertThat(asked.upperBound()).isEqualTo(twin.upperBound());
    }

    private static Market without(Market market, Listing gone) {
        List<Listing> others = new ArrayList<>(market.listings());
        others.remove(gone);
        return new Market(market.asOf(), market.policy(), others, market.intents());
    }

    private static Listing renamed(Listing listing, String id) {
        return new Listing(
                id,
                listing.cooperative(),
                listing.product(),
                listing.stock(),
                listing.dailyGain(),
                listing.terms(),
                listing.window(),
                listing.at(),
                listing.certificates(),
                listing.packing());
    }
}

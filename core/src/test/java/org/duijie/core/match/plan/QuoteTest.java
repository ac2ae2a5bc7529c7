package org.duijie.core.match.plan;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.duijie.core.quantity.Money;
import org.duijie.core.sample.SampleClass;
import org.duijie.core.sample.SampleMarkets;
import org.duijie.core.sample.SampleSize;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A quote against the definitions of the trade. */
class QuoteTest {
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("org.duijie.core.match.Seeds#all")
    void the_quote_of_an_intent_that_is_alone_is_its_best_plan(long seed) {
        Market market = TinyMarkets.of(seed);
        LiveMarket live = LiveMarket.of(with(market, List.of()));
        for (PurchaseIntent intent : market.intents()) {
            Quote quote = live.quote(intent);
            assertThat(quote.value()).isEqualTo(worth(market, intent, quote)).isEqualTo(quote.gain());
            assertThat(quote.value())
                    .isEqualTo(NaiveTwin.of(with(market, List.of(intent))).value());
        }
    }

    @Test
    void every_line_of_a_countys_quotes_is_valued_as_its_pair_defines() {
        Market market = SampleMarkets.generate(SampleSize.COUNTY, SampleClass.FULL, 1);
        LiveMarket live = LiveMarket.of(market);
        for (PurchaseIntent intent : market.intents()) {
            Quote quote = live.quote(intent);
            assertThat(quote.value()).isEqualTo(worth(market, intent, quote));
        }
    }

    @Test
    void a_buyer_asks_what_it_would_get_and_takes_it() {
        Market market = TinyMarkets.of(1);
        PurchaseIntent intent = market.intents().get(0);

        LiveMarket live = LiveMarket.of(market);
        Quote quote = live.quote(intent); // changes nothing
        Quote placed = live.place(intent); // gives just that, and mends the plan around it
        quote.allocations().forEach(line -> live.lock(line.locked())); // agreed: kept from now on

        assertThat(placed).isEqualTo(quote);
        assertThat(live.allocations()).containsAll(quote.allocations());
    }

    private static Money worth(Market market, PurchaseIntent intent, Quote quote) {
        Map<String, Listing> listings =
                market.listings().stream().collect(Collectors.toMap(Listing::id, Function.identity()));
        Money sum = Money.ZERO;
        for (Allocation line : quote.allocations()) {
            Pair pair = new Pair(market, listings.get(line.listing()), intent);
            assertThat(pair.refusalOn(line.deliverOn())).isEmpty();
            sum = sum.plus(pair.deliveryValue(line.heads().count(), line.deliverOn()));
        }
        return sum;
    }

    private static Market with(Market market, List<PurchaseIntent> intents) {
        return new Market(market.asOf(), market.policy(), market.listings(), intents);
    }
}

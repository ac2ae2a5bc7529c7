package org.duijie.core.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duijie.core.FailureNames;
import org.duijie.core.market.Listing;
import org.duijie.core.market.Market;
import org.duijie.core.market.Place;
import org.duijie.core.market.PurchaseIntent;
import org.duijie.core.market.TradeRule;
import org.duijie.core.product.Catalogue;
import org.duijie.core.product.ProductPath;
import org.duijie.core.quantity.CountWords;
import org.duijie.core.quantity.Money;
import org.duijie.core.quantity.UnitPrice;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(FailureNames.class)
class SampleMarketsTest {
    private static final double BAND = 0.15;

    @ParameterizedTest
    @EnumSource
    void the_same_seed_draws_the_same_market(SampleClass kind) {
        assertThat(SampleMarkets.generate(SampleSize.COUNTY, kind, 7))
                .isEqualTo(SampleMarkets.generate(SampleSize.COUNTY, kind, 7));
    }

    @ParameterizedTest
    @EnumSource
    void another_seed_draws_another_market(SampleClass kind) {
        assertThat(Stream.iterate(-20L, seed -> seed + 1)
                        .limit(40)
                        .map(seed -> SampleMarkets.generate(SampleSize.TINY, kind, seed)))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({
        "COUNTY, FLOW, 11, 100, 300, 4600", "COUNTY, WEIGHT, 12, 100, 300, 4600",
        "COUNTY, FULL, 13, 100, 300, 4600", "COUNTY, FULL, 14, 100, 300, 4600",
        "COUNTY, AGED, 15, 100, 300, 4600"
    })
    void a_market_has_the_listings_intents_and_pairs_of_its_size(
            SampleSize size, SampleClass kind, long seed, int listings, int intents, int pairs) {
        assertSized(size, kind, seed, listings, intents, pairs);
    }

    @Tag("thorough")
    @ParameterizedTest
    @CsvSource({"FULL, 16", "AGED, 17"})
    void a_prefecture_has_the_listings_intents_and_pairs_of_its_size(SampleClass kind, long seed) {
        assertSized(SampleSize.PREFECTURE, kind, seed, 1_000, 3_000, 94_000);
    }

    private static void assertSized(
            SampleSize size, SampleClass kind, long seed, int listings, int intents, int pairs) {
        Market market = SampleMarkets.generate(size, kind, seed);

        assertThat(market.listings()).hasSize(listings);
        assertThat(market.intents()).hasSize(intents);
        assertThat((double) PairTally.of(market).pairs()).isCloseTo(pairs, within(pairs * BAND));
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24, 25})
    void every_rule_refuses_some_pair_of_a_full_county(long seed) {
        PairTally tally = PairTally.of(SampleMarkets.generate(SampleSize.COUNTY, SampleClass.FULL, seed));

        assertThat(tally.refusing())
                .containsExactlyInAnyOrderElementsOf(EnumSet.complementOf(EnumSet.of(TradeRule.BARRED)));
    }

    @ParameterizedTest
    @ValueSource(longs = {31, 32, 33, 34, 35})
    void in_an_aged_county_some_pairs_should_trade_early_and_others_late(long seed) {
        PairTally tally = PairTally.of(SampleMarkets.generate(SampleSize.COUNTY, SampleClass.AGED, seed));

        assertThat(tally.betterEarly()).isGreaterThan(tally.pairs() / 10);
        assertThat(tally.betterLate()).isGreaterThan(tally.pairs() / 10);
    }

    @ParameterizedTest
    @EnumSource
    void a_tiny_market_is_small_enough_to_try_every_plan(SampleClass kind) {
        for (long seed = 0; seed < 200; seed++) {
            Market market = SampleMarkets.generate(SampleSize.TINY, kind, seed);

            assertThat(market.listings()).as("listings, seed %d", seed).hasSizeBetween(3, 5);
            assertThat(market.intents()).as("intents, seed %d", seed).hasSizeBetween(4, 7);
            assertThat(market.listings())
                    .as("heads, seed %d", seed)
                    .allMatch(listing -> listing.stock().heads().count() >= 2
                            && listing.stock().heads().count() <= 14);
            assertThat(market.intents())
                    .as("demands, seed %d", seed)
                    .allMatch(intent -> intent.demand().upTo().held() <= 16 * heaviestHead(intent));
        }
    }

    /** One head, or the grams of the heaviest product that the buyer takes. */
    private static long heaviestHead(PurchaseIntent intent) {
        return intent.demand().byCount()
                ? 1
                : Stream.of(SampleProduct.values())
                        .filter(product -> intent.takes(product.path()))
                        .mapToLong(SampleProduct::grams)
                        .max()
                        .orElseThrow();
    }

    @Test
    void some_products_are_scarce_and_others_plenty() {
        Market market = SampleMarkets.generate(SampleSize.PREFECTURE, SampleClass.FLOW, 41);
        Map<ProductPath, Long> offered = market.listings().stream()
                .collect(Collectors.groupingBy(
                        Listing::product,
                        Collectors.summingLong(l -> l.stock().heads().count())));
        Map<ProductPath, Long> wanted = market.intents().stream()
                .filter(intent -> offered.containsKey(intent.products().get(0)))
                .collect(Collectors.groupingBy(
                        intent -> intent.products().get(0),
                        Collectors.summingLong(i -> i.demand().upTo().held())));

        assertThat(offered).anySatisfy((product, heads) -> assertThat(heads).isGreaterThan(wanted.get(product)));
        assertThat(offered).anySatisfy((product, heads) -> assertThat(heads).isLessThan(wanted.get(product)));
    }

    @ParameterizedTest
    @EnumSource
    void what_is_drawn_can_be_written_and_read_back(SampleClass kind) {
        Market market = SampleMarkets.generate(SampleSize.COUNTY, kind, 51);

        assertThat(Stream.concat(
                        market.listings().stream()
                                .flatMap(l ->
                                        Stream.of(l.terms().ask(), l.terms().salvage())),
                        market.intents().stream().map(i -> i.terms().bid())))
                .allSatisfy(price -> assertThat(UnitPrice.parse(price.toString(), CountWords.COMMON))
                        .isEqualTo(price));
        assertThat(market.listings())
                .extracting(l -> l.terms().holdingCost())
                .allSatisfy(cost -> assertThat(Money.parse(cost.toString())).isEqualTo(cost));
        assertThat(Stream.concat(
                        market.listings().stream().map(Listing::at),
                        market.intents().stream().map(PurchaseIntent::at)))
                .allSatisfy(SampleMarketsTest::assertFiveDecimals);
    }

    private static void assertFiveDecimals(Place place) {
        assertThat(BigDecimal.valueOf(place.latitude()).scale()).isLessThanOrEqualTo(5);
        assertThat(BigDecimal.valueOf(place.longitude()).scale()).isLessThanOrEqualTo(5);
    }

    @Test
    void every_product_and_family_is_in_the_catalogue() {
        Catalogue catalogue = Catalogue.standard();

        assertThat(SampleProduct.values())
                .allSatisfy(
                        product -> assertThat(catalogue.find(product.path())).isPresent())
                .allSatisfy(
                        product -> assertThat(catalogue.find(product.family())).isPresent());
    }
}

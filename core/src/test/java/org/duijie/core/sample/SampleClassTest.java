package org.duijie.core.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.duijie.core.market.Demand;
import org.duijie.core.market.Listing;
import org.duijie.core.market.Market;
import org.duijie.core.market.PurchaseIntent;
import org.duijie.core.market.SellerTerms;
import org.duijie.core.market.Stock;
import org.duijie.core.market.SupplierLimits;
import org.duijie.core.quantity.Money;
import org.duijie.core.quantity.Quantity;
import org.duijie.core.quantity.UnitPrice.Basis;
import org.duijie.core.quantity.Weight;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What each class promises of its markets. */
class SampleClassTest {
    private static final int SEED = 61;

    private static Market county(SampleClass kind) {
        return SampleMarkets.generate(SampleSize.COUNTY, kind, SEED);
    }

    @ParameterizedTest
    @EnumSource(names = {"FLOW", "WEIGHT"})
    void without_delivery_terms_a_delivery_costs_nothing_and_may_be_of_any_size(SampleClass kind) {
        Market market = county(kind);

        assertThat(market.policy().trip()).isEqualTo(Money.ZERO);
        assertThat(market.policy().tripPerKm()).isEqualTo(Money.ZERO);
        assertThat(market.intents()).extracting(PurchaseIntent::suppliers).containsOnly(SupplierLimits.NONE);
        assertThat(market.intents())
                .allMatch(intent -> intent.demand().minimum().held() == 0);
        assertThat(market.listings())
                .extracting(listing -> listing.terms().minimumPickup())
                .containsOnly(SellerTerms.ONE_HEAD);
    }

    @Test
    void flow_counts_heads_of_one_weight_a_product() {
        Market market = county(SampleClass.FLOW);

        assertThat(market.intents()).extracting(PurchaseIntent::demand).allMatch(Demand::byCount);
        assertThat(market.listings()).extracting(Listing::stock).hasOnlyElementsOfType(Stock.ByCount.class);
        assertThat(market.listings().stream()
                        .collect(Collectors.groupingBy(
                                Listing::product,
                                Collectors.mapping(listing -> listing.stock().meanWeight(), Collectors.toSet())))
                        .values())
                .allSatisfy(weights -> assertThat(weights).hasSize(1));
    }

    @Test
    void weight_demands_grams_of_lots_of_different_weights() {
        Market market = county(SampleClass.WEIGHT);

        assertThat(market.intents()).extracting(PurchaseIntent::demand).noneMatch(Demand::byCount);
        assertThat(market.listings())
                .extracting(Listing::stock)
                .hasAtLeastOneElementOfType(Stock.ByCount.class)
                .hasAtLeastOneElementOfType(Stock.ByWeight.class);
        assertThat(market.listings().stream()
                        .collect(Collectors.groupingBy(
                                Listing::product,
                                Collectors.mapping(listing -> listing.stock().meanWeight(), Collectors.toSet())))
                        .values())
                .anySatisfy(weights -> assertThat(weights).hasSizeGreaterThan(2));
    }

    @ParameterizedTest
    @EnumSource(names = {"FULL", "AGED"})
    void with_delivery_terms_every_term_occurs_and_is_sometimes_absent(SampleClass kind) {
        Market market = county(kind);

        assertThat(market.policy().trip()).isGreaterThan(Money.ZERO);
        assertThat(market.policy().tripPerKm()).isGreaterThan(Money.ZERO);
        assertThat(market.intents())
                .extracting(intent -> intent.demand().byCount())
                .contains(true, false);
        assertThat(market.intents())
                .extracting(intent -> intent.demand().minimum().held() > 0)
                .contains(true, false);
        assertThat(market.intents())
                .extracting(intent -> intent.suppliers().most())
                .containsOnly(1, 2, 3, 4, Integer.MAX_VALUE)
                .contains(1, 2, 3, 4, Integer.MAX_VALUE);
        assertThat(market.intents())
                .extracting(intent -> intent.suppliers().each())
                .contains(SellerTerms.ONE_HEAD)
                .anyMatch(each -> each.held() > 1)
                .extracting(Quantity::isCount)
                .contains(true, false);
        assertThat(market.listings())
                .extracting(listing -> listing.terms().minimumPickup())
                .contains(SellerTerms.ONE_HEAD)
                .anyMatch(pickup -> pickup.held() > 1)
                .extracting(Quantity::isCount)
                .contains(true, false);
        assertThat(market.intents())
                .extracting(intent -> intent.products().size())
                .contains(1, 2);
        assertThat(market.intents())
                .extracting(intent -> intent.terms().bid().basis())
                .contains(Basis.GRAM, Basis.HEAD);
    }

    @ParameterizedTest
    @EnumSource(names = "AGED", mode = EnumSource.Mode.EXCLUDE)
    void stock_grows_and_costs_its_keep_in_aged_markets_alone(SampleClass kind) {
        assertThat(county(kind).listings())
                .allMatch(listing -> listing.dailyGain().equals(Weight.NONE)
                        && listing.terms().holdingCost().equals(Money.ZERO));
        assertThat(county(SampleClass.AGED).listings())
                .anyMatch(listing -> listing.dailyGain().compareTo(Weight.NONE) > 0)
                .allMatch(listing -> listing.terms().holdingCost().compareTo(Money.ZERO) > 0);
    }
}

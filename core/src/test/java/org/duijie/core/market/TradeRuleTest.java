package org.duijie.core.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duijie.core.market.Lingbao.BY_TRUCK;
import static org.duijie.core.market.Lingbao.PERMIT;
import static org.duijie.core.market.Lingbao.TODAY;
import static org.duijie.core.market.Offer.broilers;
import static org.duijie.core.market.Offer.frozenBroilers;
import static org.duijie.core.market.Want.poultry;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TradeRuleTest {
    private static final Offer BROILERS = broilers("300 head");
    private static final Want POULTRY = poultry("200 head");

    @Test
    void a_pair_that_passes_every_rule_can_trade() {
        assertThat(refusal(BROILERS, POULTRY)).isEmpty();
    }

    @Test
    void a_product_must_be_one_that_is_taken_or_under_one() {
        assertThat(refusal(BROILERS.of("root/yam"), POULTRY)).contains(TradeRule.PRODUCT);
        assertThat(refusal(BROILERS.of("poultry-feed"), POULTRY)).contains(TradeRule.PRODUCT);
        assertThat(refusal(BROILERS.of("poultry"), POULTRY)).isEmpty();
    }

    @Test
    void a_demand_by_count_is_never_met_from_stock_by_weight() {
        Offer frozen = frozenBroilers("300 kg", "2.5 kg");

        assertThat(refusal(frozen, POULTRY)).contains(TradeRule.UNIT);
        assertThat(refusal(frozen, poultry("200 kg"))).isEmpty();
        assertThat(refusal(BROILERS, poultry("200 kg"))).isEmpty();
    }

    @Test
    void the_day_lies_in_both_windows_and_is_not_past() {
        assertThat(refusal(BROILERS.onDays(1, 6), POULTRY)).contains(TradeRule.WINDOW);
        assertThat(refusal(BROILERS, POULTRY.onDays(1, 6))).contains(TradeRule.WINDOW);
        assertThat(Lingbao.pair(BROILERS.onDays(-3, 6), POULTRY.onDays(-3, 6)).refusalOn(TODAY.minusDays(1)))
                .contains(TradeRule.WINDOW);
    }

    @Test
    void every_paper_that_is_required_must_be_there() {
        assertThat(refusal(BROILERS.withoutPapers(), POULTRY.requiring(PERMIT))).contains(TradeRule.CERTIFICATE);
        assertThat(refusal(BROILERS, POULTRY.requiring(PERMIT))).isEmpty();
        assertThat(refusal(BROILERS, POULTRY.requiring("halal"))).contains(TradeRule.CERTIFICATE);
    }

    @Test
    void the_road_may_be_as_long_as_the_buyer_fetches_and_not_a_metre_more() {
        long road = Lingbao.pair(BROILERS, POULTRY).road().metres();

        assertThat(refusal(BROILERS, POULTRY.within(road + " m"))).isEmpty();
        assertThat(refusal(BROILERS, POULTRY.within(road - 1 + " m"))).contains(TradeRule.DISTANCE);
    }

    @ParameterizedTest
    @CsvSource({"3250 g, 4 kg, true", "3251 g, 4 kg, false", "3 kg, 3250 g, true", "3 kg, 3249 g, false"})
    void a_head_weighs_what_is_accepted_both_ends_included(String min, String max, boolean accepted) {
        assertThat(refusal(BROILERS, POULTRY.weighing(min, max)).isEmpty()).isEqualTo(accepted);
    }

    @Test
    void a_head_may_grow_into_and_out_of_what_is_accepted() {
        Pair growing = Lingbao.pair(BROILERS.gaining("50 g"), POULTRY.weighing("3300 g", "3350 g"));

        assertThat(growing.refusalOn(TODAY)).contains(TradeRule.UNIT_WEIGHT);
        assertThat(growing.refusalOn(TODAY.plusDays(1))).isEmpty();
        assertThat(growing.refusalOn(TODAY.plusDays(2))).isEmpty();
        assertThat(growing.refusalOn(TODAY.plusDays(3))).contains(TradeRule.UNIT_WEIGHT);
    }

    @Test
    void packs_are_not_asked_what_a_head_weighs() {
        assertThat(refusal(frozenBroilers("300 kg", "20 kg"), poultry("200 kg").weighing("6 jin", "7 jin")))
                .isEmpty();
    }

    @Test
    void the_bid_for_a_head_is_no_lower_than_the_ask() {
        assertThat(refusal(BROILERS.asking("6 CNY/jin"), POULTRY.bidding("6 CNY/jin")))
                .isEmpty();
        assertThat(refusal(BROILERS.asking("6.002 CNY/jin"), POULTRY.bidding("6 CNY/jin")))
                .contains(TradeRule.PRICE);
    }

    @Test
    void prices_by_the_head_and_by_weight_meet_at_the_weight_of_the_day() {
        Pair growing = Lingbao.pair(BROILERS.gaining("100 g").asking("40.2 CNY/head"), POULTRY.bidding("6 CNY/jin"));

        assertThat(growing.refusalOn(TODAY)).contains(TradeRule.PRICE);
        assertThat(growing.refusalOn(TODAY.plusDays(1))).isEmpty();
    }

    @Test
    void what_is_gained_on_a_head_is_more_than_its_haul() {
        long haul = Lingbao.pair(BY_TRUCK, BROILERS, POULTRY).haulPerHead(TODAY).micros();
        String lossless = "%d.%06d CNY/head".formatted(haul / 1_000_000, haul % 1_000_000);
        String gainful = "%d.%06d CNY/head".formatted((haul + 1) / 1_000_000, (haul + 1) % 1_000_000);
        Offer forNothing = BROILERS.asking("0 CNY/jin");

        assertThat(Lingbao.pair(BY_TRUCK, forNothing, POULTRY.bidding(lossless)).refusalOn(TODAY))
                .contains(TradeRule.HAUL);
        assertThat(Lingbao.pair(BY_TRUCK, forNothing, POULTRY.bidding(gainful)).refusalOn(TODAY))
                .isEmpty();
    }

    /** Repairs one rule after another of a pair that breaks all of them: each time the next one is the reason. */
    @Test
    void the_first_rule_that_fails_is_the_reason() {
        Offer offer = frozenBroilers("300 kg", "9 kg")
                .of("root/yam")
                .onDays(1, 6)
                .withoutPapers()
                .asking("9 CNY/jin")
                .salvagedFor("9 CNY/jin");
        Want want = POULTRY.requiring(PERMIT).within("1 km").weighing("1 kg", "2 kg");

        assertThat(refusal(offer, want)).contains(TradeRule.PRODUCT);
        offer = offer.of("poultry/broiler");
        assertThat(refusal(offer, want)).contains(TradeRule.UNIT);
        offer = offer.with(BROILERS.listing().stock());
        assertThat(refusal(offer, want)).contains(TradeRule.WINDOW);
        offer = offer.onDays(0, 6);
        assertThat(refusal(offer, want)).contains(TradeRule.CERTIFICATE);
        want = want.requiring("no-paper").within("1 km");
        offer = new Offer(offer.listing().withCertificates(java.util.Set.of("no-paper")));
        assertThat(refusal(offer, want)).contains(TradeRule.DISTANCE);
        want = want.within("60 km");
        assertThat(refusal(offer, want)).contains(TradeRule.UNIT_WEIGHT);
        want = want.weighing("1 kg", "9 kg");
        assertThat(refusal(offer, want)).contains(TradeRule.PRICE);
        offer = offer.asking("5 CNY/jin");
        assertThat(refusal(offer, want)).contains(TradeRule.HAUL);
        assertThat(refusal(offer.salvagedFor("5 CNY/jin"), want)).isEmpty();
    }

    private static Optional<TradeRule> refusal(Offer offer, Want want) {
        return Lingbao.pair(offer, want).refusalOn(TODAY);
    }
}

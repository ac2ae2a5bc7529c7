package org.duijie.core.match.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.duijie.core.market.Lingbao;
import org.duijie.core.market.Market;
import org.duijie.core.market.MarketPolicy;
import org.duijie.core.market.Offer;
import org.duijie.core.market.TradeRule;
import org.duijie.core.market.Want;
import org.duijie.core.match.Matcher;
import org.duijie.core.match.plan.Remedy.AcceptWeights;
import org.duijie.core.match.plan.Remedy.DemandByWeight;
import org.duijie.core.match.plan.Remedy.DispatchEarlier;
import org.duijie.core.match.plan.Remedy.ObtainCertificates;
import org.duijie.core.match.plan.Remedy.OfferLonger;
import org.duijie.core.match.plan.Remedy.RaiseBid;
import org.duijie.core.match.plan.Remedy.ReachFurther;
import org.duijie.core.quantity.Distance;
import org.duijie.core.quantity.UnitPrice;
import org.duijie.core.quantity.WeightUnit;
import org.junit.jupiter.api.Test;

class ExplanationTest {
    private static final Offer BROILERS = Offer.broilers("24000 head");
    private static final Want SCHOOL = Want.poultry("200 head");

    @Test
    void a_pair_that_can_trade_needs_no_explanation() {
        assertThat(explained(BROILERS, SCHOOL))
                .isEqualTo(new Explanation("sun-village", "school", Optional.empty(), Optional.empty()));
    }

    @Test
    void nothing_makes_broilers_of_yams() {
        Explanation explanation = explained(BROILERS.of("root/yam"), SCHOOL);

        assertThat(explanation.refusal()).contains(TradeRule.PRODUCT);
        assertThat(explanation.remedy()).isEmpty();
    }

    @Test
    void a_demand_by_count_takes_packs_once_it_is_stated_by_weight() {
        Offer frozen = Offer.frozenBroilers("500 kg", "1 kg");
        DemandByWeight remedy = (DemandByWeight) remedied(frozen, SCHOOL.weighing("2 kg", "3 kg"), TradeRule.UNIT);

        assertThat(remedy.to().upTo()).hasToString("500 kg");
    }

    @Test
    void a_bid_by_the_head_is_stated_by_weight_with_its_demand() {
        Offer frozen = Offer.frozenBroilers("500 kg", "1 kg");
        Want byHead = SCHOOL.weighing("2 kg", "3 kg").bidding("35 CNY/head");
        DemandByWeight remedy = (DemandByWeight) remedied(frozen, byHead, TradeRule.UNIT);

        assertThat(remedy.bid()).hasToString("14 CNY/kg");
    }

    @Test
    void a_demand_that_accepts_any_weight_counts_in_packs_once_it_is_stated_by_weight() {
        DemandByWeight remedy = (DemandByWeight)
                remedied(Offer.frozenBroilers("500 kg", "2 kg"), SCHOOL.atLeast("50 head"), TradeRule.UNIT);

        assertThat(remedy.to().upTo()).hasToString("400 kg");
        assertThat(remedy.to().minimum()).hasToString("100 kg");
    }

    @Test
    void stock_that_comes_too_late_leaves_the_farm_earlier() {
        Remedy remedy = remedied(BROILERS.onDays(5, 9), SCHOOL.onDays(0, 3), TradeRule.WINDOW);

        assertThat(remedy).isEqualTo(new DispatchEarlier("sun-village", "school", 2));
    }

    @Test
    void stock_that_is_gone_too_soon_stays_on_offer_longer() {
        Remedy remedy = remedied(BROILERS.onDays(0, 3), SCHOOL.onDays(5, 9), TradeRule.WINDOW);

        assertThat(remedy).isEqualTo(new OfferLonger("sun-village", "school", 2));
    }

    @Test
    void nothing_brings_back_a_buyers_day_that_is_past() {
        Explanation explanation = explained(BROILERS, SCHOOL.onDays(-9, -1));

        assertThat(explanation.refusal()).contains(TradeRule.WINDOW);
        assertThat(explanation.remedy()).isEmpty();
    }

    @Test
    void a_missing_permit_is_named() {
        Remedy remedy = remedied(BROILERS.withoutPapers(), SCHOOL.requiring(Lingbao.PERMIT), TradeRule.CERTIFICATE);

        assertThat(remedy).isEqualTo(new ObtainCertificates("sun-village", "school", Set.of(Lingbao.PERMIT)));
    }

    @Test
    void a_buyer_that_fetches_from_too_near_is_told_how_much_further() {
        Want near = SCHOOL.within("5 km");
        ReachFurther remedy = (ReachFurther) remedied(BROILERS, near, TradeRule.DISTANCE);

        long road = Lingbao.pair(BROILERS, near).road().metres();
        assertThat(remedy.by().metres() % 100).isZero();
        assertThat(remedy.to().metres()).isBetween(road, road + 99);
        assertThat(remedy.to()).isEqualTo(Distance.ofMetres(5_000 + remedy.by().metres()));
    }

    @Test
    void birds_that_are_too_heavy_are_accepted_up_to_their_weight() {
        AcceptWeights remedy =
                (AcceptWeights) remedied(BROILERS, SCHOOL.weighing("5 jin", "6 jin"), TradeRule.UNIT_WEIGHT);

        assertThat(remedy.accept().min().in(WeightUnit.JIN)).isEqualTo("5");
        assertThat(remedy.accept().max().in(WeightUnit.JIN)).isEqualTo("6.5");
    }

    @Test
    void birds_that_are_too_light_are_accepted_down_to_their_weight_on_the_last_day() {
        Offer growing = BROILERS.gaining("95 g");
        AcceptWeights remedy = (AcceptWeights)
                remedied(growing, SCHOOL.weighing("8 jin", "9 jin").onDays(0, 6), TradeRule.UNIT_WEIGHT);

        assertThat(remedy.accept().min().grams()).isEqualTo((3_250 + 6 * 95) / 50 * 50);
    }

    @Test
    void birds_that_grow_too_heavy_leave_the_farm_earlier_where_that_is_the_smaller_change() {
        Offer growing = BROILERS.gaining("200 g").onDays(2, 12);
        Remedy remedy = remedied(growing, SCHOOL.weighing("6 jin", "6.9 jin"), TradeRule.UNIT_WEIGHT);

        assertThat(remedy).isInstanceOf(AcceptWeights.class);
        assertThat(remedied(growing.onDays(2, 60), SCHOOL.weighing("6 jin", "6.9 jin"), TradeRule.UNIT_WEIGHT))
                .isEqualTo(new DispatchEarlier("sun-village", "school", 1));
    }

    @Test
    void a_low_bid_is_told_how_much_is_lacking_a_jin() {
        RaiseBid remedy = (RaiseBid) remedied(BROILERS, SCHOOL.bidding("4.70 CNY/jin"), TradeRule.PRICE);

        assertThat(remedy.by().in(WeightUnit.JIN)).isEqualTo("0.3 CNY/jin");
        assertThat(remedy.to().in(WeightUnit.JIN)).isEqualTo("5 CNY/jin");
    }

    @Test
    void a_bid_by_the_head_is_raised_by_the_head() {
        RaiseBid remedy = (RaiseBid) remedied(BROILERS, SCHOOL.bidding("32 CNY/head"), TradeRule.PRICE);

        assertThat(remedy.by()).hasToString("0.5 CNY/head");
    }

    @Test
    void a_bid_that_the_haul_eats_is_raised_for_ask_and_haul_together() {
        Offer salvaged = BROILERS.salvagedFor("5 CNY/jin");
        Want far = SCHOOL.at(Lingbao.LUOYANG).bidding("5 CNY/jin");
        Market market = Lingbao.market(Lingbao.BY_TRUCK, List.of(salvaged), List.of(far));
        RaiseBid remedy = (RaiseBid) remedied(market, TradeRule.HAUL);

        assertThat(remedy.by().micros() % 20).isZero();
        assertThat(trades(new RaiseBid("sun-village", "school", remedy.by(), less(remedy)).applyTo(market)))
                .isFalse();
    }

    private static UnitPrice less(RaiseBid remedy) {
        return UnitPrice.perGram(remedy.to().micros() - 20);
    }

    @Test
    void windows_of_centuries_are_explained_as_well() {
        Offer old = BROILERS.gaining("1 g").onDays(0, 60_000);
        AcceptWeights remedy = (AcceptWeights)
                remedied(old, SCHOOL.weighing("5 jin", "6 jin").onDays(-40_000, 64_000), TradeRule.UNIT_WEIGHT);

        assertThat(remedy.accept().max().in(WeightUnit.JIN)).isEqualTo("6.5");
    }

    @Test
    void two_rules_that_fail_have_no_single_remedy() {
        Explanation explanation = explained(
                BROILERS.withoutPapers(), SCHOOL.requiring(Lingbao.PERMIT).bidding("1 CNY/jin"));

        assertThat(explanation.refusal()).contains(TradeRule.CERTIFICATE);
        assertThat(explanation.remedy()).isEmpty();
    }

    private static Remedy remedied(Offer offer, Want want, TradeRule refusal) {
        return remedied(Lingbao.market(MarketPolicy.FREE, List.of(offer), List.of(want)), refusal);
    }

    /** The remedy of the market's one pair, after seeing that it is refused for {@code refusal} and that the remedy helps. */
    private static Remedy remedied(Market market, TradeRule refusal) {
        Explanation explanation = explained(market);
        assertThat(explanation.refusal()).contains(refusal);
        Remedy remedy = explanation.remedy().orElseThrow();
        assertThat(trades(remedy.applyTo(market))).isTrue();
        return remedy;
    }

    private static boolean trades(Market market) {
        return explained(market).refusal().isEmpty();
    }

    private static Explanation explained(Offer offer, Want want) {
        return explained(Lingbao.market(List.of(offer), List.of(want)));
    }

    private static Explanation explained(Market market) {
        return Matcher.explain(
                market, market.listings().get(0), market.intents().get(0));
    }
}

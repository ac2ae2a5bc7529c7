package org.duijie.core.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.duijie.core.market.Offer;
import org.duijie.core.market.TradeRule;
import org.duijie.core.market.Want;
import org.duijie.core.match.plan.Remedy.AcceptWeights;
import org.duijie.core.match.plan.Remedy.RaiseBid;
import org.duijie.core.match.plan.Stop;
import org.duijie.core.quantity.Heads;
import org.duijie.core.quantity.Weight;
import org.duijie.core.quantity.WeightUnit;
import org.junit.jupiter.api.Test;

/** What stops a listing or an intent in small markets near Lingbao, and what would help. */
class OutcomesTest extends SmallPlans {
    @Test
    void who_has_all_it_wants_and_who_sold_all_needs_no_reason() {
        Plan plan = plan(List.of(Offer.broilers("200 head").named("shed")), List.of(SCHOOL))
                .sends("shed", "school", 200);

        assertThat(plan.listing("shed").shortfall()).isEmpty();
        assertThat(plan.listing("shed").left()).isEqualTo(Heads.NONE);
        assertThat(plan.intent("school").shortfall()).isEmpty();
        assertThat(plan.intent("school").missing()).isEqualTo(Heads.NONE);
    }

    @Test
    void who_can_trade_with_nobody_has_no_partner() {
        Plan plan = plan(List.of(SHED.of("root/yam")), List.of(SCHOOL, SCHOOL.named("hotel")));

        assertThat(plan.stopOf("school").stop()).isEqualTo(Stop.NO_PARTNER);
        assertThat(plan.stopOf("school").refusals()).isEqualTo(Map.of(TradeRule.PRODUCT, 1L));
        assertThat(plan.stopOf("shed").stop()).isEqualTo(Stop.NO_PARTNER);
        assertThat(plan.stopOf("shed").refusals()).isEqualTo(Map.of(TradeRule.PRODUCT, 2L));
        assertThat(plan.stopOf("shed").remedy()).isEmpty();
    }

    @Test
    void birds_that_are_too_heavy_for_the_only_buyer_are_told_so() {
        Plan plan = plan(List.of(SHED), List.of(SCHOOL.weighing("5 jin", "6 jin")));

        assertThat(plan.stopOf("shed").stop()).isEqualTo(Stop.NO_PARTNER);
        assertThat(plan.stopOf("shed").remedy())
                .get()
                .isInstanceOfSatisfying(
                        AcceptWeights.class,
                        accept -> assertThat(accept.accept().max().in(WeightUnit.JIN))
                                .isEqualTo("6.5"));
    }

    @Test
    void what_lacks_less_than_one_bird_is_left_at_that() {
        Plan plan = plan(List.of(SHED), List.of(Want.poultry("10 kg"))).sends("shed", "school", 3);

        assertThat(plan.intent("school").missing()).isEqualTo(Weight.parse("250 g"));
        assertThat(plan.stopOf("school").stop()).isEqualTo(Stop.LESS_THAN_A_HEAD);
        assertThat(plan.stopOf("school").remedy()).isEmpty();
    }

    @Test
    void a_buyer_that_got_all_there_was_has_spent_its_partners() {
        Plan plan = plan(List.of(SHED), List.of(Want.poultry("900 head"))).sends("shed", "school", 500);

        assertThat(plan.stopOf("school").stop()).isEqualTo(Stop.PARTNERS_SPENT);
    }

    @Test
    void a_listing_that_gave_its_buyers_all_they_want_has_spent_its_partners() {
        Plan plan = plan(List.of(SHED), List.of(SCHOOL)).sends("shed", "school", 200);

        assertThat(plan.stopOf("shed").stop()).isEqualTo(Stop.PARTNERS_SPENT);
    }

    @Test
    void a_listing_whose_buyer_lacks_less_than_one_bird_has_not_spent_its_partners() {
        Plan plan = plan(List.of(SHED), List.of(Want.poultry("10 kg"))).sends("shed", "school", 3);

        assertThat(plan.stopOf("shed").stop()).isEqualTo(Stop.LESS_THAN_A_HEAD);
    }

    @Test
    void a_buyer_whose_birds_went_to_a_better_bid_is_told_what_would_bring_them_back() {
        Want hotel = Want.poultry("500 head").named("hotel").bidding("6.50 CNY/jin");
        Plan plan = plan(List.of(SHED), List.of(SCHOOL, hotel)).sends("shed", "hotel", 500);

        assertThat(plan.stopOf("school").stop()).isEqualTo(Stop.OUTBID);
        RaiseBid raise = (RaiseBid) plan.remedyOf("school");
        assertThat(raise.by().in(WeightUnit.JIN)).isEqualTo("0.51 CNY/jin");
        assertThat(plan.after(raise).moved("shed", "hotel", "school", 200))
                .isGreaterThan(plan.after(raise).worth());
    }

    @Test
    void a_listing_whose_buyers_took_heavier_birds_is_outbid() {
        Offer heavy = SHED.named("heavy").weighing("7 jin", "8 jin");
        Plan plan = plan(List.of(SHED, heavy), List.of(SCHOOL)).sends("heavy", "school", 200);

        assertThat(plan.stopOf("shed").stop()).isEqualTo(Stop.OUTBID);
    }

    @Test
    void a_listing_whose_buyers_took_the_same_birds_elsewhere_is_not_outbid() {
        Plan plan =
                plan(List.of(SHED, SHED.named("next-door")), List.of(SCHOOL)).sends("next-door", "school", 200);

        assertThat(plan.stopOf("shed").stop()).isEqualTo(Stop.PARTNERS_SPENT);
    }

    @Test
    void a_plan_that_stopped_too_soon_says_so() {
        Plan plan = plan(List.of(SHED), List.of(SCHOOL)).sends("shed", "school", 150);

        assertThat(plan.stopOf("school").stop()).isEqualTo(Stop.UNDECIDED);
        assertThat(plan.stopOf("shed").stop()).isEqualTo(Stop.UNDECIDED);
    }

    @Test
    void a_plan_that_serves_the_lower_bid_says_so() {
        Want hotel = Want.poultry("500 head").named("hotel").bidding("6.50 CNY/jin");
        Plan plan =
                plan(List.of(SHED), List.of(Want.poultry("500 head"), hotel)).sends("shed", "school", 500);

        assertThat(plan.stopOf("hotel").stop()).isEqualTo(Stop.UNDECIDED);
    }
}

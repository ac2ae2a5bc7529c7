package org.duijie.core.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.duijie.core.market.Lingbao;
import org.duijie.core.market.Market;
import org.duijie.core.market.Offer;
import org.duijie.core.market.Want;
import org.duijie.core.match.plan.Remedy;
import org.duijie.core.match.plan.Remedy.LowerEach;
import org.duijie.core.match.plan.Remedy.LowerMinimum;
import org.duijie.core.match.plan.Remedy.LowerPickup;
import org.duijie.core.match.plan.Remedy.MoreSuppliers;
import org.duijie.core.match.plan.Remedy.OfferLonger;
import org.duijie.core.match.plan.Remedy.RaiseBid;
import org.duijie.core.match.plan.Stop;
import org.duijie.core.quantity.Heads;
import org.duijie.core.quantity.Weight;
import org.junit.jupiter.api.Test;

/** Which change would help a listing or an intent that is left over. */
class RemediesTest extends SmallPlans {
    @Test
    void what_is_left_below_the_least_pick_up_waits_for_a_smaller_truck() {
        Offer byTruck = SHED.fetchedFrom("350 head");
        Plan plan = plan(List.of(byTruck), List.of(Want.poultry("400 head").named("market"), SCHOOL))
                .sends("shed", "market", 400);

        assertThat(plan.stopOf("shed").stop()).isEqualTo(Stop.PICKUP_MINIMUM);
        assertThat(plan.remedyOf("shed")).isEqualTo(new LowerPickup("shed", "school", Heads.of(100), Heads.of(350)));
        assertThat(plan.remedyOf("school")).isEqualTo(plan.remedyOf("shed"));
    }

    @Test
    void a_pick_up_by_weight_is_lowered_by_weight() {
        Offer byTruck = SHED.fetchedFrom("1 t");
        Plan plan = plan(List.of(byTruck), List.of(SCHOOL));

        assertThat(plan.remedyOf("shed"))
                .isEqualTo(new LowerPickup("shed", "school", Weight.parse("650 kg"), Weight.parse("1 t")));
    }

    @Test
    void a_lot_that_is_too_small_for_the_buyer_waits_for_it_to_take_small_ones() {
        Want picky = Want.poultry("800 head").named("school").atLeastFromEach("600 head");
        Plan plan = plan(List.of(SHED), List.of(picky));

        assertThat(plan.stopOf("school").stop()).isEqualTo(Stop.PICKUP_MINIMUM);
        assertThat(plan.remedyOf("school")).isEqualTo(new LowerEach("shed", "school", Heads.of(500), Heads.of(600)));
    }

    @Test
    void a_minimum_above_all_there_is_comes_down_to_what_can_be_gathered() {
        Offer small = Offer.broilers("70 head").named("small");
        Offer smaller = Offer.broilers("50 head").named("smaller");
        Plan plan = plan(List.of(smaller, small), List.of(SCHOOL.atLeast("200 head")));

        assertThat(plan.stopOf("school").stop()).isEqualTo(Stop.MINIMUM);
        assertThat(plan.remedyOf("school"))
                .isEqualTo(new LowerMinimum("small", "school", Heads.of(120), Heads.of(200)));
        assertThat(plan.stopOf("smaller").stop()).isEqualTo(Stop.MINIMUM);
        assertThat(plan.remedyOf("smaller"))
                .isEqualTo(new LowerMinimum("smaller", "school", Heads.of(50), Heads.of(200)));
    }

    @Test
    void a_minimum_is_gathered_from_no_more_suppliers_than_are_accepted() {
        Offer small = Offer.broilers("70 head").named("small");
        List<Offer> three = List.of(small, small.named("other"), small.named("third"));
        Plan plan = plan(three, List.of(SCHOOL.atLeast("200 head").fromAtMost(2)));

        assertThat(plan.stopOf("school").stop()).isEqualTo(Stop.MINIMUM);
        assertThat(plan.remedyOf("school"))
                .isEqualTo(new LowerMinimum("small", "school", Heads.of(140), Heads.of(200)));
    }

    @Test
    void a_minimum_that_two_suppliers_reach_but_not_those_that_are_accepted_stays_out_of_reach() {
        Offer small = Offer.broilers("120 head").named("small");
        Plan plan = plan(
                List.of(small, small.named("other")),
                List.of(SCHOOL.atLeast("200 head").fromAtMost(1)));

        assertThat(plan.stopOf("school").stop()).isEqualTo(Stop.MINIMUM);
        assertThat(plan.after(new MoreSuppliers("other", "school", 2))
                        .stopOf("school")
                        .stop())
                .isEqualTo(Stop.UNDECIDED);
    }

    @Test
    void stock_whose_window_ends_before_its_buyer_receives_is_offered_longer() {
        Plan plan = plan(List.of(SHED.onDays(0, 3)), List.of(SCHOOL.onDays(5, 9)));

        assertThat(plan.stopOf("shed").stop()).isEqualTo(Stop.NO_PARTNER);
        assertThat(plan.remedyOf("shed")).isEqualTo(new OfferLonger("shed", "school", 2));
        assertThat(plan.remedyOf("school")).isEqualTo(plan.remedyOf("shed"));
        assertThat(plan.after(plan.remedyOf("shed")).stopOf("shed").stop()).isEqualTo(Stop.UNDECIDED);
    }

    @Test
    void a_minimum_within_reach_of_several_together_is_undecided() {
        Offer small = Offer.broilers("120 head").named("small");
        Plan plan = plan(List.of(small, small.named("other")), List.of(SCHOOL.atLeast("200 head")));

        assertThat(plan.stopOf("school").stop()).isEqualTo(Stop.UNDECIDED);
        assertThat(plan.stopOf("school").remedy()).isEmpty();
    }

    @Test
    void a_few_birds_do_not_pay_the_trip_until_they_fetch_more() {
        Market market = Lingbao.market(
                Lingbao.BY_TRUCK,
                List.of(SHED.salvagedFor("5 CNY/jin")),
                List.of(Want.poultry("20 head").at(Lingbao.SANMENXIA)));
        Plan plan = new Plan(market, List.of());

        assertThat(plan.stopOf("school").stop()).isEqualTo(Stop.NOT_WORTH_THE_TRIP);
        RaiseBid raise = (RaiseBid) plan.remedyOf("school");
        assertThat(plan.after(raise).sends("shed", "school", 20).worth()).isPositive();
        RaiseBid less = new RaiseBid("shed", "school", raise.by(), lessAStep(raise));
        assertThat(plan.after(less).sends("shed", "school", 20).worth()).isNotPositive();
        assertThat(plan.remedyOf("shed")).isEqualTo(raise);
    }

    @Test
    void a_buyer_with_all_the_suppliers_it_accepts_is_asked_for_one_more() {
        Offer small = Offer.broilers("50 head").named("small");
        Plan plan = plan(List.of(small, SHED), List.of(SCHOOL.fromAtMost(1))).sends("small", "school", 50);

        assertThat(plan.stopOf("school").stop()).isEqualTo(Stop.SUPPLIER_LIMIT);
        assertThat(plan.remedyOf("school")).isEqualTo(new MoreSuppliers("shed", "school", 2));
        assertThat(plan.stopOf("shed").stop()).isEqualTo(Stop.SUPPLIER_LIMIT);
    }

    @Test
    void of_a_raise_and_a_longer_road_the_smaller_share_is_told() {
        Want far = Want.poultry("200 head").named("far").at(Lingbao.SANMENXIA).within("60 km");
        Want stingy = SCHOOL.named("stingy").bidding("2.50 CNY/jin");
        long road = Lingbao.pair(SHED, far).road().metres();
        assertThat(road).isBetween(60_001L, 100_000L);

        assertThat(plan(List.of(SHED), List.of(stingy, far)).remedyOf("shed"))
                .isInstanceOfSatisfying(
                        Remedy.ReachFurther.class,
                        further -> assertThat(further.intent()).isEqualTo("far"));
    }
}

package org.duijie.core.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.duijie.core.market.Lingbao;
import org.duijie.core.market.Market;
import org.duijie.core.market.Offer;
import org.duijie.core.market.TradeRule;
import org.duijie.core.market.Want;
import org.duijie.core.match.check.PlanClaim;
import org.duijie.core.match.plan.IntentOutcome;
import org.duijie.core.match.plan.ListingOutcome;
import org.duijie.core.match.plan.Remedy;
import org.duijie.core.match.plan.Remedy.AcceptWeights;
import org.duijie.core.match.plan.Remedy.LowerEach;
import org.duijie.core.match.plan.Remedy.LowerMinimum;
import org.duijie.core.match.plan.Remedy.LowerPickup;
import org.duijie.core.match.plan.Remedy.MoreSuppliers;
import org.duijie.core.match.plan.Remedy.OfferLonger;
import org.duijie.core.match.plan.Remedy.RaiseBid;
import org.duijie.core.match.plan.Shortfall;
import org.duijie.core.match.plan.Stop;
import org.duijie.core.quantity.Heads;
import org.duijie.core.quantity.UnitPrice;
import org.duijie.core.quantity.Weight;
import org.duijie.core.quantity.WeightUnit;
import org.junit.jupiter.api.Test;

/** What stops a listing or an intent in small markets near Lingbao, and what would help. */
class OutcomesTest {
    private static final Offer SHED = Offer.broilers("500 head").named("shed");
    private static final Want SCHOOL = Want.poultry("200 head").named("school");

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

    private static UnitPrice lessAStep(RaiseBid raise) {
        return UnitPrice.perGram(raise.to().micros() - 20);
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

    private static Plan plan(List<Offer> offers, List<Want> wants) {
        return new Plan(Lingbao.market(offers, wants), List.of());
    }

    /** A plan said line by line; everything is sent today. */
    private record Plan(Market market, List<PlanClaim.Line> lines) {
        Plan sends(String listing, String intent, long heads) {
            List<PlanClaim.Line> more = new ArrayList<>(lines);
            more.add(new PlanClaim.Line(listing, intent, heads, Lingbao.TODAY));
            return new Plan(market, more);
        }

        Plan after(Remedy remedy) {
            return new Plan(remedy.applyTo(market), lines);
        }

        long worth() {
            return LocalMoves.worth(market, lines).orElseThrow();
        }

        /** What it is worth when so many heads go to another intent. */
        long moved(String listing, String from, String to, long heads) {
            List<PlanClaim.Line> rest = new ArrayList<>();
            for (PlanClaim.Line line : lines) {
                boolean gives = line.listing().equals(listing) && line.intent().equals(from);
                rest.add(new PlanClaim.Line(
                        line.listing(), line.intent(), line.heads() - (gives ? heads : 0), line.deliverOn()));
            }
            return new Plan(market, rest).sends(listing, to, heads).worth();
        }

        ListingOutcome listing(String id) {
            return PlanOutcomes.of(market, lines).listings().stream()
                    .filter(outcome -> outcome.listing().equals(id))
                    .findFirst()
                    .orElseThrow();
        }

        IntentOutcome intent(String id) {
            return PlanOutcomes.of(market, lines).intents().stream()
                    .filter(outcome -> outcome.intent().equals(id))
                    .findFirst()
                    .orElseThrow();
        }

        /** Why a listing or an intent ended short. */
        Shortfall stopOf(String id) {
            boolean offered =
                    market.listings().stream().anyMatch(each -> each.id().equals(id));
            return (offered ? listing(id).shortfall() : intent(id).shortfall()).orElseThrow();
        }

        Remedy remedyOf(String id) {
            return stopOf(id).remedy().orElseThrow();
        }
    }
}

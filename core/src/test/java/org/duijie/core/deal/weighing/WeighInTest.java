package org.duijie.core.deal.weighing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duijie.core.deal.Bargain.PICK_UP;
import static org.duijie.core.deal.Bargain.broilers;
import static org.duijie.core.deal.OneLoad.delivered;
import static org.duijie.core.deal.OneLoad.warnings;
import static org.duijie.core.deal.OneLoad.weigh;
import static org.duijie.core.deal.OneLoad.weighIn;
import static org.duijie.core.deal.terms.Tolerance.Outside.REFUSE;
import static org.duijie.core.deal.terms.Tolerance.Outside.WARN;

import java.util.Optional;
import org.duijie.core.deal.Bargain;
import org.duijie.core.deal.EndReason;
import org.duijie.core.deal.Loaded;
import org.duijie.core.deal.Outcome;
import org.duijie.core.deal.Ticket;
import org.duijie.core.deal.terms.DealPrice;
import org.duijie.core.deal.terms.Delivery;
import org.duijie.core.deal.terms.Refusal;
import org.duijie.core.deal.terms.Side;
import org.duijie.core.deal.terms.Tolerance;
import org.duijie.core.deal.terms.Warning;
import org.duijie.core.deal.terms.WeighingPoint;
import org.duijie.core.market.BuyerKind;
import org.duijie.core.quantity.Heads;
import org.duijie.core.quantity.Quantity;
import org.duijie.core.quantity.Weight;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeighInTest {
    private static final Bargain TEN = broilers("10 head");

    @Test
    void crates_and_truck_are_taken_off_the_gross() {
        assertThat(weightOf(Ticket.batch(10, "3 t", "2967.5 kg"))).isEqualTo(Weight.parse("32.5 kg"));
    }

    @Test
    void single_weights_are_added_up() {
        assertThat(weightOf(Ticket.headByHead(3, "3.1 kg", "3.2 kg", "3.45 kg")))
                .isEqualTo(Weight.parse("9.75 kg"));
    }

    @Test
    void what_died_and_what_was_turned_away_is_not_accepted() {
        WeighIn weighIn = Ticket.of(10, "32.5 kg")
                .dead(1, "3 kg")
                .rejecting(2, "5 kg", RejectReason.TOO_LIGHT)
                .rejecting(1, "0 kg", RejectReason.SICK)
                .weighIn();

        assertThat(weighIn.acceptedHeads()).isEqualTo(Heads.of(6));
        assertThat(weighIn.rejectedHeads()).isEqualTo(Heads.of(3));
        assertThat(weighIn.acceptedWeight()).isEqualTo(Weight.parse("24.5 kg"));
    }

    @Test
    void heads_that_nobody_weighed_apart_have_the_mean_to_the_gram() {
        Reading reading = Ticket.of(3, "10 kg").weighIn().reading();

        assertThat(reading.shareOf(Heads.of(1), Heads.of(3))).isEqualTo(Weight.ofGrams(3_333));
        assertThat(reading.shareOf(Heads.of(2), Heads.of(3))).isEqualTo(Weight.ofGrams(6_667));
    }

    @ParameterizedTest
    @CsvSource({
        "FARM_SCALE,   20, COOPERATIVE, 980",
        "FARM_SCALE,   20, BUYER,      1000",
        "WEIGHBRIDGE,  20, COOPERATIVE, 980",
        "BUYERS_SCALE, 20, COOPERATIVE, 1000",
        "BUYERS_SCALE, 20, BUYER,      1020.408",
        "FARM_SCALE,    0, COOPERATIVE, 1000"
    })
    void shrink_is_taken_off_before_the_road_and_put_back_after_it(
            WeighingPoint scale, int shrink, Side bornBy, String paidKg) {
        Bargain bargain = broilers("300 head").weighedAt(scale).shrinking(shrink, bornBy);

        assertThat(paid(bargain, Ticket.of(300, "1 t"))).isEqualTo(Weight.parse(paidKg + " kg"));
    }

    @Test
    void a_dressed_price_pays_for_what_dressing_leaves() {
        Bargain dressed = TEN.at(DealPrice.dressed(Bargain.price("8 CNY/jin"), 740, Delivery.DELIVERED));

        assertThat(paid(dressed, Ticket.of(10, "32.5 kg"))).isEqualTo(Weight.parse("24.05 kg"));
    }

    @ParameterizedTest
    @CsvSource({"COOPERATIVE, 29.5 kg, 9", "BUYER, 32.5 kg, 10"})
    void who_bears_deaths_pays_for_the_dead(Side side, String weight, long heads) {
        Ticket oneDied = Ticket.of(10, "32.5 kg").dead(1, "3 kg");
        Bargain bargain = TEN.deathsBornBy(side);

        assertThat(paid(bargain, oneDied)).isEqualTo(Weight.parse(weight));
        assertThat(paid(bargain.at("33 CNY/head"), oneDied)).isEqualTo(Heads.of(heads));
    }

    @Test
    void what_cannot_be_is_refused_with_its_figures() {
        refuses(Ticket.of(11, "33 kg"), Refusal.Code.HEADS_OVER_LOADED, "11 head", "10 head");
        refuses(
                Ticket.of(10, "32.5 kg").dead(4, "0 kg").rejecting(7, "0 kg", RejectReason.SICK),
                Refusal.Code.LOST_OVER_HEADS,
                "11 head",
                "10 head");
        refuses(Ticket.batch(10, "30 kg", "31 kg"), Refusal.Code.TARE_OVER_GROSS, "31 kg", "30 kg");
        refuses(Ticket.headByHead(2, "3 kg", "3 kg", "3 kg"), Refusal.Code.WEIGHTS_OVER_HEADS, "3", "2 head");
        refuses(Ticket.headByHead(3, "3 kg", "3 kg"), Refusal.Code.HEADS_NOT_WEIGHED, "2", "3 head");
        refuses(Ticket.of(10, "5 kg").dead(2, "6 kg"), Refusal.Code.LOST_OVER_NET, "6000 g", "5 kg");
        refuses(Ticket.of(10, "0 kg"), Refusal.Code.NOTHING_ON_SCALE, "10 head");
        refuses(
                Ticket.of(10, "30 kg").rejecting(10, "29 kg", RejectReason.SPOILED),
                Refusal.Code.WEIGHT_WITHOUT_HEADS,
                "1 kg");
        refuses(
                Ticket.of(10, "32.5 kg").on(PICK_UP.minusDays(1)),
                Refusal.Code.WEIGHED_BEFORE_COLLECTED,
                "2022-12-19",
                "2022-12-20");
        refuses(Ticket.of(10, "32.5 kg").acceptedBy(), Refusal.Code.NEEDS_TWO_ACCEPTORS, "0", "1");
    }

    @Test
    void an_amount_that_no_sum_could_hold_is_refused_and_does_not_fail() {
        Bargain dear = TEN.at("100000000 CNY/head");

        assertThat(weigh(dear.collected(), Ticket.of(10, "32.5 kg").weighIn()).next())
                .isPresent();
        assertThat(weigh(
                                broilers("11 head").at("100000000 CNY/head").collected(),
                                Ticket.of(11, "35.75 kg").weighIn())
                        .refusal()
                        .map(Refusal::code))
                .contains(Refusal.Code.AMOUNT_TOO_LARGE);
    }

    @Test
    void rejections_beyond_all_counting_are_refused_and_do_not_fail() {
        Ticket absurd = Ticket.of(10, "32.5 kg")
                .rejecting(Heads.MOST, "10000000 t", RejectReason.OTHER)
                .rejecting(Heads.MOST, "10000000 t", RejectReason.OTHER);

        refuses(absurd, Refusal.Code.LOST_OVER_HEADS, "2000000000000 head", "10 head");
    }

    @Test
    void a_school_needs_two_different_people() {
        Loaded toSchool =
                TEN.to("Lingbao No. 1 Primary School", BuyerKind.SCHOOL).collected();
        Ticket ticket = Ticket.of(10, "32.5 kg");

        assertThat(weigh(toSchool, ticket.acceptedBy("Li", "Li").weighIn()).refusal())
                .contains(Refusal.of(Refusal.Code.NEEDS_TWO_ACCEPTORS, 1, 2));
        assertThat(weigh(toSchool, ticket.acceptedBy("Li Na", "ＬＩ  na ").weighIn())
                        .refusal())
                .contains(Refusal.of(Refusal.Code.NEEDS_TWO_ACCEPTORS, 1, 2));
        assertThat(weigh(toSchool, ticket.acceptedBy("张三", "张　三").weighIn()).refusal())
                .contains(Refusal.of(Refusal.Code.NEEDS_TWO_ACCEPTORS, 1, 2));
        assertThat(weigh(toSchool, ticket.acceptedBy("Li", "Wang").weighIn()).next())
                .isPresent();
    }

    @ParameterizedTest
    @CsvSource({"29.25, true", "29.249, false", "35.75, true", "35.751, false"})
    void a_mean_weight_out_of_tolerance_is_refused_or_told_as_agreed(String net, boolean within) {
        Ticket ticket = Ticket.of(10, net + " kg");

        Outcome<Loaded> strict = weigh(TEN.tolerating(100, REFUSE).collected(), ticket.weighIn());
        Loaded lenient = TEN.tolerating(100, WARN).weighed(ticket);

        assertThat(strict.refusal().map(Refusal::code))
                .isEqualTo(within ? Optional.empty() : Optional.of(Refusal.Code.OUT_OF_TOLERANCE));
        assertThat(warnings(lenient).stream().map(Warning::code).toList().contains(Warning.Code.OUT_OF_TOLERANCE))
                .isEqualTo(!within);
    }

    @Test
    void a_warning_holds_quantities_and_the_tolerance_and_prints_them_in_the_order_of_its_sentence() {
        Warning warning = warnings(TEN.tolerating(100, WARN).weighed(Ticket.of(10, "40 kg")))
                .get(0);

        assertThat(warning.figures()).containsExactly(Weight.parse("4 kg"), Weight.parse("3.25 kg"));
        assertThat(warning.tolerated()).contains(new Tolerance(100, WARN));
        assertThat(warning.texts()).containsExactly("4 kg", "3.25 kg", "10%");
    }

    @Test
    void tolerance_looks_at_the_heads_on_the_scale_alone() {
        Ticket twoKeptOff = Ticket.of(10, "26 kg").rejecting(2, "0 kg", RejectReason.DIRTY);

        assertThat(weigh(TEN.tolerating(0, REFUSE).collected(), twoKeptOff.weighIn())
                        .next())
                .isPresent();
    }

    @Test
    void what_is_odd_is_told() {
        Loaded weighed = broilers("1000 head")
                .confirmed()
                .collect(Bargain.loading(990), Bargain.LATER)
                .then(deal -> deal.release(Bargain.no(Side.COOPERATIVE, EndReason.STOCK_GONE)))
                .then(deal ->
                        weigh(deal, Ticket.of(980, "3200 kg").dead(5, "16 kg").weighIn()))
                .orElseThrow();

        assertThat(warnings(weighed))
                .containsExactly(
                        Warning.of(Warning.Code.FEWER_THAN_AGREED, Heads.of(980), Heads.of(1000)),
                        Warning.of(Warning.Code.FEWER_THAN_LOADED, Heads.of(980), Heads.of(990)),
                        Warning.of(Warning.Code.MANY_DEAD, Heads.of(5), Heads.of(980)));
        assertThat(warnings(
                        broilers("1000 head").weighed(Ticket.of(1000, "3250 kg").dead(4, "13 kg"))))
                .isEmpty();
    }

    @Test
    void a_delivery_may_be_turned_away_whole() {
        Loaded weighed = TEN.weighed(Ticket.of(10, "32.5 kg").rejecting(10, "32.5 kg", RejectReason.PAPERS));

        assertThat(weighIn(weighed).acceptedHeads()).isEqualTo(Heads.NONE);
        assertThat(warnings(weighed)).contains(Warning.of(Warning.Code.NOTHING_ACCEPTED));
    }

    @Test
    void where_the_price_is_by_weight_heads_turned_away_without_a_weight_are_asked_for() {
        refuses(
                Ticket.of(10, "32.5 kg").rejectingUnweighed(2, RejectReason.SICK),
                Refusal.Code.LOST_NOT_WEIGHED,
                "2 head",
                "6.5 kg");
        assertThat(paid(TEN, Ticket.of(10, "26 kg").rejecting(2, "0 kg", RejectReason.SICK)))
                .isEqualTo(Weight.parse("26 kg"));
    }

    @Test
    void where_the_price_is_a_head_they_are_told_and_no_scale_is_needed() {
        Bargain byHead = TEN.at("30 CNY/head");
        Loaded told = byHead.weighed(Ticket.of(10, "32.5 kg").rejectingUnweighed(2, RejectReason.SICK));
        Loaded counted = byHead.weighed(Ticket.counted(10).rejectingUnweighed(2, RejectReason.SICK));

        assertThat(warnings(told)).contains(Warning.of(Warning.Code.LOST_NOT_WEIGHED, Heads.of(2)));
        assertThat(weighIn(counted).payable(counted.terms()).counted()).isEqualTo(Heads.of(8));
        assertThat(weighIn(counted).acceptedWeight()).isEqualTo(Weight.parse("26 kg"));
        assertThat(delivered(counted).estimated()).isEqualTo(Weight.parse("26 kg"));
        assertThat(warnings(counted)).contains(Warning.of(Warning.Code.NOT_WEIGHED, Weight.parse("3.25 kg")));
        refuses(
                Ticket.counted(10),
                Refusal.Code.SCALE_NEEDED,
                TEN.terms().price().price());
    }

    private static void refuses(Ticket ticket, Refusal.Code code, Object... figures) {
        assertThat(weigh(TEN.collected(), ticket.weighIn()).refusal()).contains(Refusal.of(code, figures));
    }

    private static Weight weightOf(Ticket ticket) {
        return ticket.weighIn().acceptedWeight();
    }

    private static Quantity paid(Bargain bargain, Ticket ticket) {
        return ticket.weighIn().payable(bargain.terms()).rounded();
    }
}

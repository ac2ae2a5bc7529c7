package org.duijie.core.deal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.duijie.core.deal.Bargain.LATER;
import static org.duijie.core.deal.Bargain.PICK_UP;
import static org.duijie.core.deal.Bargain.broilers;
import static org.duijie.core.deal.Bargain.complaint;
import static org.duijie.core.deal.Bargain.loading;
import static org.duijie.core.deal.OneLoad.ONLY;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.duijie.core.deal.settlement.PaymentKind;
import org.duijie.core.deal.settlement.Settlement;
import org.duijie.core.deal.terms.DealState;
import org.duijie.core.deal.terms.Refusal;
import org.duijie.core.deal.terms.Refusal.Code;
import org.duijie.core.deal.terms.Side;
import org.duijie.core.deal.terms.Verb;
import org.duijie.core.deal.terms.Warning;
import org.duijie.core.deal.weighing.DisputeReason;
import org.duijie.core.deal.weighing.Reading;
import org.duijie.core.quantity.Heads;
import org.duijie.core.quantity.Money;
import org.duijie.core.quantity.Weight;
import org.junit.jupiter.api.Test;

/** Deals that several trucks deliver. */
class LoadsTest {
    private static final Bargain FIFTY = broilers("50 head").at("33.33 CNY/head");

    /** 20 of 50 heads are weighed, 30 are on the road. */
    private static final Loaded TWO = weigh(first(20), 1, Ticket.of(20, "65 kg"))
            .collect(FIFTY.confirmed(), loading(30), LATER)
            .orElseThrow();

    @Test
    void the_rest_waits_for_the_next_truck_and_the_deal_is_settled_when_no_head_is_at_the_farm() {
        Loaded first = first(20);
        assertThat(DealHeads.of(first)).isEqualTo(new DealHeads(0, 50, 0, 0, 0, 0));
        assertThat(first.atFarm()).isEqualTo(Heads.of(30));
        Loaded settled = settle(weigh(first, 1, Ticket.of(20, "65 kg")), "stl-1");
        assertThat(settled.state()).isEqualTo(DealState.CONFIRMED);

        Loaded second = settled.collect(FIFTY.confirmed(), loading(30), LATER).orElseThrow();
        assertThat(second.state()).isEqualTo(DealState.COLLECTED);
        Loaded all = settle(weigh(second, 2, Ticket.of(29, "95 kg").numbered("wgh-2")), "stl-2");

        assertThat(all.state()).isEqualTo(DealState.SETTLED);
        assertThat(DealHeads.of(all)).isEqualTo(new DealHeads(0, 0, 49, 0, 0, 1));
        assertThat(all.settlements().entries())
                .extracting(Settlement::weighIns)
                .containsExactly(List.of("wgh-1"), List.of("wgh-2"));
        assertThat(all.misplaced(Verb.CANCEL).code()).isEqualTo(Code.AFTER_COLLECTION);
        assertThat(all.collect(FIFTY.confirmed(), loading(1), LATER).refusal())
                .contains(Refusal.of(Code.NOT_IN_STATE, "collect", "settled"));
    }

    @Test
    void several_loads_are_settled_in_one_sum_that_is_rounded_once() {
        Bargain odd = broilers("2 head").at("0.005 CNY/head");
        Loaded one = odd.confirmed().collect(loading(1), LATER).orElseThrow();
        Loaded two = weigh(one, 1, Ticket.of(1, "3 kg"))
                .collect(odd.confirmed(), loading(1), LATER)
                .orElseThrow();
        Loaded settled = settle(weigh(two, 2, Ticket.of(1, "3 kg").numbered("wgh-2")), "stl-1");

        assertThat(settled.settlements().sum()).isEqualTo(yuan("0.01"));
        assertThat(Delivered.of(settled)).extracting(Delivered::amount).containsExactly(yuan("0.01"), Money.ZERO);
        assertThat(settled.settlements().entries().get(0).weighIns()).containsExactly("wgh-1", "wgh-2");
        Loaded reversed = settled.reverse(Optional.of("stl-1"), "stl-2", PICK_UP, complaint(DisputeReason.HEADS))
                .orElseThrow();
        assertThat(reversed.loads().list()).allMatch(Disputed.class::isInstance);
        assertThat(reversed.settlements().sum()).isEqualTo(Money.ZERO);
    }

    @Test
    void what_is_agreed_above_the_heads_comes_with_the_last_truck_and_no_more() {
        Bargain hundred = broilers("100 head");
        Loaded first = hundred.confirmed().collect(loading(60), LATER).orElseThrow();

        assertThat(first.collect(hundred.confirmed(), loading(43), LATER).refusal())
                .contains(Refusal.of(Code.LOADED_OVER_AGREED, "43 head", "42 head", "100 head", "60 head", "2 head"));
        Loaded both = first.collect(hundred.confirmed(), loading(42), LATER).orElseThrow();
        DealHeads heads = DealHeads.of(both);
        assertThat(heads).isEqualTo(new DealHeads(0, 102, 0, 0, 0, 0, 2));
        assertThat(heads.ofDemand()).isEqualTo(100);
        Bargain exact = hundred.on(hundred.terms().conditions().withOverDelivery(0));
        assertThat(exact.confirmed().collect(loading(101), LATER).refusal())
                .contains(Refusal.of(Code.LOADED_OVER_AGREED, "101 head", "100 head", "100 head", "0 head", "0 head"));
    }

    @Test
    void the_rest_is_released_by_a_decision_alone() {
        Ending.Word word = Bargain.no(Side.BUYER, EndReason.NO_LONGER_NEEDED);
        Loaded released = first(20).release(word).orElseThrow();

        assertThat(DealHeads.of(released)).isEqualTo(new DealHeads(0, 20, 0, 0, 0, 30));
        assertThat(released.release()).contains(new Release(Heads.of(30), Optional.of(word)));
        assertThat(released.release(word).refusal()).contains(Refusal.of(Code.REST_RELEASED, Heads.of(30)));
        assertThat(released.collect(FIFTY.confirmed(), loading(1), LATER).next())
                .isEmpty();
        Loaded settled = settle(weigh(released, 1, Ticket.of(20, "65 kg")), "stl-1");
        assertThat(settled.state()).isEqualTo(DealState.SETTLED);
        assertThat(OneLoad.warnings(settled))
                .contains(Warning.of(Warning.Code.FEWER_THAN_AGREED, Heads.of(20), Heads.of(50)));
    }

    @Test
    void a_load_is_named_where_several_could_be_meant() {
        Loaded first = first(20).collect(FIFTY.confirmed(), loading(30), LATER).orElseThrow();
        Ticket ticket = Ticket.of(20, "65 kg");

        assertThat(first.weighIn(ONLY, ticket.weighIn(), LATER).refusal())
                .contains(Refusal.of(Code.LOAD_NOT_NAMED, "weighIn", "1, 2"));
        assertThat(first.weighIn(OptionalInt.of(3), ticket.weighIn(), LATER).refusal())
                .contains(Refusal.of(Code.LOAD_UNKNOWN, 3, 2));
        assertThat(TWO.weighIn(OptionalInt.of(1), ticket.numbered("wgh-9").weighIn(), LATER)
                        .refusal())
                .contains(Refusal.of(Code.LOAD_NOT_IN_STATE, "weighIn", "weighed", 1));
        assertThat(TWO.weighIn(ONLY, ticket.weighIn(), LATER).refusal())
                .contains(Refusal.of(Code.NUMBER_TAKEN, "wgh-1"));
        assertThat(TWO.weighIn(ONLY, ticket.numbered("wgh-2").weighIn(), LATER).next())
                .isPresent();
        assertThat(TWO.settle("stl-1", List.of(1, 2), PICK_UP, PICK_UP).refusal())
                .contains(Refusal.of(Code.LOAD_NOT_IN_STATE, "settle", "collected", 2));
        assertThat(TWO.dispute(OptionalInt.of(0), complaint(DisputeReason.HEADS))
                        .refusal())
                .contains(Refusal.of(Code.LOAD_UNKNOWN, 0, 2));
    }

    @Test
    void a_deal_shows_what_most_needs_to_be_done() {
        assertThat(TWO.state()).isEqualTo(DealState.COLLECTED);
        Loaded disputed = TWO.dispute(ONLY, complaint(DisputeReason.WEIGHT)).orElseThrow();
        assertThat(disputed.state()).isEqualTo(DealState.COLLECTED);
        Loaded weighed = weigh(disputed, 2, Ticket.of(30, "97 kg").numbered("wgh-2"));
        assertThat(weighed.state()).isEqualTo(DealState.DISPUTED);
        Loaded half = settle(weighed, "stl-1");
        assertThat(half.settlements().standing().get(0).weighIns()).containsExactly("wgh-2");
        assertThat(half.state()).isEqualTo(DealState.DISPUTED);
    }

    @Test
    void each_load_is_compared_with_the_weight_of_its_own_day() {
        Confirmed heavier = FIFTY.confirmed().expecting(Weight.parse("4 kg"));
        Loaded both = weigh(first(20), 1, Ticket.of(20, "65 kg"))
                .collect(heavier, loading(30), LATER)
                .orElseThrow();
        Loaded weighed = weigh(both, 2, Ticket.of(30, "120 kg").numbered("wgh-2"));

        assertThat(Delivered.of(weighed)).allMatch(load -> load.warnings().isEmpty());
        assertThat(weighed.terms().expectedHead()).isEqualTo(Weight.parse("4 kg"));
    }

    @Test
    void crates_are_weighed_in_batches_each_with_its_own_tare() {
        Reading.Batch light = new Reading.Batch(Weight.parse("40 kg"), Weight.parse("7 kg"));
        Reading.Batch heavy = new Reading.Batch(Weight.parse("41 kg"), Weight.parse("9 kg"));

        assertThat(new Reading.Batches(List.of(light, heavy)).net()).isEqualTo(Weight.parse("65 kg"));
        Reading.Batch swapped = new Reading.Batch(Weight.parse("9 kg"), Weight.parse("41 kg"));
        Reading upsideDown = new Reading.Batches(List.of(light, swapped));
        assertThat(OneLoad.weigh(first(20), Ticket.of(20, upsideDown).weighIn()).refusal())
                .contains(Refusal.of(Code.TARE_OVER_GROSS, "41 kg", "9 kg"));
    }

    @Test
    void no_sum_over_loads_is_larger_than_one_load_could_be() {
        Bargain dear = broilers("20 head").at("100000000 CNY/head");
        Loaded first = weigh(dear.confirmed().collect(loading(10), LATER).orElseThrow(), 1, Ticket.of(10, "32 kg"));
        Loaded second = first.collect(dear.confirmed(), loading(10), LATER).orElseThrow();

        assertThat(second.weighIn(ONLY, Ticket.of(10, "32 kg").numbered("wgh-2").weighIn(), LATER)
                        .refusal())
                .map(Refusal::code)
                .contains(Code.AMOUNT_TOO_LARGE);
        assertThat(TWO.weighIn(
                                ONLY,
                                Ticket.of(30, "10000000 t").numbered("wgh-2").weighIn(),
                                LATER)
                        .refusal())
                .map(Refusal::code)
                .contains(Code.LOADS_TOO_HEAVY);
    }

    @Test
    void loads_out_of_order_cannot_be_made() {
        Load second = TWO.loads().list().get(1);

        assertThatIllegalArgumentException().isThrownBy(() -> new Loads(List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Loads(List.of(second)));
    }

    @Test
    void money_that_may_go_either_way_is_named() {
        Loaded settled = settle(weigh(first(20), 1, Ticket.of(20, "65 kg")), "stl-1");
        Loaded paid = (Loaded) new Account(settled)
                .pay("a", yuan("900"), Optional.of(PaymentKind.ADVANCE), PICK_UP, LATER)
                .orElseThrow();
        Money ahead = Money.ZERO.minus(paid.open());

        assertThat(ahead).isEqualTo(yuan("233.40"));
        assertThat(new Account(paid).payAll("b", PICK_UP, LATER).refusal())
                .contains(Refusal.of(Code.PAYMENT_NOT_NAMED, ahead));
        assertThat(new Account(paid)
                        .pay("b", yuan("100"), Optional.empty(), PICK_UP, LATER)
                        .refusal())
                .contains(Refusal.of(Code.PAYMENT_NOT_NAMED, ahead));
        for (PaymentKind kind : List.of(PaymentKind.ADVANCE, PaymentKind.REPAYMENT)) {
            assertThat(new Account(paid)
                            .pay("b", yuan("100"), Optional.of(kind), PICK_UP, LATER)
                            .next())
                    .isPresent();
        }
    }

    private static Loaded first(long heads) {
        return FIFTY.confirmed().collect(loading(heads), LATER).orElseThrow();
    }

    private static Loaded weigh(Loaded deal, int load, Ticket ticket) {
        return deal.weighIn(OptionalInt.of(load), ticket.weighIn(), LATER).orElseThrow();
    }

    private static Loaded settle(Loaded deal, String id) {
        return deal.settle(id, List.of(), PICK_UP, PICK_UP).orElseThrow();
    }

    private static Money yuan(String amount) {
        return Money.parse(amount + " CNY");
    }
}

package org.duijie.core.deal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.duijie.core.deal.Bargain.HELD_UNTIL;
import static org.duijie.core.deal.Bargain.NOW;
import static org.duijie.core.deal.Bargain.PICK_UP;
import static org.duijie.core.deal.Bargain.broilers;
import static org.duijie.core.deal.Bargain.complaint;
import static org.duijie.core.deal.Bargain.loading;
import static org.duijie.core.deal.Bargain.no;
import static org.duijie.core.deal.Bargain.permit;
import static org.duijie.core.deal.Bargain.word;
import static org.duijie.core.deal.Bargain.yesOf;
import static org.duijie.core.deal.OneLoad.disputed;
import static org.duijie.core.deal.OneLoad.reweigh;
import static org.duijie.core.deal.OneLoad.weighIn;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.duijie.core.deal.settlement.Settlement;
import org.duijie.core.deal.settlement.SettlementBook;
import org.duijie.core.deal.terms.Channel;
import org.duijie.core.deal.terms.Conditions;
import org.duijie.core.deal.terms.DealState;
import org.duijie.core.deal.terms.DealTerms;
import org.duijie.core.deal.terms.Delivery;
import org.duijie.core.deal.terms.FloorPrices;
import org.duijie.core.deal.terms.Refusal;
import org.duijie.core.deal.terms.Side;
import org.duijie.core.deal.terms.Verb;
import org.duijie.core.deal.weighing.DisputeReason;
import org.duijie.core.deal.weighing.Loading;
import org.duijie.core.deal.weighing.WeighBook;
import org.duijie.core.deal.weighing.WeighReversal;
import org.duijie.core.market.AgreedPrice;
import org.duijie.core.market.BuyerKind;
import org.duijie.core.market.Lingbao;
import org.duijie.core.market.Offer;
import org.duijie.core.market.Want;
import org.duijie.core.match.plan.Allocation;
import org.duijie.core.product.Quarantine;
import org.duijie.core.quantity.Heads;
import org.duijie.core.quantity.InvalidValueException;
import org.duijie.core.quantity.Money;
import org.duijie.core.quantity.Reason;
import org.duijie.core.quantity.Weight;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DealTest {
    private static final Bargain BARGAIN = broilers("500 head");

    @Test
    void a_line_of_a_plan_proposes_its_heads_its_day_its_weight_and_its_price() {
        Allocation line = Allocation.of(
                Lingbao.pair(Offer.broilers("900 head"), Want.poultry("900 head")), 500, PICK_UP, AgreedPrice.MIDPOINT);

        DealTerms terms = DealTerms.of(line, Delivery.AT_FARM, Conditions.usual(Quarantine.NEEDED, BuyerKind.SCHOOL));

        assertThat(terms.heads()).isEqualTo(Heads.of(500));
        assertThat(terms.expectedHead()).isEqualTo(Weight.parse("6.5 jin"));
        assertThat(terms.price().price()).isEqualTo(Bargain.price("5.5 CNY/jin"));
        assertThat(terms.pickUpOn()).isEqualTo(PICK_UP);
        assertThat(terms.conditions().permitNeeded()).isTrue();
        assertThat(terms.conditions().acceptors()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"0, 1, TOO_SMALL", "1, 0, TOO_SMALL", "1, 100000001, TOO_LARGE", "1000000000000, 11, TOO_LARGE"})
    void terms_that_no_truck_could_carry_are_refused(long heads, long grams, Reason reason) {
        DealTerms terms = BARGAIN.terms();
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> new DealTerms(
                        Heads.of(heads), Weight.ofGrams(grams), terms.price(), PICK_UP, terms.conditions()))
                .matches(refused -> refused.reason() == reason);
    }

    @ParameterizedTest
    @EnumSource
    void one_yes_is_not_enough_whoever_says_it_first(Side first) {
        Side second = first == Side.BUYER ? Side.COOPERATIVE : Side.BUYER;

        Open half = BARGAIN.proposed().accept(yesOf(first)).orElseThrow();
        assertThat(half.state()).isEqualTo(DealState.PROPOSED);
        Open agreed = ((Proposed) half).accept(yesOf(second)).orElseThrow();

        assertThat(agreed).isEqualTo(BARGAIN.agreed());
    }

    @Test
    void a_side_that_says_yes_twice_is_not_both_sides() {
        Proposed half = (Proposed) BARGAIN.proposed().accept(yesOf(Side.BUYER)).orElseThrow();

        assertThat(half.accept(yesOf(Side.BUYER)).refusal())
                .contains(Refusal.of(Refusal.Code.ALREADY_ACCEPTED, "buyer"));
    }

    @Test
    void a_liaison_who_speaks_for_a_side_is_recorded_with_the_way_it_heard() {
        Acceptance byPhone = Acceptance.onBehalf(Side.COOPERATIVE, "usr-liaison", Channel.PHONE, NOW);

        Proposed half = (Proposed) BARGAIN.proposed().accept(byPhone).orElseThrow();

        assertThat(half.accepted()).contains(byPhone);
        assertThat(byPhone.isOnBehalf()).isTrue();
        assertThat(yesOf(Side.BUYER).isOnBehalf()).isFalse();
    }

    @Test
    void a_hold_ends_at_its_moment_and_not_before() {
        Instant last = HELD_UNTIL.minusMillis(1);
        Acceptance inTime = Acceptance.byItself(Side.BUYER, "usr-1", last);
        Acceptance late = Acceptance.byItself(Side.BUYER, "usr-1", HELD_UNTIL);
        Proposed deal = BARGAIN.proposed();

        assertThat(deal.accept(inTime).next()).isPresent();
        assertThat(deal.expire(last).refusal()).contains(Refusal.of(Refusal.Code.HOLD_STANDS, HELD_UNTIL, last));
        assertThat(deal.accept(late).refusal()).contains(Refusal.of(Refusal.Code.HOLD_EXPIRED, HELD_UNTIL, HELD_UNTIL));
        assertThat(deal.expire(HELD_UNTIL).orElseThrow().ending())
                .isEqualTo(new Ending(
                        DealState.PROPOSED,
                        DealState.EXPIRED,
                        new Ending.Word(Optional.empty(), EndReason.NO_ANSWER, Optional.empty(), HELD_UNTIL)));
    }

    @Test
    void a_no_is_taken_with_its_reason_also_after_the_hold() {
        Ending.Word tooDear = Ending.Word.of(Side.BUYER, EndReason.PRICE, HELD_UNTIL.plusSeconds(1));

        Closed closed = BARGAIN.proposed().decline(tooDear);

        assertThat(closed.state()).isEqualTo(DealState.DECLINED);
        assertThat(closed.ending().word()).isEqualTo(tooDear);
    }

    @Test
    void a_deal_can_be_called_off_in_every_state_before_collection() {
        for (Open deal : List.of(BARGAIN.proposed(), BARGAIN.agreed(), BARGAIN.confirmed())) {
            Closed closed = deal.cancel(no(Side.COOPERATIVE, EndReason.STOCK_GONE));

            assertThat(closed.state()).isEqualTo(DealState.CANCELLED);
            assertThat(closed.ending().from()).isEqualTo(deal.state());
            assertThat(closed.subject()).isEqualTo(deal.subject());
            assertThat(closed.terms()).isEqualTo(deal.terms());
        }
    }

    @Test
    void what_a_state_does_not_have_is_refused_by_name() {
        Deal onTheRoad = BARGAIN.collected();

        assertThat(onTheRoad.misplaced(Verb.CANCEL))
                .isEqualTo(Refusal.of(Refusal.Code.AFTER_COLLECTION, "cancel", "collected"));
        assertThat(BARGAIN.agreed().misplaced(Verb.WEIGH_IN))
                .isEqualTo(Refusal.of(Refusal.Code.NOT_IN_STATE, "weighIn", "agreed"));
        assertThat(BARGAIN.proposed().decline(no(Side.BUYER, EndReason.DATE)).misplaced(Verb.CANCEL))
                .isEqualTo(Refusal.of(Refusal.Code.NOT_IN_STATE, "cancel", "declined"));
    }

    @Test
    void nothing_alive_is_confirmed_without_a_permit_for_the_day() {
        Agreed deal = BARGAIN.agreed();

        assertThat(deal.confirm(word(Optional.empty()), FloorPrices.NONE).refusal())
                .contains(Refusal.of(Refusal.Code.PERMIT_MISSING, PICK_UP));
        assertThat(deal.confirm(word(Optional.of(permit(2, 6))), FloorPrices.NONE)
                        .refusal())
                .contains(Refusal.of(
                        Refusal.Code.PERMIT_NOT_VALID_ON_DAY, "4112820001", PICK_UP, "2022-12-21", "2022-12-25"));
        assertThat(deal.confirm(word(Optional.of(permit(0, 1))), FloorPrices.NONE)
                        .next())
                .isPresent();
    }

    @Test
    void what_is_not_alive_needs_no_permit() {
        Agreed frozen =
                BARGAIN.on(Conditions.usual(Quarantine.NONE, BuyerKind.FACTORY)).agreed();

        assertThat(frozen.confirm(word(Optional.empty()), FloorPrices.NONE).next())
                .isPresent();
    }

    @Test
    void no_more_heads_are_loaded_than_were_agreed_and_not_none() {
        Confirmed deal = BARGAIN.confirmed();

        assertThat(deal.collect(loading(511), Bargain.LATER).refusal())
                .contains(Refusal.of(
                        Refusal.Code.LOADED_OVER_AGREED, "511 head", "510 head", "500 head", "0 head", "10 head"));
        assertThat(deal.collect(loading(0), Bargain.LATER).refusal())
                .contains(Refusal.of(Refusal.Code.NOTHING_LOADED, "cancel"));
        assertThat(deal.collect(loading(480), Bargain.LATER).next()).isPresent();
    }

    @Test
    void a_truck_that_comes_on_another_day_needs_a_permit_for_that_day() {
        Loading aDayLate = new Loading(PICK_UP.plusDays(1), Heads.of(500), "豫M12345", Optional.of(permit(1, 1)));

        assertThat(BARGAIN.confirmed()
                        .collect(aDayLate, Bargain.LATER)
                        .refusal()
                        .map(Refusal::code))
                .contains(Refusal.Code.PERMIT_NOT_VALID_ON_DAY);
    }

    @Test
    void a_contested_weigh_in_is_replaced_by_two_entries_and_never_edited() {
        Loaded weighed = BARGAIN.weighed(Ticket.of(500, "1625 kg"));

        Loaded again = reweigh(
                        disputed(weighed, complaint(DisputeReason.WEIGHT)),
                        "wgh-2",
                        Ticket.of(500, "1600 kg").numbered("wgh-3").weighIn())
                .orElseThrow();

        assertThat(again.loads().entries())
                .containsExactly(
                        weighIn(weighed),
                        new WeighReversal("wgh-2", "wgh-1", DisputeReason.WEIGHT, PICK_UP),
                        weighIn(again));
        assertThat(weighIn(again).acceptedWeight()).isEqualTo(Weight.parse("1600 kg"));
    }

    @Test
    void a_number_stands_once_in_a_deal() {
        Loaded disputed = disputed(BARGAIN.weighed(Ticket.of(500, "1625 kg")), complaint(DisputeReason.HEADS));
        Ticket again = Ticket.of(500, "1625 kg");

        assertThat(reweigh(disputed, "wgh-1", again.numbered("wgh-2").weighIn()).refusal())
                .contains(Refusal.of(Refusal.Code.NUMBER_TAKEN, "wgh-1"));
        assertThat(reweigh(disputed, "wgh-2", again.weighIn()).refusal())
                .contains(Refusal.of(Refusal.Code.NUMBER_TAKEN, "wgh-1"));
        assertThat(reweigh(disputed, "wgh-2", again.numbered("wgh-2").weighIn()).refusal())
                .contains(Refusal.of(Refusal.Code.NUMBER_TAKEN, "wgh-2"));
    }

    @Test
    void states_that_contradict_themselves_cannot_be_made() {
        Acceptance buyer = yesOf(Side.BUYER);
        Loaded weighed = BARGAIN.weighed(Ticket.of(500, "1625 kg"));
        Settlement other = new Settlement(
                "stl-1", List.of("wgh-9"), Money.ZERO, PICK_UP, PICK_UP, Optional.empty(), Optional.empty());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Agreed(BARGAIN.subject(), BARGAIN.terms(), buyer, buyer));
        assertThatIllegalArgumentException().isThrownBy(() -> weighed.with(SettlementBook.EMPTY.with(other)));
        assertThatIllegalArgumentException().isThrownBy(() -> new WeighBook(List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WeighBook(List.of(weighIn(weighed), weighIn(weighed))));
        assertThatIllegalStateException()
                .isThrownBy(() -> BARGAIN.proposed().expire(NOW).orElseThrow())
                .withMessageContaining("HOLD_STANDS");
    }
}

package org.duijie.core.deal.terms;

import java.util.Arrays;
import java.util.List;

/**
 * Why a transition was refused. A refusal is a value, not an exception. The deal has not changed, and the figures say
 * what to correct.
 *
 * @param code the reason
 * @param figures the values for the code's sentence, in order
 */
public record Refusal(Code code, List<String> figures) {
    /**
     * The reasons for a refusal. Each has a sentence with the placeholders {@code {0}}, {@code {1}} and so on for the
     * figures.
     */
    public enum Code {
        NOT_IN_STATE("the deal is {1}, so {0} is not possible"),
        AFTER_COLLECTION(
                "the deal is {1}: after loading there is no {0}; release the heads still at the farm, or dispute"
                        + " what was weighed"),
        HOLD_EXPIRED("the stock was held until {0}, and it is {1}; propose the deal again"),
        HOLD_STANDS("the stock is held until {0}, and it is {1}: the hold has not expired yet"),
        ALREADY_ACCEPTED("the {0} has accepted already"),
        PERMIT_MISSING("no permit for {0}; stock that is alive may not leave without one"),
        PERMIT_NOT_VALID_ON_DAY(
                "permit {0} is not valid on {1}, only from {2} to {3}; choose another day or another permit"),
        UNDER_FLOOR("{0} brings {3} for what is paid for, under the floor price {1} of {2}; raise the price"),
        /** Nothing was loaded; {0} is the action to take instead. */
        NOTHING_LOADED("nothing was loaded; use {0} instead"),
        LOADED_OVER_AGREED(
                "{0} loaded, but at most {1} may be: {2} are agreed and {4} above that allowed, and earlier loads took"
                        + " {3}. Load fewer, or make another deal of the rest"),
        REST_RELEASED("the rest, {0}, was released to the listing; make another deal of it"),
        TOO_MANY_LOADS("a deal has at most {0} loads; release the rest, or make another deal of it"),
        TOO_MANY_PAYMENTS(
                "there are already {0} payments and reversals; pay all that is open at once, or reverse payments"),
        LOAD_UNKNOWN("the deal has no load {0}; its loads are 1 to {1}"),
        LOAD_NOT_IN_STATE("load {2} is {1}, so {0} is not possible"),
        LOAD_NOT_NAMED("{0} is possible for the loads {1}; name one with load"),
        LOADS_TOO_HEAVY("all loads together weigh {0}, more than {1}"),
        ENTRY_UNKNOWN("{0} is not valid in this deal; valid is {1}"),
        ENTRY_NOT_NAMED("{0} is possible for {1}; name one of them with {2}"),
        HEADS_OVER_LOADED("{0} counted at the scale, but only {1} loaded"),
        LOST_OVER_HEADS("{0} dead or rejected, but only {1} counted at the scale"),
        TARE_OVER_GROSS("the tare {0} is above the gross {1}"),
        WEIGHTS_OVER_HEADS("{0} single weights, but only {1} counted"),
        HEADS_NOT_WEIGHED("{0} single weights, but {1} accepted"),
        LOST_OVER_NET("dead and rejected heads weigh {0}, but the net is only {1}"),
        LOST_WITHOUT_HEADS("{0} dead or rejected, but no heads counted for it; enter the heads too"),
        LOST_NOT_ON_SCALE(
                "{0} dead or rejected have a weight, but of the {1} single weights {2} are accepted; enter 0 kg for"
                        + " heads kept off the scale"),
        LOST_TOO_HEAVY("{0} dead or rejected weigh {1} each, but the load weighs {2} each; check heads and weight"),
        NOTHING_ON_SCALE("{0} accepted, but nothing was on the scale for them"),
        WEIGHT_WITHOUT_HEADS("{0} accepted, but no heads counted for it"),
        AMOUNT_TOO_LARGE("the amount is above {0}"),
        AMOUNT_IS_NOTHING(
                "{0} at {1} come to less than half a fen; check the quantity that the price is for, or raise it"),
        OUT_OF_TOLERANCE("{0} each, {1} expected, {2} tolerated; check the figures, or agree on another tolerance"),
        NEEDS_TWO_ACCEPTORS("{0} accepted the delivery, {1} are needed"),
        WEIGHED_BEFORE_COLLECTED("weighed on {0}, before it was loaded on {1}"),
        /** The day of an event is after today. */
        DAY_NOT_YET("{0} is not yet; today is {1}"),
        PICK_UP_PAST("the pick-up day {0} is past, today is {1}; confirm with a new pickUpOn that both sides know of"),
        COLLECTED_BEFORE_CONFIRMED("loaded on {0}, before it was confirmed on {1}"),
        DUE_BEFORE_SETTLED("due on {0}, before it was settled on {1}"),
        DUE_TOO_LATE("due on {0}, later than {1}"),
        PAID_BEFORE_SETTLED("paid on {0}, before it was settled on {1}"),
        PAID_BEFORE_AGREED("paid on {0}, before the deal was agreed on {1}"),
        REPAID_BEFORE_PAID("paid back on {0}, before it was paid on {1}"),
        /** {2} is the most that may be paid in advance besides. */
        PAID_OVER_OPEN("{0} is more than what is open, {1}; enter at most that. An advance may be up to {2}"),
        PAYMENT_NOT_NAMED(
                "the buyer has paid {0} in advance, and heads are still to be settled; name the kind: advance for"
                        + " money of the buyer, repayment for money given back"),
        REPAID_OVER_OPEN("{0} is more than what is owed to the buyer, {1}"),
        ADVANCE_OVER_EXPECTED(
                "an advance of {0} is too much: {2} is expected for the heads not settled yet, and {3} of it is paid"
                        + " already, so it may be up to {1}"),
        /** Heads were lost, and their part of the net weight was not stated. */
        LOST_NOT_WEIGHED("{0} dead or rejected, and not said what of the net they weigh; {1} by the mean"),
        SCALE_NEEDED("nothing was weighed, and the price {0} is by weight"),
        NUMBER_TAKEN("the number {0} is already used in this deal"),
        ALREADY_PAID("paid on {0} already");

        private final String english;

        Code(String english) {
            this.english = english;
        }

        /** Returns the English sentence, with placeholders {@code {n}} for the figures. */
        public String template() {
            return english;
        }
    }

    public Refusal {
        figures = List.copyOf(figures);
    }

    public static Refusal of(Code code, Object... figures) {
        return new Refusal(code, Arrays.stream(figures).map(Object::toString).toList());
    }
}

package org.duijie.core.deal.weighing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duijie.core.deal.Bargain.broilers;
import static org.duijie.core.deal.OneLoad.disputed;
import static org.duijie.core.deal.OneLoad.reweigh;
import static org.duijie.core.deal.OneLoad.warnings;
import static org.duijie.core.deal.OneLoad.weigh;
import static org.duijie.core.deal.terms.Tolerance.Outside.REFUSE;

import java.time.Instant;
import java.util.Optional;
import org.duijie.core.deal.Bargain;
import org.duijie.core.deal.Dispute;
import org.duijie.core.deal.Loaded;
import org.duijie.core.deal.Ticket;
import org.duijie.core.deal.terms.Refusal;
import org.duijie.core.deal.terms.Side;
import org.duijie.core.deal.terms.Warning;
import org.duijie.core.quantity.Weight;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A weight of dead or rejected heads lowers what is paid for, so it must be theirs. */
class LostWeightsTest {
    private static final Bargain LOAD = broilers("600 head");
    private static final Ticket WHOLE = Ticket.of(600, "1950 kg");

    @Test
    void a_weight_without_heads_is_refused_also_where_the_price_is_a_head() {
        Ticket dead = WHOLE.dead(0, "50 kg");
        Ticket rejected = WHOLE.rejecting(1, "3 kg", RejectReason.SICK).rejecting(0, "125 kg", RejectReason.DIRTY);

        assertThat(refusal(LOAD, dead)).contains(Refusal.of(Refusal.Code.LOST_WITHOUT_HEADS, "50 kg"));
        assertThat(refusal(LOAD, rejected)).contains(Refusal.of(Refusal.Code.LOST_WITHOUT_HEADS, "125 kg"));
        assertThat(refusal(LOAD.at("33 CNY/head"), dead))
                .contains(Refusal.of(Refusal.Code.LOST_WITHOUT_HEADS, "50 kg"));
        assertThat(refusal(LOAD, WHOLE.dead(0, "0 kg"))).isEmpty();
    }

    @Test
    void heads_that_weigh_many_times_the_mean_are_refused() {
        assertThat(refusal(LOAD, WHOLE.dead(1, "1900 kg")))
                .contains(Refusal.of(Refusal.Code.LOST_TOO_HEAVY, "1 head", "1900 kg", "3.25 kg"));
        assertThat(refusal(LOAD, WHOLE.rejecting(2, "32.502 kg", RejectReason.SICK))
                        .map(Refusal::code))
                .contains(Refusal.Code.LOST_TOO_HEAVY);
    }

    @ParameterizedTest
    @CsvSource({"6.501, true", "6.5, false", "1.625, false", "1.624, true"})
    void heads_far_from_the_mean_are_told(String kg, boolean far) {
        assertThat(warnings(LOAD.weighed(WHOLE.dead(1, kg + " kg"))).stream()
                        .map(Warning::code)
                        .toList()
                        .contains(Warning.Code.LOST_WEIGHT_FAR))
                .isEqualTo(far);
    }

    @Test
    void what_is_accepted_must_be_within_the_tolerance_too() {
        Bargain strict = LOAD.tolerating(50, REFUSE);

        assertThat(refusal(strict, WHOLE.rejecting(60, "350 kg", RejectReason.DIRTY))
                        .map(Refusal::code))
                .contains(Refusal.Code.OUT_OF_TOLERANCE);
        assertThat(refusal(strict, WHOLE.rejecting(60, "195 kg", RejectReason.DIRTY)))
                .isEmpty();
    }

    @Test
    void single_weights_of_accepted_heads_leave_no_weight_for_others() {
        Bargain three = broilers("3 head");

        assertThat(refusal(three, Ticket.headByHead(3, "3 kg", "3 kg").dead(1, "3 kg")))
                .contains(Refusal.of(Refusal.Code.LOST_NOT_ON_SCALE, "1 head", 2, "2 head"));
        assertThat(refusal(three, Ticket.headByHead(3, "3 kg", "3 kg").dead(1, "0 kg")))
                .isEmpty();
    }

    @Test
    void a_correction_that_lowers_what_is_paid_for_is_told() {
        Dispute dispute = new Dispute(Side.BUYER, DisputeReason.WEIGHT, Optional.empty(), Instant.EPOCH);
        Loaded contested = disputed(LOAD.weighed(WHOLE), dispute);

        Loaded lower = reweigh(
                        contested,
                        "wgh-2",
                        Ticket.of(600, "1900 kg").numbered("wgh-3").weighIn())
                .orElseThrow();
        Loaded higher = reweigh(
                        contested,
                        "wgh-2",
                        Ticket.of(600, "1960 kg").numbered("wgh-3").weighIn())
                .orElseThrow();

        assertThat(warnings(lower))
                .containsExactly(
                        Warning.of(Warning.Code.PAYABLE_LOWERED, Weight.parse("1950 kg"), Weight.parse("1900 kg")));
        assertThat(warnings(higher)).isEmpty();
    }

    private static Optional<Refusal> refusal(Bargain bargain, Ticket ticket) {
        return weigh(bargain.collected(), ticket.weighIn()).refusal();
    }
}

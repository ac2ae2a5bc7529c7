package org.duijie.core.deal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duijie.core.deal.Bargain.LATER;
import static org.duijie.core.deal.Bargain.PICK_UP;
import static org.duijie.core.deal.Bargain.broilers;
import static org.duijie.core.deal.OneLoad.disputed;
import static org.duijie.core.deal.OneLoad.pay;
import static org.duijie.core.deal.OneLoad.reweigh;
import static org.duijie.core.deal.OneLoad.settle;
import static org.duijie.core.deal.OneLoad.weigh;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.duijie.core.deal.terms.FloorPrices;
import org.duijie.core.deal.terms.Refusal;
import org.duijie.core.deal.weighing.DisputeReason;
import org.duijie.core.deal.weighing.Loading;
import org.duijie.core.deal.weighing.WeighIn;
import org.duijie.core.quantity.Heads;
import org.duijie.core.quantity.Weight;
import org.junit.jupiter.api.Test;

/** What happened is not after today, nor before what it follows. */
class DealDaysTest {
    private static final LocalDate FAR = LocalDate.of(2099, 1, 1);
    private static final LocalDate LONG_AGO = LocalDate.of(1998, 1, 1);
    private static final Bargain TEN = broilers("10 head");
    private static final Ticket TICKET = Ticket.of(10, "32.5 kg");

    @Test
    void stock_is_not_collected_tomorrow_nor_before_it_was_confirmed() {
        assertThat(collected(FAR, PICK_UP)).contains(Refusal.of(Refusal.Code.DAY_NOT_YET, FAR, PICK_UP));
        assertThat(collected(LONG_AGO, LATER))
                .contains(Refusal.of(Refusal.Code.COLLECTED_BEFORE_CONFIRMED, LONG_AGO, PICK_UP.minusDays(1)));
    }

    @Test
    void nothing_is_weighed_tomorrow_nor_before_it_was_loaded_the_first_time_and_the_second() {
        Loaded disputed = disputed(TEN.weighed(TICKET), Bargain.complaint(DisputeReason.WEIGHT));

        for (LocalDate day : new LocalDate[] {FAR, LONG_AGO}) {
            Optional<Refusal.Code> code =
                    Optional.of(day.equals(FAR) ? Refusal.Code.DAY_NOT_YET : Refusal.Code.WEIGHED_BEFORE_COLLECTED);
            WeighIn then = TICKET.on(day).numbered("wgh-3").weighIn();
            assertThat(weigh(TEN.collected(), then).refusal().map(Refusal::code))
                    .isEqualTo(code);
            assertThat(reweigh(disputed, "wgh-2", then).refusal().map(Refusal::code))
                    .isEqualTo(code);
        }
    }

    @Test
    void what_is_settled_is_due_from_that_day_on_and_within_a_year() {
        Loaded weighed = TEN.weighed(TICKET);

        assertThat(settle(weighed, "stl-1", LONG_AGO, PICK_UP).refusal())
                .contains(Refusal.of(Refusal.Code.DUE_BEFORE_SETTLED, LONG_AGO, PICK_UP));
        assertThat(settle(weighed, "stl-1", FAR, PICK_UP).refusal())
                .contains(Refusal.of(Refusal.Code.DUE_TOO_LATE, FAR, PICK_UP.plusDays(366)));
        assertThat(settle(weighed, "stl-1", PICK_UP, PICK_UP).next()).isPresent();
    }

    @Test
    void nobody_pays_tomorrow_nor_before_it_was_settled() {
        Loaded settled = TEN.settled(TICKET);

        assertThat(pay(settled, FAR, LATER).refusal()).contains(Refusal.of(Refusal.Code.DAY_NOT_YET, FAR, LATER));
        assertThat(pay(settled, PICK_UP.minusDays(1), LATER).refusal())
                .contains(Refusal.of(Refusal.Code.PAID_BEFORE_SETTLED, PICK_UP.minusDays(1), PICK_UP));
        assertThat(pay(settled, PICK_UP, PICK_UP).next()).isPresent();
    }

    @Test
    void a_deal_past_its_pick_up_day_is_confirmed_with_a_new_one_alone() {
        Instant dayAfter = Instant.parse("2022-12-20T17:00:00Z");
        Confirmation late = new Confirmation("usr-liaison", Optional.of(Bargain.permit(1, 3)), dayAfter);

        assertThat(TEN.agreed().confirm(late, FloorPrices.NONE).refusal())
                .contains(Refusal.of(Refusal.Code.PICK_UP_PAST, PICK_UP, PICK_UP.plusDays(1)));
        Confirmed confirmed = TEN.agreed()
                .movedTo(PICK_UP.plusDays(1), Weight.parse("6.6 jin"))
                .confirm(late, FloorPrices.NONE)
                .orElseThrow();
        assertThat(confirmed.terms().pickUpOn()).isEqualTo(PICK_UP.plusDays(1));
        assertThat(confirmed.terms().expectedHead()).isEqualTo(Weight.parse("6.6 jin"));
    }

    private static Optional<Refusal> collected(LocalDate day, LocalDate today) {
        Loading loading = new Loading(day, Heads.of(10), "豫M12345", Optional.of(Bargain.permit(1, 1)));
        return TEN.confirmed().collect(loading, today).refusal();
    }
}

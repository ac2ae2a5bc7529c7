package org.duijie.core.deal.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.duijie.core.deal.Bargain.PICK_UP;
import static org.duijie.core.deal.Bargain.broilers;
import static org.duijie.core.deal.Bargain.complaint;
import static org.duijie.core.deal.OneLoad.paid;
import static org.duijie.core.deal.OneLoad.pay;
import static org.duijie.core.deal.OneLoad.reverse;
import static org.duijie.core.deal.OneLoad.reweigh;
import static org.duijie.core.deal.OneLoad.settle;
import static org.duijie.core.deal.OneLoad.settlement;

import java.util.List;
import java.util.Optional;
import org.duijie.core.deal.Bargain;
import org.duijie.core.deal.Loaded;
import org.duijie.core.deal.Ticket;
import org.duijie.core.deal.terms.DealPrice;
import org.duijie.core.deal.terms.Delivery;
import org.duijie.core.deal.terms.Payable;
import org.duijie.core.deal.terms.Refusal;
import org.duijie.core.deal.terms.Side;
import org.duijie.core.deal.terms.WeighingPoint;
import org.duijie.core.deal.weighing.DisputeReason;
import org.duijie.core.quantity.Money;
import org.duijie.core.quantity.UnitPrice;
import org.duijie.core.quantity.Weight;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettlementTest {
    private static final Money NOTHING = Money.ZERO;
    private static final Bargain BARGAIN = broilers("500 head");
    private static final Ticket TICKET = Ticket.of(500, "1625 kg");

    @Test
    void the_price_agreed_times_what_the_weigh_in_says() {
        assertThat(settlement(BARGAIN.settled(TICKET)).amount()).isEqualTo(yuan("16900"));
        assertThat(settlement(BARGAIN.at("33.5 CNY/head").settled(TICKET)).amount())
                .isEqualTo(yuan("16750"));
    }

    @ParameterizedTest
    @CsvSource({"1, 0", "499, 0", "500, 0.01", "1499, 0.01", "1500, 0.02"})
    void half_a_fen_goes_up(long grams, String amount) {
        Payable payable = new Payable(Weight.ofGrams(grams), 1, 1);

        assertThat(payable.at(UnitPrice.perGram(10))).isEqualTo(yuan(amount));
    }

    @Test
    void nothing_is_rounded_before_the_fen() {
        Bargain pencilled = BARGAIN.weighedAt(WeighingPoint.FARM_SCALE)
                .shrinking(15, Side.COOPERATIVE)
                .at(DealPrice.dressed(Bargain.price("15.98 CNY/kg"), 743, Delivery.AT_FARM));

        Payable payable = Ticket.of(500, "1625.457 kg").weighIn().payable(pencilled.terms());

        assertThat(payable.rounded()).isEqualTo(Weight.parse("1189.599 kg"));
        assertThat(payable.at(UnitPrice.perGram(15_980))).isEqualTo(yuan("19009.79"));
    }

    @Test
    void an_amount_that_no_number_holds_is_an_error_and_never_a_figure() {
        Payable heaviest = new Payable(Weight.ofGrams(Weight.MOST_GRAMS), 1, 1);

        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> heaviest.at(UnitPrice.perGram(1_000_000_000)));
        assertThatIllegalArgumentException().isThrownBy(() -> heaviest.at(UnitPrice.perHead(1)));
    }

    @Test
    void a_settlement_is_open_until_it_is_paid_once() {
        Loaded settled = BARGAIN.settled(TICKET);
        Loaded paid = paid(settled, PICK_UP.plusDays(3));

        assertThat(settled.open()).isEqualTo(yuan("16900"));
        assertThat(paid.open()).isEqualTo(NOTHING);
        assertThat(settlement(paid).paidOn()).contains(PICK_UP.plusDays(3));
        assertThat(pay(paid, PICK_UP.plusDays(4), Bargain.LATER).refusal())
                .contains(Refusal.of(Refusal.Code.ALREADY_PAID, PICK_UP.plusDays(3)));
    }

    @Test
    void a_settlement_is_corrected_by_reversal_and_what_was_paid_counts() {
        Loaded corrected = corrected(paid(BARGAIN.settled(TICKET), PICK_UP));

        assertThat(corrected.settlements().entries())
                .extracting(Settlement::amount)
                .containsExactly(yuan("16900"), NOTHING.minus(yuan("16900")), yuan("16640"));
        assertThat(corrected.settlements().entries().get(1).reverses()).contains("stl-1");
        assertThat(corrected.settlements().sum()).isEqualTo(yuan("16640"));
        assertThat(corrected.open()).isEqualTo(NOTHING.minus(yuan("260")));

        Loaded last = paid(corrected, PICK_UP.plusDays(9));
        SettlementBook paid = last.settlements();
        assertThat(last.open()).isEqualTo(NOTHING);
        assertThat(paid.entries().get(0).paidOn()).contains(PICK_UP);
        assertThat(paid.entries().get(1).paidOn()).contains(PICK_UP.plusDays(9));
    }

    @Test
    void what_was_never_paid_is_not_paid_back() {
        Loaded corrected = corrected(BARGAIN.settled(TICKET));

        assertThat(corrected.payments().sum()).isEqualTo(NOTHING);
        assertThat(corrected.open()).isEqualTo(yuan("16640"));
        assertThat(paid(corrected, PICK_UP).payments().sum()).isEqualTo(yuan("16640"));
    }

    @Test
    void a_number_stands_once_among_settlements_too() {
        Loaded settled = BARGAIN.settled(TICKET);
        Loaded reversed = reverse(settled, "stl-2", PICK_UP, complaint(DisputeReason.MISTAKE))
                .orElseThrow();
        Loaded weighed =
                reweigh(reversed, "wgh-2", TICKET.numbered("wgh-3").weighIn()).orElseThrow();

        assertThat(reverse(settled, "stl-1", PICK_UP, complaint(DisputeReason.MISTAKE))
                        .refusal())
                .contains(Refusal.of(Refusal.Code.NUMBER_TAKEN, "stl-1"));
        assertThat(settle(weighed, "stl-2", PICK_UP, Bargain.PICK_UP).refusal())
                .contains(Refusal.of(Refusal.Code.NUMBER_TAKEN, "stl-2"));
    }

    @Test
    void entries_out_of_their_row_make_no_book() {
        Settlement first = settlement(BARGAIN.settled(TICKET));
        Settlement back = first.reversal("stl-2", PICK_UP);

        assertThatIllegalArgumentException().isThrownBy(() -> new SettlementBook(List.of(back)));
        assertThatIllegalArgumentException().isThrownBy(() -> new SettlementBook(List.of(first, first)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Settlement(
                        "stl-3",
                        List.of("wgh-1"),
                        yuan("0.001"),
                        PICK_UP,
                        PICK_UP,
                        Optional.empty(),
                        Optional.empty()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Settlement(
                        "stl-3",
                        List.of("wgh-1"),
                        yuan("1"),
                        PICK_UP,
                        PICK_UP,
                        Optional.empty(),
                        Optional.of("stl-1")));
    }

    private static Loaded corrected(Loaded settled) {
        return reverse(settled, "stl-2", PICK_UP, complaint(DisputeReason.WEIGHT))
                .then(deal -> reweigh(
                        deal,
                        "wgh-2",
                        Ticket.of(500, "1600 kg").numbered("wgh-3").weighIn()))
                .then(deal -> settle(deal, "stl-3", PICK_UP, Bargain.PICK_UP))
                .orElseThrow();
    }

    private static Money yuan(String amount) {
        return Money.parse(amount + " CNY");
    }
}

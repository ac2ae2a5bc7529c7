package org.duijie.core.deal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.duijie.core.deal.Bargain.LATER;
import static org.duijie.core.deal.Bargain.PICK_UP;
import static org.duijie.core.deal.Bargain.broilers;
import static org.duijie.core.deal.Bargain.complaint;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.duijie.core.deal.settlement.Payment;
import org.duijie.core.deal.settlement.PaymentBook;
import org.duijie.core.deal.settlement.PaymentKind;
import org.duijie.core.deal.settlement.Settlement;
import org.duijie.core.deal.terms.Refusal;
import org.duijie.core.deal.terms.Refusal.Code;
import org.duijie.core.deal.terms.Side;
import org.duijie.core.deal.weighing.DisputeReason;
import org.duijie.core.quantity.Money;
import org.junit.jupiter.api.Test;

/** What is paid for a deal: in advance, in parts, back, and by mistake. */
class AccountTest {
    private static final Bargain TEN = broilers("10 head").at("30 CNY/head");
    private static final LocalDate AGREED = PICK_UP.minusDays(1);
    private static final Loaded SETTLED = TEN.settled(Ticket.of(10, "32.5 kg"));

    @Test
    void an_advance_is_at_most_what_is_expected_and_is_part_of_the_price() {
        assertThat(pay(TEN.agreed(), "a", "300.01", AGREED).refusal())
                .contains(Refusal.of(Code.ADVANCE_OVER_EXPECTED, "300.01 CNY", "300 CNY", "300 CNY", "0 CNY"));
        assertThat(pay(TEN.agreed(), "a", "1", AGREED.minusDays(1)).refusal())
                .contains(Refusal.of(Code.PAID_BEFORE_AGREED, AGREED.minusDays(1), AGREED));
        Agreed agreed = (Agreed) pay(TEN.agreed(), "a", "100", AGREED).orElseThrow();
        assertThat(pay(agreed, "b", "200.01", AGREED).refusal().map(Refusal::code))
                .contains(Code.ADVANCE_OVER_EXPECTED);

        Loaded settled = settled(agreed, 10);
        assertThat(settled.open()).isEqualTo(yuan("200"));
        assertThat(settled.payments().entries()).extracting(Payment::kind).containsExactly(PaymentKind.ADVANCE);
        assertThat(pay(settled, "b", "200.01", PICK_UP).refusal())
                .contains(Refusal.of(Code.PAID_OVER_OPEN, "200.01 CNY", "200 CNY", "0 CNY"));
        Deal paid = pay(settled, "b", "200", PICK_UP).orElseThrow();
        assertThat(new Account(paid).open()).isEqualTo(Money.ZERO);
        assertThat(paidOn(paid)).containsExactly(Optional.of(PICK_UP));
    }

    @Test
    void what_is_weighed_limits_an_advance_by_its_known_amount_disputed_or_not() {
        Loaded weighed = TEN.weighed(Ticket.of(2, "6.5 kg"));

        assertThat(new Account(TEN.collected()).expected()).isEqualTo(yuan("300"));
        assertThat(new Account(weighed).expected()).isEqualTo(yuan("60"));
        assertThat(pay(weighed, "a", "60.01", PICK_UP).refusal())
                .contains(Refusal.of(Code.ADVANCE_OVER_EXPECTED, "60.01 CNY", "60 CNY", "60 CNY", "0 CNY"));
        assertThat(pay(weighed, "a", "60", PICK_UP).refusal()).isEmpty();
        Loaded disputed = OneLoad.disputed(weighed, complaint(DisputeReason.MISTAKE));
        assertThat(new Account(disputed).expected()).isEqualTo(yuan("60"));
        Loaded again = OneLoad.reweigh(
                        disputed,
                        "rev",
                        Ticket.of(3, "9.75 kg").numbered("wgh-2").weighIn())
                .orElseThrow();
        assertThat(new Account(again).expected()).isEqualTo(yuan("90"));
    }

    @Test
    void only_what_is_not_weighed_counts_at_the_amount_expected_for_it() {
        Loaded first = TEN.confirmed().collect(Bargain.loading(4), LATER).orElseThrow();
        Loaded weighed = OneLoad.weigh(first, Ticket.of(3, "9.75 kg").weighIn()).orElseThrow();

        assertThat(new Account(weighed).expected()).isEqualTo(yuan("270"));
        Loaded settled = OneLoad.settle(weighed, "stl-1", PICK_UP, PICK_UP).orElseThrow();
        assertThat(new Account(settled).expected()).isEqualTo(yuan("180"));
    }

    @Test
    void an_advance_that_covers_a_settlement_pays_it() {
        Agreed whole = (Agreed) pay(TEN.agreed(), "a", "300", AGREED).orElseThrow();

        assertThat(paidOn(settled(whole, 10))).containsExactly(Optional.of(PICK_UP));
        Loaded fewer = settled(whole, 9);
        assertThat(fewer.open()).isEqualTo(Money.ZERO.minus(yuan("30")));
        Deal back = new Account(fewer).payAll("b", PICK_UP, LATER).orElseThrow();
        assertThat(back.payments().last().orElseThrow().kind()).isEqualTo(PaymentKind.REPAYMENT);
        assertThat(new Account(back).open()).isEqualTo(Money.ZERO);
    }

    @Test
    void an_advance_on_a_deal_that_ends_is_owed_back() {
        Agreed agreed = (Agreed) pay(TEN.agreed(), "a", "100", PICK_UP).orElseThrow();
        Closed closed = agreed.cancel(Bargain.no(Side.COOPERATIVE, EndReason.STOCK_GONE));

        assertThat(new Account(closed).open()).isEqualTo(Money.ZERO.minus(yuan("100")));
        assertThat(pay(closed, "b", "100.01", PICK_UP).refusal())
                .contains(Refusal.of(Code.REPAID_OVER_OPEN, "100.01 CNY", "100 CNY"));
        assertThat(pay(closed, "b", "1", AGREED).refusal())
                .contains(Refusal.of(Code.REPAID_BEFORE_PAID, AGREED, PICK_UP));
        Deal half = pay(closed, "b", "40", PICK_UP).orElseThrow();
        Deal all = new Account(half).payAll("c", PICK_UP, LATER).orElseThrow();
        assertThat(new Account(all).open()).isEqualTo(Money.ZERO);
        assertThat(new Account(all).payAll("d", PICK_UP, LATER).refusal())
                .contains(Refusal.of(Code.NOT_IN_STATE, "pay", "cancelled"));
    }

    @Test
    void a_deal_with_many_entries_can_still_be_paid_as_a_whole_and_corrected() {
        Deal many = SETTLED;
        for (int i = 0; i < PaymentBook.MOST; i++) {
            many = pay(many, "p" + i, "0.01", PICK_UP).orElseThrow();
        }
        assertThat(pay(many, "more", "0.01", PICK_UP).refusal())
                .contains(Refusal.of(Code.TOO_MANY_PAYMENTS, PaymentBook.MOST));

        Deal corrected =
                new Account(many).reverse(Optional.of("p7"), "r7", LATER).orElseThrow();
        assertThat(new Account(corrected).open()).isEqualTo(yuan("298.01"));
        Deal paid = new Account(corrected).payAll("rest", PICK_UP, LATER).orElseThrow();
        assertThat(new Account(paid).open()).isEqualTo(Money.ZERO);

        Deal turned = paid;
        for (int i = turned.payments().entries().size(); i < PaymentBook.MOST_WITH_WHOLE; i += 2) {
            String last = turned.payments().last().orElseThrow().id();
            turned = new Account(turned)
                    .reverse(Optional.of(last), "back" + i, LATER)
                    .orElseThrow();
            turned = new Account(turned).payAll("again" + i, PICK_UP, LATER).orElseThrow();
        }
        String last = turned.payments().last().orElseThrow().id();
        Deal open =
                new Account(turned).reverse(Optional.of(last), "last", LATER).orElseThrow();
        assertThat(new Account(open).payAll("no", PICK_UP, LATER).refusal())
                .contains(Refusal.of(Code.TOO_MANY_PAYMENTS, PaymentBook.MOST_WITH_WHOLE));
        assertThat(new Account(open).reverse(Optional.of("p8"), "r8", LATER).refusal())
                .isEmpty();
    }

    @Test
    void parts_add_up_and_the_last_one_marks_the_settlement_as_paid() {
        Loaded part = (Loaded) pay(SETTLED, "a", "100", PICK_UP).orElseThrow();
        assertThat(paidOn(part)).containsExactly(Optional.empty());
        assertThat(part.open()).isEqualTo(yuan("200"));

        Loaded all = (Loaded)
                new Account(part).payAll("b", PICK_UP.plusDays(1), LATER).orElseThrow();
        assertThat(all.payments().last().orElseThrow().amount()).isEqualTo(yuan("200"));
        assertThat(paidOn(all)).containsExactly(Optional.of(PICK_UP.plusDays(1)));
        assertThat(new Account(all).payAll("c", PICK_UP, LATER).refusal())
                .contains(Refusal.of(Code.ALREADY_PAID, PICK_UP.plusDays(1)));
    }

    @Test
    void a_payment_is_reversed_by_an_entry_and_its_settlement_is_open_again() {
        Loaded part = (Loaded) pay(SETTLED, "a", "100", PICK_UP).orElseThrow();
        Loaded all = (Loaded) new Account(part).payAll("b", PICK_UP, LATER).orElseThrow();

        String both = "a (" + PICK_UP + "), b (" + PICK_UP + ")";
        assertThat(new Account(all).reverse(Optional.empty(), "c", PICK_UP).refusal())
                .contains(Refusal.of(Code.ENTRY_NOT_NAMED, "reversePayment", both, "payment"));
        assertThat(new Account(all).reverse(Optional.of("z"), "c", PICK_UP).refusal())
                .contains(Refusal.of(Code.ENTRY_UNKNOWN, "z", both));
        Loaded without = (Loaded)
                new Account(all).reverse(Optional.of("a"), "c", PICK_UP).orElseThrow();
        assertThat(without.open()).isEqualTo(yuan("100"));
        assertThat(paidOn(without)).containsExactly(Optional.empty());
        assertThat(without.payments().entries()).hasSize(3);
        assertThat(new Account(without).reverse(Optional.of("a"), "d", PICK_UP).next())
                .isEmpty();
        assertThat(new Account(TEN.agreed())
                        .reverse(Optional.empty(), "a", PICK_UP)
                        .refusal())
                .contains(Refusal.of(Code.NOT_IN_STATE, "reversePayment", "agreed"));
    }

    @Test
    void nothing_is_paid_before_the_deal_is_agreed_and_only_an_amount_before_it_is_settled() {
        assertThat(pay(TEN.proposed(), "a", "1", PICK_UP).refusal())
                .contains(Refusal.of(Code.NOT_IN_STATE, "pay", "proposed"));
        assertThat(new Account(TEN.confirmed()).payAll("a", PICK_UP, LATER).refusal())
                .contains(Refusal.of(Code.NOT_IN_STATE, "pay", "confirmed"));
    }

    @Test
    void goods_given_away_are_paid_without_a_payment() {
        Loaded gift = TEN.at("0 CNY/head").settled(Ticket.of(10, "32.5 kg"));

        Loaded paid = OneLoad.paid(gift, PICK_UP);
        assertThat(paidOn(paid)).containsExactly(Optional.of(PICK_UP));
        assertThat(paid.payments()).isEqualTo(PaymentBook.EMPTY);
    }

    @Test
    void what_was_reversed_without_payment_leaves_nothing_to_pay() {
        Loaded reversed = SETTLED.reverse(Optional.empty(), "stl-2", PICK_UP, complaint(DisputeReason.MISTAKE))
                .orElseThrow();

        assertThat(new Account(reversed).payAll("a", PICK_UP, LATER).refusal().map(Refusal::code))
                .contains(Code.NOT_IN_STATE);
        Loaded again = OneLoad.paid(SETTLED, PICK_UP)
                .reverse(Optional.empty(), "stl-2", PICK_UP, complaint(DisputeReason.MISTAKE))
                .orElseThrow();
        assertThat(new Account(again).open()).isEqualTo(Money.ZERO.minus(yuan("300")));
    }

    @Test
    void payments_that_contradict_themselves_cannot_be_made() {
        Payment payment = new Payment("a", PaymentKind.PAYMENT, yuan("1"), PICK_UP, Optional.empty());
        Payment back = new Payment("b", PaymentKind.PAYMENT, Money.ofMicros(-1_000_000), PICK_UP, Optional.of("a"));

        assertThat(new PaymentBook(List.of(payment, back)).sum()).isEqualTo(Money.ZERO);
        assertThatIllegalArgumentException().isThrownBy(() -> new PaymentBook(List.of(back)));
        assertThatIllegalArgumentException().isThrownBy(() -> new PaymentBook(List.of(payment, payment)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Payment("a", PaymentKind.REPAYMENT, yuan("1"), PICK_UP, Optional.empty()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Payment("a", PaymentKind.PAYMENT, yuan("0.001"), PICK_UP, Optional.empty()));
    }

    private static Outcome<Deal> pay(Deal deal, String id, String yuan, LocalDate day) {
        return new Account(deal).pay(id, yuan(yuan), Optional.empty(), day, LATER);
    }

    private static Loaded settled(Agreed agreed, long heads) {
        return agreed.confirm(
                        Bargain.word(Optional.of(Bargain.permit(1, 1))), org.duijie.core.deal.terms.FloorPrices.NONE)
                .then(deal -> deal.collect(Bargain.loading(10), LATER))
                .then(deal -> OneLoad.weigh(deal, Ticket.of(heads, "32.5 kg").weighIn()))
                .then(deal -> OneLoad.settle(deal, "stl-1", PICK_UP, PICK_UP))
                .orElseThrow();
    }

    private static List<Optional<LocalDate>> paidOn(Deal deal) {
        return new Account(deal)
                .settlements().entries().stream().map(Settlement::paidOn).toList();
    }

    private static Money yuan(String amount) {
        return Money.parse(amount + " CNY");
    }
}

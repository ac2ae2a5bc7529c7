package org.duijie.api.dealbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.duijie.api.db.BureauId;
import org.duijie.api.db.Database;
import org.duijie.api.intent.IntentTable;
import org.duijie.api.listing.ListingTable;
import org.duijie.api.offering.OfferingRow;
import org.duijie.api.offering.SearchKeys.Measure;
import org.duijie.core.deal.DealHeads;
import org.duijie.core.deal.Load;
import org.duijie.core.deal.OnRoad;
import org.duijie.core.deal.settlement.Payment;
import org.duijie.core.deal.settlement.PaymentKind;
import org.duijie.core.deal.terms.Channel;
import org.duijie.core.deal.terms.DealState;
import org.duijie.core.deal.terms.Permit;
import org.duijie.core.deal.weighing.Loading;
import org.duijie.core.market.Window;
import org.duijie.core.quantity.Heads;
import org.duijie.core.quantity.Money;
import org.duijie.core.quantity.Weight;
import org.junit.jupiter.api.Test;

/** What every store has to do with deals and what they take. Each kind of database has a subclass. */
abstract class DealStoreContract extends DealStore {
    private static final Payment PAYMENT = new Payment(
            "pay_1", PaymentKind.ADVANCE, Money.ofMicros(10_000), LocalDate.parse("2026-12-01"), Optional.empty());
    private static final Payment BACK = new Payment(
            "pay_2", PaymentKind.ADVANCE, Money.ofMicros(-10_000), LocalDate.parse("2026-12-02"), Optional.of("pay_1"));

    @Test
    void heads_are_taken_as_far_as_they_go_and_not_beyond() {
        assertThat(moveStock(new DealHeads(60, 10, 10, 5, 5, 0))).isTrue();
        assertThat(moveStock(new DealHeads(11, 0, 0, 0, 0, 0))).isFalse();
        assertThat(moveStock(new DealHeads(10, 0, 0, 0, 0, 0))).isTrue();
        assertThat(moveStock(new DealHeads(0, 0, 0, 1, 0, 0))).isFalse();
        assertThat(moveStock(new DealHeads(-70, 70, 0, 0, 0, 0))).isTrue();
        assertThat(taken()).isEqualTo(100);
    }

    @Test
    void no_more_comes_back_than_was_taken() {
        assertThatThrownBy(() -> moveStock(new DealHeads(-1, 0, 0, 0, 0, 1))).isInstanceOf(RuntimeException.class);
        assertThat(taken()).isZero();
    }

    @Test
    void demand_is_taken_as_far_as_it_goes_and_not_beyond() {
        assertThat(moveDemand(150, 0, 0)).isTrue();
        assertThat(moveDemand(51, 0, 0)).isFalse();
        assertThat(moveDemand(-150, 100, 50)).isTrue();
        assertThat(moveDemand(50, 0, 0)).isTrue();
        assertThat(moveDemand(1, 0, 0)).isFalse();
    }

    @Test
    void what_is_delivered_above_what_nothing_else_holds_is_beyond_the_demand_until_another_lets_go() {
        moveDemand(150, 0, 0);
        moveDemand(-150, 150, 0);
        moveDemand(30, 0, 0);

        assertThat(moveDemand(0, -150, 190)).isTrue();
        assertThat(intentFigures()).containsExactly(200L, 170L, 20L);
        assertThat(moveDemand(1, 0, 0)).isFalse();

        assertThat(moveDemand(-30, 0, 0)).isTrue();
        assertThat(intentFigures()).containsExactly(190L, 190L, 0L);
        assertThat(moveDemand(11, 0, 0)).isFalse();

        assertThat(moveDemand(0, 0, 30)).isTrue();
        assertThat(intentFigures()).containsExactly(200L, 200L, 20L);
        assertThat(moveDemand(0, 0, -40)).isTrue();
        assertThat(intentFigures()).containsExactly(180L, 180L, 0L);
        assertThat(moveDemand(20, 0, 0)).isTrue();
    }

    @Test
    void what_was_beyond_a_demand_is_bought_when_it_grows() {
        moveDemand(150, 0, 0);
        moveDemand(-150, 0, 230);

        database.<Boolean>write(tx -> new IntentTable(tx).update(intent(220, 2)));
        assertThat(intentFigures()).containsExactly(220L, 220L, 10L);
        database.<Boolean>write(tx -> new IntentTable(tx).update(intent(300, 3)));
        assertThat(intentFigures()).containsExactly(230L, 230L, 0L);
        assertThat(database.<Boolean>write(tx -> new IntentTable(tx).update(intent(229, 4))))
                .isFalse();
    }

    @Test
    void what_is_off_the_market_is_not_held_but_comes_back() {
        moveStock(new DealHeads(0, 0, 40, 0, 0, 0));
        assertThat(database.<Boolean>write(tx -> new ListingTable(tx)
                        .update(listing(OfferingRow.Status.OPEN).withStatus(OfferingRow.Status.WITHDRAWN, 2, AT))))
                .isTrue();

        assertThat(moveStock(THIRTY_HELD)).isFalse();
        assertThat(moveStock(new DealHeads(0, 0, -1, 1, 0, 0))).isTrue();
    }

    @Test
    void a_listing_does_not_change_under_deals() {
        moveStock(THIRTY_HELD);

        assertThat(change(29, "poultry", Measure.COUNT, OfferingRow.Status.OPEN))
                .isFalse();
        assertThat(change(100, "eggs", Measure.COUNT, OfferingRow.Status.OPEN)).isFalse();
        assertThat(change(100, "poultry", Measure.WEIGHT, OfferingRow.Status.OPEN))
                .isFalse();
        assertThat(change(100, "poultry", Measure.COUNT, OfferingRow.Status.WITHDRAWN))
                .isFalse();
        assertThat(change(30, "poultry", Measure.COUNT, OfferingRow.Status.OPEN))
                .isTrue();
    }

    @Test
    void a_deal_is_written_over_the_version_before_its_own() {
        DealRow made = deal("dea_1", DealState.PROPOSED, AT);
        database.write(tx -> insert(tx, made));
        DealRow agreed = made.moved(DealState.AGREED, new DealHeads(0, 30, 0, 0, 0, 0), 0, "{\"a\":1}", AT);

        assertThat(update(agreed)).isTrue();
        assertThat(update(agreed)).isFalse();
        assertThat(database.<Optional<DealRow>>read(view -> new DealTable(view).find(ours, "dea_1")))
                .contains(agreed);
        assertThat(database.<Optional<DealRow>>read(view -> new DealTable(view).find(new BureauId("bur_0"), "dea_1")))
                .isEmpty();
    }

    @Test
    void heads_of_a_deal_are_each_in_one_place() {
        DealRow made = deal("dea_1", DealState.PROPOSED, AT);
        database.write(tx -> insert(tx, made));

        assertThatThrownBy(() -> update(made.moved(DealState.AGREED, new DealHeads(0, 31, 0, 0, 0, 0), 0, "{}", AT)))
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    void deals_are_found_by_party_state_listing_and_permit_and_the_overdue_by_their_hold() {
        database.write(tx -> {
            insert(tx, deal("dea_1", DealState.PROPOSED, "2026-12-02T08:00:00.000Z"));
            insert(tx, deal("dea_2", DealState.AGREED, "2026-12-01T08:00:00.000Z"));
            return insert(tx, deal("dea_3", DealState.PROPOSED, "2026-12-01T08:00:00.000Z"));
        });

        assertThat(ids(DealSearch.ofListing("lst_1"))).containsExactly("dea_1", "dea_2", "dea_3");
        assertThat(ids(DealSearch.ofListing("lst_2"))).isEmpty();
        assertThat(ids(DealSearch.ofPermit("JY-1"))).isEmpty();
        Optional<String> any = Optional.empty();
        assertThat(ids(new DealSearch(
                        Optional.of("pty_2"),
                        Optional.of("pty_1"),
                        Optional.of("agreed"),
                        any,
                        any,
                        any,
                        any,
                        any,
                        any)))
                .containsExactly("dea_2");
        assertThat(overdue("2026-12-01T08:00:00.000Z")).containsExactly("dea_3");
        assertThat(overdue("2026-12-02T08:00:00.000Z")).containsExactly("dea_3", "dea_1");
    }

    @Test
    void weigh_ins_settlements_and_payments_are_added_and_settlements_are_marked_as_paid_and_unpaid() {
        database.write(tx -> {
            insert(tx, deal("dea_1", DealState.SETTLED, AT));
            new WeighInTable(tx).insert(new WeighInRow(ours, "wgh_1", "dea_1", 1, 1, Optional.empty(), "{}"));
            new WeighInTable(tx).insert(new WeighInRow(ours, "wgh_2", "dea_1", 2, 2, Optional.empty(), "{}"));
            SettlementTable settlements = new SettlementTable(tx);
            settlements.insert(settlement("stl_1", 1, 10_000, Optional.empty()));
            settlements.insert(settlement("stl_2", 2, -10_000, Optional.of("stl_1")));
            settlements.pay(paid(
                    settlement("stl_1", 1, 10_000, Optional.empty()), Optional.of("2026-12-02"), Optional.of("pay_1")));
            settlements.pay(
                    paid(settlement("stl_2", 2, 0, Optional.empty()), Optional.of("2026-12-02"), Optional.empty()));
            settlements.pay(settlement("stl_2", 2, 0, Optional.empty()));
            PaymentTable payments = new PaymentTable(tx);
            payments.insert(new PaymentRow(ours, "dea_1", 1, PAYMENT));
            payments.insert(new PaymentRow(ours, "dea_1", 2, BACK));
            return 0;
        });

        List<SettlementRow> kept = database.read(view -> new SettlementTable(view).list(ours, "dea_1"));
        assertThat(kept)
                .containsExactly(
                        paid(
                                settlement("stl_1", 1, 10_000, Optional.empty()),
                                Optional.of("2026-12-02"),
                                Optional.of("pay_1")),
                        settlement("stl_2", 2, -10_000, Optional.of("stl_1")));
        assertThat(database.<List<WeighInRow>>read(view -> new WeighInTable(view).list(ours, "dea_1")))
                .extracting(WeighInRow::load)
                .containsExactly(1, 2);
        assertThat(database.<List<Payment>>read(view -> new PaymentTable(view).list(ours, "dea_1")))
                .containsExactly(PAYMENT, BACK);
        assertThatThrownBy(() -> database.write(tx -> {
                    new SettlementTable(tx).insert(settlement("stl_4", 2, 0, Optional.empty()));
                    return 0;
                }))
                .isInstanceOf(Database.DuplicateKeyException.class);
    }

    @Test
    void a_deal_is_found_by_the_permit_of_any_of_its_loads() {
        database.write(tx -> {
            insert(tx, deal("dea_1", DealState.COLLECTED, AT));
            insert(tx, deal("dea_2", DealState.COLLECTED, AT));
            LoadTable loads = new LoadTable(tx);
            loads.insert(ours, "dea_1", load(1, Optional.of("JY-1")));
            loads.insert(ours, "dea_1", load(2, Optional.of("JY-2")));
            loads.insert(ours, "dea_1", load(3, Optional.of("JY-2")));
            loads.insert(ours, "dea_2", load(1, Optional.empty()));
            return 0;
        });

        assertThat(ids(DealSearch.ofPermit("JY-1"))).containsExactly("dea_1");
        assertThat(ids(DealSearch.ofPermit("JY-2"))).containsExactly("dea_1");
        assertThat(ids(DealSearch.ofPermit("JY-3"))).isEmpty();
        assertThat(database.<List<Optional<String>>>read(view -> new LoadTable(view).permits(ours, "dea_1")))
                .containsExactly(Optional.of("JY-1"), Optional.of("JY-2"), Optional.of("JY-2"));
    }

    private static Load load(int number, Optional<String> permit) {
        LocalDate day = LocalDate.parse("2026-12-01");
        Optional<Permit> carried = permit.map(id -> new Permit(id, new Window(day, day)));
        return new OnRoad(number, new Loading(day, Heads.of(1), "豫M1", carried), Weight.ofGrams(1));
    }

    @Test
    void transitions_stand_in_order() {
        database.write(tx -> {
            insert(tx, deal("dea_1", DealState.PROPOSED, AT));
            for (int n = 1; n <= 3; n++) {
                new DealEventTable(tx)
                        .insert(new DealLog.Event(
                                ours,
                                "dea_1",
                                n,
                                AT,
                                "usr_1",
                                Optional.empty(),
                                Optional.of(Channel.PHONE),
                                "accept",
                                DealState.AGREED,
                                Optional.empty(),
                                Optional.empty(),
                                List.of()));
            }
            return 0;
        });

        List<DealLog.Event> events = database.read(view -> new DealEventTable(view).list(ours, "dea_1", 1, 1));
        assertThat(events).extracting(DealLog.Event::n).containsExactly(2L);
        assertThat(events.get(0).heardBy()).contains(Channel.PHONE);
    }
}

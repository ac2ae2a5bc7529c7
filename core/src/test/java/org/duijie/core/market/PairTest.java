package org.duijie.core.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duijie.core.market.Lingbao.BY_TRUCK;
import static org.duijie.core.market.Lingbao.SANMENXIA;
import static org.duijie.core.market.Lingbao.TODAY;
import static org.duijie.core.market.Offer.broilers;
import static org.duijie.core.market.Want.poultry;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.duijie.core.quantity.Money;
import org.duijie.core.quantity.UnitPrice;
import org.duijie.core.quantity.Weight;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PairTest {
    private static final Offer BROILERS = broilers("300 head");
    private static final Want POULTRY = poultry("200 head").at(SANMENXIA);

    @Test
    void a_head_is_worth_its_bid_less_its_salvage_where_nothing_else_costs() {
        Pair pair = Lingbao.pair(BROILERS.salvagedFor("2 CNY/jin"), POULTRY.bidding("6 CNY/jin"));

        assertThat(pair.valuePerHead(TODAY)).isEqualTo(Money.parse("26 CNY"));
        assertThat(pair.deliveryValue(10, TODAY)).isEqualTo(Money.parse("260 CNY"));
    }

    @Test
    void a_day_earlier_saves_a_day_of_feed() {
        Pair pair = Lingbao.pair(BROILERS.eating("0.45 CNY"), POULTRY);

        assertThat(pair.valuePerHead(TODAY).minus(pair.valuePerHead(TODAY.plusDays(1))))
                .isEqualTo(Money.parse("0.45 CNY"));
        assertThat(pair.valuePerHead(TODAY.plusDays(6))).isEqualTo(pair.bidAHead(TODAY.plusDays(6)));
    }

    @Test
    void a_haul_costs_by_weight_and_road_to_the_nearest_millionth() {
        Pair pair = Lingbao.pair(BY_TRUCK, BROILERS.gaining("50 g"), POULTRY);
        BigDecimal yuan = new BigDecimal("2")
                .multiply(BigDecimal.valueOf(3_350).movePointLeft(6))
                .multiply(BigDecimal.valueOf(pair.road().metres()).movePointLeft(3));

        assertThat(pair.haulPerHead(TODAY.plusDays(2)))
                .isEqualTo(Money.ofMicros(
                        yuan.movePointRight(6).setScale(0, RoundingMode.HALF_UP).longValueExact()));
    }

    @Test
    void half_a_millionth_of_a_haul_counts_as_a_whole_one() {
        MarketPolicy policy =
                new MarketPolicy(Money.ofMicros(500_000), Money.ZERO, Money.ZERO, 1, AgreedPrice.MIDPOINT);
        Place here = new Place(0, 0);
        Pair near = Lingbao.pair(policy, BROILERS.weighing("1 g", "1 g").at(here), POULTRY.at(metresEast(1_000)));
        Pair nearer = Lingbao.pair(policy, BROILERS.weighing("1 g", "1 g").at(here), POULTRY.at(metresEast(999)));

        assertThat(near.road().metres()).isEqualTo(1_000);
        assertThat(near.haulPerHead(TODAY)).isEqualTo(Money.ofMicros(1));
        assertThat(nearer.haulPerHead(TODAY)).isEqualTo(Money.ZERO);
    }

    @Test
    void a_trip_costs_once_a_delivery_and_by_the_kilometre() {
        MarketPolicy policy =
                new MarketPolicy(Money.ZERO, Money.parse("150 CNY"), Money.parse("3 CNY"), 1, AgreedPrice.MIDPOINT);
        Pair pair = Lingbao.pair(policy, BROILERS.at(new Place(0, 0)), POULTRY.at(metresEast(2_500)));

        assertThat(pair.tripCost()).isEqualTo(Money.parse("157.5 CNY"));
        assertThat(pair.deliveryValue(10, TODAY))
                .isEqualTo(pair.valuePerHead(TODAY).times(10).minus(Money.parse("157.5 CNY")));
    }

    @ParameterizedTest
    @CsvSource({
        "1 head, 1 head, 1",
        "80 head, 30 head, 80",
        "30 head, 80 head, 80",
        "1 t, 1 head, 308",
        "1 head, 1 t, 299",
        "0 head, 0 kg, 1"
    })
    void a_delivery_has_at_least_what_both_sides_ask_by_the_weight_each_goes_by(
            String pickup, String each, long heads) {
        Pair pair = Lingbao.pair(BROILERS.gaining("50 g").fetchedFrom(pickup), POULTRY.atLeastFromEach(each));

        assertThat(pair.leastHeads(TODAY.plusDays(2))).isEqualTo(heads);
    }

    @Test
    void the_price_agreed_lies_halfway_and_the_odd_millionth_falls_to_the_buyer() {
        UnitPrice ask = UnitPrice.perGram(10_000);
        UnitPrice bid = UnitPrice.perGram(12_001);
        Weight head = Weight.ofGrams(3_250);

        assertThat(AgreedPrice.MIDPOINT.between(ask, bid, head, 1)).isEqualTo(UnitPrice.perGram(11_000));
        assertThat(AgreedPrice.ASK.between(ask, bid, head, 1)).isEqualTo(ask);
        assertThat(AgreedPrice.BID.between(ask, bid, head, 1)).isEqualTo(bid);
    }

    @Test
    void a_price_by_weight_and_one_by_the_head_meet_at_a_price_by_the_head() {
        UnitPrice ask = UnitPrice.perHead(30_000_001);
        UnitPrice bid = UnitPrice.perGram(12_000);

        assertThat(AgreedPrice.MIDPOINT.between(ask, bid, Weight.ofGrams(3_250), 1))
                .isEqualTo(UnitPrice.perHead(34_500_000));
    }

    private static Place metresEast(double metres) {
        return new Place(0, Math.toDegrees(metres / Place.EARTH_RADIUS_M));
    }
}

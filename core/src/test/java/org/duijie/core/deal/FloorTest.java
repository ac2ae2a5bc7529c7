package org.duijie.core.deal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duijie.core.deal.Bargain.floor;
import static org.duijie.core.deal.Bargain.permit;
import static org.duijie.core.deal.Bargain.word;

import java.math.BigInteger;
import java.util.Optional;
import java.util.SplittableRandom;
import org.duijie.core.deal.terms.DealPrice;
import org.duijie.core.deal.terms.DealTerms;
import org.duijie.core.deal.terms.Delivery;
import org.duijie.core.deal.terms.FloorPrices;
import org.duijie.core.deal.terms.Proceeds;
import org.duijie.core.deal.terms.Refusal;
import org.duijie.core.deal.terms.Side;
import org.duijie.core.deal.terms.WeighingPoint;
import org.duijie.core.product.ProductPath;
import org.duijie.core.quantity.UnitPrice;
import org.duijie.core.quantity.UnitPrice.Basis;
import org.duijie.core.quantity.Weight;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No word of a deal lets it fall under the floor: neither packs, nor what is paid for. */
class FloorTest {
    private static final ProductPath BROILER = ProductPath.of("poultry/broiler");
    private static final Bargain BARGAIN = Bargain.broilers("500 head");

    @ParameterizedTest
    @CsvSource({
        "5.2 CNY/jin, 5.2 CNY/jin, false",
        "5.2 CNY/jin, 5.202 CNY/jin, true",
        "33.8 CNY/head, 5.2 CNY/jin, false",
        "33.799999 CNY/head, 5.2 CNY/jin, true",
        "5.2 CNY/jin, 33.8 CNY/head, false",
        "5.2 CNY/jin, 33.800001 CNY/head, true"
    })
    void a_price_under_the_floor_is_refused_whatever_the_two_are_paid_for(String price, String floor, boolean refused) {
        Outcome<Confirmed> outcome =
                BARGAIN.at(price).agreed().confirm(word(Optional.of(permit(1, 1))), floor("poultry", floor));

        assertThat(outcome.refusal().map(Refusal::code))
                .isEqualTo(refused ? Optional.of(Refusal.Code.UNDER_FLOOR) : Optional.empty());
    }

    @Test
    void a_dressed_price_meets_the_floor_by_what_a_live_head_brings() {
        FloorPrices floor = floor("poultry/broiler", "5.18 CNY/jin");

        Bargain fair = BARGAIN.at(DealPrice.dressed(Bargain.price("7 CNY/jin"), 740, Delivery.DELIVERED));
        Bargain low = BARGAIN.at(DealPrice.dressed(Bargain.price("7 CNY/jin"), 739, Delivery.DELIVERED));

        assertThat(fair.agreed().confirm(word(Optional.of(permit(1, 1))), floor).next())
                .isPresent();
        assertThat(low.agreed().confirm(word(Optional.of(permit(1, 1))), floor).refusal())
                .contains(Refusal.of(
                        Refusal.Code.UNDER_FLOOR, "14 CNY/kg", "10.36 CNY/kg", "poultry/broiler", "10.346 CNY/kg"));
    }

    @Test
    void the_floor_of_the_nearest_product_above_holds() {
        FloorPrices poultry = floor("poultry", "5 CNY/jin");

        assertThat(poultry.of(BARGAIN.subject().product())).contains(Bargain.price("5 CNY/jin"));
        assertThat(floor("pigs", "8 CNY/jin").of(BARGAIN.subject().product())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "30 CNY/head,     10, 31 CNY/head,          true",
        "30 CNY/head,     10, 299.999999 CNY/head,  true",
        "30 CNY/head,     10, 300 CNY/head,         false",
        "30 CNY/head,     10, 2999.999999 CNY/10 head, true",
        "30 CNY/head,     10, 3000 CNY/10 head,     false",
        "100 CNY/3 head,  10, 333.333333 CNY/head,  true",
        "100 CNY/3 head,  10, 333.333334 CNY/head,  false",
        "0.5 CNY/head,    30, 0.6 CNY/head,         true",
        "0.5 CNY/head,    30, 15 CNY/head,          false"
    })
    void a_floor_a_head_holds_for_each_head_of_a_pack(String floor, long each, String price, boolean isUnder) {
        DealTerms terms = Bargain.broilers("10 head").at(price).terms();

        assertThat(floor("poultry", floor)
                        .forPacksOf(each)
                        .refusal(BROILER, terms)
                        .isPresent())
                .isEqualTo(isUnder);
    }

    @Test
    void a_refusal_tells_what_a_price_a_pack_brings_a_head() {
        DealTerms terms = Bargain.broilers("10 head").at("31 CNY/head").terms();

        assertThat(floor("poultry", "30 CNY/head").forPacksOf(10).refusal(BROILER, terms))
                .contains(Refusal.of(
                        Refusal.Code.UNDER_FLOOR, "31 CNY/pack", "30 CNY/head", "poultry/broiler", "3.1 CNY/head"));
    }

    @ParameterizedTest
    @CsvSource({
        "FARM_SCALE,   500, COOPERATIVE, true",
        "FARM_SCALE,   1,   COOPERATIVE, true",
        "FARM_SCALE,   500, BUYER,       false",
        "BUYERS_SCALE, 500, COOPERATIVE, false",
        "BUYERS_SCALE, 500, BUYER,       false"
    })
    void a_shrink_that_lowers_what_is_paid_for_counts(WeighingPoint at, int perMille, Side bornBy, boolean isUnder) {
        Bargain bargain =
                Bargain.broilers("10 head").at("10 CNY/kg").weighedAt(at).shrinking(perMille, bornBy);

        assertThat(floor("poultry", "10 CNY/kg")
                        .refusal(BROILER, bargain.terms())
                        .isPresent())
                .isEqualTo(isUnder);
    }

    @Test
    void a_shrink_made_good_by_the_buyer_makes_no_low_price_higher() {
        Bargain bargain = Bargain.broilers("10 head").at("9.99 CNY/kg").shrinking(500, Side.BUYER);

        assertThat(floor("poultry", "10 CNY/kg").refusal(BROILER, bargain.terms()))
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void no_floor_and_no_price_is_too_large_to_be_compared(long seed) {
        SplittableRandom dice = new SplittableRandom(seed);
        for (int i = 0; i < 1_000; i++) {
            UnitPrice floor = price(dice);
            UnitPrice price = price(dice);
            long each = dice.nextLong(1, 1_000_000);
            DealTerms terms = Bargain.broilers("10 head")
                    .weighing(Weight.ofGrams(dice.nextLong(1, 1_000_000)))
                    .at(DealPrice.live(price, Delivery.AT_FARM))
                    .terms();
            if (floor.basis() == price.basis()) {
                long factor = floor.basis() == Basis.HEAD ? each : 1;
                boolean isUnder = big(price.micros())
                                .multiply(big(floor.per()))
                                .compareTo(big(floor.micros())
                                        .multiply(big(price.per()))
                                        .multiply(big(factor)))
                        < 0;
                assertThat(Proceeds.of(terms, each).isUnder(floor))
                        .as("seed %d: %s and %s", seed, floor, price)
                        .isEqualTo(isUnder);
            }
            assertThat(Proceeds.of(terms, each).by(floor.basis()).per()).isEqualTo(1);
        }
    }

    private static UnitPrice price(SplittableRandom dice) {
        Basis basis = dice.nextBoolean() ? Basis.GRAM : Basis.HEAD;
        long per = dice.nextLong(1, UnitPrice.MOST_PER + 1);
        return new UnitPrice(basis, dice.nextLong(0, Math.min(1_000_000_000L * per, 100_000_000_000_000_000L)), per);
    }

    private static BigInteger big(long number) {
        return BigInteger.valueOf(number);
    }
}

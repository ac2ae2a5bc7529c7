package org.duijie.core.deal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.SplittableRandom;
import org.duijie.core.deal.terms.DealTerms;
import org.duijie.core.deal.terms.Proceeds;
import org.duijie.core.deal.terms.Side;
import org.duijie.core.deal.terms.WeighingPoint;
import org.duijie.core.deal.weighing.WeighIn;
import org.duijie.core.market.AgreedPrice;
import org.duijie.core.quantity.CountWords;
import org.duijie.core.quantity.Money;
import org.duijie.core.quantity.UnitPrice;
import org.duijie.core.quantity.UnitPrice.Basis;
import org.duijie.core.quantity.Weight;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A price for a quantity is what it says, to the end: nothing of it is cut before the amount is rounded, once. */
class PriceForQuantityTest {
    private static final BigDecimal WHOLE = BigDecimal.valueOf(1_000);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void a_settlement_is_the_exact_amount_rounded_once_half_up_to_the_fen(long seed) {
        SplittableRandom dice = new SplittableRandom(seed);
        for (int i = 0; i < 500; i++) {
            boolean isByWeight = dice.nextBoolean();
            long many = dice.nextLong(1, isByWeight ? 60_000 : 400);
            BigDecimal yuan = BigDecimal.valueOf(dice.nextLong(1, 30_000), 2);
            int shrink = dice.nextInt(3) * 15;
            Side bornBy = dice.nextBoolean() ? Side.BUYER : Side.COOPERATIVE;
            WeighingPoint at = dice.nextBoolean() ? WeighingPoint.FARM_SCALE : WeighingPoint.BUYERS_SCALE;
            String price = yuan.toPlainString() + " CNY/" + many + (isByWeight ? " g" : " head");
            DealTerms terms = Bargain.broilers("5000 head")
                    .at(price)
                    .shrinking(shrink, bornBy)
                    .weighedAt(at)
                    .terms();
            long grams = dice.nextLong(1, 9_000_000);
            long heads = dice.nextLong(1, 5_000);
            WeighIn weighIn = Ticket.of(heads, grams + " g").weighIn();

            BigDecimal counted = BigDecimal.valueOf(isByWeight ? grams : heads);
            BigDecimal kept = WHOLE.subtract(BigDecimal.valueOf(shrink));
            boolean takesOff = isByWeight && bornBy == Side.COOPERATIVE && at == WeighingPoint.FARM_SCALE;
            boolean putsOn = isByWeight && bornBy == Side.BUYER && at == WeighingPoint.BUYERS_SCALE;
            BigDecimal top = yuan.multiply(counted).multiply(takesOff ? kept : WHOLE);
            BigDecimal under = BigDecimal.valueOf(many).multiply(putsOn ? kept : WHOLE);
            BigDecimal exact = top.divide(under, 2, RoundingMode.HALF_UP);
            Money amount = weighIn.payable(terms).at(terms.price().price());
            assertThat(BigDecimal.valueOf(amount.micros(), 6))
                    .as("seed %d, %s, %d g, %d head", seed, price, grams, heads)
                    .isEqualByComparingTo(exact);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {5, 6})
    void halfway_between_two_prices_is_exact_but_for_less_than_a_microyuan_for_its_quantity(long seed) {
        SplittableRandom dice = new SplittableRandom(seed);
        for (int i = 0; i < 2_000; i++) {
            Basis basis = dice.nextBoolean() ? Basis.GRAM : Basis.HEAD;
            UnitPrice ask = new UnitPrice(basis, dice.nextLong(1, 100_000_000), dice.nextLong(1, 40_000));
            UnitPrice bid = new UnitPrice(basis, dice.nextLong(1, 100_000_000), dice.nextLong(1, 2_000));

            UnitPrice agreed = AgreedPrice.MIDPOINT.between(ask, bid, Weight.ofGrams(3_250), 1);

            BigInteger half = scaled(ask, bid.per()).add(scaled(bid, ask.per())).multiply(big(agreed.per()));
            BigInteger told = scaled(agreed, 2 * ask.per()).multiply(big(bid.per()));
            assertThat(agreed.basis()).isEqualTo(basis);
            assertThat(half.subtract(told))
                    .as("seed %d: %s and %s, %s", seed, ask, bid, agreed)
                    .isBetween(BigInteger.ZERO, big(2 * ask.per()).multiply(big(bid.per())));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "60 CNY/45 jin,  ASK,     22500,   1, 60 CNY/22500 g",
        "12 CNY/1.5 kg,  BID,     3250,    1, 8 CNY/kg",
        "28 CNY/30 head, ASK,     60,      1, 28 CNY/30 head",
        "28 CNY/30 head, ASK,     60,    360, 336 CNY/pack",
        "28 CNY/30 head, ASK,     60,     45, 42 CNY/pack",
        "20 CNY/30 head, ASK,     60,      7, 140 CNY/30 pack",
        "190 CNY/pack,   ASK,     60,    360, 190 CNY/pack",
        "190 CNY/pack,   ASK,     25000,   1, 190 CNY/head",
        "60 CNY/45 jin,  MIDPOINT, 22500,  1, 60 CNY/22500 g"
    })
    void an_agreed_price_stays_as_it_is_written(
            String written, AgreedPrice rule, long grams, long each, String agreed) {
        UnitPrice price = UnitPrice.parse(written, CountWords.COMMON.andPacks());

        assertThat(rule.between(price, price, Weight.ofGrams(grams), each)).hasToString(agreed);
    }

    @Test
    void a_price_too_large_to_be_kept_for_packs_is_told_for_one() {
        UnitPrice large = new UnitPrice(Basis.HEAD, 100_000_000_000_000_001L, 999_999_937);

        assertThat(large.forPacksOf(100)).isEqualTo(UnitPrice.perPack(large.over(100)));
        assertThat(large.midpoint(new UnitPrice(Basis.HEAD, 1, 999_999_929)).per())
                .isEqualTo(999_999_937);
    }

    @Test
    void what_is_sold_at_its_floor_for_a_quantity_is_not_under_it() {
        UnitPrice floor = Bargain.price("20 CNY/3 kg");
        Bargain same = Bargain.broilers("10 head").at("20 CNY/3 kg");
        Bargain less = Bargain.broilers("10 head").at("19.999999 CNY/3 kg");
        for (long grams = 1; grams < 4_000; grams++) {
            Weight head = Weight.ofGrams(grams);
            assertThat(Proceeds.of(same.weighing(head).terms(), 1).isUnder(floor))
                    .isFalse();
            assertThat(Proceeds.of(less.weighing(head).terms(), 1).isUnder(floor))
                    .isTrue();
        }
    }

    private static BigInteger scaled(UnitPrice price, long factor) {
        return big(price.micros()).multiply(big(factor));
    }

    private static BigInteger big(long number) {
        return BigInteger.valueOf(number);
    }
}

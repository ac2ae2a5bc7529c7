package org.duijie.core.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Random;
import java.util.function.LongFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoundTripTest {
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void what_is_printed_is_read_back_the_same(long seed) {
        Random random = new Random(seed);
        for (int n = 0; n < 400; n++) {
            assertRoundTrip(Weight.ofGrams(upTo(Weight.MOST_GRAMS, random)), Weight::parse);
            assertRoundTrip(Heads.of(upTo(Heads.MOST, random)), text -> Heads.parse(text, CountWords.COMMON));
            assertRoundTrip(Distance.ofMetres(upTo(Distance.MOST_METRES, random)), Distance::parse);
            assertRoundTrip(Money.ofMicros(upTo(Money.MOST_MICROS, random)), Money::parse);
            assertRoundTrip(price(UnitPrice::perGram, UnitPrice.Basis.GRAM, random), RoundTripTest::price);
            assertRoundTrip(price(UnitPrice::perHead, UnitPrice.Basis.HEAD, random), RoundTripTest::price);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_weight_or_a_price_written_in_any_unit_is_read_back_the_same(WeightUnit unit) {
        Random random = new Random(unit.grams());
        for (int n = 0; n < 400; n++) {
            Weight weight = Weight.ofGrams(upTo(Weight.MOST_GRAMS, random));
            UnitPrice price = price(UnitPrice::perGram, UnitPrice.Basis.GRAM, random);

            assertThat(Weight.parse(weight.in(unit) + unit.latin())).isEqualTo(weight);
            assertThat(Weight.parse(weight.in(unit) + " " + unit.chinese())).isEqualTo(weight);
            assertThat(price(price.in(unit))).isEqualTo(price);
        }
    }

    @Test
    void the_largest_and_the_least_are_read_back_the_same() {
        for (long grams : new long[] {0, 1, Weight.MOST_GRAMS - 1, Weight.MOST_GRAMS}) {
            assertRoundTrip(Weight.ofGrams(grams), Weight::parse);
        }
        for (UnitPrice.Basis basis : UnitPrice.Basis.values()) {
            assertRoundTrip(new UnitPrice(basis, 0), RoundTripTest::price);
            assertRoundTrip(new UnitPrice(basis, basis.mostMicros()), RoundTripTest::price);
        }
    }

    @Test
    void figures_are_printed_plainly() {
        assertThat(Weight.ofGrams(10_000_000)).hasToString("10000 kg");
        assertThat(Weight.ofGrams(3_250)).hasToString("3.25 kg");
        assertThat(Weight.ofGrams(3_250).in(WeightUnit.JIN)).isEqualTo("6.5");
        assertThat(Money.ofMicros(1)).hasToString("0.000001 CNY");
        assertThat(Money.ofMicros(-1_500_000)).hasToString("-1.5 CNY");
        assertThat(Distance.ofMetres(60_000)).hasToString("60 km");
        assertThat(UnitPrice.perGram(10_200)).hasToString("10.2 CNY/kg");
        assertThat(UnitPrice.perGram(10_200).in(WeightUnit.JIN)).isEqualTo("5.1 CNY/jin");
        assertThat(UnitPrice.perHead(33_000_000)).hasToString("33 CNY/head");
    }

    private interface Reader {
        Object read(String text);
    }

    private static void assertRoundTrip(Object value, Reader reader) {
        assertThat(reader.read(value.toString())).isEqualTo(value);
    }

    private static UnitPrice price(LongFunction<UnitPrice> of, UnitPrice.Basis basis, Random random) {
        return of.apply(upTo(basis.mostMicros(), random));
    }

    private static UnitPrice price(String text) {
        return UnitPrice.parse(text, CountWords.COMMON.andPacks());
    }

    /** From 0 to {@code most}, every number of digits as likely as the next, and often a round figure. */
    private static long upTo(long most, Random random) {
        int digits = random.nextInt(BigDecimal.valueOf(most).precision());
        long ceiling = Math.min(most, (long) Math.pow(10, digits + 1));
        long number = Math.floorMod(random.nextLong(), ceiling + 1);
        long round = (long) Math.pow(10, random.nextInt(digits + 1));
        return random.nextBoolean() ? number : number / round * round;
    }
}

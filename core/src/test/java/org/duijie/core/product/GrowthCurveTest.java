package org.duijie.core.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Random;
import org.duijie.core.quantity.InvalidValueException;
import org.duijie.core.quantity.Reason;
import org.duijie.core.quantity.Weight;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GrowthCurveTest {
    private static final GrowthCurve BROILER = Catalogue.standard()
            .find(ProductPath.of("poultry/broiler"))
            .flatMap(Product::growth)
            .orElseThrow();

    @ParameterizedTest
    @CsvSource({"28,1611,2069", "35,2287,3237", "42,2981,4612", "49,3649,6125", "56,4263,7708"})
    void it_goes_through_the_breeders_points(int day, long grams, long feed) {
        assertThat(BROILER.weightAt(day)).isEqualTo(Weight.ofGrams(grams));
        assertThat(BROILER.feedUntil(day)).isEqualTo(Weight.ofGrams(feed));
    }

    @Test
    void every_day_a_bird_grows_and_eats_more_than_it_grows() {
        for (int day = BROILER.firstDay(); day < BROILER.lastDay(); day++) {
            long gain =
                    BROILER.weightAt(day + 1).grams() - BROILER.weightAt(day).grams();
            assertThat(gain).as("gain after day %d", day).isPositive();
            assertThat(BROILER.feedBetween(day, day + 1).grams()).isGreaterThan(gain);
        }
    }

    @Test
    void between_two_points_it_is_a_straight_line_rounded_half_up() {
        GrowthCurve curve = GrowthCurve.through("line", List.of(new Knot(10, 100, 0), new Knot(14, 110, 3)));

        assertThat(curve.weightAt(11)).isEqualTo(Weight.ofGrams(103)); // 102.5
        assertThat(curve.weightAt(12)).isEqualTo(Weight.ofGrams(105));
        assertThat(curve.feedUntil(11)).isEqualTo(Weight.ofGrams(1)); // 0.75
        assertThat(curve.feedUntil(12)).isEqualTo(Weight.ofGrams(2)); // 1.5
    }

    @Test
    void birds_of_six_to_seven_jin_are_42_to_47_days_old() {
        assertThat(BROILER.weightAt(42)).isBetween(Weight.parse("5.9 jin"), Weight.parse("6.1 jin"));
        assertThat(BROILER.weightAt(47)).isBetween(Weight.parse("6.8 jin"), Weight.parse("7 jin"));
        assertThat(BROILER.weightAt(48)).isGreaterThan(Weight.parse("7 jin"));
    }

    @Test
    void twenty_four_thousand_birds_eat_about_five_tonnes_a_day() {
        long flock = 24_000 * BROILER.feedBetween(42, 43).grams();

        assertThat(Weight.ofGrams(flock)).isBetween(Weight.parse("4.9 t"), Weight.parse("5.3 t"));
    }

    /** With feed at 3.8 yuan a kilogram; the yardstick is calculated on the breeder's own days. */
    @ParameterizedTest
    @CsvSource({"42,3.95", "47,4.43", "56,5.16"})
    void a_further_day_pays_for_its_feed_only_above_a_price_that_rises(int day, double yuanPerJin) {
        long gain = BROILER.weightAt(day).grams() - BROILER.weightAt(day - 1).grams();
        double breakEven = 3.8 / 2 * BROILER.feedBetween(day - 1, day).grams() / gain;

        assertThat(breakEven).isCloseTo(yuanPerJin, within(0.03 * yuanPerJin));
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 27, 57, Integer.MAX_VALUE})
    void it_refuses_to_answer_beyond_its_points(int day) {
        assertThatThrownBy(() -> BROILER.weightAt(day))
                .hasMessage("'day " + day + " of aa-plus' is not between day 28 and day 56")
                .isInstanceOfSatisfying(
                        InvalidValueException.class,
                        refusal -> assertThat(refusal.reason()).isEqualTo(Reason.OUT_OF_RANGE));
        assertThatThrownBy(() -> BROILER.feedUntil(day)).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> BROILER.scaledTo(Weight.parse("6 jin"), day))
                .isInstanceOf(InvalidValueException.class);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void anchored_to_a_sample_it_goes_through_the_sample_on_any_day(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 1_000; i++) {
            int day = 28 + random.nextInt(29);
            Weight sample = Weight.ofGrams(1 + random.nextInt(1_000_000));

            assertThat(BROILER.scaledTo(sample, day).weightAt(day)).isEqualTo(sample);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void anchored_to_a_sample_all_weights_and_feed_are_in_proportion_to_the_gram(long seed) {
        Random random = new Random(seed);
        int[] points = {28, 35, 42, 49, 56};
        for (int i = 0; i < 1_000; i++) {
            int day = points[random.nextInt(points.length)];
            int other = points[random.nextInt(points.length)];
            Weight sample = Weight.ofGrams(1_000 + random.nextInt(4_000));
            GrowthCurve flock = BROILER.scaledTo(sample, day);

            assertThat(flock.weightAt(other)).isEqualTo(scaled(BROILER.weightAt(other), sample, BROILER.weightAt(day)));
            assertThat(flock.feedUntil(other))
                    .isEqualTo(scaled(BROILER.feedUntil(other), sample, BROILER.weightAt(day)));
        }
    }

    @Test
    void the_last_weighing_alone_counts() {
        GrowthCurve twice = BROILER.scaledTo(Weight.parse("5 jin"), 40).scaledTo(Weight.parse("6 jin"), 44);
        GrowthCurve once = BROILER.scaledTo(Weight.parse("6 jin"), 44);

        for (int day = 28; day <= 56; day++) {
            assertThat(twice.weightAt(day)).isEqualTo(once.weightAt(day));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0 kg", "1001 kg", "1000000 t"})
    void a_sample_that_is_no_weight_of_a_head_is_refused(String sample) {
        assertThatThrownBy(() -> BROILER.scaledTo(Weight.parse(sample), 42))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("1000 kg");
    }

    @Test
    void the_largest_curve_and_sample_stay_exact() {
        Knot last = new Knot(Knot.LAST_DAY, Knot.MOST_GRAMS, Knot.MOST_GRAMS);
        GrowthCurve slow = GrowthCurve.through("slow", List.of(new Knot(0, 1, 0), last));

        assertThat(slow.scaledTo(Weight.parse("1000 kg"), 999).weightAt(999)).isEqualTo(Weight.parse("1000 kg"));
        assertThat(slow.scaledTo(Weight.parse("1000 kg"), 1).weightAt(1000)).isGreaterThan(Weight.parse("900 t"));
    }

    @Test
    void feed_of_stretches_adds_up() {
        Weight first = BROILER.feedBetween(30, 41);
        Weight second = BROILER.feedBetween(41, 56);

        assertThat(first.grams() + second.grams())
                .isEqualTo(BROILER.feedBetween(30, 56).grams());
        assertThatThrownBy(() -> BROILER.feedBetween(42, 41)).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void a_curve_that_falls_or_has_one_point_is_refused() {
        Knot young = new Knot(28, 1_611, 2_069);
        assertThatThrownBy(() -> GrowthCurve.through("one", List.of(young))).hasMessageContaining("two points");
        assertThatThrownBy(() -> GrowthCurve.through("falls", List.of(young, new Knot(35, 1_500, 3_237))))
                .hasMessageContaining("does not rise");
        assertThatThrownBy(() -> new Knot(28, 0, 0)).hasMessageContaining("day 28");
    }

    private static Weight scaled(Weight published, Weight sample, Weight at) {
        return Weight.ofGrams(BigDecimal.valueOf(published.grams())
                .multiply(BigDecimal.valueOf(sample.grams()))
                .divide(BigDecimal.valueOf(at.grams()), 0, RoundingMode.HALF_UP)
                .longValueExact());
    }
}

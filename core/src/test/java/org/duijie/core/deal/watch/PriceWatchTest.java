package org.duijie.core.deal.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duijie.core.deal.Bargain.price;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.duijie.core.deal.terms.DealPrice;
import org.duijie.core.deal.terms.Delivery;
import org.duijie.core.quantity.Money;
import org.duijie.core.quantity.UnitPrice;
import org.duijie.core.quantity.Weight;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PriceWatchTest {
    @Test
    void prices_are_compared_at_the_buyers_door() {
        Weight head = Weight.parse("6.5 jin");
        Money haul = Money.parse("0.65 CNY");

        assertThat(DealPrice.live(price("5 CNY/jin"), Delivery.AT_FARM).landed(head, haul))
                .isEqualTo(price("5.1 CNY/jin"));
        assertThat(DealPrice.live(price("5 CNY/jin"), Delivery.DELIVERED).landed(head, haul))
                .isEqualTo(price("5 CNY/jin"));
        assertThat(DealPrice.live(price("33.15 CNY/head"), Delivery.DELIVERED).landed(head, haul))
                .isEqualTo(price("5.1 CNY/jin"));
        assertThat(DealPrice.dressed(price("7 CNY/jin"), 740, Delivery.AT_FARM).landed(head, haul))
                .isEqualTo(price("5.28 CNY/jin"));
    }

    @Test
    void a_distressed_price_is_marked_low_and_a_slip_of_the_pen_high() {
        assertThat(marked("5.10", "5.15", "5.20", "5.25", "5.30", "3.60", "52.0"))
                .containsExactly("3.60 low", "52.0 high");
    }

    @Test
    void ordinary_haggling_is_not_marked() {
        assertThat(marked("4.80", "5.00", "5.10", "5.15", "5.20", "5.30", "5.50"))
                .isEmpty();
    }

    @Test
    void where_most_prices_are_equal_the_mean_deviation_judges() {
        assertThat(marked("5", "5", "5", "5", "5", "5", "3")).containsExactly("3 low");
        assertThat(marked("5", "5", "5", "5", "3")).containsExactly("3 low");
        assertThat(marked("5", "5", "5", "5", "5", "5", "5")).isEmpty();
    }

    @Test
    void a_price_within_five_per_cent_is_never_marked() {
        assertThat(marked("5", "5", "5", "5", "5", "5", "4.75")).isEmpty();
        assertThat(marked("5", "5", "5", "5", "5", "5", "4.74")).containsExactly("4.74 low");
    }

    @Test
    void four_prices_are_too_few_to_judge() {
        assertThat(marked("5", "5", "5", "1")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("org.duijie.core.match.Seeds#all")
    void marks_are_those_of_the_textbook(long seed) {
        SplittableRandom dice = new SplittableRandom(seed);
        int spread = dice.nextBoolean() ? 1 + dice.nextInt(1_000) : 2;
        long[] prices = IntStream.range(0, 5 + dice.nextInt(30))
                .mapToLong(i -> 10_000 + dice.nextInt(spread) + (dice.nextInt(8) == 0 ? dice.nextInt(20_000) : 0))
                .toArray();

        assertThat(PriceWatch.marks(entries(prices)).stream()
                        .map(mark -> mark.entry().landed().micros())
                        .toList())
                .isEqualTo(textbook(prices));
    }

    /** The rule in floating point, as it is printed. */
    private static List<Long> textbook(long[] prices) {
        double median = median(Arrays.stream(prices).asDoubleStream().toArray());
        double[] off =
                Arrays.stream(prices).mapToDouble(x -> Math.abs(x - median)).toArray();
        double mad = median(off);
        double unit =
                mad > 0 ? mad / 0.6745 : 1.253314 * Arrays.stream(off).average().orElseThrow();
        List<Long> marked = new ArrayList<>();
        for (int i = 0; i < prices.length; i++) {
            if (off[i] > 3.5 * unit && off[i] > 0.05 * median) {
                marked.add(prices[i]);
            }
        }
        return marked;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }

    private static List<PriceWatch.Entry> entries(long[] prices) {
        return Arrays.stream(prices)
                .mapToObj(micros -> new PriceWatch.Entry("deal", UnitPrice.perGram(micros)))
                .toList();
    }

    private static List<String> marked(String... yuanAJin) {
        List<PriceWatch.Entry> entries = Arrays.stream(yuanAJin)
                .map(text -> new PriceWatch.Entry(text, price(text + " CNY/jin")))
                .toList();
        return PriceWatch.marks(entries).stream()
                .map(mark -> mark.entry().deal() + (mark.low() ? " low" : " high"))
                .toList();
    }
}

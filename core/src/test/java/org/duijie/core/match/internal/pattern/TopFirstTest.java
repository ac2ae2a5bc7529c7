package org.duijie.core.match.internal.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TopFirstTest {
    @ParameterizedTest(name = "{0} items")
    @ValueSource(ints = {1, 25, 300, 4_096})
    void runs_follow_each_other_in_falling_order_and_equals_stay_together(int n) {
        Random random = new Random(n);
        double[] key = new double[n];
        Arrays.setAll(key, k -> (random.nextInt(41) - 20) * (random.nextBoolean() ? 1.0 : 0.5));
        TopFirst top = new TopFirst();
        top.load(key, n);
        int from = 0;
        double last = Double.MAX_VALUE;
        while (from < n) {
            int end = top.sortRun(from, n, 10);
            for (int k = from; k < end; k++) {
                assertThat(key[top.item(k)]).isLessThanOrEqualTo(k == from ? Math.nextDown(last) : last);
                last = key[top.item(k)];
            }
            from = end;
        }
        assertThat(IntStream.range(0, n).map(top::item).sorted().toArray())
                .isEqualTo(IntStream.range(0, n).toArray());
    }
}

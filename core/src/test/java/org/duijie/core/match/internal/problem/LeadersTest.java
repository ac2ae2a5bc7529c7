package org.duijie.core.match.internal.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LeadersTest {
    @ParameterizedTest(name = "{0} lots")
    @ValueSource(ints = {0, 1, 7, 8, 9, 500})
    void those_with_the_highest_keys_stay_and_the_first_of_equals(int n) {
        Random random = new Random(n);
        double[] key = random.ints(n, -20, 20).asDoubleStream().toArray();
        Leaders leaders = new Leaders(8);
        for (int lot = 0; lot < n; lot++) {
            leaders.offer(lot, key[lot]);
        }
        IntMarks marks = new IntMarks();
        leaders.markAll(marks);
        leaders.markAll(marks);

        List<Integer> best = IntStream.range(0, n)
                .boxed()
                .sorted(Comparator.comparingDouble(lot -> -key[lot]))
                .limit(8)
                .sorted()
                .toList();
        assertThat(marks.take()).isEqualTo(best.stream().mapToInt(lot -> lot).toArray());
    }
}

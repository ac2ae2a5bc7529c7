package org.duijie.api.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CasesTest {
    private static final List<Integer> ALL = IntStream.range(0, 200).boxed().toList();

    @Test
    void some_cases_are_a_tenth_in_their_order_and_the_same_every_time() {
        List<Integer> some = Cases.some(ALL, each -> List.of());

        assertThat(some).hasSize(20).isSorted().isEqualTo(Cases.some(ALL, each -> List.of()));
    }

    @Test
    void every_kind_is_among_some_cases() {
        List<Integer> some = Cases.some(ALL, each -> List.of("seven " + each % 7, "thirty " + each % 30));

        assertThat(some.stream().map(each -> each % 7).collect(Collectors.toSet()))
                .hasSize(7);
        assertThat(some.stream().map(each -> each % 30).collect(Collectors.toSet()))
                .hasSize(30);
        assertThat(some).hasSizeLessThan(60);
    }
}

package org.duijie.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShortIdsTest {
    @Test
    void long_ids_that_begin_alike_stay_distinct() {
        List<String> ids = IntStream.range(0, 200)
                .mapToObj(i -> "int_01M8MDZ3M5V7Y9B1D3F5H7" + (1000 + i))
                .toList();
        ShortIds cut = new ShortIds(ids);

        assertThat(ids.stream().map(cut::of)).doesNotHaveDuplicates().allMatch(id -> id.length() <= 12);
        assertThat(cut.of(ids.get(7))).isEqualTo("int_..H71007");
    }

    @Test
    void what_ends_alike_keeps_more_and_what_is_short_is_not_cut() {
        ShortIds cut = new ShortIds(List.of("north-of-the-river-canteen", "north-by-the-river-canteen", "school-1"));

        assertThat(cut.of("school-1")).isEqualTo("school-1");
        assertThat(cut.of("north-of-the-river-canteen")).isNotEqualTo(cut.of("north-by-the-river-canteen"));
    }

    @Test
    void a_name_is_cut_before_its_id() {
        assertThat(DisplayWidth.fitNamed("  城区大型连锁超市乙 [int_..H71007]", 24)).isEqualTo("  城区.. [int_..H71007]");
        assertThat(DisplayWidth.fitNamed("城区大型连锁超市乙", 8)).isEqualTo("城区大..");
    }
}

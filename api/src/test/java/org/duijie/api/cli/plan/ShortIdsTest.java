package org.duijie.api.cli.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.duijie.api.cli.Screen;
import org.duijie.api.cli.console.DisplayWidth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShortIdsTest {
    @TempDir
    private Path folder;

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
        String mark = DisplayWidth.MARK;

        assertThat(DisplayWidth.cutBeforeMark("  城区大型连锁超市乙" + mark + " [int_..H71007]", 24))
                .isEqualTo("  城区.." + mark + " [int_..H71007]");
        assertThat(DisplayWidth.cutBeforeMark("城区大型连锁超市乙", 8)).isEqualTo("城区大..");
    }

    @Test
    void a_table_shows_distinct_ids_in_both_languages() throws IOException {
        String intents = IntStream.range(0, 3).mapToObj(i -> """
                        {"id": "int_01M8MDZ3M5V7Y9B1D3F5H7K9%d", "buyer": "城区大型连锁超市采购配送中心（示意）", "kind": "supermarket",
                         "products": ["livestock/pig"], "demand": "20 head", "bid": "20 CNY/kg", "from": "2022-12-19",
                         "to": "2022-12-30", "at": {"lat": 34.5, "lon": 110.8}}
                        """.formatted(i)).collect(Collectors.joining(","));
        Path market = Files.writeString(folder.resolve("market.json"), """
                {"asOf": "2022-12-19", "policy": {"trip": "0 CNY"},
                 "listings": [{"id": "pigs", "cooperative": "合作社", "product": "livestock/pig", "stock": "100 head",
                   "unitWeight": {"min": "100 kg", "max": "100 kg"}, "ask": "15 CNY/kg", "from": "2022-12-19",
                   "to": "2022-12-30", "at": {"lat": 34.5, "lon": 110.8}}],
                 "intents": [%s]}
                """.formatted(intents));

        for (String language : List.of("en", "zh")) {
            List<String> rows = Screen.after(0, "match", market.toString(), "--lang", language).outLines().stream()
                    .filter(line -> line.contains("int_.."))
                    .toList();
            assertThat(rows).hasSize(3).doesNotHaveDuplicates().allMatch(row -> DisplayWidth.of(row) <= 80);
            assertThat(rows.stream().map(row -> row.replaceAll("(?s).*int_([^\\])）]*).*", "$1")))
                    .containsExactlyInAnyOrder("..5H7K90", "..5H7K91", "..5H7K92")
                    .allMatch(id -> !id.contains(DisplayWidth.MARK));
        }
    }
}

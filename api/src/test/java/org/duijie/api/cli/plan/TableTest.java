package org.duijie.api.cli.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.duijie.api.cli.console.DisplayWidth;
import org.duijie.api.cli.plan.TextTable.Column;
import org.junit.jupiter.api.Test;

class TableTest {
    @Test
    void every_line_takes_the_same_columns_whatever_is_in_it() {
        List<String> lines = new TextTable(Column.left("采购方 buyer"), Column.left("日期"), Column.right("Weight"))
                .row("灵宝市第一高级中学", "2022-12-22", "3,993.696")
                .row("No. 2 school", "", "-")
                .row("ｆｕｌｌ e\u0301 🐔", "十二月", "12 斤")
                .total("合计", "", "4,000")
                .lines();

        assertThat(lines).hasSize(7);
        assertThat(lines.stream().map(DisplayWidth::of).distinct()).hasSize(1);
    }

    @Test
    void figures_stand_to_the_right_and_words_to_the_left() {
        List<String> lines = new TextTable(Column.left("Product"), Column.right("斤"))
                .row("鸡", "5")
                .row("duck", "1,250")
                .lines();

        assertThat(lines).containsExactly("Product     斤", "-------  -----", "鸡           5", "duck     1,250");
    }

    @Test
    void a_column_without_any_figure_is_left_out() {
        List<String> lines = new TextTable(Column.left("Product"), Column.right("Head"), Column.right("jin"))
                .row("Hen egg", TextTable.NONE, "20")
                .total("Total", "", "20")
                .lines();

        assertThat(lines.get(0)).isEqualTo("Product  jin");
    }

    @Test
    void a_title_does_not_widen_the_columns_of_its_group() {
        List<String> lines = new TextTable(Column.left("To"), Column.right("jin"))
                .row("a cooperative with a very long name")
                .row("  school", "20")
                .lines();

        assertThat(lines)
                .containsExactly(
                        "To        jin", "--------  ---", "a cooperative with a very long name", "  school   20");
    }

    @Test
    void long_names_are_cut_to_what_room_the_figures_leave() {
        TextTable table = new TextTable(TextTable.Column.left("名称"), TextTable.Column.right("数量"))
                .row("一个很长的合作社的很长的名字，四十列也写不下它的全部")
                .row("灵宝市函谷关镇中心小学食堂和它的分部", "12,345 只")
                .total("合计", "12,345 只");

        assertThat(table.lines(40)).allMatch(line -> DisplayWidth.of(line) <= 40);
        assertThat(table.lines(40)).anyMatch(line -> line.startsWith("灵宝市函谷关镇中心小学") && line.endsWith("12,345 只"));
    }
}

package org.duijie.api.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duijie.api.sheet.Made.csv;
import static org.duijie.api.sheet.Made.put;
import static org.duijie.api.sheet.Made.row;
import static org.duijie.api.sheet.Made.xlsx;
import static org.duijie.api.sheet.RowTexts.intents;
import static org.duijie.api.sheet.RowTexts.listings;
import static org.duijie.api.sheet.RowTexts.own;
import static org.duijie.api.sheet.RowTexts.read;

import java.time.LocalDate;
import java.util.Optional;
import org.dhatim.fastexcel.Worksheet;
import org.duijie.api.json.Complaint;
import org.duijie.api.workbook.ReadingTime;
import org.junit.jupiter.api.Test;

/** Files as cooperatives, schools and bureaus send them: encodings, headings, merged, hidden and summed-up rows. */
class SheetsAsPeopleSendThemTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 12, 19);
    private static final LocalDate LAST = LocalDate.of(2026, 12, 31);

    @Test
    void a_plain_file_in_utf_8() {
        assertThat(listings(csv(
                        "UTF-8",
                        "合作社,品种,数量（只）,单重（斤）,单价（元/斤）,开始日期,截止日期,纬度,经度",
                        "娄底村合作社,肉鸡,24000,6-6.4,4.8,2026-12-19,2026-12-24,34.5362,110.6921")))
                .containsExactly("2 娄底村合作社 {product:肉鸡,stock:24000 只,unitWeight:{min:6 斤,max:6.4 斤},ask:4.8 元/斤,"
                        + "from:2026-12-19,to:2026-12-24,at:{lat:34.5362,lon:110.6921}}");
    }

    @Test
    void a_file_that_excel_saved_as_csv_in_gb18030_with_totals_and_a_maker() {
        assertThat(listings(csv(
                        "GB18030",
                        "灵宝市2026年12月滞销农产品统计表,,,,,",
                        "填报单位：阳平镇,,,,,2026年12月18日",
                        "序号,农户,品名,存栏量(头),单价,出栏时间",
                        "1,张三,生猪,120,16元/公斤,2026.12.19-12.31",
                        "2,李四,生猪,\"1,200\",15.8元/公斤,2026.12.20-2026.12.31",
                        ",,,,,",
                        "合计,,,1320,,",
                        "制表人：王会计,,审核：赵主任,,,")))
                .containsExactly(
                        "4 张三 {product:生猪,stock:120 头,ask:16元/公斤,from:2026-12-19,to:2026-12-31}",
                        "5 李四 {product:生猪,stock:1200 头,ask:15.8元/公斤,from:2026-12-20,to:2026-12-31}");
    }

    @Test
    void a_text_file_in_utf_16_with_tabs_as_excel_saves_unicode_text() {
        byte[] file = csv(
                "UTF-16LE", "\uFEFF采购方\t类别\t品种\t需求量（公斤）\t出价\t收货时间", "城关中学\t学校\t土豆、白菜\t1500\t2.4元/公斤\t2026年12月19日至25日");

        assertThat(intents(file))
                .containsExactly(
                        "2 城关中学 school {products:[土豆,白菜],demand:1500 公斤,bid:2.4元/公斤,from:2026-12-19,to:2026-12-25}");
    }

    @Test
    void a_file_without_a_mark_in_utf_16_and_one_with_semicolons() {
        String[] lines = {
            "product;stock;unit;price;price unit;from;to;lat;lon",
            "egg;360;枚;0.8;CNY/枚;2026-12-19;2026-12-24;34.5;110.9"
        };
        String read = "2  {product:egg,stock:360 枚,ask:0.8 元/枚,from:2026-12-19,to:2026-12-24,at:{lat:34.5,lon:110.9}}";

        assertThat(own(csv("UTF-16BE", lines))).containsExactly(read);
        assertThat(own(csv("UTF-8", lines))).containsExactly(read);
        assertThat(own(csv("UTF-16", lines))).containsExactly(read);
    }

    @Test
    void two_heading_rows_under_a_merged_title_with_serial_dates() {
        byte[] file = xlsx(
                sheet -> {
                    sheet.range(0, 0, 0, 6).merge();
                    sheet.range(1, 3, 1, 4).merge();
                    sheet.range(1, 5, 1, 6).merge();
                },
                row("阳平镇白羽鸡供应情况表"),
                row("合作社", "品种", "数量", "单重（斤）", null, "供应时间", null, "单价"),
                row(null, null, "只", "最小", "最大", "起", "止", "元/斤"),
                row("娄底村合作社", "白羽鸡", 24000, 6, 6.4, FIRST, 46387, 4.8));

        assertThat(listings(file))
                .containsExactly("4 娄底村合作社 {product:白羽鸡,stock:24000 只,unitWeight:{min:6 斤,max:6.4 斤},ask:4.8 元/斤,"
                        + "from:2026-12-19,to:2026-12-31}");
    }

    @Test
    void a_cooperative_merged_over_its_rows_is_the_owner_of_all_of_them() {
        byte[] file = xlsx(
                sheet -> sheet.range(1, 0, 3, 0).merge(),
                row("单位", "品种", "数量（斤）", "单价（元/斤）", "日期"),
                row("川口乡果品合作社", "苹果", 20000, 2.6, FIRST),
                row(null, "梨", 8000, 1.9, FIRST),
                row(null, "核桃", 500, 9, FIRST),
                row("另一合作社", "枣", 300, 7.5, FIRST));

        assertThat(listings(file))
                .extracting(each -> each.split(" ", 3)[1])
                .containsExactly("川口乡果品合作社", "川口乡果品合作社", "川口乡果品合作社", "另一合作社");
    }

    @Test
    void hidden_columns_and_rows_are_not_read_and_that_is_told() {
        byte[] file = xlsx(
                sheet -> {
                    sheet.hideColumn(3);
                    sheet.hideRow(2);
                },
                row("合作社", "品种", "数量（斤）", "备注", "单价（元/斤）", "日期"),
                row("甲社", "苹果", 100, "内部价1.2", 2, FIRST),
                row("乙社", "苹果", 200, "", 2, FIRST),
                row("丙社", "苹果", 300, "", 2, FIRST));
        ReadSheet table = ReadSheet.open(file, SheetKind.LISTINGS, Optional.empty(), true, ReadingTime.usual());

        assertThat(read(table)).extracting(each -> each.split(" ", 3)[1]).containsExactly("甲社", "丙社");
        assertThat(read(table).get(0)).doesNotContain("内部价");
        assertThat(table.warnings()).extracting(Complaint::code).containsExactly("COLUMNS_HIDDEN");
        assertThat(table.warnings().get(0).details()).containsExactly("D");
        assertThat(table.each(entry -> true).hidden()).isEqualTo(1);
        assertThat(table.each(entry -> true).blank()).isZero();
    }

    @Test
    void a_workbook_with_instructions_first_and_a_hidden_sheet() {
        byte[] file = Made.book(book -> {
            put(book.newWorksheet("填写说明"), row("请如实填写"), row("单价写清单位"));
            Worksheet old = book.newWorksheet("去年");
            put(old, row("合作社", "品种", "数量（斤）", "单价（元/斤）", "日期"), row("旧社", "苹果", 1, 1, FIRST));
            old.setVisibilityState(org.dhatim.fastexcel.VisibilityState.HIDDEN);
            put(book.newWorksheet("今年"), row("合作社", "品种", "数量（斤）", "单价（元/斤）", "日期"), row("新社", "苹果", 100, 2, FIRST));
        });
        ReadSheet table = ReadSheet.open(file, SheetKind.LISTINGS, Optional.empty(), true, ReadingTime.usual());

        assertThat(read(table))
                .containsExactly("2 新社 {product:苹果,stock:100 斤,ask:2 元/斤,from:2026-12-19,to:2026-12-19}");
        assertThat(table.warnings()).extracting(Complaint::code).containsExactly("OTHER_SHEETS");
    }

    @Test
    void subtotals_between_groups_and_headings_repeated_on_each_page() {
        byte[] file = xlsx(
                row("合作社", "品种", "数量（斤）", "单价（元/斤）", "日期"),
                row("甲社", "苹果", 100, 2, FIRST),
                row("小 计", null, 100),
                row("合作社", "品种", "数量（斤）", "单价（元/斤）", "日期"),
                row("乙社", "苹果", 200, 2, FIRST),
                row("小计", null, 200),
                row(),
                row(null, "合　计：", 300),
                row("备注：以上为预计数"));
        ReadSheet table = ReadSheet.open(file, SheetKind.LISTINGS, Optional.empty(), true, ReadingTime.usual());
        SkippedRows skipped = table.each(entry -> true);

        assertThat(read(table)).hasSize(2);
        assertThat(skipped.totals()).containsExactly(3, 6, 8);
        assertThat(skipped.headings()).isEqualTo(1);
        assertThat(skipped.blank()).isEqualTo(1);
        assertThat(skipped.notes()).containsExactly(9);
    }

    @Test
    void an_order_list_of_a_canteen_with_a_title_over_the_date() {
        byte[] file = xlsx(
                row("城关中学食堂采购计划"),
                row("采购单位", "采购方类型", "商品名称", "采购数量", "计量单位", "最高价（元）", "送货日期", "送货地址", "要求"),
                row("城关中学", "学校", "鸡蛋", 1800, "枚", 0.8, LAST, "灵宝市", "新鲜"),
                row("城关中学", "学校", "西红柿", 60, "公斤", "4元", LAST, "灵宝市", null));

        assertThat(intents(file))
                .extracting(each -> each.replaceAll(",at:\\{[^}]*}", ""))
                .containsExactly(
                        "3 城关中学 school {products:[鸡蛋],demand:1800 枚,bid:0.8 元/枚,from:2026-12-31,to:2026-12-31,note:新鲜}",
                        "4 城关中学 school {products:[西红柿],demand:60 公斤,bid:4 元/公斤,from:2026-12-31,to:2026-12-31}");
    }
}

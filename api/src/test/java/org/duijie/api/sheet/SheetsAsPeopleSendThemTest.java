package org.duijie.api.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duijie.api.sheet.Made.csv;
import static org.duijie.api.sheet.Made.put;
import static org.duijie.api.sheet.Made.row;
import static org.duijie.api.sheet.Made.xlsx;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Worksheet;
import org.duijie.api.json.Complaint;
import org.junit.jupiter.api.Test;

/** Twenty sheets as cooperatives, schools and bureaus send them, and what each row must become. */
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
    void units_by_row_for_quantity_and_price() {
        byte[] file = xlsx(
                row("供应方", "产品", "数量", "单位", "单价", "单位", "日期"),
                row("甲社", "鸡蛋", 3600, "枚", 0.8, "元/枚", FIRST),
                row("甲社", "白菜", 3, "吨", 0.45, "元/斤", FIRST),
                row("甲社", "苹果", "2000斤", null, "2.6元/斤", null, FIRST));

        assertThat(listings(file))
                .containsExactly(
                        "2 甲社 {product:鸡蛋,stock:3600 枚,ask:0.8 元/枚,from:2026-12-19,to:2026-12-19}",
                        "3 甲社 {product:白菜,stock:3 吨,ask:0.45 元/斤,from:2026-12-19,to:2026-12-19}",
                        "4 甲社 {product:苹果,stock:2000斤,ask:2.6元/斤,from:2026-12-19,to:2026-12-19}");
    }

    @Test
    void digits_and_brackets_of_full_width_and_numbers_stored_as_text() {
        byte[] file = xlsx(
                row("合作社", "品种", "数量（只）", "单价（元／斤）", "开始日期", "截止日期"),
                row("甲社", "肉鸡", "３００００", "４.８０", "２０２６－１２－１９", "2026/12/24"),
                row("甲社", "肉鸡", "  8,000　", " 5.1 ", "20261219", "2026年12月24日"));

        assertThat(listings(file))
                .containsExactly(
                        "2 甲社 {product:肉鸡,stock:30000 只,ask:4.80 元/斤,from:2026-12-19,to:2026-12-24}",
                        "3 甲社 {product:肉鸡,stock:8000 只,ask:5.1 元/斤,from:2026-12-19,to:2026-12-24}");
    }

    @Test
    void the_noise_of_binary_fractions_is_not_read() {
        byte[] file = xlsx(
                row("合作社", "品种", "数量（斤）", "单价（元/斤）", "日期"),
                row("甲社", "苹果", 0.1 + 0.2, 4.800000000000001, FIRST),
                row("甲社", "苹果", 1e6, 2, FIRST));

        assertThat(listings(file))
                .containsExactly(
                        "2 甲社 {product:苹果,stock:0.3 斤,ask:4.8 元/斤,from:2026-12-19,to:2026-12-19}",
                        "3 甲社 {product:苹果,stock:1000000 斤,ask:2 元/斤,from:2026-12-19,to:2026-12-19}");
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
        ReadSheet table = ReadSheet.open(file, SheetKind.LISTINGS, Optional.empty(), true);

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
        ReadSheet table = ReadSheet.open(file, SheetKind.LISTINGS, Optional.empty(), true);

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
        ReadSheet table = ReadSheet.open(file, SheetKind.LISTINGS, Optional.empty(), true);
        SkippedRows skipped = table.each(entry -> true);

        assertThat(read(table)).hasSize(2);
        assertThat(skipped.totals()).containsExactly(3, 6, 8);
        assertThat(skipped.headings()).isEqualTo(1);
        assertThat(skipped.blank()).isEqualTo(1);
        assertThat(skipped.notes()).containsExactly(9);
    }

    @Test
    void formulas_give_their_stored_results() {
        byte[] file = Made.csv("UTF-8", "编号,合作社,品种,数量（斤）,单价（元/斤）,日期", "\"=\"\"007\"\"\",甲社,苹果,100,2,2026-12-19");

        List<SheetEntry> entries = new ArrayList<>();
        ReadSheet.open(file, SheetKind.LISTINGS, Optional.empty(), true).each(entries::add);

        assertThat(entries).extracting(SheetEntry::number).containsExactly("007");
    }

    @Test
    void sizes_in_words_become_part_of_the_note() {
        byte[] file = csv(
                "UTF-8",
                "合作社,品种,规格,数量（斤）,单价（元/斤）,供货时间,备注",
                "甲社,苹果,80以上大果,100,2,2026-12-19至2026-12-31,",
                "甲社,苹果,一级,100,2,2026-12-19至2026-12-31,套袋");

        assertThat(listings(file).get(0)).contains("note:规格：80以上大果").doesNotContain("unitWeight");
        assertThat(listings(file).get(1)).contains("note:规格：一级；套袋").doesNotContain("unitWeight");
    }

    @Test
    void weights_of_one_as_people_write_them() {
        assertThat(weights("6-7斤")).isEqualTo("{min:6 斤,max:7 斤}");
        assertThat(weights("每只6~6.4斤")).isEqualTo("{min:6 斤,max:6.4 斤}");
        assertThat(weights("6斤至7斤")).isEqualTo("{min:6 斤,max:7 斤}");
        assertThat(weights("6.2斤/只")).isEqualTo("{min:6.2 斤,max:6.2 斤}");
        assertThat(weights("5斤以上")).isEqualTo("{min:5 斤}");
        assertThat(weights("7斤以内")).isEqualTo("{max:7 斤}");
        assertThat(weights("六七斤")).isEqualTo("{min:6 斤,max:7 斤}");
        assertThat(weights("6斤半一只")).isEqualTo("{min:6.5 斤,max:6.5 斤}");
    }

    @Test
    void papers_that_the_cell_only_confirms_have_the_name_of_the_column() {
        byte[] file = csv(
                "UTF-8",
                "合作社,品种,数量（斤）,单价（元/斤）,日期,检疫证明",
                "甲社,苹果,100,2,2026-12-19,有",
                "甲社,苹果,100,2,2026-12-19,无",
                "甲社,苹果,100,2,2026-12-19,A证、B证");

        assertThat(listings(file).stream().map(each -> each.replaceAll(".*to:2026-12-19,?", "")))
                .containsExactly("certificates:[检疫证明]}", "}", "certificates:[A证,B证]}");
    }

    @Test
    void places_by_county_and_by_coordinates_in_one_column() {
        byte[] file = csv(
                "UTF-8",
                "合作社,品种,数量（斤）,单价（元/斤）,日期,产地",
                "甲社,苹果,100,2,2026-12-19,河南省灵宝市阳平镇",
                "甲社,苹果,100,2,2026-12-19,灵宝",
                "甲社,苹果,100,2,2026-12-19,火星县");
        List<SheetEntry> entries = new ArrayList<>();
        ReadSheet.open(file, SheetKind.LISTINGS, Optional.empty(), true).each(entries::add);

        assertThat(entries.get(0).body().get("at"))
                .isEqualTo(entries.get(1).body().get("at"));
        assertThat(entries.stream().flatMap(each -> each.complaints().stream()).map(Complaint::code))
                .containsExactly("PLACE_OF_COUNTY", "PLACE_OF_COUNTY", "PLACE_NEEDED");
        assertThat(own(csv(
                        "UTF-8",
                        "product,stock,price,from,to,coordinates",
                        "egg,3 t,8 CNY/kg,2026-12-19,2026-12-20,\"34.5, 110.9\"")))
                .containsExactly(
                        "2  {product:egg,stock:3 t,ask:8 CNY/kg,from:2026-12-19,to:2026-12-20,at:{lat:34.5,lon:110.9}}");
    }

    @Test
    void parties_with_contacts() {
        byte[] file = xlsx(
                row("单位名称", "类别", "统一社会信用代码", "联系人", "联系电话"),
                row("城关中学", "学校", null, "王主任", "03981234567"),
                row("娄底村合作社", "合作社", "91350100M000100Y43", null, 13800000000.0));

        assertThat(rows(file, SheetKind.PARTIES, false))
                .containsExactly(
                        "2  {kind:buyer,buyerKind:school,name:城关中学,contacts:[{name:王主任,phone:03981234567}]}",
                        "3  {kind:cooperative,name:娄底村合作社,creditCode:91350100M000100Y43,"
                                + "contacts:[{name:娄底村合作社,phone:13800000000}]}");
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

    @Test
    void an_unknown_column_is_told_with_its_letter_and_an_amount_without_unit_stays_as_it_is() {
        byte[] file = csv("UTF-8", "合作社,品种,数量,联系电话,单价,日期", "甲社,苹果,100,1380000,2,2026-12-19");
        ReadSheet table = ReadSheet.open(file, SheetKind.LISTINGS, Optional.empty(), true);

        assertThat(table.warnings()).extracting(Complaint::pointer).containsExactly("/columns/D");
        assertThat(read(table)).containsExactly("2 甲社 {product:苹果,stock:100,ask:2,from:2026-12-19,to:2026-12-19}");
    }

    private static String weights(String cell) {
        String row = listings(csv("UTF-8", "合作社,品种,数量（只）,单重,单价（元/斤）,日期", "甲社,肉鸡,100," + cell + ",5,2026-12-19"))
                .get(0);
        return row.replaceAll(".*unitWeight:(\\{[^}]*}).*", "$1");
    }

    private static List<String> listings(byte[] file) {
        return rows(file, SheetKind.LISTINGS, true);
    }

    private static List<String> own(byte[] file) {
        return rows(file, SheetKind.LISTINGS, false);
    }

    private static List<String> intents(byte[] file) {
        return rows(file, SheetKind.INTENTS, true);
    }

    private static List<String> rows(byte[] file, SheetKind kind, boolean needsParty) {
        return read(ReadSheet.open(file, kind, Optional.empty(), needsParty));
    }

    private static List<String> read(ReadSheet table) {
        List<SheetEntry> entries = new ArrayList<>();
        table.each(entries::add);
        return entries.stream()
                .map(each -> each.row() + " " + each.party()
                        + each.buyerKind().map(kind -> " " + kind.word()).orElse("") + " "
                        + each.body().toString().replace("\"", ""))
                .collect(Collectors.toList());
    }
}

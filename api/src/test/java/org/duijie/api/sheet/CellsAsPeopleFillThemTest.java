package org.duijie.api.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duijie.api.sheet.Made.csv;
import static org.duijie.api.sheet.Made.row;
import static org.duijie.api.sheet.Made.xlsx;
import static org.duijie.api.sheet.RowTexts.listings;
import static org.duijie.api.sheet.RowTexts.own;
import static org.duijie.api.sheet.RowTexts.read;
import static org.duijie.api.sheet.RowTexts.rows;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duijie.api.json.Complaint;
import org.duijie.api.workbook.ReadingTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cells as cooperatives, schools and bureaus fill them, and what each value must become. */
class CellsAsPeopleFillThemTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 12, 19);

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
    void formulas_give_their_stored_results() {
        byte[] file = Made.csv("UTF-8", "编号,合作社,品种,数量（斤）,单价（元/斤）,日期", "\"=\"\"007\"\"\",甲社,苹果,100,2,2026-12-19");

        List<SheetEntry> entries = new ArrayList<>();
        ReadSheet.open(file, SheetKind.LISTINGS, Optional.empty(), true, ReadingTime.usual())
                .each(entries::add);

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
        ReadSheet.open(file, SheetKind.LISTINGS, Optional.empty(), true, ReadingTime.usual())
                .each(entries::add);

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
    void an_unknown_column_is_told_with_its_letter_and_an_amount_without_unit_stays_as_it_is() {
        byte[] file = csv("UTF-8", "合作社,品种,数量,联系电话,单价,日期", "甲社,苹果,100,1380000,2,2026-12-19");
        ReadSheet table = ReadSheet.open(file, SheetKind.LISTINGS, Optional.empty(), true, ReadingTime.usual());

        assertThat(table.warnings()).extracting(Complaint::pointer).containsExactly("/columns/D");
        assertThat(read(table)).containsExactly("2 甲社 {product:苹果,stock:100,ask:2,from:2026-12-19,to:2026-12-19}");
    }

    @ParameterizedTest
    @CsvSource({
        "香菇（干）, 干香菇", "香菇干, 干香菇", "猕猴桃(徐香), 猕猴桃", "核桃(薄皮), 核桃", "老母鸡（淘汰蛋鸡）, 淘汰蛋鸡", "活草鱼, 草鱼", "红富士苹果, 苹果", "砀山酥梨, 砀山酥梨",
        "猪前腿肉, 猪前腿肉", "苹果（干）, 苹果干", "杏脯, 杏脯", "苹果枝条, 苹果枝条", "苹果醋, 苹果醋", "黄瓜(腌), 黄瓜(腌)", "玉米秸秆, 玉米秸秆", "文昌鸡, 文昌鸡",
        "秦冠, 秦冠"
    })
    void goods_are_read_as_in_messages_and_never_for_what_was_made_of_them(String cell, String product) {
        List<SheetEntry> entries =
                RowTexts.entries(SheetKind.LISTINGS, "合作社,品种,数量（斤）,单价（元/斤）,日期", "甲社," + cell + ",100,2,2026-12-19");

        assertThat(entries.get(0).body().get("product").textValue()).isEqualTo(product);
        assertThat(RowTexts.codes(entries)).isEqualTo(cell.equals(product) ? List.of() : List.of("PRODUCT_READ"));
    }

    private static String weights(String cell) {
        String row = listings(csv("UTF-8", "合作社,品种,数量（只）,单重,单价（元/斤）,日期", "甲社,肉鸡,100," + cell + ",5,2026-12-19"))
                .get(0);
        return row.replaceAll(".*unitWeight:(\\{[^}]*}).*", "$1");
    }
}

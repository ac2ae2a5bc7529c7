package org.duijie.api.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duijie.api.sheet.Made.csv;
import static org.duijie.api.sheet.Made.row;
import static org.duijie.api.sheet.Made.xlsx;
import static org.duijie.api.sheet.RowTexts.codes;
import static org.duijie.api.sheet.RowTexts.entries;
import static org.duijie.api.sheet.RowTexts.intents;
import static org.duijie.api.sheet.RowTexts.listings;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sheets as somebody sends them who has read no manual: titles, units in headings, containers, periods, kinds. */
class SheetsOfNewcomersTest {
    private static final String HEAD = "序号,合作社名称,产品,数量,单位,单价,单价单位,开始日期,截止日期";
    private static final String ROW = "1,甲社,大葱,2万,公斤,8块5,一斤,2026-12-19,2027-1-10";
    private static final String READ = "甲社 {product:大葱,stock:2万 公斤,ask:8块5/斤,from:2026-12-19,to:2027-01-10}";

    @Test
    void a_title_or_a_line_for_people_above_the_headings_is_no_heading() {
        assertThat(listings(csv("GB18030", "渑池县滞销农产品统计表,,,,,,,,", HEAD, ROW))).containsExactly("3 " + READ);
        assertThat(listings(csv("GB18030", "渑池县滞销农产品统计表", HEAD, ROW))).containsExactly("3 " + READ);
        assertThat(listings(
                        csv("GB18030", "统计表,,,,,,,,", "填报单位：县帮扶办,,,,,,,填报日期：2026年11月30日,", HEAD, ROW, "小计,,,2万,,,,,")))
                .containsExactly("4 " + READ);
        byte[] merged = xlsx(
                sheet -> sheet.range(0, 0, 0, 8).merge(), row("渑池县滞销农产品统计表"), HEAD.split(",", -1), ROW.split(",", -1));
        assertThat(listings(merged)).containsExactly("3 " + READ);
    }

    @Test
    void two_heading_rows_may_have_a_unit_below_the_amount_and_one_below_the_price() {
        String below = "甲社 {product:梨,stock:15000 斤,ask:1.8 元/公斤,from:2026-12-19,to:2026-12-31}";
        for (String units : List.of("数量,单位,单价,单位", "数量,计量单位,单价（元）,单价单位")) {
            assertThat(listings(csv(
                            "UTF-8",
                            "冬季供应表,,,,,,,",
                            "合作社,品种,库存,,价格,,供货时间,",
                            ",," + units + ",开始,结束",
                            "甲社,梨,1.5,万斤,1.8,公斤,2026-12-19,2026-12-31")))
                    .containsExactly("4 " + below);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "万斤|3|30000 斤",
                "万斤|1.5|15000 斤",
                "万斤|'1,200'|12000000 斤",
                "万斤|0.8|8000 斤",
                "万斤|三|三万斤",
                "万斤|3万|3万",
                "万斤|5000斤|5000斤",
                "万只|2.4|24000 只",
                "百公斤|3|300 公斤",
                "千克|500|500 千克",
                "吨|30-40|30-40吨",
                "吨|40左右|40吨左右",
                "吨|约5万|约5万吨",
                "吨|15吨半|15吨半",
                "吨|3000多|3000多吨",
                "吨|O.8|O.8"
            })
    void an_amount_has_the_unit_of_its_heading_with_its_power_of_ten(String unit, String cell, String stock) {
        byte[] file = xlsx(
                row("合作社", "品种", "数量（" + unit + "）", "单价（元/斤）", "开始日期", "截止日期"),
                row("甲社", "苹果", cell, 2, "2026-12-19", "2026-12-20"));
        byte[] byRow = xlsx(
                row("合作社", "品种", "数量", "单位", "单价（元/斤）", "开始日期", "截止日期"),
                row("甲社", "苹果", cell, unit, 2, "2026-12-19", "2026-12-20"));

        assertThat(listings(file))
                .containsExactly("2 甲社 {product:苹果,stock:" + stock + ",ask:2 元/斤,from:2026-12-19,to:2026-12-20}");
        assertThat(listings(byRow)).isEqualTo(listings(file));
    }

    @ParameterizedTest
    @CsvSource({
        "8毛,8毛/斤",
        "8块3,8块3/斤",
        "1块1,1块1/斤",
        "120-150,120-150/斤",
        "约3,约3/斤",
        "3左右,3左右/斤",
        "60/只,60/只",
        "0.4元/公斤,0.4元/公斤",
        "2.6,2.6 元/斤"
    })
    void a_price_has_the_unit_of_its_heading(String cell, String ask) {
        byte[] file = xlsx(
                row("合作社", "品种", "数量（斤）", "单价（元/斤）", "开始日期", "截止日期"),
                row("甲社", "苹果", 100, cell, "2026-12-19", "2026-12-20"));

        assertThat(listings(file).get(0)).contains("ask:" + ask + ",");
    }

    @Test
    void a_bare_price_is_not_for_ten_thousand_jin_because_the_stock_is_counted_so() {
        assertThat(listings(csv("UTF-8", "合作社,品种,数量,单位,单价,日期", "甲社,苹果,3,万斤,2.6,2026-12-19")))
                .containsExactly("2 甲社 {product:苹果,stock:30000 斤,ask:2.6,from:2026-12-19,to:2026-12-19}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12月19日至12月31日|from:12月19日,to:12月31日",
                "2026.12.19-12.31|from:2026-12-19,to:2026-12-31",
                "20261219-20270131|from:2026-12-19,to:2027-01-31",
                "即日起至2027年1月15日|from:今天,to:2027-01-15",
                "12月19日起至元月15日止|from:12月19日,to:1月15日"
            })
    void a_period_in_the_column_of_the_first_day_is_a_period(String cell, String days) {
        for (String heading : List.of("上市时间", "起", "开始日期", "出栏时间")) {
            byte[] file = csv("UTF-8", "合作社,品种,数量（斤）,单价（元/斤）," + heading, "甲社,苹果,100,2," + cell);

            assertThat(listings(file)).containsExactly("2 甲社 {product:苹果,stock:100 斤,ask:2 元/斤," + days + "}");
        }
    }

    @Test
    void a_first_day_alone_asks_for_the_last_one() {
        for (String heading : List.of("出栏时间", "上市时间")) {
            List<SheetEntry> entries =
                    entries(SheetKind.LISTINGS, "合作社,品种,数量（斤）,单价（元/斤）," + heading, "甲社,苹果,100,2,12月19日起");

            assertThat(entries.get(0).body().get("from").textValue()).isEqualTo("12月19日");
            assertThat(entries.get(0).body().has("to")).isFalse();
            assertThat(codes(entries)).containsExactly("LAST_DAY_NEEDED");
            assertThat(entries.get(0).at("/to").column()).isEqualTo("E");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "数量（箱）,每件数量,单价（元/箱）|2000,20斤,52|stock:2000 箱,ask:52 元/箱,container:{name:箱,holds:20斤}",
                "数量（箱）,每箱（斤）,单价（元/箱）|2000,20,52|stock:2000 箱,ask:52 元/箱,container:{name:箱,holds:20 斤}",
                "数量（箱）,每箱斤数（斤）,单价（元/箱）|2000,20,52|stock:2000 箱,ask:52 元/箱,container:{name:箱,holds:20 斤}",
                "数量,每筐,单价|2000筐,20斤,52/筐|stock:2000筐,ask:52/筐,container:{name:筐,holds:20斤}",
                "数量,容器,每件数量,单价|2000斤,箱,20斤,52元/箱|stock:2000斤,ask:52元/箱,container:{name:箱,holds:20斤}",
                "数量,包装,单价|2000箱,20斤/箱,52元/箱|stock:2000箱,ask:52元/箱,container:{name:箱,holds:20斤}",
                "数量,包装规格,单价|2000箱,每箱20斤,52元/箱|stock:2000箱,ask:52元/箱,container:{name:箱,holds:20斤}",
                "数量,箱规,单价|2000箱,20斤装,52元/箱|stock:2000箱,ask:52元/箱,container:{name:箱,holds:20斤}",
                "数量,规格,单价|200件,45斤/件,198元/件|stock:200件,ask:198元/件,container:{name:件,holds:45斤}",
                "数量,包装,单价|2000斤,纸箱,2元/斤|stock:2000斤,ask:2元/斤,note:包装：纸箱",
                "数量,包装,单价|2000斤,散装,2元/斤|stock:2000斤,ask:2元/斤,note:包装：散装",
                "数量,容器,单价|2000箱,箱,52元/箱|stock:2000箱,ask:52元/箱,container:{name:箱}",
                "数量,每份数量,单价|2000斤,10斤,2元/斤|stock:2000斤,ask:2元/斤,pack:10斤",
                "数量,每件数量,单价|2000斤,10斤,2元/斤|stock:2000斤,ask:2元/斤,pack:10斤"
            })
    void containers_stand_in_columns_in_headings_and_in_cells(String headings, String cells, String read) {
        byte[] file = csv("UTF-8", "合作社,品种,日期," + headings, "甲社,苹果,2026-12-19," + cells);

        String row = listings(file).get(0);

        assertThat(read.split(",(?=[a-z]+:)", -1))
                .allSatisfy(part -> assertThat(row).contains(part));
        assertThat(row).doesNotContain("unitWeight");
        assertThat(row.contains("container")).isEqualTo(read.contains("container"));
    }

    @Test
    void a_demand_may_be_counted_in_containers_too() {
        assertThat(intents(csv(
                        "UTF-8",
                        "采购方,采购方类别,品种,需求量（件）,容器,每件数量,内包装,内装数量,出价,日期",
                        "城关中学,学校,鸡蛋,50,件,12 板,板,30 枚,380元/件,2026-12-19")))
                .containsExactly("2 城关中学 school {products:[鸡蛋],demand:50 件,bid:380元/件,"
                        + "container:{name:件,holds:12 板,inner:{name:板,holds:30 枚}},from:2026-12-19,to:2026-12-19}");
    }

    @Test
    void usual_words_for_kinds_of_buyers_are_understood_and_others_are_refused_with_those_that_are() {
        String head = "采购方,采购方类别,品种,需求量（斤）,出价（元/斤）,日期";
        assertThat(intents(csv("UTF-8", head, "恒丰面粉厂,加工厂,小麦,100,1.2,2026-12-19")))
                .containsExactly(
                        "2 恒丰面粉厂 processor {products:[小麦],demand:100 斤,bid:1.2 元/斤,from:2026-12-19,to:2026-12-19}");

        List<SheetEntry> unknown = entries(SheetKind.INTENTS, head, "某某,航天局,小麦,100,1.2,2026-12-19");
        assertThat(codes(unknown)).containsExactly("BUYER_KIND_UNKNOWN");
        assertThat(unknown.get(0).complaints().get(0).details().get(0))
                .contains("学校 school")
                .contains("加工企业");
        assertThat(codes(entries(SheetKind.PARTIES, "名称,类别", "某某,航天局"))).containsExactly("PARTY_KIND_UNKNOWN");
        assertThat(codes(entries(SheetKind.PARTIES, "名称,类别", "某某,加工厂"))).isEmpty();
    }

    @Test
    void a_weight_of_one_with_one_end_is_refused_for_stock_and_accepted_for_a_demand() {
        assertThat(codes(entries(SheetKind.LISTINGS, "合作社,品种,数量（只）,单重,单价（元/斤）,日期", "甲社,肉鸡,100,5斤以上,5,2026-12-19")))
                .containsExactly("UNIT_WEIGHT_OPEN");
        assertThat(codes(entries(SheetKind.INTENTS, "采购方,品种,需求量（只）,单重要求,出价（元/斤）,日期", "甲校,肉鸡,100,5斤以上,5,2026-12-19")))
                .isEmpty();
    }
}

package org.duijie.api.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.duijie.api.sheet.Made.csv;
import static org.duijie.api.sheet.Made.row;
import static org.duijie.api.sheet.Made.xlsx;
import static org.duijie.api.sheet.RowTexts.codes;
import static org.duijie.api.sheet.RowTexts.entries;
import static org.duijie.api.sheet.RowTexts.intents;
import static org.duijie.api.sheet.RowTexts.listings;
import static org.duijie.api.sheet.RowTexts.open;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.duijie.api.json.Complaint;
import org.duijie.api.workbook.ReadingTime;
import org.duijie.api.workbook.SheetException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Headings, containers and cells as clerks write them, and what they get where they write too little. */
class SheetsOfClerksTest {
    private static final String HEAD = "序号,合作社名称,产品,数量,单位,单价,单价单位,开始日期,截止日期";
    private static final String ROW = "1,甲社,大葱,2万,公斤,8块5,一斤,2026-12-19,2027-1-10";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "合作社,种植户 货主 养殖主体 生产单位",
                "数量（斤）,存栏/存量（斤） 现存数量(斤) 剩余数量（斤） 待售量（斤） 积压量（斤） 可销售数量（斤） 预计出栏数量（斤）",
                "单价（元/斤）,销售价格（元/斤） 出售单价（元/斤） 意向价格（元/斤） 出场价格（元/斤） 批发价（元/斤）",
                "开始日期,起始 最早 供货开始日期",
                "截止日期,截止 最晚 下市时间 供货截止日期",
                "产地,所在县 所属乡镇 所在乡镇 存放地点"
            })
    void headings_that_offices_write_are_known_in_listings(String usualAndOthers) {
        String[] pair = usualAndOthers.split(",", -1);
        String head = "合作社,品种,数量（斤）,单价（元/斤）,开始日期,截止日期,产地";
        String row = "甲社,苹果,100,2,2026-12-19,2026-12-20,灵宝市";
        List<String> usual = listings(csv("UTF-8", head, row));

        for (String other : pair[1].split(" ", -1)) {
            assertThat(listings(csv("UTF-8", head.replace(pair[0], other), row)))
                    .as(other)
                    .isEqualTo(usual);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"最高限价", "采购限价", "控制价", "预算单价", "意向价格", "采购单价"})
    void headings_of_the_highest_price_are_known_in_intents(String heading) {
        assertThat(intents(csv("UTF-8", "采购方,品种,需求量（斤）," + heading + "（元/斤）,所在县,最早,供货截止日期", "甲校,梨,9,2,灵宝,12月1日,12月2日")))
                .containsExactly(
                        "2 甲校 {products:[梨],demand:9 斤,bid:2 元/斤,from:12月1日,to:12月2日,at:{lat:34.52184,lon:110.88508}}");
    }

    @Test
    void periods_of_harvest_are_periods_and_two_columns_may_name_the_place() {
        assertThat(listings(csv("UTF-8", "种植户,品种,数量（斤）,单价（元/斤）,采收期,所在县,乡镇", "甲,梨,9,2,2026-12-19至12-20,灵宝市,阳平镇")))
                .containsExactly(
                        "2 甲 {product:梨,stock:9 斤,ask:2 元/斤,from:2026-12-19,to:2026-12-20,at:{lat:34.52184,lon:110.88508}}");
    }

    @Test
    void an_unknown_heading_is_told_with_the_one_that_it_may_mean_and_refuses_only_where_it_is_needed() {
        ReadSheet read = open(SheetKind.LISTINGS, HEAD + ",联系人的单价,心情", ROW + ",3,好");

        assertThat(read.warnings()).extracting(Complaint::code).containsExactly("COLUMN_LIKE", "COLUMN_UNKNOWN");
        assertThat(read.warnings().get(0).text(Locale.CHINESE))
                .isEqualTo("“联系人的单价”在 J 列，不认识这个表头，没有读。看着像“单价”；是的话请改成“单价”");
        assertThatThrownBy(() -> open(SheetKind.LISTINGS, HEAD.replace("单价,单价单位", "神秘单价,备注"), ROW))
                .isInstanceOfSatisfying(
                        SheetException.class,
                        refused -> assertThat(refused.complaints())
                                .extracting(Complaint::code)
                                .containsExactly("COLUMNS_MISSING", "COLUMN_LIKE"));
    }

    @Test
    void a_sheet_of_another_kind_is_told_to_be_one() {
        assertThatThrownBy(() -> open(SheetKind.LISTINGS, "采购单位,需求品种,采购数量(斤),最高限价,送货时间", "甲校,梨,9,2,12月2日"))
                .isInstanceOfSatisfying(
                        SheetException.class,
                        refused -> assertThat(refused.complaints())
                                .anySatisfy(each -> assertThat(each.text(Locale.CHINESE))
                                        .isEqualTo("这像是采购（intents）表，不是供应表。请换一个 kind 再上传")));
    }

    @Test
    void a_heading_merged_over_two_rows_is_named_once() {
        byte[] file = xlsx(
                sheet -> {
                    sheet.range(0, 0, 1, 0).merge();
                    sheet.range(0, 1, 1, 1).merge();
                },
                row("合作社", "品种", "数量", "", "单价", "日期"),
                row("", "", "存栏/存量", "单位", "元/斤", ""),
                row("甲社", "苹果", 100, "斤", 2, "2026-12-19"));

        assertThat(ReadSheet.open(file, SheetKind.LISTINGS, Optional.empty(), true, ReadingTime.endless())
                        .columns())
                .extracting(ReadSheet.Column::heading)
                .startsWith("合作社", "品种", "数量 存栏/存量");
    }

    @Test
    void the_container_of_the_row_is_counted_and_not_that_of_the_heading() {
        List<SheetEntry> entries = entries(
                SheetKind.LISTINGS,
                "合作社,品种,包装,每箱装,库存（箱）,报价（元/箱）,日期",
                "甲社,西红柿,筐,40斤,70,130,12月1日",
                "甲社,梨,箱,40斤,70,130,12月1日");

        assertThat(entries.get(0).body().get("stock").textValue()).isEqualTo("70 筐");
        assertThat(entries.get(0).body().get("ask").textValue()).isEqualTo("130 元/筐");
        assertThat(codes(entries)).containsExactly("CONTAINER_OF_ROW", "CONTAINER_OF_ROW");
        assertThat(entries.get(0).complaints().get(0).text(Locale.CHINESE))
                .isEqualTo("“70”按本行的容器“筐”算的，没有用表头“库存（箱）”里的单位。不对请改数量，或改容器");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "包装,每箱装,数量|箱,12板*30枚,60箱|container:{name:箱,holds:12板,inner:{name:板,holds:30枚}}",
                "包装,规格,数量|箱,,20箱（每箱360枚）|stock:20箱,container:{name:箱,holds:360枚}",
                "规格,备注,数量|10斤装,,800件|stock:800件,container:{name:件,holds:10斤}",
                "规格,备注,数量|3两以上,好,200吨|stock:200吨,note:规格：3两以上；好"
            })
    void sizes_of_containers_and_of_pieces_stand_where_people_write_them(String headings, String cells, String read) {
        String row = listings(csv("UTF-8", "合作社,品种,日期,单价," + headings, "甲社,鸡蛋,2026-12-19,9元/箱," + cells))
                .get(0);

        assertThat(read.split(",(?=[a-z]+:)", -1))
                .allSatisfy(part -> assertThat(row).contains(part));
        assertThat(row).doesNotContain("unitWeight");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "萝卜!2,000!2元/斤!12月1日!12月9日|UNIT_NEEDED|“2,000”没有单位。请在数字后面写上，例如 2000斤；或把单位写进表头“数量”，例如“数量（斤）”；或加一列“单位”",
                "萝卜!2000斤!2元!12月1日!12月9日|PRICE_UNIT_NEEDED|“2元”没写是每斤、每只还是每箱的价。请写全，例如 2元/斤；或把单位写进表头“单价”，例如“单价（元/斤）”；或加一列“单价单位”",
                "萝卜!2000斤!面议!12月1日!12月9日|PRICE_NEEDED|“面议”不是价格。这里要有一个价，例如 2元/斤；谈好了再改也行",
                "萝卜!-500斤!2元/斤!12月1日!12月9日|NEGATIVE|“-500斤”是负数，请填零或正数",
                "萝卜!2000斤!2元/斤!12月初!12月9日|DAY_VAGUE|“12月初”不是具体哪一天。请写从哪天到哪天，例如 12月1日至12月20日",
                "萝卜!2000斤!2元/斤!现货!12月9日|DAY_VAGUE|“现货”不是具体哪一天。请写从哪天到哪天，例如 12月1日至12月20日",
                "萝卜!2000斤!2元/斤!12.1!12.31|DAY_DECIMAL|“12.1”按 12月1日读的。如果是 12月10日，请写成 12月10日",
                "萝卜、白菜!2000斤!2元/斤!12月1日!12月9日|SEVERAL_PRODUCTS|“萝卜、白菜”是几个品种。请一个品种写一行，各写各的数量和单价"
            })
    void what_is_missing_in_a_cell_is_said(String cells, String code, String sentence) {
        List<SheetEntry> entries =
                entries(SheetKind.LISTINGS, "合作社\t品种\t数量\t单价\t开始日期\t截止日期", "甲社\t" + cells.replace('!', '\t'));

        assertThat(codes(entries)).containsExactly(code);
        assertThat(entries.get(0).complaints().stream()
                        .filter(each -> each.code().equals(code))
                        .map(each -> each.text(Locale.CHINESE)))
                .containsExactly(sentence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "品种,预计出栏,出库价(元/斤),等级,库存(吨)|梨,12月3日—5日,2,一级,9|from:12月3日,to:12月5日,note:一级",
                "品种,可供货时间,出库价(元/斤),是否检疫,库存(吨)|梨,12月10日至次年1月10日,2,是,9|from:12月10日,to:1月10日,certificates:[检疫证明]",
                "品种,开始日期,出库期限,单价(元/斤),库存(吨)|梨,12月1日,12月5日前,2,9|from:12月1日,to:12月5日",
                "品种,供应时间,单价(元/斤),库存(吨)|梨,元旦前,2,9|from:今天,to:12月31日",
                "品种,包装,库存(箱),单价(元/箱),每箱装,日期|梨,件,9,42元,20斤,12月1日|stock:9 件,ask:42 元/件",
                "品种,库存(只),均重(斤),单价(元/斤),日期|肉鸡,9,约6,5,12月1日|unitWeight:{min:6 斤,max:6 斤}",
                "品种,库存(只),规格,单价(元/斤),日期|山羊,9,活重60-80斤,5,12月1日|unitWeight:{min:60 斤,max:80 斤}",
                "品种,库存(瓶),规格,单价(元/瓶),日期|蜂蜜,9,2斤瓶装,35,12月1日|container:{name:瓶,holds:2斤}"
            })
    void stock_is_read_by_more_headings_and_cells_that_people_write(String headings, String cells, String read) {
        String row = listings(csv("UTF-8", "合作社," + headings, "甲社," + cells, "共8间,,,,,"))
                .get(0);

        assertThat(read.split(",(?=[a-z]+:)", -1))
                .allSatisfy(part -> assertThat(row).contains(part));
    }

    @Test
    void orders_have_the_container_of_the_price_and_a_group_of_goods_is_no_kind_of_buyer() {
        List<SheetEntry> entries = entries(
                SheetKind.INTENTS,
                "门店,类别,商品,订货量,箱规,最高进价(元/箱),到货日期,质量要求",
                "甲店,菌菇,金针菇,40,5斤*4包,70,12月5日前,白",
                "甲店,蔬菜,黄瓜,60,20斤/箱,13元/斤,12月2日,");

        assertThat(entries.get(0).body().toString().replace("\"", ""))
                .isEqualTo("{products:[金针菇],demand:40 箱,bid:70 元/箱,container:{name:箱,holds:4包,inner:{name:包,holds:5斤}},"
                        + "from:今天,to:12月5日,note:白}");
        assertThat(codes(entries)).containsExactly("UNIT_NEEDED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0吨", "0.0", "已清", "售罄", "已售完", "没了", "无"})
    void what_is_sold_out_is_no_listing(String cell) {
        List<SheetEntry> entries =
                entries(SheetKind.LISTINGS, "合作社,品种,剩余量(吨),单价(元/斤),开始日期,截止日期", "甲社,大蒜," + cell + ",2,12月1日,12月9日");

        assertThat(codes(entries)).containsExactly("STOCK_NONE");
        assertThat(entries.get(0).body().has("stock")).isFalse();
    }

    @Test
    void one_day_on_which_goods_begin_to_be_supplied_asks_for_the_last_one() {
        String row = "甲社,大蒜,9,2,12月5日";

        assertThat(codes(entries(SheetKind.LISTINGS, "合作社,品种,数量(吨),单价(元/斤),供应时间", row)))
                .containsExactly("LAST_DAY_NEEDED");
        assertThat(codes(entries(SheetKind.LISTINGS, "合作社,品种,数量(吨),单价(元/斤),出栏日期", row)))
                .containsExactly("LAST_DAY_NEEDED");
        assertThat(codes(entries(SheetKind.LISTINGS, "合作社,品种,数量(吨),单价(元/斤),出栏时间", row)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"填报：县农业农村局产业股,,,,2026.11.30", "填报单位,县农业农村局,,填报日期,2026-11-30"})
    void who_filled_the_sheet_in_is_no_part_of_the_headings(String line) {
        byte[] file = csv("UTF-8", "滞销表,,,,", line, "合作社,品种,规格,数量（吨）,单价（元/斤）,日期", "甲社,苹果,80-85mm,25,2.6,2026-12-19");

        assertThat(listings(file))
                .containsExactly(
                        "4 甲社 {product:苹果,stock:25 吨,ask:2.6 元/斤,from:2026-12-19,to:2026-12-19,note:规格：80-85mm}");
    }

    @Test
    void a_long_period_is_told_and_a_count_of_parties_is_a_total() {
        assertThat(codes(entries(SheetKind.LISTINGS, "合作社,品种,数量（斤）,单价（元/斤）,可供时间", "甲社,梨,9,2,长期", "共9家,,,,")))
                .containsExactly("DAY_VAGUE", "DAY_VAGUE");
    }

    @Test
    void a_chinese_export_has_chinese_names_of_products_and_kinds() {
        ObjectNode intent = JsonNodeFactory.instance.objectNode();
        intent.put("id", "int_1").put("owner", "甲校").put("buyerKind", "school").put("demand", "9 斤");
        intent.put("bid", "2 元/斤")
                .put("from", "2026-12-19")
                .put("to", "2026-12-20")
                .put("priceAt", "delivered");
        intent.putArray("products").add("livestock/pig").add("fruit/orange");
        intent.putObject("at").put("lat", 34.5).put("lon", 110.9);

        byte[] file = SheetExport.of(SheetKind.INTENTS, Locale.CHINESE, List.of(intent));

        assertThat(intents(file).get(0)).contains("school", "products:[生猪,橙子]", "priceAt:delivered");
    }
}

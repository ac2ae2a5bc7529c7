package org.duijie.core.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The names that canteens buy by, and the names that regions have for the same thing. */
class BuyingNamesTest {
    private static final Catalogue STANDARD = Catalogue.standard();

    /** What a school canteen buys in a month, as its list says it. */
    private static final List<String> CANTEEN = List.of(("包菜 西兰花 大白菜 小白菜 上海青 菠菜 生菜 油麦菜 空心菜 娃娃菜 芹菜 香菜 韭菜 蒜苗 蒜薹 大葱 小葱 "
                    + "洋葱 生姜 大蒜 土豆 红薯 山药 芋头 莲藕 白萝卜 胡萝卜 莴笋 竹笋 花菜 西红柿 茄子 青椒 尖椒 黄瓜 冬瓜 南瓜 丝瓜 苦瓜 西葫芦 "
                    + "四季豆 豆角 豇豆 毛豆 荷兰豆 黄豆芽 绿豆芽 甜玉米 平菇 香菇 金针菇 杏鲍菇 木耳 银耳 海带 紫菜 猪肉 五花肉 瘦肉 前腿肉 后腿肉 "
                    + "里脊 排骨 筒骨 猪蹄 猪肝 猪血 肉馅 牛肉 牛腩 羊肉 鸡腿 鸡胸 鸡翅 鸡爪 白条鸡 鸭腿 鸭血 草鱼 鲫鱼 带鱼 巴沙鱼 虾仁 基围虾 鱼丸 "
                    + "鸡蛋 鹌鹑蛋 咸鸭蛋 皮蛋 大米 糯米 小米 面粉 挂面 粉条 食用油 菜籽油 豆腐 豆腐干 千张 腐竹 酱油 食盐 白糖 苹果 香蕉 橙子 西瓜 牛奶 "
                    + "酸奶 火腿肠")
            .split(" ", -1));

    @Test
    void a_canteen_finds_nearly_all_that_it_buys() {
        assertThat(CANTEEN).hasSize(111).doesNotHaveDuplicates();
        List<String> unknown = CANTEEN.stream()
                .filter(name -> STANDARD.readings(name).isEmpty())
                .toList();

        assertThat(unknown).hasSizeLessThanOrEqualTo(CANTEEN.size() / 20);
    }

    @ParameterizedTest
    @CsvSource({
        "西红柿 番茄, vegetable/tomato",
        "洋芋 土豆 马铃薯 洋山芋, vegetable/potato",
        "莲花白 包菜 卷心菜 圆白菜 洋白菜 高丽菜 茴子白, vegetable/cabbage",
        "苞谷 包谷 苞米 棒子 玉米 玉茭, grain/maize",
        "红苕 红薯 甘薯 番薯 白薯 红芋, vegetable/sweet-potato",
        "花菜 菜花 花椰菜, vegetable/cauliflower",
        "豇豆 长豆角 带豆, vegetable/cowpea",
        "香菜 芫荽, vegetable/coriander",
        "空心菜 蕹菜 藤藤菜, vegetable/water-spinach",
        "荸荠 马蹄, vegetable/water-chestnut",
        "817 817肉杂鸡 ８１７肉鸡 小优鸡 肉杂鸡, poultry/817",
        "白羽鸡 白羽肉鸡, poultry/broiler",
        "五花肉 三线肉 五花, meat/pork/belly",
        "筒骨 棒骨 大骨, meat/pork-bone/leg",
        "千张 干豆腐 百页, soy/tofu-sheet",
        "菜籽油 菜油, oil/rapeseed"
    })
    void regions_say_one_product_in_many_words(String names, String path) {
        assertThat(Stream.of(names.split(" ", -1))
                        .map(name -> STANDARD.named(name)
                                .map(product -> product.path().slug())
                                .orElse(name)))
                .containsOnly(path);
    }

    @ParameterizedTest
    @CsvSource({
        "豆角, '', vegetable/cowpea vegetable/green-bean",
        "青椒, '', vegetable/sweet-pepper vegetable/chili",
        "蒜苗, '', vegetable/garlic-leaf vegetable/garlic-scape",
        "大头菜, '', vegetable/cabbage vegetable/root-mustard vegetable/kohlrabi",
        "白菜, vegetable/chinese-cabbage, vegetable/chinese-cabbage vegetable/bok-choy",
        "地瓜, vegetable/sweet-potato, vegetable/sweet-potato vegetable/jicama",
        "　豆 角, '', vegetable/cowpea vegetable/green-bean",
        "土豆, vegetable/potato, vegetable/potato"
    })
    void a_name_with_several_readings_gives_them_all_the_likeliest_first(String name, String named, String readings) {
        assertThat(STANDARD.named(name).map(product -> product.path().slug()).orElse(""))
                .isEqualTo(named);
        assertThat(STANDARD.readings(name))
                .extracting(product -> product.path().slug())
                .containsExactly(readings.split(" ", -1));
    }

    /** Dealers who say these words mean different goods, so a file that has one is asked. */
    @ParameterizedTest
    @CsvSource({
        "鲈鱼, aquatic/bass aquatic/sea-bass",
        "大头鱼, aquatic/bighead aquatic/cod",
        "桂圆, fruit/longan-dried fruit/longan",
        "龙须菜, vegetable/asparagus vegetable/chayote-shoot",
        "太阳花, flower/gerbera flower/moss-rose flower/sunflower",
        "毛肚, meat/beef-offal/omasum meat/beef-offal/tripe",
        "百叶, soy/tofu-sheet meat/beef-offal/omasum",
        "真姬菇, mushroom/beech mushroom/white-beech mushroom/seafood",
        "发酵粉, condiment/yeast condiment/baking-powder",
        "里脊, meat/pork/loin meat/pork/tenderloin",
        "黄花鱼, aquatic/large-yellow-croaker aquatic/small-yellow-croaker",
        "酸菜, processed/sour-cabbage processed/sour-mustard",
        "母猪, livestock/sow livestock/breeding-sow",
        "corn flour, staple/maize-flour staple/maize-starch"
    })
    void a_name_of_several_goods_names_none_of_them(String name, String readings) {
        assertThat(STANDARD.named(name)).isEmpty();
        assertThat(STANDARD.readings(name))
                .extracting(product -> product.path().slug())
                .containsExactly(readings.split(" ", -1));
    }

    @ParameterizedTest
    @CsvSource({
        "虾皮, 海米",
        "番茄酱, 番茄沙司",
        "板鸭, 盐水鸭",
        "年糕, 糍粑",
        "黑米, 紫米",
        "蟹味菇, 白玉菇",
        "蟹味菇, 海鲜菇",
        "牛肚, 牛百叶",
        "荷兰豆, 甜豆",
        "糙米, 胚芽米",
        "粉条, 苕皮",
        "红皮萝卜, 心里美",
        "肉牛, 架子牛"
    })
    void goods_that_differ_are_products_of_their_own(String one, String other) {
        Product first = STANDARD.named(one).orElseThrow();
        Product second = STANDARD.named(other).orElseThrow();

        assertThat(second.isUnder(first.path())).isFalse();
        assertThat(first.isUnder(second.path())).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "shelduck, 麻鸭",
        "cherry, 小樱桃",
        "flat-bean, 荷兰豆",
        "romaine, 油麦菜",
        "chicory, 苦菊",
        "oriental-melon, 菜瓜",
        "bacon, 腊肉",
        "smoked-chicken, 烧鸡"
    })
    void a_path_does_not_say_another_kind(String word, String name) {
        assertThat(STANDARD.named(name).map(product -> product.path().slug()).orElseThrow())
                .doesNotEndWith("/" + word);
    }

    @Test
    void an_unknown_name_has_no_reading() {
        assertThat(STANDARD.readings("龙肉")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"meat/pork", "grain/rice", "meat/chicken", "livestock/pig"})
    void whoever_buys_meat_or_rice_takes_no_bones_offal_or_frozen_goods(String path) {
        assertThat(STANDARD.under(ProductPath.of(path)))
                .extracting(product -> product.path().slug())
                .noneMatch(below -> below.matches(".*(offal|bone|frozen|fat|blood|foot|glutinous).*"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "豆角|vegetable/cowpea",
                "豆角|vegetable/cowpea|vegetable/cowpea",
                "豆角|vegetable/cowpea|vegetable/dragon",
                "土豆|vegetable/taro|vegetable/potato",
                "刀豆|vegetable/sword-bean|vegetable/green-bean"
            })
    void a_reading_that_cannot_be_used_is_named_by_its_line(String row) {
        String[] cells = row.split("\\|", 2);
        List<Row> rows = ReferenceTable.parse(
                "mine.tsv",
                ReadingTable.HEADING,
                List.of(
                        ReadingTable.HEADING,
                        "刀豆\tvegetable/green-bean|vegetable/sword-bean",
                        cells[0] + "\t" + cells[1]));
        assertThatThrownBy(() -> ReadingTable.of(rows, STANDARD))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("mine.tsv line 3: ");
    }
}

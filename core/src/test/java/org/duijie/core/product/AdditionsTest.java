package org.duijie.core.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.duijie.core.quantity.InvalidFieldsException;
import org.duijie.core.quantity.InvalidValueException;
import org.duijie.core.quantity.WeightUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A bureau's own products, words and places beside the standard catalogue, and the tags of the standard one. */
class AdditionsTest {
    private static final Catalogue STANDARD = Catalogue.standard();

    @Test
    void own_products_words_and_places_are_found_beside_the_standard_ones() {
        Catalogue own = STANDARD.with(new Additions(
                List.of(product("poultry/loudi/black", "娄底黑鸡"), product("poultry/loudi", "娄底鸡", "娄底走地鸡")),
                List.of(new OwnWord("洋芋蛋蛋", ProductPath.of("vegetable/potato"))),
                List.of(new NamedPlace("娄底村", 34.5, 110.9))));

        assertThat(own.named("娄底走地鸡").map(Product::path)).contains(ProductPath.of("poultry/loudi"));
        assertThat(own.named("洋芋蛋蛋").map(Product::path)).contains(ProductPath.of("vegetable/potato"));
        assertThat(own.place(" 娄底村").map(NamedPlace::latitude)).contains(34.5);
        assertThat(own.places()).hasSize(1);
        assertThat(own.named("土豆")).isEqualTo(STANDARD.named("土豆"));
        assertThat(own.under(ProductPath.of("poultry")))
                .contains(own.named("娄底黑鸡").orElseThrow());
        assertThat(own.isOwn(ProductPath.of("poultry/loudi"))).isTrue();
        assertThat(own.isOwn(ProductPath.of("poultry"))).isFalse();
        assertThat(own.countWords(ProductPath.of("poultry/loudi")).contains("羽"))
                .isTrue();
    }

    @Test
    void the_standard_catalogue_stays_as_it_is() {
        STANDARD.with(new Additions(
                List.of(product("yak-cheese", "牦牛奶渣")), List.of(), List.of(new NamedPlace("娄底村", 34.5, 110.9))));

        assertThat(STANDARD.named("牦牛奶渣")).isEmpty();
        assertThat(STANDARD.place("娄底村")).isEmpty();
        assertThat(STANDARD.with(Additions.NONE).all()).isEqualTo(STANDARD.all());
    }

    @ParameterizedTest
    @CsvSource({"豆角, vegetable/green-bean", "白菜, vegetable/bok-choy", "地瓜, vegetable/jicama"})
    void a_bureau_says_which_reading_a_name_has_with_it(String word, String path) {
        Catalogue own =
                STANDARD.with(new Additions(List.of(), List.of(new OwnWord(word, ProductPath.of(path))), List.of()));

        assertThat(own.readings(word)).extracting(Product::path).containsExactly(ProductPath.of(path));
        assertThat(STANDARD.readings(word)).hasSizeGreaterThan(1);
    }

    @ParameterizedTest
    @CsvSource({
        "poultry/broiler, 娄底鸡, '', products[1].path: 'poultry/broiler' is already a path",
        "poultry/a/b, 娄底鸡, '', 'products[1].path: ''poultry/a/b'' is under poultry/a, which is not'",
        "poultry/loudi, 土鸡, '', products[1].chinese: '土鸡' is already a name of poultry/native",
        "poultry/loudi, 叶菜, '', products[1].chinese: '叶菜' is already a name of vegetable/chinese-cabbage",
        "poultry/loudi, 娄底鸡, 番茄, products[1].aliases[0]: '番茄' is already a name of vegetable/tomato",
        "poultry/loudi, 首个, '', products[1].chinese: '首个' is already a name of first",
        "poultry/loudi, '鸡\u200b', '', products[1].chinese: "
    })
    void a_product_that_cannot_be_added_is_named_by_position_and_field(
            String path, String chinese, String alias, String message) {
        List<Product> products = List.of(
                product("first", "首个"), alias.isEmpty() ? product(path, chinese) : product(path, chinese, alias));

        assertThatThrownBy(() -> STANDARD.with(new Additions(products, List.of(), List.of())))
                .isInstanceOf(InvalidFieldsException.class)
                .hasMessageContaining(message);
    }

    @Test
    void words_and_places_that_cannot_be_added_are_all_named() {
        Additions additions = new Additions(
                List.of(),
                List.of(
                        new OwnWord("土豆", ProductPath.of("vegetable/tomato")),
                        new OwnWord("龙肉", ProductPath.of("meat/dragon")),
                        new OwnWord("白菜", ProductPath.of("vegetable/tomato")),
                        new OwnWord(" ", ProductPath.of("vegetable/tomato"))),
                List.of(new NamedPlace("娄底村", 34, 110), new NamedPlace("娄底 村", 35, 110)));

        assertThat(catchThrowableOfType(InvalidFieldsException.class, () -> STANDARD.with(additions))
                        .fields())
                .extracting(each ->
                        each.field() + " " + each.refusal().orElseThrow().reason())
                .containsExactly(
                        "words[0].word NAME_TAKEN",
                        "words[1].path NOT_IN_CATALOGUE",
                        "words[2].word NAME_TAKEN",
                        "words[3].word NOT_A_NAME",
                        "places[1].name DUPLICATE");
    }

    @Test
    void stored_additions_that_a_later_catalogue_has_are_left_out() {
        Catalogue own = STANDARD.withKept(new Additions(
                List.of(product("poultry/loudi", "土鸡"), product("poultry/yangping", "阳平鸡")), List.of(), List.of()));

        assertThat(own.named("阳平鸡")).isPresent();
        assertThat(own.named("土鸡")).isEqualTo(STANDARD.named("土鸡"));
    }

    @Test
    void a_counting_word_that_nothing_beside_it_has_is_refused() {
        Product product = new Product(
                ProductPath.of("poultry/loudi"),
                "娄底鸡",
                "Loudi chicken",
                List.of(),
                Optional.of(Form.LIVE),
                Optional.of(WeightUnit.JIN),
                List.of("斤"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());

        assertThatThrownBy(() -> STANDARD.with(new Additions(List.of(product), List.of(), List.of())))
                .hasMessageContaining("products[0].countWords: '斤' is not a valid choice; use one of head 只 头 羽");
    }

    @Test
    void there_is_a_limit_to_each_list() {
        Additions additions = new Additions(
                Collections.nCopies(2_001, product("first", "首个")),
                Collections.nCopies(5_001, new OwnWord("词", ProductPath.of("milk"))),
                Collections.nCopies(5_001, new NamedPlace("村", 34, 110)));

        assertThat(catchThrowableOfType(InvalidFieldsException.class, () -> STANDARD.with(additions))
                        .fields())
                .extracting(InvalidFieldsException.InvalidField::field)
                .containsExactly("products", "words", "places");
    }

    @Test
    void a_place_is_on_the_earth() {
        assertThatThrownBy(() -> new NamedPlace("村", 134, 110)).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> new NamedPlace("村", 34, Double.NaN)).isInstanceOf(InvalidValueException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "叶菜, vegetable/spinach",
        "绿叶菜, vegetable/lettuce",
        "根茎类, vegetable/carrot",
        "瓜类, vegetable/cucumber",
        "茄果, vegetable/tomato",
        "豆类, grain/soybean",
        "葱姜蒜, vegetable/ginger",
        "时令水果, fruit",
        "禽肉, meat/chicken",
        "海鲜, aquatic/hairtail",
        "粮油, oil",
        "干货, mushroom/wood-ear",
        "Leafy Greens, vegetable/spinach"
    })
    void a_group_that_buyers_say_stands_for_paths(String tag, String path) {
        assertThat(STANDARD.tagged(tag)).extracting(Product::path).contains(ProductPath.of(path));
        assertThat(STANDARD.named(tag)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"水果", "猪肉", "水产", "豆制品", "蔬菜", "土豆", "龙肉"})
    void what_is_a_path_or_nothing_is_no_tag(String text) {
        assertThat(STANDARD.tagged(text)).isEmpty();
        assertThat(STANDARD.tags()).contains("叶菜").doesNotContain(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"叶菜\tvegetable/spinach", "新\tvegetable/dragon", "土豆\tfruit", "新\t", "豆角\tfruit"})
    void a_tag_that_cannot_be_used_is_named_by_its_line(String row) {
        List<Row> rows =
                ReferenceTable.parse("mine.tsv", TagTable.HEADING, List.of(TagTable.HEADING, "叶菜\tvegetable", row));

        assertThatThrownBy(() -> TagTable.of(rows, STANDARD)).hasMessageStartingWith("mine.tsv line 3: ");
    }

    private static Product product(String path, String chinese, String... aliases) {
        return new Product(
                ProductPath.of(path),
                chinese,
                chinese,
                List.of(aliases),
                Optional.of(Form.LIVE),
                Optional.of(WeightUnit.JIN),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}

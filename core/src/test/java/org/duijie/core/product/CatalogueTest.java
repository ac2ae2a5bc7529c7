package org.duijie.core.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.duijie.core.quantity.CountWords;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogueTest {
    private static final String POULTRY = "poultry|家禽|Poultry|||jin|||||";
    private static final Catalogue STANDARD = Catalogue.standard();

    @ParameterizedTest
    @ValueSource(
            strings = {"poultry/broiler", "白羽肉鸡", "White-feather broiler", "白羽鸡", "broiler", "  BROILER\t", "　肉鸡　"})
    void a_product_is_found_by_its_path_its_names_and_its_aliases(String text) {
        assertThat(STANDARD.named(text).map(Product::path)).contains(ProductPath.of("poultry/broiler"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "broil", "肉", "poultry/broiler/", "dragon"})
    void what_names_nothing_finds_nothing(String text) {
        assertThat(STANDARD.named(text)).isEmpty();
    }

    @Test
    void a_path_finds_its_product_or_nothing() {
        assertThat(STANDARD.find(ProductPath.of("egg/duck")).map(Product::chinese))
                .contains("鸭蛋");
        assertThat(STANDARD.find(ProductPath.of("egg/dragon"))).isEmpty();
    }

    @Test
    void under_a_group_stand_the_group_and_all_its_products() {
        assertThat(STANDARD.under(ProductPath.of("poultry")))
                .extracting(product -> product.path().slug())
                .contains("poultry", "poultry/broiler", "poultry/hen", "poultry/goose")
                .allMatch(path -> path.startsWith("poultry"));
        assertThat(STANDARD.under(ProductPath.of("dragon"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"poultry/broiler,羽", "poultry,羽", "livestock/pig,头", "egg/chicken,枚", "aquatic/carp,尾", "aquatic,条"})
    void a_head_is_counted_in_the_words_of_the_product_and_of_all_under_it(String path, String word) {
        assertThat(STANDARD.countWords(ProductPath.of(path)).contains(word)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "poultry/broiler,只",
        "poultry/duck,只",
        "poultry/goose,只",
        "poultry/pigeon,只",
        "poultry/chick,羽",
        "livestock/pig,头"
    })
    void the_word_of_the_trade_for_one_head_comes_first(String path, String word) {
        assertThat(STANDARD.find(ProductPath.of(path))
                        .orElseThrow()
                        .countWords()
                        .get(0))
                .isEqualTo(word);
    }

    @Test
    void words_of_other_products_do_not_count_heads() {
        CountWords pigs = STANDARD.countWords(ProductPath.of("livestock/pig"));

        assertThat(pigs.contains("head")).isTrue();
        assertThat(pigs.contains("枚")).isFalse();
        assertThat(STANDARD.countWords(ProductPath.of("dragon")).contains("枚")).isFalse();
        assertThat(STANDARD.countWords(ProductPath.of("dragon")).contains("头")).isTrue();
    }

    @Test
    void the_standard_catalogue_is_read_once_and_cannot_be_changed() {
        assertThat(Catalogue.standard()).isSameAs(STANDARD);
        assertThatThrownBy(() -> STANDARD.all().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "poultry/Broiler|鸡|Chicken||live|jin|||||;is neither a known product nor a product path",
                "poultry/broiler||Chicken||live|jin|||||;cell 2 is empty",
                "poultry/broiler|鸡|Chicken||alive|jin|||||;'alive' is no known form",
                "poultry/broiler|鸡|Chicken||live|stone|||||;'stone' is no known unit",
                "poultry/broiler|鸡|Chicken||live|jin||01059|||;'01059' is not a code of six digits",
                "poultry/broiler|鸡|Chicken||live|jin|||净 1/2/3||;'净' is no known dressing",
                "poultry/broiler|鸡|Chicken||live|jin|||全净膛 770/740/700||;does not rise",
                "poultry/broiler|鸡|Chicken||live|jin|||74%||;'74%' is no known yield",
                "poultry/broiler|鸡|Chicken||live|jin||||0 chilled usda|;give at least 1",
                "poultry/broiler|鸡|Chicken||live|jin||||7 lukewarm usda|;'lukewarm' is no known storage",
                "poultry/broiler|鸡|Chicken||live|jin||||a week|;'a week' is no known shelf life",
                "poultry/broiler|鸡|Chicken||live|jin|||||fast;'fast' is no known growth curve",
                "poultry/broiler|家禽|Chicken||live|jin|||||;'家禽' already names poultry",
                "poultry|鸡|Chicken||live|jin|||||;poultry stands twice",
                "egg/chicken|鸡蛋|Egg||fresh|jin|||||;its parent egg does not stand above it",
                "poultry/broiler|鸡|Chicken;3 cells where the heading has 11",
                "poultry/broiler| |Chicken||live|jin|||||;needs a Chinese and an English name"
            })
    void a_row_that_cannot_be_used_is_named_by_its_line(String row, String why) {
        List<String> lines = List.of("# comment", ProductTable.HEADING, tabbed(POULTRY), "", tabbed(row));

        assertThatThrownBy(() -> Catalogue.of(ReferenceTable.parse("mine.tsv", ProductTable.HEADING, lines), Map.of()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("mine.tsv line 5: ")
                .hasMessageContaining(why);
    }

    @Test
    void a_heading_that_is_not_the_expected_one_is_refused() {
        assertThatThrownBy(() -> ReferenceTable.parse("mine.tsv", ProductTable.HEADING, List.of(tabbed(POULTRY))))
                .hasMessageStartingWith("mine.tsv line 1: the heading is not");
    }

    @Test
    void a_growth_point_that_cannot_be_used_is_named_by_its_line() {
        List<String> falling = List.of(GrowthTable.HEADING, "fast\t28\t1611\t2069", "fast\t35\t1600\t3237");
        List<String> wordy = List.of(GrowthTable.HEADING, "fast\ttwenty\t1611\t2069");

        assertThatThrownBy(() -> GrowthTable.curves(ReferenceTable.parse("mine.tsv", GrowthTable.HEADING, falling)))
                .hasMessageStartingWith("mine.tsv line 3: curve fast does not rise");
        assertThatThrownBy(() -> GrowthTable.curves(ReferenceTable.parse("mine.tsv", GrowthTable.HEADING, wordy)))
                .hasMessageStartingWith("mine.tsv line 2: ")
                .hasMessageContaining("twenty");
    }

    private static String tabbed(String row) {
        return row.replace('|', '\t');
    }
}

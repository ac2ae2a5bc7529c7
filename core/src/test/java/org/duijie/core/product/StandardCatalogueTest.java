package org.duijie.core.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the shipped data promise. That paths and names are unique, and parents there, is checked at loading. */
class StandardCatalogueTest {
    private static final List<Product> ALL = Catalogue.standard().all();

    @Test
    void it_holds_five_hundred_products_and_more() {
        assertThat(ALL.stream().filter(StandardCatalogueTest::isLeaf)).hasSizeGreaterThanOrEqualTo(500);
    }

    @Test
    void a_product_has_a_chinese_and_an_english_name() {
        each(product -> {
            assertThat(product.chinese()).matches("\\p{IsHan}+");
            assertThat(product.english()).matches("[A-Z][A-Za-z', -]+");
        });
    }

    @Test
    void a_product_gives_each_of_its_names_and_counting_words_once() {
        each(product -> {
            List<String> names = Stream.concat(
                            Stream.of(product.chinese(), product.english().toLowerCase(Locale.ROOT)),
                            product.aliases().stream())
                    .toList();

            assertThat(names)
                    .doesNotHaveDuplicates()
                    .allSatisfy(name -> assertThat(name).isNotBlank().isEqualTo(name.strip()));
            assertThat(product.countWords()).doesNotHaveDuplicates().allMatch(word -> word.matches("\\p{IsHan}"));
        });
    }

    @Test
    void a_group_gathers_others_and_has_nothing_of_its_own() {
        each(product -> {
            if (product.isGroup()) {
                assertThat(isLeaf(product)).isFalse();
                assertThat(List.of(product.hsCode(), product.dressedYield(), product.shelfLife(), product.growth()))
                        .allMatch(Optional::isEmpty);
            }
        });
    }

    @Test
    void an_hs_code_lies_in_a_chapter_of_what_farms_and_kitchens_trade() {
        each(product -> {
            assertThat(product.hsCode().stream())
                    .allMatch(code -> code.matches("(0[1-9]|1[0-2]|15|16|17|19|2[0-2])[0-9]{4}|250100"));
        });
    }

    @ParameterizedTest
    @CsvSource({
        "poultry/broiler,010594",
        "meat/broiler-dressed,020711",
        "meat/broiler-frozen,020712",
        "egg/chicken,040721",
        "livestock/pig,010392",
        "vegetable/potato,070190",
        "vegetable/tomato,070200",
        "vegetable/cabbage,070490",
        "fruit/apple,080810",
        "fruit/pear,080830",
        "fruit/mandarin,080521",
        "fruit/watermelon,080711"
    })
    void known_products_have_their_known_codes(String path, String code) {
        assertThat(product(path).hsCode()).contains(code);
    }

    @Test
    void a_form_agrees_with_the_chapter_of_the_code() {
        each(product -> {
            product.hsCode().map(code -> code.substring(0, 2)).ifPresent(chapter -> {
                if (chapter.equals("01")) {
                    assertThat(product.form()).contains(Form.LIVE);
                } else if (chapter.equals("02")) {
                    boolean isCured = product.hsCode().orElseThrow().startsWith("0210");
                    assertThat(product.form().orElseThrow())
                            .isIn(isCured ? List.of(Form.DRY) : List.of(Form.FRESH, Form.FROZEN));
                } else if (chapter.equals("10") || chapter.equals("11") || chapter.equals("15")) {
                    assertThat(product.form()).contains(Form.DRY);
                } else if (chapter.equals("12")) {
                    assertThat(product.form().orElseThrow()).isIn(Form.DRY, Form.PLANT);
                }
            });
        });
    }

    @Test
    void what_is_frozen_keeps_frozen_and_a_live_animal_has_no_shelf_life() {
        each(product -> {
            product.shelfLife()
                    .ifPresent(life -> assertThat(life.storage() == Storage.FROZEN)
                            .isEqualTo(product.form().equals(Optional.of(Form.FROZEN))));
            if (product.form().equals(Optional.of(Form.LIVE))) {
                assertThat(product.shelfLife()).isEmpty();
            }
        });
    }

    @Test
    void a_shelf_life_names_a_source_of_the_list() throws IOException {
        String file = resource("catalogue.tsv");
        each(product -> {
            assertThat(product.shelfLife().map(ShelfLife::source).stream())
                    .allSatisfy(source -> assertThat(file).containsPattern("(?m)^# " + source + " +[A-Z]"));
        });
    }

    @Test
    void a_broiler_dresses_to_74_per_cent_and_grows_by_the_curve() {
        Product broiler = product("poultry/broiler");

        assertThat(broiler.dressedYield()).contains(new Yield(Dressing.EVISCERATED, 700, 740, 770));
        assertThat(broiler.growth().map(GrowthCurve::name)).contains("aa-plus");
        assertThat(broiler.defaultUnit()).isEqualTo("jin");
        assertThat(product("poultry/chick").defaultUnit()).isEqualTo("head");
    }

    /** Checks every product; a failure names it. */
    private static void each(Consumer<Product> check) {
        for (Product product : ALL) {
            try {
                check.accept(product);
            } catch (AssertionError e) {
                throw new AssertionError(product.path() + ": " + e.getMessage(), e);
            }
        }
    }

    private static Product product(String path) {
        return Catalogue.standard().find(ProductPath.of(path)).orElseThrow();
    }

    private static boolean isLeaf(Product product) {
        return Catalogue.standard().under(product.path()).size() == 1;
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(Catalogue.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

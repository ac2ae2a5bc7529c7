package org.duijie.core.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.duijie.core.quantity.CountWords;
import org.duijie.core.quantity.UnitPrice;
import org.duijie.core.quantity.Weight;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UsualTest {
    private static final Catalogue STANDARD = Catalogue.standard();
    private static final Weight BIRD = Weight.parse("3.25 kg");

    @ParameterizedTest
    @CsvSource({
        "poultry/broiler,  6.5 jin, fine",
        "poultry/broiler,  6.5 kg,  heavy",
        "poultry/broiler,  650 g,   light",
        "poultry/yellow,   1.5 jin, fine",
        "livestock/pig,    120 kg,  fine",
        "livestock/pig,    120 g,   light",
        "livestock/pig,    120 t,   heavy",
        "livestock/cattle, 700 kg,  fine"
    })
    void a_slip_of_the_unit_is_far_from_the_usual_weight_and_an_odd_lot_is_not(
            String path, String weight, String word) {
        UsualWeight usual = STANDARD.usualWeight(ProductPath.of(path)).orElseThrow();
        Weight head = Weight.parse(weight);
        assertThat(usual.isFarOver(head)).isEqualTo(word.equals("heavy"));
        assertThat(usual.isFarUnder(head)).isEqualTo(word.equals("light"));
    }

    @ParameterizedTest
    @CsvSource({
        "poultry/broiler, 5.10 CNY/jin,   false",
        "poultry/broiler, 2.50 CNY/kg,    false",
        "poultry/broiler, 510 CNY/jin,    true",
        "poultry/broiler, 0.05 CNY/jin,   true",
        "poultry/broiler, 33 CNY/head,    false",
        "poultry/broiler, 5.10 CNY/head,  true",
        "poultry/broiler, 330 CNY/10 head, false",
        "poultry/broiler, 33 CNY/10 head, true",
        "poultry/broiler, 102 CNY/10 kg,  false",
        "poultry/chick,   3 CNY/head,     false",
        "poultry/chick,   300 CNY/head,   true",
        "poultry/chick,   300 CNY/kg,     false"
    })
    void a_price_is_judged_by_weight_whatever_it_is_for(String path, String price, boolean isFar) {
        UsualPrice usual = STANDARD.usualPrice(ProductPath.of(path)).orElseThrow();
        assertThat(usual.isFar(UnitPrice.parse(price, CountWords.COMMON), BIRD, BIRD))
                .isEqualTo(isFar);
    }

    @Test
    void the_largest_price_and_weight_are_judged_without_overflow() {
        UsualPrice usual = STANDARD.usualPrice(ProductPath.of("livestock/pig")).orElseThrow();
        UnitPrice largest = UnitPrice.perHead(UnitPrice.Basis.HEAD.mostMicros());
        assertThat(usual.isFar(largest, Weight.NONE, Weight.ofGrams(Weight.MOST_GRAMS)))
                .isFalse();
        assertThat(usual.isFar(largest, BIRD, BIRD)).isTrue();
    }

    @Test
    void a_figure_is_of_a_product_that_is_known_and_of_it_alone() {
        long known = STANDARD.all().stream()
                .map(Product::path)
                .filter(path -> STANDARD.usualWeight(path).isPresent()
                        || STANDARD.usualPrice(path).isPresent())
                .count();
        long named = ReferenceTable.load("usual.tsv", UsualTable.HEADING).stream()
                .map(row -> row.needed(0))
                .distinct()
                .count();
        assertThat(known).isEqualTo(named);
        assertThat(STANDARD.usualPrice(ProductPath.of("egg/chicken/native"))).isEmpty();
        assertThat(STANDARD.usualWeight(ProductPath.of("poultry"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a|weight|2 kg|1 kg|300|s",
                "a|weight|0 g|1 kg|300|s",
                "a|weight|1 kg|2 kg|99|s",
                "a|weight|1 kg|2 kg|300|",
                "a|colour|1 kg|2 kg|300|s",
                "a|price|1 CNY/kg|2 CNY/head|300|s",
                "a|price|0 CNY/kg|2 CNY/kg|300|s",
                "b|weight|1 kg|2 kg|300|s"
            })
    void a_row_that_cannot_be_used_is_named(String row) {
        List<Row> rows = ReferenceTable.parse(
                "usual.tsv",
                UsualTable.HEADING,
                List.of(UsualTable.HEADING, tabs("b|weight|1 kg|2 kg|300|s"), tabs(row)));
        assertThatThrownBy(() -> UsualTable.of(rows))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("usual.tsv line 3");
    }

    private static String tabs(String row) {
        return row.replace('|', '\t');
    }
}

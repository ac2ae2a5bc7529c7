package org.duijie.core.product;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuarantineTest {
    private static final Catalogue CATALOGUE = Catalogue.standard();

    @ParameterizedTest
    @CsvSource({
        "poultry/broiler, NEEDED",
        "livestock/rabbit, NEEDED",
        "poultry, LIKELY",
        "livestock/alpaca, LIKELY",
        "aquatic/carp, UNLIKELY",
        "aquatic/carp-fry, UNLIKELY",
        "aquatic/shrimp-frozen, NONE",
        "meat/pig-dressed, NONE",
        "egg/chicken, NONE",
        "poultrylike, NONE",
        "vegetable/potato, NONE"
    })
    void the_rule_goes_by_kind(String path, Quarantine expected) {
        assertThat(CATALOGUE.quarantine(ProductPath.of(path))).isEqualTo(expected);
    }

    @Test
    void every_live_animal_of_the_catalogue_is_on_one_side_or_the_other() {
        for (Product product : CATALOGUE.all()) {
            boolean isAlive = product.form().filter(Form.LIVE::equals).isPresent();
            Quarantine rule = CATALOGUE.quarantine(product.path());
            assertThat(rule == Quarantine.NEEDED || rule == Quarantine.UNLIKELY)
                    .as(product.path().slug())
                    .isEqualTo(isAlive || product.path().slug().equals("aquatic"));
        }
    }
}

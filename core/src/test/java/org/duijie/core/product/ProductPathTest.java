package org.duijie.core.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.duijie.core.quantity.InvalidValueException;
import org.duijie.core.quantity.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProductPathTest {
    private static final ProductPath BROILER = ProductPath.of("poultry/broiler");

    @Test
    void a_product_is_under_itself_and_under_all_above_it() {
        assertThat(BROILER.isUnder(BROILER)).isTrue();
        assertThat(BROILER.isUnder(ProductPath.of("poultry"))).isTrue();
        assertThat(ProductPath.of("poultry/broiler/frozen").isUnder(ProductPath.of("poultry")))
                .isTrue();
    }

    @Test
    void a_product_is_not_under_what_stands_below_it_or_merely_begins_alike() {
        assertThat(ProductPath.of("poultry").isUnder(BROILER)).isFalse();
        assertThat(ProductPath.of("poultry-feed").isUnder(ProductPath.of("poultry")))
                .isFalse();
        assertThat(BROILER.isUnder(ProductPath.of("poultry/broil"))).isFalse();
    }

    @Test
    void a_parent_is_one_step_up_and_the_top_has_none() {
        assertThat(BROILER.parent()).contains(ProductPath.of("poultry"));
        assertThat(ProductPath.of("poultry").parent()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "/", "poultry/", "/poultry", "poultry//broiler", "Poultry", "家禽", "poultry broiler", "a/../b"
            })
    void what_is_no_path_is_refused(String text) {
        assertThatThrownBy(() -> ProductPath.of(text))
                .isInstanceOfSatisfying(
                        InvalidValueException.class,
                        refusal -> assertThat(refusal.reason()).isEqualTo(Reason.NOT_A_PRODUCT));
    }

    @Test
    void a_path_without_end_is_refused() {
        assertThatThrownBy(() -> ProductPath.of("a/".repeat(50_000) + "a")).isInstanceOf(InvalidValueException.class);
    }
}

package org.duijie.api.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.duijie.api.json.Spelling;
import org.duijie.core.quantity.InvalidValueException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which product is meant by a name that the catalogue does not have. */
class NearProductsTest {
    @ParameterizedTest
    @CsvSource({"洋柿子, vegetable/tomato", "蕃茄, vegetable/tomato", "柿子, fruit/persimmon", "茄子, vegetable/aubergine"})
    void a_regional_name_is_its_own_product_and_not_one_that_it_contains(String written, String path) {
        assertThat(Products.STANDARD.named(written).slug()).isEqualTo(path);
    }

    @ParameterizedTest
    @CsvSource({"反茄, 番茄、茄子", "紫皮茄子, 茄子"})
    void the_only_name_of_that_length_comes_before_those_that_the_word_contains(String written, String likely) {
        assertThatThrownBy(() -> Products.STANDARD.named(written))
                .isInstanceOfSatisfying(
                        InvalidValueException.class,
                        refusal -> assertThat(refusal.details()).containsExactly(likely));
    }

    @Test
    void of_words_equally_near_the_one_that_shares_most_is_meant() {
        assertThat(Spelling.nearest("brolers", List.of("rollers", "broilers"))).contains("broilers");
        assertThat(Spelling.nearest("abcd", List.of("abc", "abcde"))).contains("abcde");
    }
}

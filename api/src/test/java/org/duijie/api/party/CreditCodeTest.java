package org.duijie.api.party;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CreditCodeTest {
    /** Of companies that publish them. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "91330100799655058B",
                "91330100716105852F",
                "914403001922038216",
                "9144030071526726XG",
                "91110108551385082Q"
            })
    void a_code_that_was_given_out_ends_in_its_check_character(String code) {
        assertThat(CreditCode.isFormed(code)).isTrue();
        assertThat(CreditCode.check(code)).isEqualTo(code.charAt(17));
    }

    @ParameterizedTest
    @ValueSource(strings = {"91330100799655058B", "9144030071526726XG"})
    void any_one_character_that_is_mistaken_changes_the_check_character(String code) {
        for (int i = 0; i < 17; i++) {
            for (char other : "0123456789ABCDEFGHJKLMNPQRTUWXY".toCharArray()) {
                if (other != code.charAt(i)) {
                    String mistaken = code.substring(0, i) + other + code.substring(i + 1);
                    assertThat(CreditCode.check(mistaken)).as(mistaken).isNotEqualTo(code.charAt(17));
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "9133010079965505B",
                "91330100799655058BB",
                "91330100799655058b",
                "9133010079965505IB",
                "9133010079965505OB",
                "9133010079965505SB",
                "9133010079965505VB",
                "9133010079965505ZB",
                "９1330100799655058B",
                "91330100799655058 "
            })
    void what_is_not_eighteen_characters_of_the_alphabet_is_none(String text) {
        assertThat(CreditCode.isFormed(text)).isFalse();
    }
}

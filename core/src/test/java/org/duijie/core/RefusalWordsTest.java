package org.duijie.core;

import static org.assertj.core.api.Assertions.assertThat;

import org.duijie.core.quantity.Reason;
import org.junit.jupiter.api.Test;

/** How a refusal repeats the value and names the way out. */
class RefusalWordsTest extends BadValues {
    @Test
    void what_is_not_whole_is_answered_with_its_neighbours() {
        assertThat(refusal(weight("6.0000001 jin", Reason.NOT_WHOLE)).details())
                .containsExactly("grams", "3 kg", "3001 g");
        assertThat(refusal(price("5.1001 CNY/jin", Reason.NOT_WHOLE)).details())
                .containsExactly("yuan a tonne", "5.1 CNY/jin", "5.1005 CNY/jin");
    }

    @Test
    void a_comma_that_is_no_thousands_comma_is_refused() {
        assertThat(refusal(weight("1,5 kg", Reason.NOT_A_QUANTITY))).hasMessageContaining("like");
    }

    @Test
    void an_unknown_unit_is_answered_with_those_that_are_known() {
        assertThat(refusal(weight("6 lb", Reason.UNKNOWN_UNIT)))
                .hasMessageContainingAll("'6 lb'", "has the unit lb", "jin", "公斤");
        assertThat(refusal(price("5 CNY/lb", Reason.UNKNOWN_UNIT))).hasMessageContainingAll("head", "只", "jin", "斤");
    }

    @Test
    void a_message_says_no_more_of_a_value_than_people_can_read() {
        assertThat(refusal(weight("9".repeat(1_000_000), Reason.NOT_A_QUANTITY)).getMessage())
                .hasSizeLessThan(200);
    }

    @Test
    void a_value_that_looks_like_a_place_in_the_sentence_is_shown_as_it_is() {
        assertThat(refusal(weight("6 {1}", Reason.UNKNOWN_UNIT)))
                .hasMessageContaining("has the unit {1}, which cannot be used here; use");
        assertThat(refusal(weight("6 $1\\", Reason.UNKNOWN_UNIT)))
                .hasMessageContaining("has the unit $1\\, which cannot be used here; use");
    }
}

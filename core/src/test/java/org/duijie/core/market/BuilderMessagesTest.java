package org.duijie.core.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Collections;
import org.duijie.core.quantity.Heads;
import org.duijie.core.quantity.InvalidFieldsException;
import org.duijie.core.quantity.Weight;
import org.junit.jupiter.api.Test;

/** What builders say is short, however much is wrong, and shows what cannot be seen. */
class BuilderMessagesTest {
    private static final String LONG = "x".repeat(1_000_000);

    @Test
    void a_long_id_is_cut_as_values_are() {
        InvalidFieldsException refused = catchThrowableOfType(
                InvalidFieldsException.class, Listing.of(LONG).sells(LONG).by(LONG)::build);

        assertThat(refused).hasMessageStartingWith("listing " + "x".repeat(52) + "…: of: '" + "x".repeat(60) + "…' ");
        assertThat(refused.getMessage()).hasSizeLessThan(2_000);
    }

    @Test
    void a_hundred_faults_are_listed_and_the_others_are_counted() {
        ListingBuilder shed = Listing.of("shed-1").certified(Collections.nCopies(20_000, " "));

        InvalidFieldsException refused = catchThrowableOfType(InvalidFieldsException.class, shed::build);

        assertThat(refused.fields()).hasSize(InvalidFieldsException.MOST);
        assertThat(refused.more()).isEqualTo(20_000 + 7 - 100);
        assertThat(refused).hasMessageEndingWith("; and 19907 more");
        assertThat(refused.getMessage()).hasSizeLessThan(20_000);
    }

    @Test
    void a_character_that_nobody_sees_is_named() {
        assertThatThrownBy(Listing.of("a\u202eb")::build)
                .hasMessageContaining("of: 'a\u202eb' contains U+202E, a character that is invisible or reverses");
        assertThatThrownBy(Market.on("2022-12-19").bars("a\u200b", "b", "")::build)
                .hasMessageContaining("bars[0]: 'a\u200b' contains U+200B");
        assertThatThrownBy(Market.on("2022-12-19").bars("a", "b", "why\u2066")::build)
                .hasMessageContaining("bars[0]: 'why\u2066' contains U+2066");
        assertThatThrownBy(Market.on("2022-12-19").locks("a", "b\u200b", 1, "2022-12-19")::build)
                .hasMessageContaining("locks[0]: 'b\u200b' contains U+200B");
    }

    @Test
    void stored_names_with_such_characters_are_still_read() {
        assertThat(Name.require("a\u202eb")).isEqualTo("a\u202eb");
        assertThat(new BarredPair("a\u202eb", "c", "").listing()).isEqualTo("a\u202eb");
    }

    @Test
    void packs_of_the_other_kind_are_told_with_the_units_of_the_stock() {
        ListingBuilder counted = Listing.of("a").heads(10).weighing("1 kg", "2 kg");
        ListingBuilder weighed = Listing.of("a").stock(Weight.parse("1 t"));

        assertThatThrownBy(counted.inPacksOf("10 kg")::build)
                .hasMessageContaining("inPacksOf: '10 kg' has the unit kg, which cannot be used here; use one of ")
                .hasMessageNotContaining("demand");
        assertThatThrownBy(weighed.inPacksOf(Heads.of(3))::build)
                .hasMessageContaining("inPacksOf: '3 head' has the unit head, which cannot be used here; use one of g ")
                .hasMessageNotContaining("demand");
    }

    @Test
    void the_position_is_that_among_all_entries_given_whatever_is_wrong_with_those_before() {
        assertThatThrownBy(
                        Market.on("2022-12-19").locks("a", "b", 0, "2022-12-19").locks("a", "b", 1, "2022-12-19")
                                ::build)
                .hasMessageContaining("locks[0]: '0 head'")
                .hasMessageContaining("locks[1]: 'a' is not the id of any listing");
    }
}

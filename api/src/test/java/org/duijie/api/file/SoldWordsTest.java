package org.duijie.api.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.duijie.core.market.Listing;
import org.duijie.core.market.Market;
import org.duijie.core.quantity.InvalidValueException;
import org.duijie.core.quantity.Reason;
import org.duijie.core.quantity.UnitPrice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a counting word means in a deal of eggs in crates of 45 jin, of loose eggs, of eggs in crates of 360, and of broilers. */
class SoldWordsTest {
    private static final SoldWords CRATES = SoldWords.of(eggs("\"stock\": \"5000 kg\",\n\"pack\": \"45 jin\""));
    private static final SoldWords LOOSE = SoldWords.of(eggs("\"stock\": \"5000 kg\""));
    private static final SoldWords CRATES_OF_360 = SoldWords.of(eggs(
            "\"stock\": \"72000 枚\", \"unitWeight\": {\"min\": \"50 g\", \"max\": \"60 g\"}, \"pack\": \"360 枚\""));
    private static final SoldWords BROILERS =
            SoldWords.of(market(MarketTexts.SMALL).listings().get(0));

    @ParameterizedTest(name = "{0}")
    @CsvSource({"20 head, 20", "20 件, 20", "20箱, 20", "20 筐, 20", "20 pack, 20"})
    void crates_by_weight_are_counted_by_the_crate(String text, long sold) {
        assertThat(CRATES.count(text).count()).isEqualTo(sold);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"5000 斤, 2500", "1万斤, 5000", "2500 kg, 2500", "2.5 吨, 2500", "2500 pack, 2500"})
    void loose_eggs_are_said_by_weight(String text, long sold) {
        assertThat(LOOSE.count(text).count()).isEqualTo(sold);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"20 袋", "20筐", "3 箱", "两件", "5 bags"})
    void goods_sold_by_weight_alone_have_no_containers(String text) {
        assertThatThrownBy(() -> LOOSE.count(text))
                .isInstanceOfSatisfying(
                        InvalidValueException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.NO_CONTAINER));
        assertThatThrownBy(() -> LOOSE.price("12 元/袋"))
                .isInstanceOfSatisfying(
                        InvalidValueException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.NO_CONTAINER));
    }

    @Test
    void a_weight_between_two_whole_packs_is_refused_with_its_neighbours() {
        assertThatThrownBy(() -> LOOSE.count("5001 斤")).isInstanceOfSatisfying(InvalidValueException.class, refused -> {
            assertThat(refused.reason()).isEqualTo(Reason.NOT_WHOLE);
            assertThat(refused.details()).containsExactly("kilograms", "2500 kg", "2501 kg");
        });
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"360 枚", "360 只", "360 头", "45 jin"})
    void eggs_that_are_weighed_are_not_counted(String text) {
        assertThatThrownBy(() -> CRATES.count(text))
                .isInstanceOfSatisfying(
                        InvalidValueException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.UNKNOWN_UNIT));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"0 head, 0", "20 pack, 20", "20 箱, 20", "7200 枚, 20", "7200 只, 20"})
    void eggs_fill_crates_of_360(String text, long sold) {
        assertThat(CRATES_OF_360.count(text).count()).isEqualTo(sold);
    }

    @Test
    void a_crate_that_is_not_full_is_refused_with_its_neighbours() {
        assertThatThrownBy(() -> CRATES_OF_360.count("400 枚"))
                .isInstanceOfSatisfying(InvalidValueException.class, refused -> {
                    assertThat(refused.reason()).isEqualTo(Reason.NOT_WHOLE);
                    assertThat(refused.details()).containsExactly("packs", "360 枚", "720 枚");
                });
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"120 head, 120", "120 只, 120", "120 头, 120", "120 羽, 120"})
    void broilers_are_counted_by_the_head(String text, long sold) {
        assertThat(BROILERS.count(text).count()).isEqualTo(sold);
    }

    @Test
    void broilers_have_no_crates() {
        assertThatThrownBy(() -> BROILERS.count("20 箱")).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void a_head_where_packs_hold_heads_could_be_either_and_is_refused_with_both_ways_out() {
        assertThatThrownBy(() -> CRATES_OF_360.price("28 CNY/30 head"))
                .isInstanceOfSatisfying(InvalidValueException.class, refused -> {
                    assertThat(refused.reason()).isEqualTo(Reason.PACK_OR_HEAD);
                    assertThat(refused.details()).containsExactly("360", "28 CNY/30 pack", "28 CNY/30 枚");
                });
        assertThatThrownBy(() -> CRATES_OF_360.price("28 CNY/head")).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> CRATES_OF_360.count("720 head")).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void prices_are_for_one_that_is_sold() {
        assertThat(CRATES.price("190 CNY/箱")).isEqualTo(UnitPrice.perHead(190_000_000));
        assertThat(CRATES_OF_360.price("0.5 CNY/枚")).isEqualTo(UnitPrice.perHead(180_000_000));
        assertThat(CRATES_OF_360.price("28 CNY/30 枚")).isEqualTo(UnitPrice.perHead(336_000_000));
        assertThat(CRATES_OF_360.price("180 CNY/pack")).isEqualTo(UnitPrice.perHead(180_000_000));
        assertThat(BROILERS.price("33 CNY/羽")).isEqualTo(UnitPrice.perHead(33_000_000));
        assertThat(BROILERS.price("19 CNY/9 kg")).hasToString("19 CNY/9 kg");
    }

    private static Listing eggs(String stock) {
        return market(MarketTexts.smallWith(
                        "\"stock\": \"5000 kg\",\n                  \"pack\": \"15 kg\""
                                .replace("                  ", "      "),
                        stock))
                .listings()
                .get(1);
    }

    private static Market market(String text) {
        return MarketTexts.read(text).result().orElseThrow();
    }
}

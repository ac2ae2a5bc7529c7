package org.duijie.core.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.duijie.core.market.Lingbao.TODAY;
import static org.duijie.core.market.Offer.broilers;
import static org.duijie.core.market.Offer.frozenBroilers;

import org.duijie.core.quantity.Heads;
import org.duijie.core.quantity.InvalidValueException;
import org.duijie.core.quantity.Reason;
import org.duijie.core.quantity.Weight;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListingTest {
    @ParameterizedTest
    @CsvSource({"6 jin, 7 jin, 3250", "3000 g, 3001 g, 3001", "3000 g, 3003 g, 3002", "3 kg, 3 kg, 3000", "1 g, 2 g, 2"
    })
    void the_mean_weight_is_halfway_half_a_gram_up(String min, String max, long mean) {
        assertThat(broilers("1 head").weighing(min, max).listing().stock().meanWeight())
                .isEqualTo(Weight.ofGrams(mean));
    }

    @Test
    void a_head_gains_by_the_day_from_the_day_of_the_market() {
        Listing growing = broilers("1 head").gaining("50 g").listing();

        assertThat(growing.weightOn(TODAY, TODAY)).isEqualTo(Weight.ofGrams(3_250));
        assertThat(growing.weightOn(TODAY.plusDays(4), TODAY)).isEqualTo(Weight.ofGrams(3_450));
    }

    @Test
    void stock_by_weight_is_sold_in_whole_packs() {
        Stock stock = frozenBroilers("12.9 kg", "2.5 kg").listing().stock();

        assertThat(stock.heads()).isEqualTo(Heads.of(5));
        assertThat(stock.meanWeight()).isEqualTo(Weight.parse("2.5 kg"));
        assertThat(stock.stated()).isEqualTo(Weight.parse("12.9 kg"));
    }

    @Test
    void more_packs_than_can_be_counted_are_refused_and_not_cut_short() {
        Weight largest = Weight.ofGrams(Weight.MOST_GRAMS);

        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> new Stock.ByWeight(largest, Weight.ofGrams(9)))
                .matches(refused -> refused.reason() == Reason.TOO_LARGE);
        assertThat(new Stock.ByWeight(largest, Weight.ofGrams(10)).heads()).isEqualTo(Heads.of(Heads.MOST));
    }

    @ParameterizedTest
    @CsvSource({"1 head, 1", "80 head, 80", "3250 g, 1", "3251 g, 2", "6500 g, 2", "1 t, 308", "0 kg, 0"})
    void a_pick_up_minimum_by_weight_is_the_fewest_heads_that_reach_it(String minimum, long heads) {
        assertThat(broilers("1 head").fetchedFrom(minimum).listing().minimumPickupHeads())
                .isEqualTo(heads);
    }

    @Test
    void papers_are_listed_in_order() {
        Listing listing = broilers("1 head").listing().withCertificates(java.util.Set.of("b", "c", "a"));

        assertThat(listing.certificatesInOrder()).containsExactly("a", "b", "c");
    }
}

package org.duijie.core.market;

import static java.util.Collections.nCopies;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.duijie.core.market.Lingbao.TODAY;
import static org.duijie.core.market.Offer.broilers;
import static org.duijie.core.market.Want.poultry;

import java.util.List;
import org.duijie.core.quantity.InvalidValueException;
import org.duijie.core.quantity.Reason;
import org.junit.jupiter.api.Test;

class MarketLimitsTest {
    private static final Want SCHOOL = poultry("200 head");

    @Test
    void all_farms_and_schools_of_a_country_are_within_the_limits() {
        List<Listing> farms =
                nCopies(100_000, broilers("24000 head").eating("0.5 CNY").listing());
        List<PurchaseIntent> schools = nCopies(300_000, poultry("2 t").intent());

        assertThat(MarketLimits.excesses(TODAY, farms, schools)).isEmpty();
    }

    @Test
    void no_head_may_outgrow_the_heaviest_before_its_last_day() {
        Offer whale = broilers("1 head").weighing("99990 kg", "99990 kg").gaining("5 kg");

        assertThat(excesses(List.of(whale.onDays(0, 2)), List.of())).isEmpty();
        assertThat(excesses(List.of(SOME, whale.onDays(0, 3)), List.of())).containsExactly("listing 1 dailyGain");
    }

    @Test
    void no_lot_may_weigh_more_than_any_weight_can_say() {
        assertThat(excesses(List.of(broilers("3076923076 head")), List.of())).isEmpty();
        assertThat(excesses(List.of(broilers("3076923077 head")), List.of())).containsExactly("listing 0 stock");
        assertThat(excesses(List.of(broilers("3076923076 head").gaining("1 g")), List.of()))
                .containsExactly("listing 0 stock");
    }

    @Test
    void what_all_listings_could_save_in_keep_is_limited_together() {
        Offer dear = broilers("1000000 head").eating("100000 CNY").onDays(0, 4);

        assertThat(excesses(List.of(dear, dear), List.of())).isEmpty();
        assertThat(excesses(List.of(dear, dear, dear), List.of())).containsExactly("listing 2 stock");
        assertThat(excesses(List.of(dear.onDays(-900, 4), dear.onDays(-900, -1)), List.of()))
                .isEmpty();
    }

    @Test
    void what_all_intents_could_spend_is_limited_together_with_it() {
        Want rich = poultry("4000 head").bidding("100000000 CNY/head");

        assertThat(excesses(List.of(SOME), List.of(rich, rich))).isEmpty();
        assertThat(excesses(List.of(SOME), List.of(rich, rich, rich))).containsExactly("intent 2 demand");
        assertThat(excesses(
                        List.of(broilers("1000000 head").eating("100000 CNY").onDays(0, 4)),
                        List.of(SCHOOL, rich, rich)))
                .containsExactly("intent 2 demand");
    }

    @Test
    void a_price_by_the_gram_counts_at_the_heaviest_head_that_is_offered_and_accepted() {
        Want rich = poultry("1000000 head").bidding("400 CNY/g");
        Offer growing = broilers("1 head").gaining("1 kg").onDays(0, 1);

        assertThat(excesses(List.of(SOME), List.of(rich.bidding("300 CNY/g")))).isEmpty();
        assertThat(excesses(List.of(SOME), List.of(rich))).containsExactly("intent 0 demand");
        assertThat(excesses(List.of(growing), List.of(rich.bidding("300 CNY/g"))))
                .containsExactly("intent 0 demand");
        assertThat(excesses(List.of(growing), List.of(rich.weighing("1 kg", "2 kg"))))
                .isEmpty();
    }

    @Test
    void a_price_by_the_head_counts_for_as_many_heads_as_a_weight_can_be() {
        Want rich = poultry("3250 t").bidding("1000000 CNY/head");

        assertThat(excesses(List.of(SOME), List.of(rich))).isEmpty();
        assertThat(excesses(List.of(SOME), List.of(rich.bidding("1000001 CNY/head"))))
                .containsExactly("intent 0 demand");
        assertThat(excesses(List.of(SOME, broilers("1 head").weighing("1 kg", "1 kg")), List.of(rich)))
                .containsExactly("intent 0 demand");
    }

    @Test
    void a_market_past_a_limit_cannot_be_made() {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> Lingbao.market(List.of(broilers("1000000000000 head")), List.of()))
                .matches(refused -> refused.reason() == Reason.TOO_LARGE);
    }

    private static final Offer SOME = broilers("1000 head");

    private static List<String> excesses(List<Offer> offers, List<Want> wants) {
        List<Listing> listings = offers.stream().map(Offer::listing).toList();
        List<PurchaseIntent> intents = wants.stream().map(Want::intent).toList();
        return MarketLimits.excesses(TODAY, listings, intents).stream()
                .map(excess -> (excess.ofListing() ? "listing " : "intent ") + excess.index() + " " + excess.field())
                .toList();
    }
}

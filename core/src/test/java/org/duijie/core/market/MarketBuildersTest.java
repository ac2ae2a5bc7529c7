package org.duijie.core.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.duijie.core.quantity.CountWords;
import org.duijie.core.quantity.Heads;
import org.duijie.core.quantity.InvalidFieldsException;
import org.duijie.core.quantity.InvalidFieldsException.InvalidField;
import org.duijie.core.quantity.InvalidValueException;
import org.duijie.core.quantity.Money;
import org.duijie.core.quantity.UnitPrice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Listings, intents and markets that are said field by field. */
class MarketBuildersTest extends BuilderSamples {
    @ParameterizedTest(name = "{0}")
    @MethodSource("missing")
    void every_field_that_is_missing_is_named_at_once(String what, ThrowingCallable building, String fields) {
        InvalidFieldsException refused = catchThrowableOfType(InvalidFieldsException.class, building);

        assertThat(refused.fields()).extracting(InvalidField::refusal).containsOnly(Optional.empty());
        assertThat(refused.fields()).extracting(InvalidField::field).containsExactly(fields.split(", ", -1));
        assertThat(refused).hasMessageContaining("at is missing: call at(…) before build()");
    }

    @Test
    void a_market_said_field_by_field_is_the_one_that_its_constructor_makes() {
        Listing shed = shed().build();
        PurchaseIntent school = school().build();
        PurchaseIntent other = PurchaseIntent.of("other")
                .by("Other", BuyerKind.OTHER)
                .buys("poultry")
                .upTo("1 t")
                .bidding("5 CNY/jin")
                .from(Lingbao.TODAY)
                .to(Lingbao.TODAY)
                .at(school.at())
                .build();
        Market said = Market.on("2022-12-19")
                .haulCosts("0.80 CNY")
                .tripCosts("60 CNY", "1.50 CNY")
                .detour(1.4)
                .settlesAt(AgreedPrice.ASK)
                .offers(shed)
                .wants(school, other)
                .bars("shed-1", "other", "the two are in court")
                .locks("shed-1", "school-1", 120, "2022-12-20")
                .build();

        assertThat(said)
                .isEqualTo(new Market(
                        Lingbao.TODAY,
                        new MarketPolicy(
                                Money.parse("0.80 CNY"),
                                Money.parse("60 CNY"),
                                Money.parse("1.50 CNY"),
                                1.4,
                                AgreedPrice.ASK),
                        List.of(shed),
                        List.of(school, other),
                        BarredPairs.of(List.of(new BarredPair("shed-1", "other", "the two are in court"))),
                        List.of(new LockedLine("shed-1", "school-1", Heads.of(120), Lingbao.TODAY.plusDays(1)))));
        assertThat(Market.on(Lingbao.TODAY)
                        .under(said.policy())
                        .offers(said.listings())
                        .wants(said.intents())
                        .bars(said.barred().pairs())
                        .locks(said.locked())
                        .build())
                .isEqualTo(said);
    }

    @Test
    void all_that_a_market_gets_wrong_is_told_at_once() {
        MarketBuilder market = Market.on("2022-12-19")
                .haulCosts("10001 CNY")
                .detour(0.5)
                .offers(
                        shed().build(),
                        shed().build(),
                        shed().stock("90000000000 head").build())
                .wants(school().build(), school().build())
                .bars("shed-1", "nobody", "")
                .bars("shed-1", "school-1", "\n")
                .locks("shed-9", "school-1", 5, "2022-12-19")
                .locks("shed-1", "school-1", 0, "2022-12-19");

        InvalidFieldsException refused = catchThrowableOfType(InvalidFieldsException.class, market::build);

        assertThat(refused.fields())
                .extracting(each ->
                        each.field() + " " + each.refusal().orElseThrow().reason())
                .containsExactly(
                        "haulCosts TOO_LARGE",
                        "detour OUT_OF_RANGE",
                        "bars[1] HIDDEN_CHARACTER",
                        "locks[1] TOO_SMALL",
                        "offers DUPLICATE",
                        "wants DUPLICATE",
                        "offers shed-1 stock TOO_LARGE",
                        "bars[0] NOT_IN_MARKET",
                        "locks[0] NOT_IN_MARKET");
    }

    @Test
    void a_pair_that_is_barred_twice_is_refused() {
        MarketBuilder market = Market.on(Lingbao.TODAY)
                .offers(shed().build())
                .wants(school().build())
                .bars("shed-1", "school-1", "")
                .bars("shed-1", "school-1", "again");

        assertThatThrownBy(market::build)
                .isInstanceOf(InvalidFieldsException.class)
                .hasMessage("market: bars[1]: 'shed-1 -> school-1' occurs more than once; give each once");
    }

    @Test
    void a_builder_may_be_asked_again() {
        ListingBuilder shed = shed();

        assertThat(shed.build()).isEqualTo(shed.build());
        assertThat(shed.asking("5 CNY/jin").build().terms().ask())
                .isEqualTo(UnitPrice.parse("5 CNY/jin", CountWords.COMMON));
    }

    @Test
    void a_refusal_names_what_could_not_be_built_the_value_and_the_way_out() {
        assertThatThrownBy(shed().stock("8000 birds")::build)
                .isInstanceOf(InvalidFieldsException.class)
                .hasMessageStartingWith(
                        "listing shed-1: stock: '8000 birds' has the unit birds, which cannot be used here; use one of")
                .extracting(refused -> ((InvalidFieldsException) refused)
                        .fields()
                        .get(0)
                        .refusal()
                        .orElseThrow())
                .isInstanceOf(InvalidValueException.class);
    }
}

package org.duijie.core.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.duijie.core.product.ProductPath;
import org.duijie.core.quantity.CountWords;
import org.duijie.core.quantity.Distance;
import org.duijie.core.quantity.Heads;
import org.duijie.core.quantity.InvalidFieldsException;
import org.duijie.core.quantity.InvalidFieldsException.InvalidField;
import org.duijie.core.quantity.InvalidValueException;
import org.duijie.core.quantity.Money;
import org.duijie.core.quantity.Reason;
import org.duijie.core.quantity.UnitPrice;
import org.duijie.core.quantity.Weight;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Listings, intents and markets that are said field by field. */
class MarketBuildersTest {
    private static ListingBuilder shed() {
        return Listing.of("shed-1")
                .by("Louxi Village Cooperative")
                .sells("poultry/broiler")
                .stock("8000 head")
                .weighing("6 jin", "6.4 jin")
                .asking("4.80 CNY/jin")
                .from("2022-12-19")
                .to("2022-12-24")
                .at(34.5362, 110.6921);
    }

    private static IntentBuilder school() {
        return PurchaseIntent.of("school-1")
                .by("Lingbao Boarding School", BuyerKind.SCHOOL)
                .buys("poultry/broiler")
                .upTo("260 head")
                .bidding("5.60 CNY/jin")
                .from("2022-12-19")
                .to("2022-12-20")
                .at(34.5203, 110.8701);
    }

    @Test
    void a_listing_said_as_texts_is_the_one_that_its_constructor_makes() {
        Listing said = shed().gaining("100 g")
                .salvagedFor("3.60 CNY/jin")
                .keepCosts("0.79 CNY")
                .pickUpFrom("100 head")
                .certified("permit")
                .build();

        assertThat(said).isEqualTo(written());
    }

    @Test
    void a_listing_said_as_values_is_the_same() {
        Listing said = Listing.of("shed-1")
                .by("Louxi Village Cooperative")
                .sells(ProductPath.of("poultry/broiler"))
                .heads(8_000)
                .weighing(new WeightRange(Weight.ofGrams(3_000), Weight.ofGrams(3_200)))
                .gaining(Weight.ofGrams(100))
                .asking(UnitPrice.perGram(9_600))
                .salvagedFor(UnitPrice.perGram(7_200))
                .keepCosts(Money.ofMicros(790_000))
                .pickUpFrom(Heads.of(100))
                .from(Lingbao.TODAY)
                .to(Lingbao.TODAY.plusDays(5))
                .at(new Place(34.5362, 110.6921))
                .certified(Set.of("permit"))
                .build();

        assertThat(said).isEqualTo(written());
    }

    private static Listing written() {
        return new Listing(
                "shed-1",
                "Louxi Village Cooperative",
                ProductPath.of("poultry/broiler"),
                new Stock.ByCount(Heads.of(8_000), new WeightRange(Weight.parse("6 jin"), Weight.parse("6.4 jin"))),
                Weight.parse("100 g"),
                new SellerTerms(
                        UnitPrice.parse("4.80 CNY/jin", CountWords.COMMON),
                        UnitPrice.parse("3.60 CNY/jin", CountWords.COMMON),
                        Money.parse("0.79 CNY"),
                        Heads.of(100)),
                new Window(Lingbao.TODAY, Lingbao.TODAY.plusDays(5)),
                new Place(34.5362, 110.6921),
                Set.of("permit"));
    }

    @Test
    void an_intent_said_as_texts_is_the_one_that_its_constructor_makes() {
        PurchaseIntent said = school().atLeast("100 head")
                .weighing("6 jin", "7 jin")
                .within("40 km")
                .fromAtMost(2)
                .fromEach("50 head")
                .requiring("permit")
                .build();

        assertThat(said)
                .isEqualTo(new PurchaseIntent(
                        "school-1",
                        "Lingbao Boarding School",
                        BuyerKind.SCHOOL,
                        List.of(ProductPath.of("poultry/broiler")),
                        new Demand(Heads.of(260), Heads.of(100)),
                        new SupplierLimits(2, Heads.of(50)),
                        new BuyerTerms(
                                UnitPrice.parse("5.60 CNY/jin", CountWords.COMMON),
                                new WeightRange(Weight.parse("6 jin"), Weight.parse("7 jin")),
                                Optional.of(Distance.parse("40 km")),
                                Set.of("permit")),
                        new Window(Lingbao.TODAY, Lingbao.TODAY.plusDays(1)),
                        new Place(34.5203, 110.8701)));
    }

    @Test
    void a_product_is_found_by_its_chinese_name_and_counted_in_its_own_words_whatever_comes_first() {
        Listing eggs = shed().stock("9000 枚")
                .weighing("55 g", "65 g")
                .inPacksOf("30 枚")
                .asking("28 CNY/箱")
                .pickUpFrom("20 箱")
                .sells("鸡蛋")
                .build();

        assertThat(eggs.stock().heads()).isEqualTo(Heads.of(300));
        assertThat(eggs.stock().each()).isEqualTo(30);
        assertThat(eggs.terms().minimumPickup()).isEqualTo(Heads.of(600));
    }

    @Test
    void stock_by_weight_needs_no_weight_a_head_and_comes_in_packs_of_a_kilogram() {
        ListingBuilder frozen = shed().stock("12 t");

        assertThat(frozen.build().stock()).isEqualTo(new Stock.ByWeight(Weight.parse("12 t"), Weight.parse("1 kg")));
        assertThat(frozen.inPacksOf("10 kg").build().stock().heads()).isEqualTo(Heads.of(1_200));
    }

    static Stream<Arguments> missing() {
        return Stream.of(
                arguments(
                        "listing",
                        (ThrowingCallable) Listing.of("shed-1")::build,
                        "by, sells, stock, asking, from, to, at"),
                arguments(
                        "counted",
                        (ThrowingCallable) Listing.of("a").heads(1)::build,
                        "by, sells, weighing, asking, from, to, at"),
                arguments(
                        "intent",
                        (ThrowingCallable) PurchaseIntent.of("a")::build,
                        "by, buys, upTo, bidding, from, to, at"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("missing")
    void every_field_that_is_missing_is_named_at_once(String what, ThrowingCallable building, String fields) {
        InvalidFieldsException refused = catchThrowableOfType(InvalidFieldsException.class, building);

        assertThat(refused.fields()).extracting(InvalidField::refusal).containsOnly(Optional.empty());
        assertThat(refused.fields()).extracting(InvalidField::field).containsExactly(fields.split(", ", -1));
        assertThat(refused).hasMessageContaining("at is missing: call at(…) before build()");
    }

    static Stream<Arguments> refusedListings() {
        return Stream.of(
                listing("of", Reason.NOT_A_NAME, all -> Listing.of(" ").by("x")),
                listing("by", Reason.NOT_A_NAME, all -> all.by("")),
                listing("sells", Reason.NOT_A_PRODUCT, all -> all.sells("Broilr")),
                listing("stock", Reason.UNKNOWN_UNIT, all -> all.stock("8000 birds")),
                listing("stock", Reason.NEGATIVE, all -> all.heads(-1)),
                listing("weighing", Reason.RANGE_REVERSED, all -> all.weighing("7 jin", "6 jin")),
                listing("weighing", Reason.TOO_SMALL, all -> all.weighing("0 g", "1 g")),
                listing("inPacksOf", Reason.TOO_SMALL, all -> all.inPacksOf("0 head")),
                listing("inPacksOf", Reason.UNKNOWN_UNIT, all -> all.inPacksOf("1 kg")),
                listing(
                        "inPacksOf",
                        Reason.UNKNOWN_UNIT,
                        all -> all.stock("1 t").inPacksOf("3 head")),
                listing("gaining", Reason.TOO_LARGE, all -> all.gaining("101 t")),
                listing("asking", Reason.NOT_A_QUANTITY, all -> all.asking("cheap")),
                listing("salvagedFor", Reason.NOT_A_QUANTITY, all -> all.salvagedFor("cheap")),
                listing("keepCosts", Reason.NEGATIVE, all -> all.keepCosts(Money.ofMicros(-1))),
                listing("pickUpFrom", Reason.UNKNOWN_UNIT, all -> all.pickUpFrom("3 trucks")),
                listing("from", Reason.NOT_A_DATE, all -> all.from("today")),
                listing("to", Reason.DATES_REVERSED, all -> all.to("2022-12-18")),
                listing("at", Reason.OUT_OF_RANGE, all -> all.at(91, 0)),
                listing("certified[1]", Reason.NOT_A_NAME, all -> all.certified("permit", " ")),
                listing("of", Reason.HIDDEN_CHARACTER, all -> Listing.of("a\u202eb")),
                listing("by", Reason.HIDDEN_CHARACTER, all -> all.by("Lou\u200bxi")),
                listing("certified[0]", Reason.HIDDEN_CHARACTER, all -> all.certified("per\u2060mit")),
                listing("sells", Reason.NOT_A_PRODUCT, all -> all.sells("x".repeat(1_000_000))));
    }

    private static Arguments listing(String field, Reason reason, UnaryOperator<ListingBuilder> change) {
        return arguments(field, reason, change);
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("refusedListings")
    void a_value_that_no_listing_may_have_is_refused_with_its_field(
            String field, Reason reason, UnaryOperator<ListingBuilder> change) {
        ListingBuilder changed = change.apply(shed());

        assertThat(catchThrowableOfType(InvalidFieldsException.class, changed::build)
                        .fields())
                .filteredOn(each -> each.refusal().isPresent())
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.field()).isEqualTo(field);
                    assertThat(each.refusal().orElseThrow().reason()).isEqualTo(reason);
                });
    }

    static Stream<Arguments> refusedIntents() {
        return Stream.of(
                intent("of", Reason.NOT_A_NAME, all -> PurchaseIntent.of("").by("x", BuyerKind.OTHER)),
                intent("by", Reason.NOT_A_NAME, all -> all.by("", BuyerKind.SCHOOL)),
                intent("buys", Reason.EMPTY_LIST, all -> all.buys()),
                intent("buys[1]", Reason.NOT_A_PRODUCT, all -> all.buys("poultry", "?")),
                intent("upTo", Reason.UNKNOWN_UNIT, all -> all.upTo("3 meals")),
                intent("atLeast", Reason.KINDS_DIFFER, all -> all.atLeast("3 kg")),
                intent("atLeast", Reason.MINIMUM_OVER_DEMAND, all -> all.atLeast("261 head")),
                intent("bidding", Reason.NOT_A_QUANTITY, all -> all.bidding("")),
                intent("weighing", Reason.RANGE_REVERSED, all -> all.weighing("7 jin", "6 jin")),
                intent("within", Reason.UNKNOWN_UNIT, all -> all.within("40 miles")),
                intent("fromAtMost", Reason.TOO_SMALL, all -> all.fromAtMost(0)),
                intent("fromEach", Reason.UNKNOWN_UNIT, all -> all.fromEach("1 truck")),
                intent("requiring[0]", Reason.NOT_A_NAME, all -> all.requiring("")),
                intent("of", Reason.HIDDEN_CHARACTER, all -> PurchaseIntent.of("a\u202eb")),
                intent("by", Reason.HIDDEN_CHARACTER, all -> all.by("a\u00adb", BuyerKind.SCHOOL)),
                intent("requiring[1]", Reason.HIDDEN_CHARACTER, all -> all.requiring("a", "\ufeffa")),
                intent("from", Reason.OUT_OF_RANGE, all -> all.from(Lingbao.TODAY.plusYears(200))));
    }

    private static Arguments intent(String field, Reason reason, UnaryOperator<IntentBuilder> change) {
        return arguments(field, reason, change);
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("refusedIntents")
    void a_value_that_no_intent_may_have_is_refused_with_its_field(
            String field, Reason reason, UnaryOperator<IntentBuilder> change) {
        IntentBuilder changed = change.apply(school());

        assertThat(catchThrowableOfType(InvalidFieldsException.class, changed::build)
                        .fields())
                .filteredOn(each -> each.refusal().isPresent())
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.field()).isEqualTo(field);
                    assertThat(each.refusal().orElseThrow().reason()).isEqualTo(reason);
                });
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
                .hasMessageStartingWith("listing shed-1: stock: '8000 birds' has the unknown unit birds; use one of")
                .extracting(refused -> ((InvalidFieldsException) refused)
                        .fields()
                        .get(0)
                        .refusal()
                        .orElseThrow())
                .isInstanceOf(InvalidValueException.class);
    }
}

package org.duijie.core.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.duijie.core.product.ProductPath;
import org.duijie.core.quantity.CountWords;
import org.duijie.core.quantity.Distance;
import org.duijie.core.quantity.Heads;
import org.duijie.core.quantity.InvalidFieldsException;
import org.duijie.core.quantity.Money;
import org.duijie.core.quantity.Reason;
import org.duijie.core.quantity.UnitPrice;
import org.duijie.core.quantity.Weight;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the builders of a listing and of an intent take, and what they refuse. */
class OfferingBuildersTest extends BuilderSamples {
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

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("refusedListings")
    void a_value_that_no_listing_may_have_is_refused_with_its_field(
            String field, Reason reason, UnaryOperator<ListingBuilder> change) {
        assertRefused(change.apply(shed())::build, field, reason);
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("refusedIntents")
    void a_value_that_no_intent_may_have_is_refused_with_its_field(
            String field, Reason reason, UnaryOperator<IntentBuilder> change) {
        assertRefused(change.apply(school())::build, field, reason);
    }

    private static void assertRefused(ThrowingCallable build, String field, Reason reason) {
        assertThat(catchThrowableOfType(InvalidFieldsException.class, build).fields())
                .filteredOn(each -> each.refusal().isPresent())
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.field()).isEqualTo(field);
                    assertThat(each.refusal().orElseThrow().reason()).isEqualTo(reason);
                });
    }
}

package org.duijie.core.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.duijie.core.quantity.Container;
import org.duijie.core.quantity.CountWords;
import org.duijie.core.quantity.Heads;
import org.duijie.core.quantity.InvalidFieldsException;
import org.duijie.core.quantity.Quantity;
import org.duijie.core.quantity.Reason;
import org.duijie.core.quantity.UnitPrice;
import org.duijie.core.quantity.Weight;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Listings and intents that are said in containers are the ones that are said in packs, heads and weights. */
class ContainersTest {
    private static final Container TRAY = Container.of("板", Heads.of(30));
    private static final Container CASE = Container.of("件", 12, TRAY);
    private static final Container BOX = Container.of("箱", Weight.parse("20 斤"));

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    private static ListingBuilder eggs() {
        return Listing.of("eggs")
                .by("Sun Village")
                .sells("egg/chicken")
                .weighing("60 g", "60 g")
                .from("2022-12-19")
                .to("2022-12-24")
                .at(34.5, 110.7);
    }

    private static ListingBuilder apples() {
        return Listing.of("apples")
                .by("Sun Village")
                .sells("fruit/apple")
                .from("2022-12-19")
                .to("2022-12-24")
                .at(34.5, 110.7);
    }

    private static IntentBuilder school() {
        return PurchaseIntent.of("school")
                .by("No. 1 Primary School", BuyerKind.SCHOOL)
                .buys("egg/chicken", "fruit/apple")
                .from("2022-12-19")
                .to("2022-12-24")
                .at(34.5, 110.7);
    }

    private static Listing nameless(ListingBuilder said) {
        return said.build().withPacking(Optional.empty());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void a_listing_in_containers_is_the_one_in_packs(long seed) {
        Random random = new Random(seed);
        long inner = 1L + random.nextInt(40);
        long many = 1L + random.nextInt(20);
        long stock = random.nextInt(500);
        long yuan = 1L + random.nextInt(300);
        long least = 1L + random.nextInt(9);
        Container box = Container.of("箱", many, Container.of("盒", Heads.of(inner)));
        Listing said = nameless(eggs().in(box)
                .stock(stock + " 箱")
                .asking(yuan + " 元/箱")
                .salvagedFor(yuan + " 元/盒")
                .pickUpFrom(least + " 盒"));

        assertThat(said)
                .isEqualTo(eggs().inPacksOf(many * inner + " head")
                        .stock(stock * many * inner + " head")
                        .asking(yuan + " CNY/pack")
                        .salvagedFor(yuan + " CNY/" + inner + " head")
                        .pickUpFrom(least * inner + " 枚")
                        .build());
    }

    @Test
    void a_container_by_weight_is_a_pack_by_weight() {
        Listing said =
                nameless(apples().in(BOX).stock("2000 箱").asking("40 元/箱").pickUpFrom("50 箱"));

        assertThat(said)
                .isEqualTo(apples().inPacksOf("10 kg")
                        .stock("20 t")
                        .asking("40 CNY/pack")
                        .pickUpFrom("50 pack")
                        .build());
        assertThat(said.minimumPickupHeads()).isEqualTo(50);
    }

    @Test
    void a_container_that_may_be_broken_is_a_way_of_speaking() {
        Listing loose =
                nameless(eggs().inBreakable(CASE).stock("2 件").asking("190 元/件").pickUpFrom("1 板"));
        Listing kilograms = nameless(
                apples().inBreakable(BOX).stock("2000 箱").asking("41 元/箱").pickUpFrom("3 箱"));

        assertThat(loose)
                .isEqualTo(eggs().stock("720 head")
                        .asking("190 CNY/360 head")
                        .pickUpFrom("30 head")
                        .build());
        assertThat(kilograms)
                .isEqualTo(apples().stock("20 t")
                        .asking("4.1 CNY/kg")
                        .pickUpFrom("30 kg")
                        .build());
    }

    @Test
    void an_intent_in_containers_is_the_one_in_heads_and_weights() {
        PurchaseIntent byCount = school().in(CASE)
                .upTo("50 件")
                .atLeast("24 板")
                .fromEach("1 件")
                .bidding("190 元/件")
                .build();
        PurchaseIntent byWeight =
                school().in(BOX).upTo("50 箱").bidding("190 元/箱").build();

        assertThat(byCount.withContainer(Optional.empty()))
                .isEqualTo(school().upTo("18000 head")
                        .atLeast("720 head")
                        .fromEach("360 head")
                        .bidding("190 CNY/360 head")
                        .build());
        assertThat(byWeight.withContainer(Optional.empty()))
                .isEqualTo(school().upTo("500 kg").bidding("19 CNY/kg").build());
    }

    @ParameterizedTest
    @CsvSource({"5 打, 60 head", "2 dozen, 24 head", "0.5 打, 6 head"})
    void a_dozen_is_twelve_heads_without_saying_so(String text, String heads) {
        assertThat(Quantity.parse(text, CountWords.COMMON)).hasToString(heads);
    }

    @Test
    void a_price_for_a_dozen_is_kept_for_twelve() {
        assertThat(UnitPrice.parse("10 元/打", CountWords.COMMON)).hasToString("10 CNY/12 head");
        assertThat(UnitPrice.parse("28 CNY/2 dozen", CountWords.COMMON)).hasToString("28 CNY/24 head");
    }

    @Test
    void english_names_have_plurals_and_both_languages_have_a_word() {
        Container crate = Container.of("crate", Weight.parse("10 kg"));
        CountWords words = CountWords.COMMON.and(crate);

        assertThat(Quantity.parse("3 crates", words)).isEqualTo(Quantity.parse("3 crate", words));
        assertThat(crate.chinese()).isEqualTo("框");
        assertThat(BOX.english(1)).isEqualTo("box");
        assertThat(BOX.english(2)).isEqualTo("boxes");
    }

    @Test
    void with_a_container_no_other_word_means_a_pack() {
        assertThatThrownBy(
                        () -> apples().in(BOX).stock("2000 箱").asking("40 元/件").build())
                .isInstanceOfSatisfying(InvalidFieldsException.class, refused -> {
                    assertThat(refused.fields()).hasSize(1);
                    assertThat(refused.fields().get(0).field()).isEqualTo("asking");
                    assertThat(refused.fields().get(0).refusal().orElseThrow().reason())
                            .isEqualTo(Reason.UNKNOWN_UNIT);
                });
    }

    @Test
    void a_pack_beside_a_container_must_say_the_same() {
        assertThat(nameless(apples().in(BOX).inPacksOf("20 斤").stock("5 箱").asking("40 元/箱"))
                        .stock()
                        .meanWeight())
                .isEqualTo(Weight.parse("10 kg"));
        assertThatThrownBy(() -> apples().in(BOX)
                        .inPacksOf("9 kg")
                        .stock("5 箱")
                        .asking("40 元/箱")
                        .build())
                .hasMessageContaining("leave pack out");
        assertThatThrownBy(
                        () -> eggs().in(BOX).stock("720 head").asking("40 元/箱").build())
                .hasMessageContaining("both by count or both by weight");
    }
}

package org.duijie.core.market;

import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.duijie.core.product.ProductPath;
import org.duijie.core.quantity.CountWords;
import org.duijie.core.quantity.Heads;
import org.duijie.core.quantity.Money;
import org.duijie.core.quantity.Reason;
import org.duijie.core.quantity.UnitPrice;
import org.duijie.core.quantity.Weight;
import org.junit.jupiter.params.provider.Arguments;

/** A shed and a school, as builders say them. */
abstract class BuilderSamples {
    static ListingBuilder shed() {
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

    static IntentBuilder school() {
        return PurchaseIntent.of("school-1")
                .by("Lingbao Boarding School", BuyerKind.SCHOOL)
                .buys("poultry/broiler")
                .upTo("260 head")
                .bidding("5.60 CNY/jin")
                .from("2022-12-19")
                .to("2022-12-20")
                .at(34.5203, 110.8701);
    }

    static Listing written() {
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

    static Arguments listing(String field, Reason reason, UnaryOperator<ListingBuilder> change) {
        return arguments(field, reason, change);
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

    static Arguments intent(String field, Reason reason, UnaryOperator<IntentBuilder> change) {
        return arguments(field, reason, change);
    }
}

package org.duijie.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.duijie.core.market.Lingbao.market;
import static org.duijie.core.market.Offer.broilers;
import static org.duijie.core.market.Want.poultry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.duijie.core.market.AgreedPrice;
import org.duijie.core.market.BuyerKind;
import org.duijie.core.market.MarketPolicy;
import org.duijie.core.market.Place;
import org.duijie.core.market.PurchaseIntent;
import org.duijie.core.market.SupplierLimits;
import org.duijie.core.market.Window;
import org.duijie.core.message.MessageReader;
import org.duijie.core.message.place.Gazetteer;
import org.duijie.core.product.Catalogue;
import org.duijie.core.product.ProductPath;
import org.duijie.core.quantity.CountWords;
import org.duijie.core.quantity.Distance;
import org.duijie.core.quantity.Heads;
import org.duijie.core.quantity.Hidden;
import org.duijie.core.quantity.InvalidValueException;
import org.duijie.core.quantity.Money;
import org.duijie.core.quantity.Quantity;
import org.duijie.core.quantity.Reason;
import org.duijie.core.quantity.UnitPrice;
import org.duijie.core.quantity.Weight;
import org.duijie.core.quantity.Written;

/** Values that must be refused, with the reasons. */
abstract class BadValues {
    static final Pattern PLACE = Pattern.compile("\\{([0-9]+)}");
    static final CountWords COMMON = CountWords.COMMON;

    /** One value that must be refused. */
    record Bad(String value, Reason reason, Runnable reading) {
        @Override
        public String toString() {
            return (value.length() > 40 ? value.substring(0, 40) + "…" : value) + " is " + reason;
        }
    }

    static Bad weight(String text, Reason reason) {
        return new Bad(text, reason, () -> Weight.parse(text));
    }

    static Bad heads(String text, Reason reason) {
        return new Bad(text, reason, () -> Heads.parse(text, COMMON));
    }

    static Bad price(String text, Reason reason) {
        return new Bad(text, reason, () -> UnitPrice.parse(text, COMMON));
    }

    static Bad distance(String text, Reason reason) {
        return new Bad(text, reason, () -> Distance.parse(text));
    }

    static Bad money(String text, Reason reason) {
        return new Bad(text, reason, () -> Money.parse(text));
    }

    static Bad day(String text, Reason reason) {
        return new Bad(text, reason, () -> Window.parseDay(text));
    }

    static Stream<Bad> bad() {
        List<Bad> all = new ArrayList<>();
        all.addAll(notQuantities());
        all.addAll(notOneValue());
        all.addAll(unknownUnits());
        all.addAll(notWhole());
        all.addAll(outOfRange());
        all.addAll(words());
        all.addAll(contradictions());
        all.addAll(BadLines.all());
        all.addAll(BadContainers.all());
        all.addAll(BadAdditions.all());
        String either = "28 CNY/30 head";
        all.add(new Bad(either, Reason.PACK_OR_HEAD, () -> {
            throw CountWords.packOrHead(either, 360, "枚");
        }));
        return all.stream();
    }

    static List<Bad> notQuantities() {
        return Stream.concat(
                        Stream.of("", " ", "jin", "6", "six jin", "6..5 jin", ".5 jin", "5. jin"),
                        Stream.of("+6 jin", "--6 jin", "NaN jin", "1e3 kg", "9".repeat(60) + " jin"))
                .map(text -> weight(text, Reason.NOT_A_QUANTITY))
                .toList();
    }

    static List<Bad> notOneValue() {
        String tooLong = "斤".repeat(Written.LONGEST + 1);
        String crowded = "鸡1斤".repeat(1_300);
        return List.of(
                price("5块1斤", Reason.AMBIGUOUS),
                weight("6-7斤", Reason.TWO_VALUES),
                weight("6斤左右", Reason.NOT_ONE_VALUE),
                new Bad(tooLong, Reason.TEXT_TOO_LONG, () -> Written.of(tooLong)),
                new Bad(
                        crowded,
                        Reason.CROWDED,
                        () -> MessageReader.of(Catalogue.standard(), Gazetteer.of(List.of()))
                                .read(crowded, LocalDate.of(2026, 12, 1))));
    }

    static List<Bad> unknownUnits() {
        return List.of(
                weight("6 lb", Reason.UNKNOWN_UNIT),
                weight("6 head", Reason.UNKNOWN_UNIT),
                weight("1e3kg", Reason.UNKNOWN_UNIT),
                heads("6 kg", Reason.UNKNOWN_UNIT),
                heads("6 羽", Reason.UNKNOWN_UNIT),
                price("5 jin", Reason.UNKNOWN_UNIT),
                price("5 CNY", Reason.UNKNOWN_UNIT),
                price("5 USD/jin", Reason.UNKNOWN_UNIT),
                price("5 CNY/lb", Reason.UNKNOWN_UNIT),
                price("5 CNY/jin/kg", Reason.UNKNOWN_UNIT),
                price("5 CNY/", Reason.UNKNOWN_UNIT),
                distance("60 mi", Reason.UNKNOWN_UNIT),
                money("150 USD", Reason.UNKNOWN_UNIT),
                new Bad("5 lb", Reason.UNKNOWN_UNIT, () -> Quantity.parse("5 lb", COMMON)));
    }

    static List<Bad> notWhole() {
        return List.of(
                weight("6.0000001 jin", Reason.NOT_WHOLE),
                weight("0.5 g", Reason.NOT_WHOLE),
                weight("9999999.9999999 t", Reason.NOT_WHOLE),
                heads("2.5 head", Reason.NOT_WHOLE),
                price("0.0001 CNY/jin", Reason.NOT_WHOLE),
                price("0.0000001 CNY/head", Reason.NOT_WHOLE),
                distance("0.0005 km", Reason.NOT_WHOLE),
                money("0.0000001 CNY", Reason.NOT_WHOLE));
    }

    static List<Bad> outOfRange() {
        return List.of(
                weight("-6 jin", Reason.NEGATIVE),
                weight("6 jin\u0000 x", Reason.HIDDEN_CHARACTER),
                weight("-0.3 g", Reason.NEGATIVE),
                heads("-1 head", Reason.NEGATIVE),
                price("-5 CNY/jin", Reason.NEGATIVE),
                price("-5 CNY/head", Reason.NEGATIVE),
                distance("-1 m", Reason.NEGATIVE),
                money("-150 CNY", Reason.NEGATIVE),
                new Bad("-1 g", Reason.NEGATIVE, () -> Weight.ofGrams(-1)),
                new Bad("-1 head", Reason.NEGATIVE, () -> Heads.of(-1)),
                new Bad("-1 m", Reason.NEGATIVE, () -> Distance.ofMetres(-1)),
                new Bad("-0.001 CNY/kg", Reason.NEGATIVE, () -> UnitPrice.perGram(-1)),
                new Bad("-1 CNY", Reason.NEGATIVE, () -> cost(Money.ofMicros(-1_000_000))),
                weight("10000000.000001 t", Reason.TOO_LARGE),
                weight("9".repeat(50) + " kg", Reason.TOO_LARGE),
                heads("1000000000001 head", Reason.TOO_LARGE),
                price("1000.1 CNY/g", Reason.TOO_LARGE),
                price("100000000001 CNY/head", Reason.TOO_LARGE),
                distance("1000001 km", Reason.TOO_LARGE),
                money("1000000001 CNY", Reason.TOO_LARGE),
                new Bad("10000000000001 g", Reason.TOO_LARGE, () -> Weight.ofGrams(Weight.MOST_GRAMS + 1)),
                new Bad("10001 CNY", Reason.TOO_LARGE, () -> cost(Money.parse("10001 CNY"))),
                new Bad(
                        "100000.001 kg",
                        Reason.TOO_LARGE,
                        () -> broilers("1 head").weighing("1 kg", "100000001 g")),
                new Bad(
                        "100000.001 kg",
                        Reason.TOO_LARGE,
                        () -> broilers("1 head").gaining("100000001 g")),
                new Bad("0 kg", Reason.TOO_SMALL, () -> broilers("1 head").weighing("0 g", "1 kg")),
                new Bad("0", Reason.TOO_SMALL, () -> new SupplierLimits(0, Heads.of(1))),
                new Bad("95.0", Reason.OUT_OF_RANGE, () -> new Place(95, 110)),
                new Bad("NaN", Reason.OUT_OF_RANGE, () -> new Place(34, Double.NaN)),
                new Bad("-180.5", Reason.OUT_OF_RANGE, () -> new Place(34, -180.5)),
                new Bad("0.9", Reason.OUT_OF_RANGE, () -> MarketPolicy.requireDetour(0.9)),
                new Bad("NaN", Reason.OUT_OF_RANGE, () -> MarketPolicy.requireDetour(Double.NaN)),
                day("1899-12-31", Reason.OUT_OF_RANGE),
                day("2200-01-01", Reason.OUT_OF_RANGE));
    }

    static List<Bad> words() {
        return List.of(
                day("2022-02-29", Reason.NOT_A_DATE),
                day("19/12/2022", Reason.NOT_A_DATE),
                day("2022-12-19T00:00", Reason.NOT_A_DATE),
                day("", Reason.NOT_A_DATE),
                new Bad("cheapest", Reason.NOT_ONE_OF, () -> AgreedPrice.parse("cheapest")),
                new Bad("zoo", Reason.NOT_ONE_OF, () -> BuyerKind.parse("zoo")),
                new Bad(" ", Reason.NOT_A_NAME, () -> broilers("1 head").named(" ")),
                new Bad("a\nb", Reason.NOT_A_NAME, () -> poultry("1 head").named("a\nb")),
                new Bad(
                        "x".repeat(201),
                        Reason.NOT_A_NAME,
                        () -> poultry("1 head").named("x".repeat(201))),
                new Bad("a\u202eb", Reason.HIDDEN_CHARACTER, () -> Hidden.requireNone("a\u202eb")),
                new Bad("Poultry", Reason.NOT_A_PRODUCT, () -> ProductPath.of("Poultry")),
                new Bad("poultry/", Reason.NOT_A_PRODUCT, () -> ProductPath.of("poultry/")),
                new Bad("x".repeat(81), Reason.NOT_A_PRODUCT, () -> ProductPath.of("x".repeat(81))));
    }

    static List<Bad> contradictions() {
        return List.of(
                new Bad(
                        "2022-12-20 .. 2022-12-19",
                        Reason.DATES_REVERSED,
                        () -> broilers("1 head").onDays(1, 0)),
                new Bad(
                        "3.5 kg .. 3 kg",
                        Reason.RANGE_REVERSED,
                        () -> poultry("1 head").weighing("7 jin", "6 jin")),
                new Bad(
                        "200 head",
                        Reason.MINIMUM_OVER_DEMAND,
                        () -> poultry("100 head").atLeast("200 head")),
                new Bad("200 kg", Reason.KINDS_DIFFER, () -> poultry("100 head").atLeast("200 kg")),
                new Bad(
                        "[]",
                        Reason.EMPTY_LIST,
                        () -> takingNothing(poultry("1 head").intent())),
                new Bad(
                        "shed-1",
                        Reason.DUPLICATE,
                        () -> market(
                                List.of(
                                        broilers("1 head").named("shed-1"),
                                        broilers("2 head").named("shed-1")),
                                List.of())),
                new Bad(
                        "school",
                        Reason.DUPLICATE,
                        () -> market(List.of(), List.of(poultry("1 head"), poultry("2 head")))));
    }

    static InvalidValueException refusal(Bad bad) {
        InvalidValueException refused = catchThrowableOfType(InvalidValueException.class, bad.reading::run);
        assertThat(refused).as("%s", bad).isNotNull();
        return refused;
    }

    static int placesIn(String template) {
        return new TreeSet<>(PLACE.matcher(template)
                        .results()
                        .map(MatchResult::group)
                        .toList())
                .size();
    }

    static MarketPolicy cost(Money perTonneKm) {
        return new MarketPolicy(perTonneKm, Money.ZERO, Money.ZERO, 1.3, AgreedPrice.MIDPOINT);
    }

    static PurchaseIntent takingNothing(PurchaseIntent intent) {
        return new PurchaseIntent(
                intent.id(),
                intent.buyer(),
                intent.kind(),
                List.of(),
                intent.demand(),
                intent.suppliers(),
                intent.terms(),
                intent.window(),
                intent.at());
    }
}

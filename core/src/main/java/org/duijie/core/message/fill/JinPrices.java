package org.duijie.core.message.fill;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.duijie.core.message.draft.Field;
import org.duijie.core.message.share.Share;
import org.duijie.core.message.token.Cue;
import org.duijie.core.message.token.Meaning;
import org.duijie.core.message.token.Token;
import org.duijie.core.product.ProductPath;
import org.duijie.core.product.UsualPrice;
import org.duijie.core.product.UsualWeight;
import org.duijie.core.quantity.SaidAmount;
import org.duijie.core.quantity.UnitPrice;
import org.duijie.core.quantity.UnitWord.Kind;
import org.duijie.core.quantity.Weight;

/**
 * Decides whether a price without a unit can only be the price of a jin: the goods are weighed, all weights are given
 * in
 * jin or tonnes, no other number may be the price, and the number is a sensible price of a jin of such goods.
 */
final class JinPrices {
    /**
     * What a jin of goods of each kind costs, in yuan, from the cheapest to the dearest that is read without asking.
     */
    private static final Map<String, Range> BY_KIND = Map.ofEntries(
            Map.entry("vegetable", Range.of("0.1", "30")),
            Map.entry("staple", Range.of("0.3", "40")),
            Map.entry("grain", Range.of("0.5", "30")),
            Map.entry("fodder", Range.of("0.1", "5")),
            Map.entry("fruit", Range.of("0.3", "60")),
            Map.entry("mushroom", Range.of("1", "200")),
            Map.entry("nut", Range.of("1", "100")),
            Map.entry("soy", Range.of("1", "30")),
            Map.entry("meat", Range.of("2", "120")),
            Map.entry("aquatic", Range.of("2", "200")),
            Map.entry("egg", Range.of("2", "40")),
            Map.entry("honey", Range.of("5", "200")),
            Map.entry("herb", Range.of("2", "300")),
            Map.entry("condiment", Range.of("1", "100")),
            Map.entry("milk", Range.of("1", "10")),
            Map.entry("dairy", Range.of("1", "40")),
            Map.entry("livestock", Range.of("3", "50")),
            Map.entry("poultry", Range.of("2", "50")));

    /** Kinds of goods of which a price without a unit is that of a jin. */
    private static final Set<String> ALWAYS_WEIGHED = Set.of("vegetable", "fruit", "mushroom", "meat", "nut");

    /** Prefixes of the codes of the regions where goods in tonnes have prices by kilogram: Yunnan and Xinjiang. */
    private static final List<String> BY_KILOGRAM = List.of("53", "65");

    /** Above the most of every kind. */
    private static final BigDecimal MOST = BigDecimal.valueOf(1_000);

    /** What a head of pig, sheep or cattle costs at the very least, in yuan. */
    private static final BigDecimal LEAST_OF_BIG = BigDecimal.valueOf(60);

    /** What a jin of live poultry costs at the very least, in yuan. */
    private static final BigDecimal LEAST_OF_LIVE = BigDecimal.valueOf(3);

    private static final BigDecimal JIN = BigDecimal.valueOf(500);

    /** Animals of which a head may cost a few yuan. */
    private static final List<String> SMALL =
            List.of("livestock/rabbit", "livestock/breeding-rabbit", "livestock/bamboo-rat");

    private static final long MICROS = 1_000_000;
    private static final long MICROS_OF_JIN = MICROS / 500;

    private final Filling filling;
    private final Share chunk;

    JinPrices(Filling filling, Share chunk) {
        this.filling = filling;
        this.chunk = chunk;
    }

    /**
     * Returns the unit 斤 if {@code number} can only be the price of a jin.
     *
     * @param units the units that the price may be for
     */
    Optional<String> unit(BigDecimal number, Token price, List<Token> tokens, List<String> units) {
        boolean isTold =
                units.equals(List.of("斤")) || (units.contains("斤") && isOnlyHeads(units) && isOfNoHead(number));
        return isTold && isKnown() && isOnly(price, tokens) && (isWeighed() || isAlwaysWeighed()) && isSensible(number)
                ? Optional.of("斤")
                : Optional.empty();
    }

    private boolean isOnlyHeads(List<String> units) {
        return units.stream()
                .allMatch(unit -> unit.equals("斤")
                        || unit.equals(filling.word())
                        || unit.equals("只")
                        || unit.equals("头")
                        || unit.equals("个"));
    }

    private boolean isKnown() {
        boolean isOfOneKind = filling.paths().stream()
                        .map(path -> path.split("/", 2)[0])
                        .distinct()
                        .count()
                == 1; // 葱: either is weighed
        return filling.of(Field.PRODUCT).stream()
                .allMatch(product -> (product.doubt().isEmpty() || (isOfOneKind && isVegetable()))
                        && product.others().isEmpty()
                        && !product.values().isEmpty());
    }

    private boolean isVegetable() {
        return filling.paths().stream().allMatch(path -> path.startsWith("vegetable/"));
    }

    /** Returns whether no other number may be the price, and no word before it tells another price. */
    private boolean isOnly(Token price, List<Token> tokens) {
        int at = tokens.stream().map(Token::start).toList().indexOf(price.start());
        boolean isOther = at > 0 && tokens.get(at - 1).is(Cue.OTHER_PRICE);
        boolean isMoney = price.meaning() instanceof Meaning.Sum;
        boolean isSole = tokens.stream()
                .filter(token -> token.start() != price.start())
                .noneMatch(token -> token.isPriced()
                        || (!isMoney && token.meaning() instanceof Meaning.Bare)
                        || token.meaning() instanceof Meaning.Broken);
        return isSole && !isOther && price.rivals().isEmpty() && !price.isDoubtful();
    }

    /**
     * Returns whether the goods, or else others of the message, are weighed in jin or tonnes, and nothing in kilograms.
     */
    private boolean isWeighed() {
        List<Token> message =
                chunk.message.stream().flatMap(each -> each.tokens().stream()).toList();
        List<SaidAmount> own = weights(chunk.tokens.stream()).toList();
        List<SaidAmount> weights = own.isEmpty() ? weights(message.stream()).toList() : own;
        boolean isByKilogram = weights(message.stream()).anyMatch(said -> isIn(said, "公斤"))
                || message.stream()
                        .anyMatch(token -> token.meaning() instanceof Meaning.Price said
                                && !said.said().unit().plain().equals("斤"));
        boolean isInJin = weights.stream().anyMatch(said -> isIn(said, "斤"));
        boolean isInTonnes = weights.stream().anyMatch(said -> isIn(said, "吨")) && !isInRegion(message);
        return (isInJin || isInTonnes) && !isByKilogram;
    }

    /**
     * Returns whether such goods always go by the jin, and the message counts nothing and has no other unit: 冬枣一级6块.
     */
    private boolean isAlwaysWeighed() {
        List<Token> message =
                chunk.message.stream().flatMap(each -> each.tokens().stream()).toList();
        boolean isCounted = message.stream()
                .anyMatch(token -> token.isAmount()
                        || token.meaning() instanceof Meaning.Holds
                        || token.meaning() instanceof Meaning.HeadWeight
                        || token.meaning() instanceof Meaning.Broken
                        || (token.meaning() instanceof Meaning.Price said
                                && !said.said().unit().plain().equals("斤")));
        return !isCounted
                && !isInRegion(message)
                && filling.paths().stream().allMatch(path -> ALWAYS_WEIGHED.contains(path.split("/", 2)[0]));
    }

    private static boolean isIn(SaidAmount said, String unit) {
        return said.unit().plain().equals(unit);
    }

    private static Stream<SaidAmount> weights(Stream<Token> tokens) {
        return tokens.flatMap(token -> token.meaning() instanceof Meaning.Rate rate
                        ? Stream.of(rate.said())
                        : token.meaning() instanceof Meaning.HeadWeight head
                                ? Stream.of(head.said())
                                : token.amount().stream())
                .filter(said -> said.kind() == Kind.WEIGHT);
    }

    private static boolean isInRegion(List<Token> message) {
        return message.stream()
                .flatMap(token -> Values.places(token.meaning()).stream())
                .anyMatch(place -> BY_KILOGRAM.stream().anyMatch(place.code()::startsWith));
    }

    private boolean isSensible(BigDecimal number) {
        UnitPrice perJin = UnitPrice.perGram(micros(number.min(MOST), MICROS_OF_JIN));
        return filling.paths().stream().allMatch(path -> {
            Range range = BY_KIND.get(path.split("/", 2)[0]);
            return range != null
                    && range.holds(number)
                    && usual(path)
                            .filter(price -> price.isFar(perJin, Weight.NONE, Weight.NONE))
                            .isEmpty();
        });
    }

    /** Returns whether the number is far from what a head of the live animal usually costs. */
    private boolean isOfNoHead(BigDecimal number) {
        UnitPrice perHead = UnitPrice.perHead(micros(number.min(MOST), MICROS));
        if (filling.paths().stream().allMatch(JinPrices::isBig)) {
            return number.compareTo(LEAST_OF_BIG) < 0;
        }
        if (isCheapHead(number)) {
            return true;
        }
        return filling.paths().stream().allMatch(path -> {
            Optional<UsualPrice> price = usual(path);
            Optional<UsualWeight> weight = weight(path);
            return price.isPresent()
                    && weight.isPresent()
                    && price.get()
                            .isFar(perHead, weight.get().least(), weight.get().most());
        });
    }

    private static boolean isBig(String path) {
        return path.startsWith("livestock/") && SMALL.stream().noneMatch(path::startsWith);
    }

    /** Returns whether a head of poultry for this price would cost too little for its weight: 麻鸭 3斤半 9块. */
    private boolean isCheapHead(BigDecimal number) {
        List<SaidAmount> heads = filling.of(Field.UNIT_WEIGHT).stream()
                .flatMap(mention -> mention.tokens().stream())
                .flatMap(token -> weights(Stream.of(token)))
                .toList();
        return !heads.isEmpty()
                && filling.paths().stream()
                        .allMatch(path -> path.startsWith("poultry/") || path.startsWith("livestock/rabbit"))
                && heads.stream()
                        .allMatch(head -> number.multiply(JIN)
                                        .compareTo(head.low()
                                                .multiply(head.unit().size())
                                                .multiply(LEAST_OF_LIVE))
                                < 0);
    }

    /** Returns the usual price of a product; a breed of livestock costs what its animal costs. */
    private Optional<UsualPrice> usual(String path) {
        return ofAnimal(path).stream()
                .flatMap(each -> filling.catalogue.usualPrice(each).stream())
                .findFirst();
    }

    private Optional<UsualWeight> weight(String path) {
        return ofAnimal(path).stream()
                .flatMap(each -> filling.catalogue.usualWeight(each).stream())
                .findFirst();
    }

    private static List<ProductPath> ofAnimal(String path) {
        ProductPath product = ProductPath.of(path);
        return path.startsWith("livestock/")
                ? Stream.concat(Stream.of(product), product.parent().stream()).toList()
                : List.of(product);
    }

    private static long micros(BigDecimal number, long factor) {
        return number.multiply(BigDecimal.valueOf(factor)).longValue();
    }

    /** Prices of a jin, in yuan. */
    private record Range(BigDecimal least, BigDecimal most) {
        static Range of(String least, String most) {
            return new Range(new BigDecimal(least), new BigDecimal(most));
        }

        boolean holds(BigDecimal number) {
            return number.compareTo(least) >= 0 && number.compareTo(most) <= 0;
        }
    }
}
